"""Answers on the side as they are typed, taken over, and dropped where the pack no longer asks them."""

from dataclasses import replace

import pytest

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence
from rules.interview import begin
from tests.tui.people import WRITER, answers_of, assessed, pack, session_of
from tui import on_the_side


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("work.small", Amount(20, 30)),
        ("rates.price", Rate(0.12, 0.15, "USD", "word")),
        ("disclosure.told", Choice("never_told")),
        ("proof.kinds", Several(("results_with_numbers", "portfolio"))),
        ("money.runway", Silence.UNKNOWN),
        ("money.runway", Silence.NOT_APPLICABLE),
        ("money.runway", Silence.LATER),
        ("money.runway", None),
    ],
)
def test_what_is_typed_for_an_answer_reads_back_as_it(question: str, answer: Answer | None) -> None:
    asked = pack().questions[question]

    assert answer == on_the_side.read_change(asked, on_the_side.typed_as(answer), "EUR")


def test_what_the_pack_no_longer_asks_or_allows_is_dropped() -> None:
    side: on_the_side.Side = {
        "gone": Amount(1, 1),
        "money.runway": Amount(6, 6),
        "work.level": Choice("gone"),
        "years": None,
    }

    assert {"money.runway": Amount(6, 6), "years": None} == on_the_side.usable(side, pack())


def test_questions_are_listed_by_what_can_be_done_about_them() -> None:
    situation = assessed(WRITER).situation
    lists = [on_the_side.movable(situation), on_the_side.fixed(situation), on_the_side.waiting(situation)]

    assert ["money.runway" in names for names in lists] == [True, False, False]
    assert ["years" in names for names in lists] == [False, True, False]
    assert ["you.hours" in names for names in lists] == [False, False, True]


def test_taking_over_says_what_was_taken_and_what_was_refused() -> None:
    session = session_of("asha", WRITER)
    session.side = {"years": None, "money.runway": Amount(6, 6), "work.small": Amount(20, 20)}
    questions = {**pack().questions, "work.small": replace(pack().questions["work.small"], high=10)}
    session.pack = replace(pack(), questions=questions)
    session.interview = begin(session.pack, answers_of(WRITER, "EUR"), "EUR")
    told = on_the_side.take_over(session, tuple(session.side))

    assert ["Taken over", "Taken over", "Not taken over"] == [each.partition(":")[0] for each in told]
    assert {"work.small": Amount(20, 20)} == session.side
    assert "years" not in session.interview.answers
