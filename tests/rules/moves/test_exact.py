"""The search gives what trying every set gives: on random packs, and once on a persona in full."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.answers import Answer
from rules.moves.engine import MoveSearch
from rules.moves.limits import Room
from rules.moves.search import Limits
from rules.pack import Pack, load_pack
from tests.rules.moves.random_packs import packs, people
from tests.rules.moves.trying import effect, unbeaten_by_trying

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


@pytest.mark.prove
def test_the_sets_of_a_persona_are_those_that_trying_every_set_finds() -> None:
    pack = load_pack()
    persona = max(pack.personas.values(), key=lambda each: len(each.answers))
    limits = Limits(3)
    searched = MoveSearch(pack, persona.currency).search(persona.answers, Room(limits))
    tried = unbeaten_by_trying(pack, persona.answers, searched.moves, limits, persona.currency)

    assert [takes for takes, _ in tried] == [each.takes for each in searched.found]
    assert [value for _, value in tried] == pytest.approx([each.effect for each in searched.found])
