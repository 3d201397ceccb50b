"""The smallest change to a goal: a rule off, a reading over or under a line, the price over its floor."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.answers import Answer
from rules.assess import assess
from rules.goal import FloorCleared, Goal, ReadingLine, RuleOff, Sought, lines_for, offered_for, seek
from rules.moves.move import answers_after, taken
from rules.moves.search import Limits
from rules.pack import Pack
from rules.scoring import reading_value
from tests.rules.moves.changes import move_words, moves_pack
from tests.rules.moves.random_packs import DIMENSIONS, packs, people
from tests.rules.moves.trying import all_sets, scores
from tests.rules.samples import DAY, assessed

HIDDEN = {"ai.use": "yes", "ai.drafts": "60", "told": "never"}


def _sought(goal: Goal, typed: dict[str, str]) -> Sought:
    return seek(goal, assessed(moves_pack(), typed))


def _words(found: Sought) -> list[str]:
    return [move_words(move) for move in found.moves]


def test_a_rule_is_turned_off_by_what_takes_the_fewest_hours() -> None:
    found = _sought(RuleOff("trust.hidden"), HIDDEN)

    assert ["told=some"] == _words(found)
    assert (2, 0) == (found.takes.hours, found.takes.cost)


def test_what_a_change_switches_on_is_seen_after_it() -> None:
    after = _sought(RuleOff("trust.hidden"), HIDDEN).after

    assert after is not None
    assert "fires" == after.judged["trust.half-told"].verdict


def test_a_rule_that_is_silent_needs_no_change() -> None:
    found = _sought(RuleOff("trust.hidden"), {**HIDDEN, "told": "all"})

    assert (True, (), None) == (found.met, found.moves, found.after)


def test_a_rule_that_rests_on_what_cannot_be_changed_stays_and_that_is_named() -> None:
    found = _sought(RuleOff("price.years"), {"years": "20"})

    assert (False, ("years",)) == (found.met, found.reads)


def test_what_cannot_be_reached_at_once_is_a_direction() -> None:
    near = _sought(RuleOff("demand.one-client"), {"clients.largest": "60"})
    far = _sought(RuleOff("demand.one-client"), {"clients.largest": "95"})

    assert (False, True) == (near.far, far.far)
    assert ["clients.largest=49"] == _words(far)


def test_the_price_is_lifted_by_just_enough_to_clear_the_floor() -> None:
    found = _sought(FloorCleared(), {"rates.price": "93", "money.floor": "100"})

    assert ["rates.price=100.4"] == _words(found)


def test_a_price_over_its_floor_needs_no_change() -> None:
    assert _sought(FloorCleared(), {"rates.price": "120", "money.floor": "100"}).moves == ()


def test_a_floor_that_is_not_known_cannot_be_cleared() -> None:
    assert not _sought(FloorCleared(), {"rates.price": "93"}).met


def test_a_reading_is_brought_over_a_line_by_the_cheapest_set() -> None:
    found = _sought(ReadingLine("trust", 50), HIDDEN)

    assert ["told=all"] == _words(found)
    assert found.after is not None
    assert found.after.reading_of("trust").value >= 50


def test_a_reading_is_brought_under_a_line() -> None:
    found = _sought(ReadingLine("trust", 45, over=False), {**HIDDEN, "told": "some", "ai.drafts": "20"})

    assert ["ai.drafts=30"] == _words(found)


@pytest.mark.parametrize(("value", "over"), [(100, True), (0, False)])
def test_the_ends_of_a_reading_are_out_of_reach(value: float, over: bool) -> None:
    assert not _sought(ReadingLine("trust", value, over), HIDDEN).met


@settings(max_examples=12, deadline=None)
@given(packs(), people(), st.sampled_from(DIMENSIONS), st.sampled_from((40, 50, 60)), st.booleans())
def test_no_cheaper_set_brings_a_reading_over_the_line(
    pack: Pack, answers: dict[str, Answer], dimension: str, value: float, over: bool
) -> None:
    before = assess(pack, answers, as_of=DAY, currency="EUR")
    found = seek(ReadingLine(dimension, value, over), before)
    if found.far or not found.moves:
        return
    moves = offered_for(ReadingLine(dimension, value, over), before)
    for numbers in all_sets(moves, Limits(2)):
        chosen = [moves[number] for number in numbers]
        if taken(chosen).hours < found.takes.hours:
            after = reading_value(scores(pack, answers_after(answers, chosen))[dimension])
            assert after < value + 1e-6 if over else after > value - 1e-6


def test_the_lines_of_a_reading_are_those_above_it_and_then_those_below() -> None:
    reading = assessed(moves_pack(), {}).readings[0]
    lines = lines_for(replace(reading, value=40.0))

    assert [(50, True), (75, True), (35, False)] == [(each.value, each.over) for each in lines]
