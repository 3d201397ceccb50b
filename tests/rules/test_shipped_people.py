"""The made-up people of the shipped pack: who they are, and that together they reach every rule."""

from itertools import chain

import pytest

from rules.knowledge import Persona
from rules.pack import load_pack
from rules.reads import questions_of
from rules.situation import situate
from rules.truth import Truth

PACK = load_pack()
PEOPLE = list(PACK.personas.values())
FULL = 50
"""So many questions answered, and a person counts as a whole one and not as a sketch."""


def _left_out(persona: Persona) -> list[str]:
    """Give the screens that apply to a person and on which they said nothing at all."""
    known = situate(PACK, persona.answers, currency=persona.currency).known
    return [
        screen.id
        for screen in PACK.screens
        if not any(name in persona.answers for name in screen.questions)
        and any(known[name].applies is not Truth.FAILS for name in screen.questions)
    ]


def test_there_are_two_dozen_whole_people_from_every_group_of_fields_and_many_countries() -> None:
    fields = {getattr(each.answers["field"], "option", "") for each in PEOPLE}

    assert len([each for each in PEOPLE if len(each.answers) >= FULL]) >= 24
    assert set(PACK.groups) == {PACK.fields[name].group for name in fields}
    assert len({each.currency for each in PEOPLE}) >= 20


def test_they_go_from_the_first_year_to_decades_of_work() -> None:
    years = sorted(getattr(each.answers["years"], "low", 0) for each in PEOPLE)

    assert years[0] < 1
    assert years[-1] > 20


def test_most_of_them_have_been_through_all_the_screens_that_apply_to_them() -> None:
    whole = [each.id for each in PEOPLE if set(_left_out(each)) <= {"only-you"}]

    assert len(whole) >= 24


def test_what_none_of_them_could_have_said_is_not_there() -> None:
    contradictory = [
        each.id for each in PEOPLE if situate(PACK, each.answers, currency=each.currency).contradictions
    ]

    assert [] == contradictory


@pytest.mark.parametrize("name", PACK.rules)
def test_every_rule_is_promised_to_one_and_held_back_from_another(name: str) -> None:
    outcomes = {"fires"} if any(name in each.fires for each in PEOPLE) else set()
    outcomes |= {"silent"} if any(name in each.silent for each in PEOPLE) else set()

    assert ({"fires", "silent"} if questions_of(PACK.rules[name], PACK) else {"fires"}) == outcomes


def test_no_two_of_them_who_have_three_moves_are_told_the_same_three() -> None:
    told = [each.first for each in PEOPLE if len(each.first) == 3]

    assert sorted(told) == sorted(set(told))


def test_every_whole_person_is_promised_a_word_for_each_reading() -> None:
    assert [] == [each.id for each in PEOPLE if set(each.words) != set(PACK.dimensions)]


def test_all_of_them_are_whole() -> None:
    assert [] == [each.id for each in PEOPLE if len(each.answers) < FULL]


def test_one_of_them_is_paid_by_the_word() -> None:
    units = [getattr(each.answers.get("rates.price"), "per", "") for each in PEOPLE]

    assert "word" in units


STRENGTHS_THAT_ARE_MOVES = {
    "craft.orchestrator",
    "demand.growth-skill",
    "position.bundle-works",
    "resilience.human-made",
    "trust.control-kept",
}
"""Their first step changes what a client sees; every other strength is good to know, and nothing to do."""


def test_only_strengths_whose_first_step_changes_something_can_come_first() -> None:
    with_a_slot = {
        rule.id
        for rule in PACK.rules.values()
        if rule.kind == "strength" and rule.advice and rule.advice.slot
    }

    assert STRENGTHS_THAT_ARE_MOVES == with_a_slot


def test_few_of_them_have_a_strength_among_the_first_moves() -> None:
    told = [each.id for each in PEOPLE if any(PACK.rules[name].kind == "strength" for name in each.first)]

    assert len(told) <= len(PEOPLE) / 5


def test_their_readings_use_every_word() -> None:
    said = set(chain.from_iterable(each.words.values() for each in PEOPLE))

    assert {"exposed", "thin", "fair"} <= said
