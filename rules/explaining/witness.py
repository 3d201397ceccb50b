"""A value for which some tests come out as wanted: the nearest one, to try out what a change would bring."""

import math
from collections.abc import Sequence

from rules.answers import Amount, Answer, Choice, Rate, Several, Text
from rules.knowledge import NUMBER_KINDS, Question
from rules.language.conditions import Test
from rules.language.vocabulary import Readable
from rules.possible import Interval, Known, OneOf, Possible, Subset, Words
from rules.truth import Truth
from rules.wording import word_said

Wanted = Sequence[tuple[Test, bool]]
"""Tests on one name, each with whether it has to hold."""

_HAIR = 1e-6
"""How far beyond a bound that is itself excluded a number is taken, as a part of the bound."""


def witness(wanted: Wanted, readable: Readable, now: Possible) -> Possible | None:
    """Give a value of a name with which every test comes out as wanted, nearest to what it is now."""
    if all(test.word == "answered" for test, _ in wanted):
        return _unlike_nothing(readable, now)
    found: Possible | None
    if readable.kind in NUMBER_KINDS:
        found = _number(wanted, readable, now)
    elif readable.kind == "several":
        found = _several(wanted, readable, now)
    else:
        found = _option(wanted, readable)
    return found if found is not None and _fits(found, wanted) else None


def as_answer(value: Possible, question: Question, said: Answer | None) -> Answer:
    """Give a value as the answer to its question; a price keeps its currency and unit."""
    match value:
        case Interval(low, high) if question.kind == "rate":
            if isinstance(said, Rate):
                return Rate(low, high, said.currency, said.per)
            return Rate(low, high, "EUR", question.units[0])
        case Interval(low, high):
            return Amount(float(low), float(high))
        case OneOf(options):
            return Choice(options[0])
        case Subset(surely):
            return Several(tuple(option for option in question.options if option in surely))
        case Words():
            return Text("given")


def turning_value(test: Test, now: Possible, *, holds: bool, readable: Readable) -> float | None:
    """Give the number nearest to what is said now with which a test comes out as wanted."""
    found = witness([(test, holds)], readable, now)
    return found.low if isinstance(found, Interval) else None


def _fits(value: Possible, wanted: Wanted) -> bool:
    known = {test.name: Known(value) for test, _ in wanted}
    return all(test.truth(known) is (Truth.HOLDS if holds else Truth.FAILS) for test, holds in wanted)


def _unlike_nothing(readable: Readable, now: Possible) -> Possible:
    if isinstance(now, Interval):
        middle = now.middle
        return Interval(middle, middle)
    if readable.kind == "several":
        first = frozenset(list(readable.options)[:1])
        return Subset(first, first)
    return OneOf(tuple(readable.options)[:1]) if readable.options else Words("given")


def _number(wanted: Wanted, readable: Readable, now: Possible) -> Interval | None:
    low, high = readable.low, readable.high
    for test, holds in wanted:
        word, bound = word_said(test, holds=holds)
        if isinstance(bound, bool) or not isinstance(bound, int | float):
            continue
        match word:
            case "at_least":
                low = max(low, bound)
            case "above":
                low = max(low, _beyond(bound, readable, up=True))
            case "at_most":
                high = min(high, bound)
            case "below":
                high = min(high, _beyond(bound, readable, up=False))
    if low > high:
        return None
    middle = now.middle if isinstance(now, Interval) else low
    point = min(max(middle, low), high)
    return None if math.isinf(point) or math.isnan(point) else Interval(point, point)


def _beyond(bound: float, readable: Readable, *, up: bool) -> float:
    """Give the next number past a bound; for whole numbers that is the next whole one."""
    if readable.integer:
        return math.floor(bound) + 1.0 if up else math.ceil(bound) - 1.0
    step = max(abs(bound), 1.0) * _HAIR
    return bound + step if up else bound - step


def _option(wanted: Wanted, readable: Readable) -> OneOf | None:
    for option in readable.options:
        value = OneOf((option,))
        if _fits(value, wanted):
            return value
    return None


def _several(wanted: Wanted, readable: Readable, now: Possible) -> Subset | None:
    """Start from what is said now, take out and put in what the tests name, then fill up or thin out."""
    out = {each for test, holds in wanted for each in _named(test, holds, ("excludes", "includes_none_of"))}
    put = {each for test, holds in wanted for each in _named(test, holds, ("includes", "includes_all"))}
    have = (set(now.surely) if isinstance(now, Subset) else set()) | put
    have -= out
    for test, holds in wanted:
        lacking = _named(test, holds, ("lacks_one_of",))
        if lacking and have.issuperset(lacking):
            have.discard(next((each for each in lacking if each not in put), lacking[0]))
            out |= set(lacking) - have
        choice = _named(test, holds, ("includes_any",))
        if choice and have.isdisjoint(choice):
            put.add(next((each for each in choice if each not in readable.excludes), choice[0]))
    have |= put
    alone = next((each for each in put if each in readable.excludes), None)
    have = {alone} if alone is not None else have - set(readable.excludes)
    least, most = _counts(wanted, len(readable.options))
    for option in readable.options:
        if len(have) < least and option not in out and option not in readable.excludes:
            have.add(option)
    for option in reversed(list(readable.options)):
        if len(have) > most and option not in put:
            have.discard(option)
    if not have:
        have |= {option for option in readable.excludes[:1] if option not in out}
    chosen = frozenset(have)
    return Subset(chosen, chosen) if chosen else None


def _named(test: Test, holds: bool, words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the options that a test names, if it comes to one of these words."""
    word, constant = word_said(test, holds=holds)
    if word not in words:
        return ()
    return constant if isinstance(constant, tuple) else (str(constant),)


def _counts(wanted: Wanted, all_options: int) -> tuple[float, float]:
    least, most = 0.0, float(all_options)
    for test, holds in wanted:
        word, constant = word_said(test, holds=holds)
        if isinstance(constant, bool) or not isinstance(constant, int | float):
            continue
        match word:
            case "count_at_least":
                least = max(least, constant)
            case "count_above":
                least = max(least, math.floor(constant) + 1)
            case "count_at_most":
                most = min(most, constant)
            case "count_below":
                most = min(most, math.ceil(constant) - 1)
    return least, most
