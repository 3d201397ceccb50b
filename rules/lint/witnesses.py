"""A few answers from each region, to tell at a glance that most regions do not lie inside each other.

A region with a witness outside another cannot lie inside it. Which witnesses lie in a region is one number
(a bit for each), so that nearly all pairs of rules are settled by one comparison of two numbers.
"""

from collections.abc import Iterator, Mapping

from rules.lint.boxes import Box, Region
from rules.lint.space import Space

_AT_FIRST_CELL, _AT_LAST_CELL = 0, 1


class Witnesses:
    """The witnesses of some regions by name, and where they lie."""

    def __init__(self, space: Space, regions: Mapping[str, Region]) -> None:
        self._space = space
        self._full = {name: axis.full for name, axis in space.axes.items()}
        self._binding = [name for name in space.axes if space.limits.binds(name)]
        self._narrowed: dict[tuple[int, ...], Box] = {}
        self._masked: dict[tuple[str, int], int] = {}
        boxes = [(name, box) for name, region in regions.items() for box in region]
        self._everyone = (1 << 2 * len(boxes)) - 1
        even = self._everyone // 3
        self._ends = even, even << 1
        self._at = {name: self._by_default(len(axis.cells)) for name, axis in space.axes.items()}
        self._own = dict.fromkeys(regions, 0)
        for number, (name, box) in enumerate(boxes):
            for end in (_AT_FIRST_CELL, _AT_LAST_CELL):
                self._own[name] |= self._placed(box, end, 1 << 2 * number + end)
        self._inside = {name: self._hits(region) for name, region in regions.items()}

    def allow(self, inner: str, outer: str) -> bool:
        """Tell whether no witness speaks against the first region lying inside the second."""
        return not self._own[inner] & ~self._inside[outer]

    def _by_default(self, cells: int) -> list[int]:
        """Give who lies in which cell of an axis: of a box's two, one in the first, one in the last."""
        at = [0] * cells
        at[_AT_FIRST_CELL] |= self._ends[_AT_FIRST_CELL]
        at[-1] |= self._ends[_AT_LAST_CELL]
        return at

    def _placed(self, box: Box, end: int, bit: int) -> int:
        """Put a witness of a box into the cells where it does not lie by default; give its bit."""
        binding = {name: box.get(name, self._full[name]) for name in self._binding}
        own = {name: _one(mask, end) for name, mask in box.items()}
        for name, mask in {**own, **self._bound(binding, end)}.items():
            at = self._at[name]
            at[_AT_FIRST_CELL if end == _AT_FIRST_CELL else -1] &= ~bit
            for index in _bits(mask):
                at[index] |= bit
        return bit

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

    def _hits(self, region: Region) -> int:
        found = 0
        for box in region:
            inside = self._everyone
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
