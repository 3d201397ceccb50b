"""Within one screen: what comes next, what an answer takes along, and a visit out of order."""

from rules.answers import Amount, Choice, Silence
from rules.asking.interview import begin
from rules.asking.walking import after, asked_here, before, rest_of, returned, taken_along, visited
from tests.rules.samples import said, small_pack

SHARES = ("work.small", "work.scratch", "work.finish", "work.advise")


def test_questions_of_a_screen_follow_each_other_both_ways() -> None:
    here = begin(small_pack(), {}, "EUR", at="work.small")

    assert SHARES == asked_here(here)
    assert ("work.scratch", None) == (after(here, "work.small"), before(here, "work.small"))
    assert "work.small" == before(here, "work.scratch")


def test_what_was_passed_by_comes_at_the_end_of_the_screen() -> None:
    here = begin(small_pack(), said({"work.advise": "10"}), "EUR", at="work.advise")

    assert "work.small" == after(here, "work.advise")


def test_not_knowing_a_share_takes_the_open_ones_along_and_passes_them_over() -> None:
    answers = {**said({"work.small": "60"}), "work.finish": Silence.LATER}
    here = begin(small_pack(), answers, "EUR", at="work.scratch")
    along = taken_along(here, "work.scratch", Silence.UNKNOWN)
    for name in ("work.scratch", *along):
        here = here.keep(name, Silence.UNKNOWN)

    assert ("work.finish", "work.advise") == along
    assert after(here, "work.scratch") is None


def test_later_takes_along_only_what_nothing_was_said_to_and_a_value_takes_nothing() -> None:
    here = begin(small_pack(), {"work.finish": Silence.UNKNOWN}, "EUR", at="work.small")

    assert ("work.scratch", "work.advise") == taken_along(here, "work.small", Silence.LATER)
    assert () == taken_along(here, "work.small", Amount(5, 5))
    assert () == taken_along(here, "years", Silence.UNKNOWN)


def test_the_last_open_share_is_what_the_others_leave() -> None:
    here = begin(small_pack(), said({"work.small": "60", "work.scratch": "20", "work.finish": "15"}), "EUR")

    assert 5 == rest_of(here, "work.advise")
    assert rest_of(here.keep("work.advise", Silence.UNKNOWN), "work.advise") is None
    assert rest_of(here, "work.small") is None


def test_a_visit_goes_back_to_where_the_interview_stood_on_the_path_it_was_on() -> None:
    here = begin(small_pack(), {}, "EUR", at="years")
    away = visited(visited(here, "rates.price"), "field")
    back = returned(away)

    assert back is not None
    assert (True, "years", False, None) == (away.left is here, back.at, back.full, back.left)
    assert returned(here) is None


def test_where_a_visit_made_the_place_not_apply_the_next_one_comes() -> None:
    here = begin(small_pack(), said({"ai.use": "daily"}), "EUR", at="ai.drafts")
    back = returned(visited(here, "ai.use").keep("ai.use", Choice("never")))

    assert back is not None
    assert "proof.kinds" == back.at
