"""Answers as people type them, for every kind of question; what is refused says what to type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence, Text
from rules.entry import Refusal, is_currency, odd, read_entry, refuse
from tests.rules.samples import small_pack


def _read(question: str, typed: str, currency: str = "EUR") -> Answer | Refusal:
    return read_entry(small_pack().questions[question], typed, currency)


@pytest.mark.parametrize(
    ("typed", "silence"),
    [
        ("unknown", Silence.UNKNOWN),
        ("Don't know", Silence.UNKNOWN),
        ("?", Silence.UNKNOWN),
        ("n/a", Silence.NOT_APPLICABLE),
        ("NA", Silence.NOT_APPLICABLE),
        (" later ", Silence.LATER),
    ],
)
@pytest.mark.parametrize("question", small_pack().questions)
def test_every_question_takes_the_three_silences(question: str, typed: str, silence: Silence) -> None:
    assert silence is _read(question, typed)


@pytest.mark.parametrize(
    ("question", "typed", "answer"),
    [
        ("years", "4", Amount(4, 4)),
        ("years", "3-6", Amount(3, 6)),
        ("work.small", "60%", Amount(60, 60)),
        ("work.small", "40 to 60 %", Amount(40, 60)),
        ("rates.change", "-5", Amount(-5, -5)),
        ("rates.change", "-10..-5", Amount(-10, -5)),
        ("you.content", "7", Amount(7, 7)),
        ("money.need", "40000", Amount(40000, 40000)),
        ("money.need", "40k EUR", Amount(40000, 40000)),
        ("money.need", "EUR 40 000", Amount(40000, 40000)),
        ("money.need", "\u20ac40k-50k", Amount(40000, 50000)),
        ("money.need", "40000 a year", Amount(40000, 40000)),
        ("ai.use", "weekly", Choice("weekly")),
        ("ai.use", "every week", Choice("weekly")),
        ("clients.regular", "yes", Choice("yes")),
        ("clients.regular", "No", Choice("no")),
        ("proof.kinds", "portfolio", Several(("portfolio",))),
        ("proof.kinds", "portfolio, results", Several(("results", "portfolio"))),
        ("proof.kinds", '["portfolio", "named"]', Several(("portfolio", "named"))),
        ("proof.kinds", "none", Several(("none",))),
        ("proof.only_you", "  ears for rhythm ", Text("ears for rhythm")),
        ("field", "copywriting", Choice("copywriting")),
        ("field", "other", Choice("other")),
    ],
)
def test_each_kind_of_question_reads_its_kind_of_answer(question: str, typed: str, answer: Answer) -> None:
    assert answer == _read(question, typed)


@pytest.mark.parametrize(
    ("typed", "rate"),
    [
        ("45", Rate(45, 45, "EUR", "hour")),
        ("45 EUR/hour", Rate(45, 45, "EUR", "hour")),
        ("45 eur / hour", Rate(45, 45, "EUR", "hour")),
        ("45/h", Rate(45, 45, "EUR", "hour")),
        ("45 an hour", Rate(45, 45, "EUR", "hour")),
        ("380 a day", Rate(380, 380, "EUR", "day")),
        ("0.12-0.15 USD/word", Rate(0.12, 0.15, "USD", "word")),
        ("900 to 1200 per project", Rate(900, 1200, "EUR", "project")),
        ("\u00a3300/day", Rate(300, 300, "GBP", "day")),
        ("CHF 90", Rate(90, 90, "CHF", "hour")),
    ],
)
def test_a_price_has_an_amount_a_currency_and_a_unit_and_a_bare_one_is_an_hour_in_the_profiles_currency(
    typed: str, rate: Rate
) -> None:
    assert rate == _read("rates.price", typed)


@pytest.mark.parametrize("typed", ["45/hours", "45 EUR per hours", "45/h"])
def test_a_unit_may_be_said_in_its_plural(typed: str) -> None:
    assert Rate(45, 45, "EUR", "hour") == _read("rates.price", typed)


def test_a_dollar_sign_is_the_dollar_of_the_profile_and_is_asked_back_elsewhere() -> None:
    refused = _read("rates.price", "$45")

    assert Rate(45, 45, "USD", "hour") == _read("rates.price", "$45", "USD")
    assert Rate(45, 45, "CAD", "hour") == _read("rates.price", "$45", "CAD")
    assert Refusal("$ could be several currencies; write the code instead, like 45 USD") == refused


@pytest.mark.parametrize(
    ("question", "typed", "told"),
    [
        ("years", "", "nothing was typed; write a value, unknown, n/a or later"),
        ("years", "70", "Years of paid work goes from 0 to 60 years; 70 is out of bounds"),
        ("years", "50-70", "Years of paid work goes from 0 to 60 years; 50 to 70 is out of bounds"),
        ("years", "-1", "Years of paid work goes from 0 to 60 years; -1 is out of bounds"),
        ("years", "2.5", "Years of paid work is counted in whole numbers"),
        ("years", "1.500", "'1.500' could be 1500 or 1.5: write 1500 or 1.5"),
        ("work.small", "60-40", "a range goes from low to high: write 40..60"),
        ("rates.price", "0", "Your usual price goes above 0 to 10,000,000; 0 is out of bounds"),
        (
            "rates.price",
            "45/week",
            "'week' is no unit of Your usual price: hour, day, word, piece, project, month",
        ),
        (
            "rates.price",
            "45/piecs",
            (
                "'piecs' is no unit of Your usual price: hour, day, word, piece, project, month"
                " - did you mean 'piece'?"
            ),
        ),
        ("rates.price", "45 euros", "'EUROS' is no currency code; write three capital letters like EUR"),
        ("money.need", "40000 USD", "this profile is kept in EUR; write the amount in EUR"),
        (
            "ai.use",
            "weakly",
            "'weakly' is no choice of Use of AI: never, weekly, daily - did you mean 'weekly'?",
        ),
        ("clients.regular", "true", "'true' is no choice of Regular clients: yes, no"),
        (
            "proof.kinds",
            "portfolio, tests",
            "'tests' is no choice of Kinds of proof: results, portfolio, named, none - did you mean 'results'?",
        ),
        (
            "proof.kinds",
            "none, portfolio",
            "'none' cannot stand together with other choices of Kinds of proof",
        ),
        ("proof.kinds", "[]", "Kinds of proof needs at least one of results, portfolio, named, none"),
        ("proof.only_you", "x" * 41, "this is 41 characters long; Only you takes at most 40"),
        (
            "proof.only_you",
            "a\x1bb",
            "the text holds a control character or a line break; write it on one line",
        ),
    ],
)
def test_what_is_no_answer_is_refused_with_what_would_be(question: str, typed: str, told: str) -> None:
    assert Refusal(told) == _read(question, typed)


def test_money_typed_for_another_time_than_asked_is_not_taken_for_it() -> None:
    assert Refusal("Income you need is asked a year; write the amount a year") == _read(
        "money.need", "2000 a month"
    )


def test_of_several_wrong_choices_the_first_is_told() -> None:
    told = {getattr(_read("proof.kinds", "wrong1, wrong2, wrong3"), "message", "")[:8] for _ in range(20)}

    assert {"'wrong1'"} == told


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("years", Choice("never")),
        ("years", Rate(1, 1, "EUR", "hour")),
        ("years", Amount(float("nan"), 1)),
        ("years", Amount(0, float("inf"))),
        ("years", Amount(5, 3)),
        ("ai.use", Amount(1, 1)),
        ("ai.use", Several(("never",))),
        ("proof.kinds", Choice("portfolio")),
        ("proof.kinds", Several(())),
        ("proof.kinds", Several(("portfolio", "portfolio"))),
        ("proof.only_you", Choice("x")),
        ("rates.price", Amount(45, 45)),
        ("rates.price", Rate(45, 45, "euro", "hour")),
    ],
)
def test_a_value_of_the_wrong_kind_or_form_is_refused(question: str, answer: Answer) -> None:
    assert not isinstance(answer, Silence)
    assert isinstance(refuse(small_pack().questions[question], answer), Refusal)


def test_a_possible_but_unusual_value_is_asked_once() -> None:
    years, content = small_pack().questions["years"], small_pack().questions["you.content"]

    assert odd(years, Amount(50, 50)) == "Most people answer between 0 and 45 years. Is this right?"
    assert ("", "", "") == (
        odd(years, Amount(3, 45)),
        odd(years, Silence.UNKNOWN),
        odd(content, Amount(0, 10)),
    )


@pytest.mark.parametrize(
    ("code", "expected"), [("EUR", True), ("eur", False), ("EURO", False), ("E1R", False)]
)
def test_a_currency_code_is_three_capital_letters(code: str, expected: bool) -> None:
    assert expected is is_currency(code)


@given(st.sampled_from(sorted(small_pack().questions)), st.text(max_size=60))
def test_any_text_becomes_an_answer_the_question_takes_or_a_sentence(question: str, typed: str) -> None:
    read = _read(question, typed)

    if isinstance(read, Refusal):
        assert read.message
    elif not isinstance(read, Silence):
        assert refuse(small_pack().questions[question], read) is None
