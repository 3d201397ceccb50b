"""Which sets are found: those that no other beats on gain, hours and money, within the room there is."""

import pytest
from hypothesis import given, settings

from rules.answers import Amount, Answer, Choice
from rules.moves.engine import MoveSearch
from rules.moves.limits import Room, room_for_change
from rules.moves.move import Takes
from rules.moves.search import Limits, count_sets
from rules.pack import Pack
from rules.situation import situate
from tests.rules.moves.changes import PLAIN, found, moves_pack, searched, sets
from tests.rules.moves.random_packs import packs, people
from tests.rules.moves.trying import all_sets
from tests.rules.samples import said

HIDDEN = {"ai.use": "yes", "ai.drafts": "60", "told": "never"}


def _room(**more: str) -> Room:
    pack = moves_pack()
    return room_for_change(situate(pack, said(more, pack), currency="EUR"))


def test_a_dearer_set_that_brings_no_more_is_left_out() -> None:
    assert [["told=all"]] == sets(found(HIDDEN))


def test_a_set_that_takes_more_stays_where_it_brings_more() -> None:
    assert [["told=all"], ["clients.largest=49"], ["told=all", "clients.largest=49"]] == sorted(
        sets(found({**HIDDEN, "clients.largest": "55"})), key=len
    )


def test_no_set_takes_more_than_the_hours_a_week_over_the_weeks_of_the_pack() -> None:
    typed = {**HIDDEN, "clients.largest": "55", "you.hours": "1"}

    assert [2, 10] == [each.takes.hours for each in found(typed).sets]
    assert [2, 10, 12] == [each.takes.hours for each in found(typed, hours=2).sets]


def test_no_set_costs_more_than_the_money_there_is() -> None:
    typed = {"proof": "none", "money.runway": "6"}

    assert [40] == [each.takes.cost for each in found(typed).sets]
    assert () == found({**typed, "you.money": "39"}).sets
    assert () == found(typed, money=0).sets


@pytest.mark.parametrize(("runway", "offered"), [("1", False), ("1-3", False), ("2", True)])
def test_nothing_that_costs_is_offered_unless_the_cushion_surely_lasts(runway: str, offered: bool) -> None:
    assert offered is bool(found({"proof": "none", "money.runway": runway}).sets)


def test_a_cushion_that_is_not_known_counts_as_short() -> None:
    assert found({"proof": "none"}).room.short_runway
    assert () == found({"proof": "none"}).sets


def test_under_strain_one_change_is_made_at_a_time() -> None:
    result = found({**HIDDEN, "clients.largest": "55", "you.balance": "2", "you.worry": "9"})

    assert result.room.strained
    assert [["told=all"], ["clients.largest=49"]] == sets(result)


def test_no_set_holds_more_changes_than_were_asked_for() -> None:
    typed = {**HIDDEN, "clients.largest": "55", "proof": "none", "money.runway": "9"}

    assert [1, 2, 3] == [
        max(len(each.moves) for each in found(typed, changes=most).sets) for most in (1, 2, 3)
    ]


def test_a_point_counts_as_much_as_the_goal_makes_it() -> None:
    plain, aimed = found(HIDDEN), found({**HIDDEN, "you.goal": "trust"})

    assert (("trust",), ()) == (aimed.favoured, plain.favoured)
    assert aimed.sets[0].gain.value == pytest.approx(3 * plain.sets[0].gain.value)


def test_a_point_counts_more_where_the_reading_is_low() -> None:
    low = searched({**HIDDEN, "proof": "none"}).weights["trust"]

    assert searched({"proof": "none"}).weights["trust"] < low < 2
    assert 1 == searched({}).weights["trust"]


def test_a_range_leaves_room_for_its_low_end() -> None:
    assert 20 == _room(**{"you.hours": "2-5"}).limits.hours
    assert None is _room().limits.hours


def test_moves_of_one_screen_of_shares_are_not_made_together() -> None:
    result = searched(PLAIN, Room(Limits(3)))

    assert not [
        each
        for each in result.found
        if len({result.moves[it].subject for it in each.numbers}) < len(each.numbers)
    ]


def test_nobody_who_answered_nothing_is_proposed_anything() -> None:
    assert ((), 0) == (found({}).sets, found({}).examined)


def test_every_set_is_counted_once() -> None:
    moves = searched({**PLAIN, "clients.largest": "60", "level": "low"}).moves

    assert len(list(all_sets(moves, Limits(3)))) == count_sets(moves, 3)


def test_what_takes_no_more_of_either_is_within() -> None:
    assert Takes(2, 0).within(Takes(2, 5))
    assert not Takes(2, 6).within(Takes(9, 5))


@settings(max_examples=10, deadline=None)
@given(packs(), people(), people())
def test_an_edited_answer_gives_what_a_fresh_search_gives(
    pack: Pack, answers: dict[str, Answer], others: dict[str, Answer]
) -> None:
    kept = MoveSearch(pack, "EUR")
    kept.search(answers, Room(Limits(2)))
    for name in list(others)[:3]:
        edited = {**answers, name: others[name]}
        again, fresh = (
            kept.search(edited, Room(Limits(2))),
            MoveSearch(pack, "EUR").search(edited, Room(Limits(2))),
        )

        assert [it.takes for it in fresh.found] == [it.takes for it in again.found]
        assert [it.effect for it in fresh.found] == pytest.approx([it.effect for it in again.found])


def test_a_wider_search_after_a_narrow_one_is_as_good_as_a_fresh_one() -> None:
    pack = moves_pack()
    answers = said({**HIDDEN, "clients.largest": "55"}, pack)
    kept = MoveSearch(pack, "EUR")
    kept.search(answers, Room(Limits(1)))

    assert 3 == len(kept.search(answers, Room(Limits(3))).found)


def test_a_rule_set_aside_counts_in_nothing() -> None:
    pack = moves_pack()
    answers = said(HIDDEN, pack)

    assert () == MoveSearch(pack, "EUR", without=["trust.hidden"]).search(answers).found


def test_changing_an_answer_may_open_questions_and_only_decided_rules_count() -> None:
    pack = moves_pack()
    answers: dict[str, Answer] = {
        "told": Choice("never"),
        "ai.use": Choice("yes"),
        "ai.drafts": Amount(20, 60),
    }

    assert () == MoveSearch(pack, "EUR").search(answers).found
