"""Answers on the side: which there can be, those the packs do not ask now, and taking them over."""

from dataclasses import replace

from rules.answers import Amount, Choice, Several
from rules.asking.interview import begin
from tests.tui.people import WRITER, answers_of, assessed, pack, session_of
from tui.opened import on_the_side


def test_what_the_packs_do_not_ask_or_allow_waits_for_them_to() -> None:
    session = session_of("asha", WRITER)
    side: on_the_side.Side = {
        "gone": Amount(1, 1),
        "money.runway": Amount(6, 6),
        "work.level": Choice("gone"),
        "years": None,
    }
    session.side = side

    assert {"money.runway": Amount(6, 6), "years": None} == on_the_side.side_of(session)
    assert side == session.side


def test_what_the_profile_says_by_now_is_no_change_any_more() -> None:
    session = session_of("asha", WRITER)
    session.side = {"money.runway": Amount(6, 6)}
    session.say("money.runway", "6")

    assert on_the_side.side_of(session) == {}


def test_questions_are_listed_by_what_can_be_done_about_them() -> None:
    names = on_the_side.changeable(assessed(WRITER).situation)

    assert names.index("money.runway") < names.index("years") < names.index("you.hours")


def test_taking_over_leaves_what_was_not_asked_for_on_the_side() -> None:
    session = session_of("asha", WRITER)
    session.side = {"years": None, "money.runway": Amount(6, 6), "work.small": Amount(20, 20)}
    told = on_the_side.take_over(session, ("years", "money.runway"))

    assert ["Years of paid work", "Months of cushion"] == [each.split(": ")[1] for each in told.splitlines()]
    assert {"work.small": Amount(20, 20)} == session.side
    assert "years" not in session.interview.answers
    assert Amount(6, 6) == session.interview.answers["money.runway"]


def test_what_the_packs_do_not_allow_any_more_is_not_taken_over() -> None:
    session = session_of("asha", WRITER)
    session.side = {"work.small": Amount(20, 20)}
    questions = {**pack().questions, "work.small": replace(pack().questions["work.small"], high=10)}
    session.pack = replace(pack(), questions=questions)
    session.interview = begin(session.pack, answers_of(WRITER, "EUR"), "EUR")

    assert on_the_side.take_over(session, ("work.small",)) == ""
    assert {"work.small": Amount(20, 20)} == session.side


def test_of_ticked_options_those_that_come_and_go_are_said() -> None:
    before = assessed(WRITER)
    side: on_the_side.Side = {"proof.kinds": Several(("results_with_numbers",))}

    assert "add “Results with numbers”, leave out “A portfolio”" == on_the_side.said_twice(
        "proof.kinds", before, side
    )
