"""The best next question: what holds most points per second, and when nothing important is open."""

from dataclasses import replace

from rules.answers import Choice, Silence
from rules.asking.interview import Interview, begin
from rules.asking.next_question import NextQuestions, next_questions
from tests.rules.moves.changes import moves_pack
from tests.rules.samples import assessed, said

QUICK = {"work.small": "70", "work.scratch": "20", "work.advise": "10", "told": "never", "ai.use": "yes"}


def _asked(typed: dict[str, str]) -> NextQuestions:
    found = assessed(moves_pack(), typed)
    return next_questions(found.situation, found.judged.values())


def _more(typed: dict[str, str] | None = None) -> Interview:
    """Give an interview past its quick path, at the first of the further questions."""
    start = Interview(
        moves_pack(), said({**QUICK, **(typed or {})}, moves_pack()), "EUR", "ai.use", full=True
    )
    more = start.first_unsettled()
    assert more is not None
    return more


def _walked(interview: Interview) -> list[str]:
    screens, here = [interview.screen.id], interview.next()
    while here is not None:
        screens.append(here.screen.id)
        here = here.next()
    return screens


def test_the_question_that_holds_most_points_per_second_is_asked_first() -> None:
    best = _asked(QUICK).best

    assert best is not None
    assert ("clients.largest", ("demand.one-client",)) == (best.question, best.settles)


def test_a_question_that_holds_fewer_points_per_second_comes_later() -> None:
    order = [each.question for each in _asked(QUICK).important]

    assert order.index("ai.drafts") < order.index("years")


def test_an_answer_that_was_given_is_not_asked_again() -> None:
    assert "clients.largest" not in [
        it.question for it in _asked({**QUICK, "clients.largest": "60"}).important
    ]


def test_what_was_said_not_to_be_known_is_kept_apart() -> None:
    found = _asked({**QUICK, "clients.largest": "unknown"})

    assert ["clients.largest"] == [each.question for each in found.not_known]
    assert "clients.largest" not in [each.question for each in found.important]


def test_asking_may_stop_when_nothing_that_is_open_holds_points() -> None:
    everything = {
        **QUICK, "told": "all", "level": "low", "proof": "names", "clients.largest": "20", "years": "2",
        "rates.price": "100", "job.hours": "2", "money.floor": "10", "ai.drafts": "0", "you.balance": "9", "you.worry": "1",
    }  # fmt: skip

    assert _asked(everything).best is None
    assert _asked({name: it for name, it in everything.items() if name != "years"}).best is not None


def test_past_the_quick_path_the_most_useful_screen_comes_first() -> None:
    walked = _walked(_more())

    assert "clients.largest" == walked[0]
    assert walked.index("ai.drafts") < walked.index("years")


def test_every_screen_that_waits_comes_once() -> None:
    walked = _walked(_more())
    waiting = [screen.id for screen in moves_pack().screens if screen.id not in ("mix", "told", "ai.use")]

    assert sorted(waiting) == sorted(walked)


def test_the_order_follows_what_was_just_answered() -> None:
    pack = moves_pack()
    drafts = _more().stand_at("ai.drafts")

    assert "ai.drafts" in [each.question for each in _asked(QUICK).important]
    assert "ai.drafts" not in _walked(_more({"told": "all"}))[:4]
    assert pack.questions["ai.drafts"].id == drafts.at


def test_a_screen_that_is_skipped_does_not_come_again_on_this_way() -> None:
    first = _more()
    later = first.keep(first.at, Silence.LATER).next()

    assert later is not None
    assert first.screen.id not in _walked(later)


def test_back_goes_the_way_one_came_and_loses_nothing() -> None:
    first = _more()
    second = first.keep(first.at, said({"clients.largest": "60"}, moves_pack())["clients.largest"]).next()
    assert second is not None
    back = second.back()

    assert back is not None
    assert (first.at, "60%") == (back.at, back.view().questions[0].said)
    before = back.back()
    assert before is not None
    assert "ai.use" == before.at


def test_an_interview_resumes_on_the_same_question() -> None:
    pack, here = moves_pack(), _more()
    resumed = begin(pack, here.answers, "EUR", at=here.at)

    assert here.at == resumed.at
    assert resumed.next() is not None


def test_a_question_that_stops_applying_is_not_asked() -> None:
    never = _more().keep("ai.use", Choice("no"))

    assert "ai.drafts" not in _walked(never)


def test_the_quick_path_keeps_its_order_until_it_is_settled() -> None:
    here = begin(moves_pack(), {}, "EUR")

    assert ["mix", "told", "ai.use"] == _walked(here)
    assert "mix" == _walked(replace(here, full=True))[0]
    assert "told" == _walked(replace(here, full=True))[1]


def test_the_place_counts_on_while_questions_come_in_any_order() -> None:
    first = _more()
    second = first.keep(first.at, said({"clients.largest": "60"}, moves_pack())["clients.largest"]).next()
    assert second is not None

    assert (4, 5) == (first.progress().position, second.progress().position)
