"""How firm the first moves are: which of them stay first when the points of every rule are drawn anew."""

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import get_args

from rules.assessment import Assessment
from rules.frozen import frozen
from rules.knowledge import Slot
from rules.pack import Pack

SPREAD = 0.25
"""The points of a rule are drawn anew up to a quarter below or above what they are."""
SLOTS: tuple[Slot, ...] = get_args(Slot)


@frozen
class Contest:
    """The advice of one slot that may come first for one person, the first by today's points at the head."""

    slot: Slot
    weights: tuple[tuple[str, float], ...]

    @property
    def winner(self) -> tuple[str, float]:
        """The rule that comes first, with its weight."""
        return self.weights[0]

    def drawn(self, factors: Mapping[str, float]) -> tuple[str, float]:
        """Give the rule that comes first when each weight is multiplied, with its weight then."""
        drawn = [(rule, weight * factors[rule]) for rule, weight in self.weights]
        return max(drawn, key=lambda each: each[1])


@frozen
class Survival:
    """How often first moves outlast new points, as shares of all people and all draws.

    `same` asks for the same moves, `ranked` for their order of weight too; `slots` for the move of one slot.
    """

    people: int
    redraws: int
    same: float
    ranked: float
    slots: Mapping[Slot, float]


def contests(found: Assessment) -> tuple[Contest, ...]:
    """Give the contest of each slot in which there is advice; what cannot come first is left out."""
    return tuple(each for slot in SLOTS if (each := _contest(found, slot)) is not None)


def _contest(found: Assessment, slot: Slot) -> Contest | None:
    weights = [
        (each.rule.id, each.weight)
        for each in found.advice
        if each.rule.advice is not None and each.rule.advice.slot == slot
    ]
    if not weights:
        return None
    least = weights[0][1] * (1 - SPREAD) / (1 + SPREAD)
    return Contest(slot, tuple((rule, weight) for rule, weight in weights if weight >= least))


def survival(
    pack: Pack,
    people: Sequence[tuple[Contest, ...]],
    redraws: int,
    seed: int,
    watch: Callable[[int], None] = lambda _done: None,
) -> Survival:
    """Draw the points of every rule anew so many times; `watch` is told how many draws are done."""
    chance = Random(seed)  # noqa: S311  reproducible draws, no secrets
    before = [[each.winner for each in person] for person in people]
    same = ranked = 0
    held = dict.fromkeys(SLOTS, 0)
    for done in range(redraws):
        watch(done)
        factors = {name: chance.uniform(1 - SPREAD, 1 + SPREAD) for name in pack.rules}
        for person, first in zip(people, before, strict=True):
            after = [each.drawn(factors) for each in person]
            stays = [old[0] == new[0] for old, new in zip(first, after, strict=True)]
            for each, kept in zip(person, stays, strict=True):
                held[each.slot] += kept
            same += all(stays)
            ranked += _ranking(first) == _ranking(after)
    total = len(people) * redraws
    had = {slot: redraws * sum(each.slot == slot for person in people for each in person) for slot in SLOTS}
    shares = {slot: held[slot] / had[slot] for slot in SLOTS if had[slot]}
    return Survival(len(people), redraws, same / total, ranked / total, shares)


def _ranking(moves: Sequence[tuple[str, float]]) -> list[str]:
    """Give moves by weight, the heaviest first; of equals the one of the earlier slot."""
    return [rule for rule, _ in sorted(moves, key=lambda each: -each[1])]
