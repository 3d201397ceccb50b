"""Boxes of cells: a mask of cells for each axis, every cell where none is given; a region is a union of them.

The mathematics of the linter, without packs: intersecting regions, and asking whether one lies inside
others. A box need not be possible (shares that cannot add up are not); whoever asks says which are.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

Box = Mapping[str, int]
Region = tuple[Box, ...]

EVERYTHING: Region = ({},)
NOTHING: Region = ()
MOST_BOXES = 64
MOST_STEPS = 20_000


class TooWide(Exception):
    """A region of more boxes than are worth looking at; nothing exact is said about it."""


def intersection(first: Box, second: Box) -> Box | None:
    """Give what two boxes have in common, or nothing."""
    if len(second) < len(first):
        first, second = second, first
    common = dict(second)
    for axis, mask in first.items():
        other = common.get(axis)
        both = mask if other is None else mask & other
        if not both:
            return None
        common[axis] = both
    return common


def both(first: Region, second: Region) -> Region:
    """Give what two regions have in common; raise `TooWide`."""
    if len(first) * len(second) > MOST_BOXES * MOST_BOXES:
        raise TooWide
    met = (intersection(one, other) for one in first for other in second)
    return either([[box for box in met if box is not None]])


def either(regions: Iterable[Iterable[Box]]) -> Region:
    """Give the union of regions, without boxes that lie in another; raise `TooWide`."""
    kept: list[Box] = []
    for region in regions:
        for box in region:
            if not any(contains(each, box) for each in kept):
                kept = [each for each in kept if not contains(box, each)]
                kept.append(box)
            if len(kept) > MOST_BOXES:
                raise TooWide
    return tuple(kept)


def contains(outer: Box, inner: Box) -> bool:
    """Tell whether every cell of the inner box is one of the outer."""
    for axis, mask in outer.items():
        have = inner.get(axis)
        if have is None or have & ~mask:
            return False
    return True


class Cover:
    """Asks whether boxes lie inside regions, piece by piece, within a bounded number of steps."""

    def __init__(self, full: Mapping[str, int], possible: Callable[[Box], bool]) -> None:
        self._full = full
        self._possible = possible
        self._steps = 0

    def covers(self, boxes: Sequence[Box], inner: Region) -> bool:
        """Tell whether everything possible in a region lies in these boxes; raise `TooWide`."""
        self._steps = 0
        return all(self._covers(boxes, each) for each in inner)

    def _covers(self, boxes: Sequence[Box], inner: Box) -> bool:
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise TooWide
        if any(contains(each, inner) for each in boxes):
            return True
        near = [each for each in boxes if intersection(each, inner) is not None]
        if not near:
            return not self._possible(inner)
        return all(self._covers(near[1:], piece) for piece in self._outside(near[0], inner))

    def _outside(self, cutter: Box, inner: Box) -> list[Box]:
        """Give the possible parts of a box outside another, which do not overlap each other."""
        pieces: list[Box] = []
        rest = dict(inner)
        for axis, mask in cutter.items():
            have = rest.get(axis, self._full[axis])
            if have & ~mask:
                piece = {**rest, axis: have & ~mask}
                if self._possible(piece):
                    pieces.append(piece)
            rest[axis] = have & mask
        return pieces
