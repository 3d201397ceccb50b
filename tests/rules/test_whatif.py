"""What if: old beside new with other answers, and where one number makes a difference."""

import pytest

from rules.answers import Amount, Choice
from rules.assessment import Word
from rules.whatif import CannotSweep, Sweep, WhatIf, sweep, sweepable, what_if
from tests.rules.moves.changes import moves_pack
from tests.rules.samples import assessed, said

TYPED = {
    "work.small": "70",
    "work.scratch": "20",
    "work.advise": "10",
    "ai.use": "yes",
    "ai.drafts": "60",
    "told": "never",
}


def _what_if(**typed: str) -> WhatIf:
    pack = moves_pack()
    changes = {
        name.replace("_", "."): answer
        for name, answer in said({k.replace("_", "."): v for k, v in typed.items()}, pack).items()
    }
    return what_if(assessed(pack, TYPED), changes)


def _swept(question: str, typed: dict[str, str] | None = None) -> Sweep:
    return sweep(assessed(moves_pack(), typed or TYPED), question)


def test_the_new_reading_is_that_of_the_new_answers_and_the_old_one_stays() -> None:
    found = _what_if(told="all")

    assert assessed(moves_pack(), TYPED).readings == found.before.readings
    assert assessed(moves_pack(), {**TYPED, "told": "all"}).readings == found.after.readings


def test_rules_that_stop_and_rules_that_begin_are_told() -> None:
    found = _what_if(told="some")

    assert (("trust.hidden",), ("trust.half-told",)) == (found.off, found.on)


def test_an_answer_taken_away_opens_what_it_decided() -> None:
    found = what_if(assessed(moves_pack(), TYPED), {"told": None})

    assert ("trust.hidden", "trust.half-told") == found.opened
    assert "told" not in found.after.situation.answers


def test_what_no_longer_applies_is_parked() -> None:
    found = what_if(assessed(moves_pack(), TYPED), {"ai.use": Choice("no")})

    assert ("ai.drafts",) == found.parked


def test_sums_that_come_out_otherwise_are_told_and_those_that_never_came_out_are_not() -> None:
    pack = moves_pack()
    before = assessed(pack, {"rates.price": "50", "money.floor": "100"})
    found = what_if(before, said({"rates.price": "80"}, pack))

    assert ["price.hour", "price.gap"] == [each.figure for each in found.figures]
    assert () == what_if(before, said({"years": "3"}, pack)).figures


def test_a_sweep_gives_each_value_from_which_on_a_rule_comes_out_otherwise() -> None:
    first, second = _swept("ai.drafts").points

    assert (0, 30) == (first.value, second.value)
    assert ((), ("trust.hidden",)) == (second.off, second.on)


def test_a_sweep_of_a_share_leaves_the_rest_to_the_others() -> None:
    found = _swept("work.small")

    assert (0, 100) == (found.low, found.high)
    assert 40 in [point.value for point in found.points]
    assert () == found.points[-1].assessment.contradictions


def test_a_sweep_tells_when_a_reading_gets_another_word() -> None:
    words = [
        (it.value, it.words.get("demand")) for it in _swept("clients.largest", {"told": "never"}).points[1:]
    ]

    assert [(50, Word.EXPOSED)] == words


def test_a_sweep_finds_where_a_figure_crosses_a_line() -> None:
    found = _swept("rates.price", {"rates.price": "50", "money.floor": "100"})

    assert (100, ("price.below",)) == (found.points[-1].value, found.points[-1].off)


def test_a_sweep_of_a_number_that_nothing_reads_finds_its_start_alone() -> None:
    assert 1 == len(_swept("you.hours").points)


@pytest.mark.parametrize(
    ("question", "why"), [("told", "is no number"), ("rates.price", "has no answer yet")]
)
def test_what_has_no_range_cannot_be_swept(question: str, why: str) -> None:
    with pytest.raises(CannotSweep, match=why):
        _swept(question)


def test_nothing_of_the_person_is_changed() -> None:
    before = assessed(moves_pack(), TYPED)
    what_if(before, {"ai.drafts": Amount(0, 0)})

    assert Amount(60, 60) == before.situation.answers["ai.drafts"]


def test_numbers_can_be_swept_and_prices_once_they_are_answered() -> None:
    able = sweepable(assessed(moves_pack(), TYPED).situation)

    assert "work.small" in able
    assert "told" not in able
