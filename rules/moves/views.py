"""One rule as moves see it: which of them it needs to fire, which stop it, and what it brings after any.

For most demands of a rule single moves tell: of some, one has to be made, or none of some others. Only the
rest, on what several subjects change, is looked at for each set of moves.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from rules.assessment import Points
from rules.moves.demands import Demand, Member
from rules.moves.outlook import Outlook
from rules.scoring import points_of

_NOTHING = 1e-9
_MOST_TRIED = 24
"""With more moves that gain only with others, triples are not tried: each is given a third of the most."""


class RuleView:
    """What one rule brings one dimension, after any of the moves that touch it."""

    def __init__(self, member: Member, outlook: Outlook) -> None:
        self.member = member
        self._outlook = outlook
        self._fixed = Points(member.effect.points, member.effect.points, member.effect.points)
        self._stops: frozenset[int] = frozenset()
        self._several: list[Demand] = []
        alone: dict[str, frozenset[int]] = {}
        either: list[frozenset[int]] = []
        for demand in member.demands:
            turning = demand.turning(outlook)
            if turning is None:
                self._several.append(demand)
            elif turning[0]:
                self._stops |= turning[1]
            elif len(subjects := _subjects(demand, outlook)) == 1:
                alone[subjects[0]] = alone.get(subjects[0], turning[1]) & turning[1]
            else:
                either.append(turning[1])
        self._needs = [need - self._stops for need in (*alone.values(), *either)]
        self._least = len(alone)
        self.now = self.after(())

    def can_fire(self, together: int) -> bool:
        """Tell whether the rule fires now, or could after so many moves."""
        return all(self._needs) and self._least <= together

    @property
    def noticed(self) -> frozenset[int]:
        """The moves that can make a difference to what the rule brings."""
        several = (number for demand in self._several for moves in self._touching(demand) for number in moves)
        return self._stops.union(*self._needs, several, self._along_curve())

    def after(self, numbers: Sequence[int]) -> Points | None:
        """Give what the rule brings once moves are made; nothing where it does not fire."""
        if not self._stops.isdisjoint(numbers) or any(need.isdisjoint(numbers) for need in self._needs):
            return None
        if not all(demand.met(self._outlook, numbers) for demand in self._several):
            return None
        return self._points(numbers)

    def parts(
        self, gain: Callable[[Points | None], float], most: float, together: int
    ) -> Mapping[int, float]:
        """Share a gain of `most` at most among the moves: no set gains more than the sum of its parts."""
        return self._for_firing(most, together) if self.now is None else self._for_other(gain, most, together)

    def _for_firing(self, most: float, together: int) -> Mapping[int, float]:
        """Share what firing gains: as every unmet demand has to be met, each may get its part of it."""
        unmet = [demand for demand in self._several if not demand.met(self._outlook, ())]
        each = most / (len(self._needs) + len(unmet))
        part: dict[int, float] = {}
        for need in self._needs:
            for number in need:
                part[number] = part.get(number, 0.0) + each
        for demand in unmet:
            for number, share in self._for_turning(demand, each, together).items():
                part[number] = part.get(number, 0.0) + share
        return part

    def _for_other(
        self, gain: Callable[[Points | None], float], most: float, together: int
    ) -> Mapping[int, float]:
        """Share what a rule that fires gains by other points, or by firing no longer."""
        ways = []
        follows, stopped = self.member.effect.follows, gain(None)
        if follows is not None:
            moves = self._outlook.touching((follows,))
            ways.append(_shared(moves, lambda made: gain(self._points(made)), most, together))
        if stopped > 0:
            ways.append(dict.fromkeys(self._stops, stopped))
            ways += [self._for_turning(demand, stopped, together) for demand in self._several]
        part: dict[int, float] = {}
        for number, share in chain.from_iterable(way.items() for way in ways):
            part[number] = max(part.get(number, 0.0), share)
        return part

    def _for_turning(self, demand: Demand, worth: float, together: int) -> Mapping[int, float]:
        """Share what it is worth that a demand is met no longer, or that it is met."""
        outlook = self._outlook

        def shares() -> Mapping[int, float]:
            now = demand.met(outlook, ())
            return _shared(
                self._touching(demand), lambda made: demand.met(outlook, made) is not now, 1.0, together
            )

        parts = outlook.once((demand.key, together), demand.names, shares)
        return {number: worth * part for number, part in parts.items()}

    def _points(self, numbers: Sequence[int]) -> Points:
        effect = self.member.effect
        if effect.follows is None:
            return self._fixed
        return self._outlook.seen(
            effect.follows, effect.steps, lambda known: points_of(effect, known), numbers
        )

    def _along_curve(self) -> Iterator[int]:
        """Give the moves that can change the points."""
        follows = self.member.effect.follows
        moves = [] if follows is None else self._outlook.touching((follows,))
        for number in chain.from_iterable(moves):
            if len(moves) > 1 or self._points((number,)) != self._points(()):
                yield number

    def _touching(self, demand: Demand) -> list[list[int]]:
        return self._outlook.touching(demand.names)


def _subjects(demand: Demand, outlook: Outlook) -> list[str]:
    return list(dict.fromkeys(subject for name in demand.names for subject in outlook.subjects(name)))


def _shared(
    moves: Sequence[Sequence[int]], gain: Callable[[Sequence[int]], float], most: float, together: int
) -> Mapping[int, float]:
    """Give each move what it gains alone, and its share of what it gains with those of other subjects.

    A move that gains the most there is alone needs no share, for no set with it exceeds its part.
    """
    seat = {number: at for at, numbers in enumerate(moves) for number in numbers}
    alone = {number: max(0.0, gain((number,))) for number in sorted(seat)}
    part, together = dict(alone), min(together, len(moves))
    partial = [number for number in alone if alone[number] < most - _NOTHING]
    if together > 2 and len(partial) > _MOST_TRIED:  # noqa: PLR2004  three of them
        together = 2
        part |= {number: max(alone[number], most / 3) for number in partial}
    for made in _apart(partial, seat, together):
        if sum([part[number] for number in made]) < most - _NOTHING:
            excess = gain(made) - sum([alone[number] for number in made])
            if excess > _NOTHING:
                for number in made:
                    part[number] = max(part[number], alone[number] + excess / len(made))
    return {number: share for number, share in part.items() if share > 0}


def _apart(numbers: Sequence[int], seat: Mapping[int, int], together: int) -> Iterator[tuple[int, ...]]:
    """Give every two moves of different subjects, then every three where so many go together."""
    for count in range(2, together + 1):
        for made in combinations(numbers, count):
            if len({seat[number] for number in made}) == count:
                yield made
