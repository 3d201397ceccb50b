"""Stretches of the number line: a cell of a number axis, and what such cells add up to."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_DECIMALS = 9
"""Ends are added as decimals: 33.3 and 66.7 make 100, not a little more."""
_MOST_SPANS = 64
"""Sums of more stretches than this are taken for everything between their outer ends."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Every number between two ends, each of which belongs to it or not."""

    low: float
    low_open: bool
    high: float
    high_open: bool

    @property
    def sample(self) -> float:
        """Give a number of the span that is no end of it, where there is one."""
        if self.low == self.high:
            return self.low
        if math.isinf(self.low):
            return 0.0 if math.isinf(self.high) else self.high - 1
        return self.low + 1 if math.isinf(self.high) else (self.low + self.high) / 2

    def holds(self, number: float) -> bool:
        """Tell whether a number belongs to the span."""
        above = self.low < number or (self.low == number and not self.low_open)
        return above and (number < self.high or (number == self.high and not self.high_open))


def point(number: float) -> Span:
    """Give the span of one number."""
    return Span(number, False, number, False)  # noqa: FBT003  both ends belong to it


def cut(whole: Span, thresholds: Iterable[float]) -> list[Span]:
    """Cut a span at numbers into points and the open stretches between them, in order."""
    inner = sorted({at for at in thresholds if whole.low < at < whole.high})
    ends = [whole.low, *inner, whole.high]
    parts = [] if whole.low_open or math.isinf(whole.low) else [point(whole.low)]
    for low, high in pairwise(ends):
        stretch = Span(low, low_open=True, high=high, high_open=True)
        if low < stretch.sample < high:
            parts.append(stretch)
        if not math.isinf(high) and not (high == whole.high and whole.high_open):
            parts.append(point(high))
    return parts


def whole_numbers(spans: Iterable[Span]) -> list[Span]:
    """Narrow each span to the whole numbers in it; one that holds none falls away."""
    narrowed = []
    for each in spans:
        low, high = math.ceil(each.low), math.floor(each.high)
        low += each.low_open and low == each.low
        high -= each.high_open and high == each.high
        if low <= high:
            narrowed.append(Span(low, low_open=False, high=high, high_open=False))
    return narrowed


def can_add_up(parts: Sequence[Sequence[Span]], total: float) -> bool:
    """Tell whether one number from each list of spans can be taken so that they add up to the total."""
    sums = [point(0.0)]
    for spans in parts:
        sums = _merged(_sum(first, second) for first in sums for second in spans)
    return any(each.holds(total) for each in sums)


def can_be_at_most(part: Sequence[Span], whole: Sequence[Span]) -> bool:
    """Tell whether a number of the first spans can be at most one of the second."""
    least = min((each.low, each.low_open) for each in part)
    most = max((each.high, not each.high_open) for each in whole)
    return least[0] < most[0] or (least[0] == most[0] and not least[1] and most[1])


def _sum(first: Span, second: Span) -> Span:
    return Span(
        round(first.low + second.low, _DECIMALS),
        first.low_open or second.low_open,
        round(first.high + second.high, _DECIMALS),
        first.high_open or second.high_open,
    )


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap or touch."""
    joined: list[Span] = []
    for each in sorted(set(spans)):
        last = joined[-1] if joined else None
        touches = last is not None and (
            each.low < last.high or (each.low == last.high and not (each.low_open and last.high_open))
        )
        if last is None or not touches:
            joined.append(each)
            continue
        high = max((last.high, not last.high_open), (each.high, not each.high_open))
        joined[-1] = Span(last.low, last.low_open, high[0], not high[1])
    if len(joined) > _MOST_SPANS:
        return [Span(joined[0].low, joined[0].low_open, joined[-1].high, joined[-1].high_open)]
    return joined
