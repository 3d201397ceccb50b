"""A few answers from each region, to tell at a glance that most regions do not lie inside each other.

A region with a witness outside another cannot lie inside it. Which witnesses lie in a region is one number
(a bit for each), so that nearly all pairs of rules are settled by one comparison of two numbers.
"""

from collections.abc import Iterator, Mapping

from rules.lint.boxes import Box, Region
from rules.lint.space import Space

_AT_FIRST_CELL, _AT_LAST_CELL = 0, -1


class Witnesses:
    """The witnesses of some regions by name, and where they lie."""

    def __init__(self, space: Space, regions: Mapping[str, Region]) -> None:
        self._space = space
        self._full = {name: axis.full for name, axis in space.axes.items()}
        self._at: dict[str, list[int]] = {name: [0] * len(axis.cells) for name, axis in space.axes.items()}
        self._binding = [name for name in space.axes if space.limits.binds(name)]
        self._narrowed: dict[tuple[int, ...], Box] = {}
        self._masked: dict[tuple[str, int], int] = {}
        self._own: dict[str, int] = {}
        self._count = 0
        for name, region in regions.items():
            self._own[name] = sum(self._placed(witness) for witness in self._of_region(region))
        self._inside = {name: self._hits(region) for name, region in regions.items()}

    def allow(self, inner: str, outer: str) -> bool:
        """Tell whether no witness speaks against the first region lying inside the second."""
        return not self._own[inner] & ~self._inside[outer]

    def _of_region(self, region: Region) -> Iterator[Box]:
        for box in region:
            for end in (_AT_FIRST_CELL, _AT_LAST_CELL):
                witness = {name: self._cell(name, box, end) for name in self._space.axes}
                yield {**witness, **self._bound({name: witness[name] for name in self._binding}, end)}

    def _cell(self, name: str, box: Box, end: int) -> int:
        """Give one cell of the box; all of them where they depend on other answers."""
        mask = box.get(name, self._full[name])
        return mask if name in self._binding else _one(mask, end)

    def _bound(self, box: Box, end: int) -> Box:
        """Narrow answers that depend on each other to one cell each, as far as they then still agree."""
        key = (end, *box.values())
        if key not in self._narrowed:
            narrowed = dict(box)
            for name, mask in box.items():
                one = {**narrowed, name: _one(mask, end)}
                if self._space.limits.possible(one):
                    narrowed = one
            self._narrowed[key] = narrowed
        return self._narrowed[key]

    def _placed(self, witness: Box) -> int:
        """Give a witness the next bit, and note in which cells it lies."""
        bit = 1 << self._count
        self._count += 1
        for name, mask in witness.items():
            for index in _bits(mask):
                self._at[name][index] |= bit
        return bit

    def _hits(self, region: Region) -> int:
        found = 0
        for box in region:
            inside = (1 << self._count) - 1
            for name, mask in box.items():
                inside &= self._of_mask(name, mask)
            found |= inside
        return found

    def _of_mask(self, name: str, mask: int) -> int:
        key = (name, mask)
        if key not in self._masked:
            found = 0
            for index in _bits(mask):
                found |= self._at[name][index]
            self._masked[key] = found
        return self._masked[key]


def _one(mask: int, end: int) -> int:
    """Give the first or the last cell of a mask."""
    return mask & -mask if end == _AT_FIRST_CELL else 1 << (mask.bit_length() - 1)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
