"""Possible values: what an answer may still be, and how a test word judges it.

An exact answer is an interval of one point or a single option; an unanswered question is the widest
value its bounds allow. Everything the engine computes with is one of the four kinds here.
"""

import math
from collections.abc import Callable, Mapping

from rules.frozen import frozen
from rules.truth import Truth, decided


@frozen
class Interval:
    """Every number from low to high; either end may be infinite."""

    low: float
    high: float

    @property
    def is_undefined(self) -> bool:
        """Whether an end is no number, as infinity less infinity is none."""
        return math.isnan(self.low) or math.isnan(self.high)

    @property
    def middle(self) -> float:
        """The point that stands for the range; the finite end where the other is infinite."""
        if math.isinf(self.high):
            return 0.0 if math.isinf(self.low) else self.low
        return self.high if math.isinf(self.low) else (self.low + self.high) / 2


@frozen
class OneOf:
    """Exactly one of these options, in the order of their question."""

    options: tuple[str, ...]


@frozen
class Subset:
    """All of `surely` and any of `maybe`; `surely` is part of `maybe`."""

    surely: frozenset[str]
    maybe: frozenset[str]


@frozen
class Words:
    """Free text, of which only its being there matters."""

    text: str = ""


Possible = Interval | OneOf | Subset | Words
Constant = float | bool | str | tuple[str, ...]


@frozen
class Known:
    """What is known of one name: its possible value, whether it applies, whether it was answered."""

    possible: Possible
    applies: Truth = Truth.HOLDS
    answered: bool = True

    @property
    def is_worked_out(self) -> bool:
        """Whether it may apply, and nothing that it needs is missing."""
        return self.answered and self.applies is not Truth.FAILS

    @property
    def worked_out(self) -> Interval | None:
        """What a number comes to; nothing where it does not apply or something is missing."""
        return self.possible if self.is_worked_out and isinstance(self.possible, Interval) else None


def _between(surely: bool, possibly: bool) -> Truth:
    if surely:
        return Truth.HOLDS
    return Truth.OPEN if possibly else Truth.FAILS


def _at_least(value: Interval, bound: float) -> Truth:
    return _between(value.low >= bound, value.high >= bound)


def _above(value: Interval, bound: float) -> Truth:
    return _between(value.low > bound, value.high > bound)


def _at_most(value: Interval, bound: float) -> Truth:
    return _between(value.high <= bound, value.low <= bound)


def _below(value: Interval, bound: float) -> Truth:
    return _between(value.high < bound, value.low < bound)


def _is_one_of(value: OneOf, wanted: tuple[str, ...]) -> Truth:
    if len(value.options) == 1:
        return Truth.HOLDS if value.options[0] in wanted else Truth.FAILS
    hits = sum(option in wanted for option in value.options)
    return _between(hits == len(value.options), hits > 0)


def _is(value: OneOf, wanted: str | bool) -> Truth:
    return _is_one_of(value, (("yes" if wanted else "no") if isinstance(wanted, bool) else wanted,))


def _includes_any(value: Subset, wanted: tuple[str, ...]) -> Truth:
    return _between(not value.surely.isdisjoint(wanted), not value.maybe.isdisjoint(wanted))


def _includes_all(value: Subset, wanted: tuple[str, ...]) -> Truth:
    return _between(value.surely.issuperset(wanted), value.maybe.issuperset(wanted))


def _excludes(value: Subset, wanted: str | tuple[str, ...]) -> Truth:
    return _includes_any(value, (wanted,) if isinstance(wanted, str) else wanted).negated()


def _count_at_least(value: Subset, bound: float) -> Truth:
    return _between(len(value.surely) >= bound, len(value.maybe) >= bound)


def _count_at_most(value: Subset, bound: float) -> Truth:
    return _between(len(value.maybe) <= bound, len(value.surely) <= bound)


NUMBER_WORDS: Mapping[str, Callable[..., Truth]] = {
    "at_least": _at_least,
    "above": _above,
    "at_most": _at_most,
    "below": _below,
}
CHOICE_WORDS: Mapping[str, Callable[..., Truth]] = {
    "is": _is,
    "is_not": lambda value, wanted: _is(value, wanted).negated(),
    "is_one_of": _is_one_of,
    "is_none_of": lambda value, wanted: _is_one_of(value, wanted).negated(),
}
SEVERAL_WORDS: Mapping[str, Callable[..., Truth]] = {
    "includes": lambda value, wanted: _includes_any(value, (wanted,)),
    "includes_any": _includes_any,
    "includes_all": _includes_all,
    "excludes": _excludes,
    "count_at_least": _count_at_least,
    "count_at_most": _count_at_most,
}
YES_NO_WORDS: Mapping[str, Callable[..., Truth]] = {"is": _is}

_JUDGES: Mapping[str, Callable[..., Truth]] = {**NUMBER_WORDS, **CHOICE_WORDS, **SEVERAL_WORDS}


def judge(known: Known, word: str, constant: Constant) -> Truth:
    """Say how a test stands for everything the value may still be.

    A test on something that does not apply fails, except `answered`, which is always decided.
    """
    applies = known.applies
    if word == "answered":
        return decided((known.answered and applies is not Truth.FAILS) is constant)
    if applies is Truth.FAILS:
        return applies
    truth = _JUDGES[word](known.possible, constant)
    return truth if applies is Truth.HOLDS else min(applies, truth)
