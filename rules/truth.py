"""Three-valued truth: a condition holds, fails, or is open (strong Kleene logic)."""

from collections.abc import Iterable
from enum import IntEnum


class Truth(IntEnum):
    """How a condition stands; the order makes `min` the logical and, `max` the logical or."""

    FAILS = 0
    OPEN = 1
    HOLDS = 2

    def negated(self) -> "Truth":
        """Give the opposite; open stays open."""
        return _OPPOSITE[self]


_OPPOSITE = (Truth.HOLDS, Truth.OPEN, Truth.FAILS)


def any_of(truths: Iterable[Truth]) -> Truth:
    """Hold when one part holds, fail when every one fails; nothing at all fails."""
    return max(truths, default=Truth.FAILS)


def decided(value: bool) -> Truth:
    """Turn a plain yes or no into a truth."""
    return Truth.HOLDS if value else Truth.FAILS
