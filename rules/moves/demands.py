"""What a rule demands of the answers to fire: conditions each of which has to hold, or to fail."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rules.frozen import frozen
from rules.knowledge import Effect, Rule
from rules.language.conditions import All, Condition, Test, tests_of
from rules.moves.outlook import Outlook, Turning
from rules.truth import Truth


@dataclass(frozen=True)
class Demand:
    """A condition that has to come out as wanted for a rule to fire."""

    condition: Condition
    wanted: Truth

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names that it reads."""
        return tuple(dict.fromkeys(test.name for test in tests_of(self.condition)))

    @cached_property
    def key(self) -> Hashable:
        """What tells it from demands that moves may turn otherwise."""
        test = self.condition
        return (test.name, test.word, test.constant, self.wanted) if isinstance(test, Test) else self

    def met(self, outlook: Outlook, numbers: Sequence[int]) -> bool:
        """Tell whether it is met once moves are made."""
        return _is(self.condition, self.wanted, outlook, numbers)

    def turning(self, outlook: Outlook) -> Turning | None:
        """Tell whether it is met now, and which moves turn that; nothing where no single move tells.

        So it is with a test of what several subjects change, with a choice of conditions of which one is met
        now, and with one whose parts are joined in their turn.
        """
        if isinstance(self.condition, Test):
            alone = len(outlook.subjects(self.condition.name)) <= 1
            return outlook.turning(self.condition, self.wanted) if alone else None
        if _is_joint(self.condition, self.wanted):
            return None
        parts = [Demand(part, self.wanted).turning(outlook) for part in self.condition.parts]
        known = [part for part in parts if part is not None]
        if any(now and not moves for now, moves in known):
            return True, frozenset()
        if len(known) < len(parts) or any(now for now, _ in known):
            return None
        return False, frozenset[int]().union(*(moves for _, moves in known))


@frozen
class Member:
    """A rule in a group, with one of its effects and everything that it demands."""

    rule: Rule
    effect: Effect
    demands: tuple[Demand, ...]

    @property
    def most(self) -> float:
        """The most points that the rule could bring."""
        return max([self.effect.points, *(each for _, each in self.effect.steps)])


def demands_of(rule: Rule) -> tuple[Demand, ...]:
    """Give what has to be met for a rule to fire: `when` holds, and `unless` fails."""
    unless = () if rule.unless is None else _demanded(rule.unless, Truth.FAILS)
    return (*_demanded(rule.when, Truth.HOLDS), *unless)


def _demanded(condition: Condition, wanted: Truth) -> Iterator[Demand]:
    """Take a condition apart where each of its parts has to come out as wanted."""
    if isinstance(condition, Test) or not (_is_joint(condition, wanted) or len(condition.parts) == 1):
        yield Demand(condition, wanted)
        return
    for part in condition.parts:
        yield from _demanded(part, wanted)


def _is(condition: Condition, wanted: Truth, outlook: Outlook, numbers: Sequence[int]) -> bool:
    if isinstance(condition, Test):
        return outlook.truth(condition, numbers) is wanted
    parts = (_is(part, wanted, outlook, numbers) for part in condition.parts)
    return all(parts) if _is_joint(condition, wanted) else any(parts)


def _is_joint(condition: Condition, wanted: Truth) -> bool:
    """Tell whether every part has to come out as wanted, and not just one."""
    return isinstance(condition, All) == (wanted is Truth.HOLDS)
