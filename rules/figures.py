"""Computing figures over intervals: every result holds all values its inputs still allow."""

import math
from collections.abc import Mapping
from functools import lru_cache

from rules.answers import Answers, Rate
from rules.knowledge import Figure, Parameter
from rules.possible import Interval, Known
from rules.truth import Truth

DAY_HOURS = "day.hours"
JOBS = frozenset({"piece", "project", "month"})
"""Units that are a whole job; the hours asked for a typical job are theirs (for a month, the month's)."""

TIMES = frozenset({"hour", "day"})
"""Units of time, which are money an hour without knowing the job."""

RATE_FORMS = frozenset({"per_hour", "per_job"})
"""Forms of a figure that start from a price and its unit."""

_MOST_CONSTANTS = 1024
"""Numbers that are remembered; a pack names some dozen."""
_ANYTHING = Interval(0.0, math.inf)
_UNDEFINED = Known(Interval(-math.inf, math.inf), Truth.FAILS, answered=False)


class FigureSums:
    """Computes the figures of one pack for one set of answers, one after the other."""

    def __init__(
        self, parameters: Mapping[str, Parameter], answers: Answers, known: Mapping[str, Known]
    ) -> None:
        self._parameters = parameters
        self._answers = answers
        self._known = known

    def known(self, figure: Figure) -> Known:
        """Give a figure's interval; it does not apply when an input does not, or when it divides by zero.

        `answered` says whether everything it needs was answered.
        """
        inputs = [self._input(each) for each in figure.inputs]
        if figure.form in RATE_FORMS:
            return self._of_rate(figure, inputs)
        applies, answered, values = Truth.HOLDS, True, []
        for each in inputs:
            if each.applies is Truth.FAILS or not isinstance(each.possible, Interval):
                return _UNDEFINED
            applies = min(applies, each.applies)
            answered = answered and each.answered
            values.append(each.possible)
        result = _FORMS[figure.form](values)
        return _UNDEFINED if result is None or result.is_undefined else Known(result, applies, answered)

    def _input(self, given: str | float) -> Known:
        if not isinstance(given, str):
            return _constant(given, given)
        if parameter := self._parameters.get(given):
            return _constant(parameter.low, parameter.high)
        return self._known[given]

    def _of_rate(self, figure: Figure, inputs: list[Known]) -> Known:
        price, hours = inputs
        if price.applies is Truth.FAILS:
            return _UNDEFINED
        rate = self._answers.get(str(figure.inputs[0]))
        if not isinstance(rate, Rate) or not price.answered:
            return Known(_ANYTHING, price.applies, answered=False)
        amount = Interval(rate.low, rate.high)
        by_time = self._hours_per_unit(rate)
        by_job = rate.per in JOBS
        if by_time is None and not by_job:
            return _UNDEFINED
        if figure.form == "per_hour" and by_time is not None:
            return Known(divided(amount, by_time) or _ANYTHING, price.applies)
        if figure.form == "per_job" and by_job:
            return Known(amount, price.applies)
        if hours.applies is Truth.FAILS:
            return _UNDEFINED
        taken = hours.possible if isinstance(hours.possible, Interval) else _ANYTHING
        applies = min(price.applies, hours.applies)
        if figure.form == "per_hour":
            return Known(divided(amount, taken) or _ANYTHING, applies, hours.answered)
        hourly = divided(amount, by_time or Interval(1.0, 1.0)) or _ANYTHING
        return Known(multiplied(hourly, taken), applies, hours.answered)

    def _hours_per_unit(self, rate: Rate) -> Interval | None:
        if rate.per == "hour":
            return Interval(1.0, 1.0)
        day = self._parameters.get(DAY_HOURS)
        return Interval(day.low, day.high) if rate.per == "day" and day is not None else None


@lru_cache(maxsize=_MOST_CONSTANTS, typed=True)
def _constant(low: float, high: float) -> Known:
    """Give what is known of a number that every person shares; it is asked for with each sum."""
    return Known(Interval(low, high))


def added(values: list[Interval]) -> Interval:
    """Add intervals."""
    return Interval(sum(each.low for each in values), sum(each.high for each in values))


def subtracted(first: Interval, second: Interval) -> Interval:
    """Take the second interval from the first."""
    return Interval(first.low - second.high, first.high - second.low)


def multiplied(first: Interval, second: Interval) -> Interval:
    """Multiply two intervals; zero times infinity is zero."""
    ends = [_times(a, b) for a in (first.low, first.high) for b in (second.low, second.high)]
    return Interval(min(ends), max(ends))


def divided(first: Interval, second: Interval) -> Interval | None:
    """Divide the first interval by one that is not below zero; nothing when it can only be zero."""
    if second.high == 0 or second.low < 0:
        return None
    ends = [_over(a, b) for a in (first.low, first.high) for b in (second.low, second.high)]
    return Interval(min(ends), max(ends))


def _times(first: float, second: float) -> float:
    return 0.0 if first == 0 or second == 0 else first * second


def _over(first: float, second: float) -> float:
    if second == 0:
        return 0.0 if first == 0 else math.copysign(math.inf, first)
    return 0.0 if math.isinf(second) else first / second


def _product(values: list[Interval]) -> Interval:
    result = Interval(1.0, 1.0)
    for each in values:
        result = multiplied(result, each)
    return result


def _share(values: list[Interval]) -> Interval | None:
    return divided(multiplied(values[0], Interval(100.0, 100.0)), values[1])


_FORMS = {
    "ratio": lambda values: divided(values[0], values[1]),
    "difference": lambda values: subtracted(values[0], values[1]),
    "sum": added,
    "product": _product,
    "share": _share,
}
