"""The tables of all groups put together: what a set of moves is worth, and what no set exceeds."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rules.moves.groups import GroupTable
from rules.moves.weights import Weights


class Gains:
    """The effect of sets of up to three moves: what each gains alone, and what they gain together.

    `single` is the effect of each move alone, and all that it adds to a set unless another move of the set
    touches a group in which it could gain more with others; `part` is the most that it adds then. So the
    sum over the moves of a set is never below its effect, and mostly little above it. `touched` holds, as
    bits, the groups that a move touches, and `open` those in which it could gain more with others.
    """

    def __init__(self, numbers: Sequence[int], tables: Sequence[GroupTable], weights: Weights) -> None:
        self.single: dict[int, float] = dict.fromkeys(numbers, 0.0)
        self.part: dict[int, float] = dict.fromkeys(numbers, 0.0)
        self._tables = tables
        self._weights = [weights[table.group.dimension] for table in tables]
        self._pairs: dict[tuple[int, ...], float] = {}
        self.touched: dict[int, int] = dict.fromkeys(numbers, 0)
        self.open: dict[int, int] = dict.fromkeys(numbers, 0)
        for index, (table, weight) in enumerate(zip(tables, self._weights, strict=True)):
            for number, gain in table.single.items():
                self.single[number] += weight * gain
                self.part[number] += weight * table.part[number]
                self.touched[number] |= 1 << index
                if table.part[number] > gain:
                    self.open[number] |= 1 << index

    def effect(self, numbers: tuple[int, ...]) -> float:
        """Give the effect of a set."""
        return sum([self.single[number] for number in numbers]) + self.together(numbers)

    def together(self, numbers: tuple[int, ...]) -> float:
        """Give what moves gain together beyond the sum of what each gains alone; below zero, lose.

        It is what each two of them do, but in groups that all three touch.
        """
        touched, total, common = self.touched, 0.0, -1
        for number in numbers:
            common &= touched[number]
        for pair in combinations(numbers, 2):
            shared = touched[pair[0]] & touched[pair[1]]
            if shared:
                if pair not in self._pairs:
                    self._pairs[pair] = self._corrections(pair, shared)
                total += self._pairs[pair]
        if common and len(numbers) > 2:  # noqa: PLR2004  three of them
            total += self._corrections(numbers, common)
            total -= sum([self._corrections(pair, common) for pair in combinations(numbers, 2)])
        return total

    def _corrections(self, numbers: tuple[int, ...], groups: int) -> float:
        return sum([self._weights[at] * self._tables[at].correction(numbers) for at in _bits(groups)])

    def bound(self, numbers: tuple[int, ...]) -> float:
        """Give what the effect of a set cannot exceed, without working it out."""
        touched, total = self.touched, 0.0
        for number in numbers:
            gains_more, others = self.open[number], 0
            for other in numbers:
                if other != number:
                    others |= touched[other]
            total += self.part[number] if gains_more & others else self.single[number]
        return total

    def gaining(self, first: int, second: int) -> list[GroupTable]:
        """Give the groups in which two moves gain more together than alone."""
        shared = self.touched[first] & self.touched[second]
        tables = [self._tables[at] for at in _bits(shared)]
        return [table for table in tables if table.correction((first, second)) > 0]


def _bits(shared: int) -> Iterator[int]:
    """Give the places of the bits that are set."""
    while shared:
        lowest = shared & -shared
        shared ^= lowest
        yield lowest.bit_length() - 1
