"""The search gives what trying every set gives: on random packs, and once on a persona in full."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Rate
from rules.knowledge import Effect, Rule
from rules.language.conditions import All, Condition, Test
from rules.language.conditions import Any as AnyOf
from rules.moves.engine import MoveSearch
from rules.moves.limits import Room
from rules.moves.search import Limits
from rules.pack import Pack, load_pack
from tests.rules.moves.random_packs import frame, packs, people
from tests.rules.moves.trying import all_sets, effect, unbeaten_by_trying

_ROOM = Room(Limits(changes=2))


@settings(max_examples=15, deadline=None)
@given(packs(), people())
def test_the_sets_found_take_and_bring_what_trying_every_pair_finds(
    pack: Pack, answers: dict[str, Answer]
) -> None:
    searched = MoveSearch(pack, "EUR").search(answers, _ROOM)
    tried = unbeaten_by_trying(pack, answers, searched.moves, _ROOM.limits)

    assert [takes for takes, _ in tried] == [each.takes for each in searched.found]
    assert [value for _, value in tried] == pytest.approx([each.effect for each in searched.found])


def _rule(when: Condition, unless: Condition | None = None) -> Rule:
    return Rule(
        id="rule",
        title="rule",
        kind="risk",
        file="",
        path=(),
        when=when,
        unless=unless,
        basis="practice",
        effects=(Effect("demand", 5.0),),
    )


_LOW, _A, _B = Test("n.one", "at_most", 4.0), Test("c.one", "is", "a"), Test("c.two", "is", "b")
_HOURLY = Test("r.one.per", "is", "hour")


@pytest.mark.parametrize(
    "rule",
    [
        _rule(All((_LOW,)), All((_HOURLY, AnyOf((_LOW, _A))))),
        _rule(AnyOf((All((_A, _B)), Test("c.two", "is", "c")))),
        _rule(AnyOf((_B, Test("n.one", "above", 8.0)))),
        _rule(AnyOf((_HOURLY, _B))),
        _rule(AnyOf(()), None),
        _rule(All((AnyOf((_A, _B)), AnyOf((_LOW, _B)))), AnyOf((_B, Test("f.sum", "above", 9.0)))),
    ],
)
def test_conditions_within_conditions_are_searched_as_they_are_assessed(rule: Rule) -> None:
    pack = replace(frame(), rules={rule.id: rule})
    answers: dict[str, Answer] = {
        "n.one": Amount(3, 3),
        "n.two": Amount(5, 5),
        "c.one": Choice("a"),
        "c.two": Choice("a"),
        "r.one": Rate(40, 40, "EUR", "hour"),
    }
    searched = MoveSearch(pack, "EUR").search(answers, Room(Limits(3)))

    for numbers in all_sets(searched.moves, Limits(3)):
        moves = tuple(searched.moves[number] for number in numbers)

        assert effect(pack, answers, moves) == pytest.approx(searched.gains.effect(numbers), abs=1e-9)
        assert searched.gains.bound(numbers) >= searched.gains.effect(numbers) - 1e-9


@settings(max_examples=20, deadline=None)
@given(packs(), people(), st.data())
def test_any_set_of_three_is_worth_what_assessing_it_says(
    pack: Pack, answers: dict[str, Answer], data: st.DataObject
) -> None:
    searched = MoveSearch(pack, "EUR").search(answers, Room(Limits(3)))
    subjects = sorted({move.subject for move in searched.moves.values()})
    for _ in range(12 if len(subjects) > 2 else 0):
        chosen = data.draw(st.lists(st.sampled_from(subjects), min_size=3, max_size=3, unique=True))
        numbers = tuple(
            sorted(
                data.draw(
                    st.sampled_from([it for it, move in searched.moves.items() if move.subject == subject])
                )
                for subject in chosen
            )
        )
        moves = tuple(searched.moves[number] for number in numbers)

        assert effect(pack, answers, moves) == pytest.approx(searched.gains.effect(numbers), abs=1e-9)
        assert searched.gains.bound(numbers) >= searched.gains.effect(numbers) - 1e-9


@pytest.mark.prove
def test_the_sets_of_a_persona_are_those_that_trying_every_set_finds() -> None:
    pack = load_pack()
    persona = max(pack.personas.values(), key=lambda each: len(each.answers))
    limits = Limits(3)
    searched = MoveSearch(pack, persona.currency).search(persona.answers, Room(limits))
    tried = unbeaten_by_trying(pack, persona.answers, searched.moves, limits, persona.currency)

    assert [takes for takes, _ in tried] == [each.takes for each in searched.found]
    assert [value for _, value in tried] == pytest.approx([each.effect for each in searched.found])
