"""Which changes are offered: only what can be moved, to where it can be moved from here, all else kept right."""

import pytest
from hypothesis import given, settings

from rules.answers import Amount, Answer, Several
from rules.depends import dependencies
from rules.entry import refuse
from rules.moves.candidates import Candidates
from rules.moves.move import answers_after
from rules.pack import Pack
from rules.situation import situate
from tests.rules.moves.changes import PLAIN, move_words, moves_pack, offered, reached
from tests.rules.moves.random_packs import packs, people


def test_only_answers_that_were_given_can_be_changed() -> None:
    assert [] == offered({})
    assert [] == offered({"told": "unknown", "level": "later", "proof": "n/a"})


def test_an_answer_that_no_question_lets_move_stays() -> None:
    assert [] == offered({"years": "3", "money.runway": "4", "ai.use": "yes"})


def test_a_choice_goes_to_the_options_that_can_be_reached() -> None:
    assert ["some", "all"] == reached({"told": "never"}, "told")
    assert ["all"] == reached({"told": "some"}, "told")


def test_steps_go_only_upward_and_no_further_than_the_reach() -> None:
    moves = [move for move in offered({"level": "low"}) if move.question == "level"]

    assert [("level=middle", 10), ("level=high", 20)] == [(move_words(it), it.effort_hours) for it in moves]


def test_one_option_more_takes_the_place_of_what_excludes_it() -> None:
    assert ["results", "names"] == reached({"proof": "none"}, "proof")
    assert ["results+names"] == reached({"proof": "results"}, "proof")


def test_a_number_goes_to_the_first_value_past_a_threshold() -> None:
    assert ["49"] == reached({"clients.largest": "60"}, "clients.largest")
    assert ["29"] == reached({"ai.use": "yes", "ai.drafts": "60"}, "ai.drafts")


def test_a_number_beyond_the_reach_is_not_offered() -> None:
    assert [] == reached({"clients.largest": "95"}, "clients.largest")


def test_a_longer_way_takes_more_hours() -> None:
    (move,) = [move for move in offered({"clients.largest": "75"}) if move.question == "clients.largest"]

    assert ("clients.largest=49", 30) == (move_words(move), move.effort_hours)


def test_a_price_goes_up_in_steps_and_to_where_it_clears_the_floor() -> None:
    typed = {"rates.price": "93", "money.floor": "100"}

    assert ["100.4", "102.3", "111.6"] == sorted(reached(typed, "rates.price"), key=float)


def test_points_move_between_the_shares_of_a_screen() -> None:
    moves = [move for move in offered(PLAIN) if move.subject == "mix"]
    totals = {sum(moved_answers(move.answers).values()) for move in moves}

    assert "work.small=39 work.scratch=51" in [move_words(move) for move in moves]
    assert {100} == totals


def moved_answers(answers: object) -> dict[str, float]:
    now = {"work.small": 70.0, "work.scratch": 20.0, "work.advise": 10.0}
    assert isinstance(answers, dict)
    return now | {name: answer.low for name, answer in answers.items()}


def test_a_share_that_only_shrinks_is_given_nothing_and_one_that_only_grows_gives_nothing() -> None:
    moves = [move for move in offered(PLAIN) if move.subject == "mix"]

    assert not [move for move in moves if move.changes[1].question == "work.small"]
    assert not [move for move in moves if move.changes[0].question == "work.advise"]


def test_a_question_that_does_not_apply_cannot_be_changed() -> None:
    assert [] == reached({"ai.use": "no", "ai.drafts": "60"}, "ai.drafts")


def test_a_part_never_exceeds_its_whole() -> None:
    moves = offered({"money.costs": "100", "money.tools": "90"})

    assert [] == [it for it in moves if it.question == "money.costs" and move_words(it) < "money.costs=90"]


def test_answers_that_contradict_each_other_wait() -> None:
    assert [] == [it for it in offered({**PLAIN, "work.scratch": "90"}) if it.subject == "mix"]


def test_a_range_moves_as_a_whole() -> None:
    moves = [
        move
        for move in offered({**PLAIN, "work.small": "60-70", "work.scratch": "20-30"})
        if move.subject == "mix"
    ]

    assert {10.0} == {
        each.after.high - each.after.low
        for move in moves
        for each in move.changes
        if isinstance(each.after, Amount) and each.question != "work.advise"
    }


@settings(max_examples=25, deadline=None)
@given(packs(), people())
def test_every_move_gives_answers_that_the_questions_take_and_that_contradict_nothing(
    pack: Pack, answers: dict[str, Answer]
) -> None:
    situation = situate(pack, answers, currency="EUR")
    candidates = Candidates(pack, dependencies(pack), pack.rules.values())
    for subject in candidates.subjects:
        for move in candidates.moves(subject, situation):
            assert [None] * len(move.changes) == [
                refuse(pack.questions[it.question], it.after) for it in move.changes
            ]
            after = situate(pack, answers_after(answers, [move]), currency="EUR")
            assert len(after.contradictions) <= len(situation.contradictions)


@pytest.mark.parametrize("kept", ["results", "names"])
def test_what_excludes_all_else_is_never_proposed(kept: str) -> None:
    assert Several(("none",)) not in [move.changes[0].after for move in offered({"proof": kept})]


def test_the_pack_of_these_tests_is_right() -> None:
    assert () == moves_pack().problems
