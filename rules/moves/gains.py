"""The tables of all groups put together: what a set of moves is worth, and what no set exceeds."""

from collections.abc import Sequence

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
        return sum(self.single[number] for number in numbers) + self.together(numbers)

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

    def together(self, numbers: tuple[int, ...]) -> float:
        """Give what moves gain together beyond the sum of what each gains alone; below zero, lose."""
        total, shared = 0.0, self._shared(numbers)
        while shared:
            lowest = shared & -shared
            shared ^= lowest
            index = lowest.bit_length() - 1
            total += self._weights[index] * self._tables[index].correction(numbers)
        return total

    def gaining(self, numbers: tuple[int, ...]) -> list[GroupTable]:
        """Give the groups in which moves gain more together than alone."""
        shared = self._shared(numbers)
        return [
            table
            for index, table in enumerate(self._tables)
            if shared >> index & 1 and table.correction(numbers) > 0
        ]

    def _shared(self, numbers: tuple[int, ...]) -> int:
        """Give the groups that two or more of the moves touch, as bits."""
        once = shared = 0
        for number in numbers:
            touched = self.touched[number]
            shared |= once & touched
            once |= touched
        return shared
