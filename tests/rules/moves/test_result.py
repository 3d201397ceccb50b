"""What is said about a set: readings after it, rules that switch, what gains together and why, and ties."""

import pytest

from rules.moves.move import answers_after
from rules.moves.result import Gain, moves_from
from tests.rules.moves.changes import found, moves_pack
from tests.rules.samples import assessed

ADVISER = {
    "work.small": "50",
    "work.scratch": "40",
    "work.advise": "10",
    "level": "middle",
}


def _gain(value: float, width: float) -> Gain:
    return Gain(value, value, value, value - width, value + width)


def test_the_readings_are_those_of_the_answers_after_the_moves() -> None:
    typed = {"ai.use": "yes", "ai.drafts": "60", "told": "never"}
    (best,) = found(typed).sets
    after = assessed(moves_pack(), {**typed, "told": "all"})

    assert after.readings == best.after.readings
    assert answers_after({}, best.moves) == {"told": after.situation.answers["told"]}


def test_a_rule_that_fires_no_longer_is_off_and_one_that_newly_fires_is_on() -> None:
    best = max(found({**ADVISER}).sets, key=lambda each: each.gain.value)

    assert ("demand.small",) == best.off
    assert ("demand.advises",) == best.on


def test_two_moves_that_one_rule_needs_both_of_gain_more_together_and_the_rule_is_named() -> None:
    pairs = [it for each in found(ADVISER).sets for it in each.together]

    assert {("demand.advises",)} == {it.rules for it in pairs}
    assert all(it.needs_both for it in pairs)
    assert {"level", "work.small"} == {it.first.question for it in pairs} | {
        it.second.question for it in pairs
    }


def test_moves_that_have_nothing_to_do_with_each_other_gain_nothing_together() -> None:
    typed = {"ai.use": "yes", "ai.drafts": "60", "told": "never", "clients.largest": "55"}

    assert [] == [it for each in found(typed).sets for it in each.together]


def test_the_evidence_leaves_half_of_what_rests_on_practice_open() -> None:
    (best,) = found({"ai.use": "yes", "ai.drafts": "60", "told": "never"}).sets
    gain = best.gain

    assert gain.evidence_high - gain.value == pytest.approx(gain.value / 2)
    assert gain.answer_low == gain.answer_high == gain.value


def test_open_answers_leave_the_gain_open_too() -> None:
    typed = {"work.small": "50", "work.scratch": "40", "work.advise": "10", "clients.largest": "50-60"}
    sets = [each for each in found(typed).sets if "clients.largest" in [move.question for move in each.moves]]

    assert sets
    typed = {"ai.use": "yes", "ai.drafts": "30-60", "told": "never", "proof": "none", "money.runway": "9"}
    (best, *_) = found(typed).sets
    assert best.gain.answer_low <= best.gain.value <= best.gain.answer_high


def test_bands_that_meet_are_a_tie_and_bands_apart_are_none() -> None:
    assert _gain(10, 2).overlaps(_gain(14, 2))
    assert not _gain(10, 1).overlaps(_gain(14, 2))


def test_ties_are_the_pairs_of_sets_whose_gains_overlap() -> None:
    result = found({"ai.use": "yes", "ai.drafts": "60", "told": "never", "clients.largest": "55"})
    tied = {
        (one, other)
        for one in range(len(result.sets))
        for other in range(one + 1, len(result.sets))
        if result.sets[one].gain.overlaps(result.sets[other].gain)
    }

    assert tied == set(result.ties)
    assert tied


def test_how_many_sets_there_are_is_told_before_they_are_looked_through() -> None:
    told: list[int] = []
    before = assessed(moves_pack(), {"ai.use": "yes", "ai.drafts": "60", "told": "never"})

    assert [moves_from(before, told=told.append).examined] == told


def test_a_listener_that_raises_ends_the_search() -> None:
    def stop(count: int) -> None:
        raise KeyError(count)

    with pytest.raises(KeyError):
        moves_from(assessed(moves_pack(), {"ai.use": "yes", "told": "never"}), told=stop)
