"""Numbers, answers and test lines in words."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence, Text
from rules.possible import Interval
from rules.wording import answer_words, counted, line_words, number, span, styled
from tests.rules.samples import small_pack

INF = math.inf


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (3, "3"),
        (1250, "1,250"),
        (0.15, "0.15"),
        (0.1 + 0.2, "0.3"),
        (-0.001, "0"),
        (-5, "-5"),
        (1234567.5, "1,234,567.5"),
    ],
)
def test_a_number(value: float, words: str) -> None:
    assert words == number(value)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (4, 4, "4"),
        (40, 60, "40 to 60"),
        (5, INF, "at least 5"),
        (0, INF, "any amount"),
        (-INF, 5, "at most 5"),
        (-INF, INF, "any amount"),
    ],
)
def test_a_range(low: float, high: float, words: str) -> None:
    assert words == span(low, high)


@pytest.mark.parametrize(
    ("low", "high", "style", "words"),
    [
        (45.4, 45.4, "money", "45 EUR"),
        (4.5, 4.5, "money", "4.5 EUR"),
        (900, 1200, "money", "900 to 1,200 EUR"),
        (900, INF, "money", "at least 900 EUR"),
        (33.4, 33.4, "percent", "33%"),
        (40, 60, "percent", "40 to 60%"),
        (36.5, 36.5, "money", "37 EUR"),
        (-36.5, 36.5, "money", "-37 to 37 EUR"),
        (24.5, 24.5, "percent", "25%"),
        (10.34, 10.34, "times", "10.3 times"),
        (0.5, 2, "hours", "0.5 to 2 hours"),
        (1, 1, "hours", "1 hour"),
        (0.97, 1.25, "times", "0.97 to 1.25 times"),
        (0.999, 0.999, "times", "0.99 times"),
        (2.97, 2.97, "times", "2.9 times"),
        (0.99, INF, "times", "at least 0.99 times"),
        (33.4, 33.4, "", "33.4"),
    ],
)
def test_the_styles_of_texts(low: float, high: float, style: str, words: str) -> None:
    assert words == styled(Interval(low, high), style, "EUR")


@given(
    st.floats(allow_nan=False),
    st.floats(allow_nan=False),
    st.sampled_from(["money", "percent", "times", "hours", ""]),
)
def test_any_interval_can_be_said(first: float, second: float, style: str) -> None:
    assert styled(Interval(min(first, second), max(first, second)), style, "EUR")


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("years", None, "not answered"),
        ("years", Silence.UNKNOWN, "don't know"),
        ("years", Silence.NOT_APPLICABLE, "does not apply"),
        ("years", Silence.LATER, "later"),
        ("years", Amount(3, 6), "3 to 6 years"),
        ("work.small", Amount(40, 40), "40%"),
        ("money.need", Amount(40000, 40000), "40,000 EUR a year"),
        ("you.content", Amount(7, 7), "7"),
        ("rates.price", Rate(0.12, 0.15, "USD", "word"), "0.12 to 0.15 USD per word"),
        ("ai.use", Choice("weekly"), "Every week"),
        ("proof.kinds", Several(("results", "named")), "Results with numbers, Named references"),
        ("proof.only_you", Text("rhythm"), "rhythm"),
    ],
)
def test_an_answer(question: str, answer: Answer | None, words: str) -> None:
    assert words == answer_words(small_pack().questions[question], answer, "EUR")


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (40, 40, "%", "40%"),
        (1, 1, "months", "1 month"),
        (1, 1, "hours a week", "1 hour a week"),
        (1, 2, "months", "1 to 2 months"),
        (1, 1, "of 10", "1 of 10"),
        (3, 3, "", "3"),
    ],
)
def test_a_number_with_its_unit(low: float, high: float, unit: str, words: str) -> None:
    assert words == counted(low, high, unit)


def test_a_test_line() -> None:
    when = small_pack().rules["demand.small"].when

    assert "work.small at least 40" == line_words(when)  # type: ignore[arg-type]  # one line is a test
