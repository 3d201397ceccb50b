"""How far an answer can be changed: the reachable values worth trying, and what each takes.

A number is worth trying where something changes: the first value at which a rule's test comes out
otherwise, where a curve bends, and where a rule itself says what to aim for.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import replace

from rules.answers import Amount, Choice, Rate, Several, Value
from rules.frozen import frozen
from rules.knowledge import Question
from rules.language.conditions import Test

_RELATIVE_KINDS = frozenset({"money", "rate"})
_DEFAULT_REACH = 25.0
"""Percent by which money moves at most where its question does not say."""
_DEFAULT_STEP = 5.0
_DIGITS = 4
"""Amounts of money are proposed with so many digits: 1,087 and not 1,086.9565."""


@frozen
class Reached:
    """A reachable value, and how many steps it is away; without steps every value is one away."""

    value: Value
    steps: int = 1


def is_relative(question: Question) -> bool:
    """Tell whether a question's reach and steps are percent of the present amount."""
    return question.kind in _RELATIVE_KINDS


def steps_between(question: Question, distance: float) -> int:
    """Count the steps of a distance; everything is one step where the question has none."""
    if question.step <= 0:
        return 1
    return max(1, math.ceil(round(abs(distance) / question.step, 9)))


def other_options(question: Question, present: str) -> list[Reached]:
    """Give the options a person can move to from the present one."""
    order = list(question.options)
    at = order.index(present)
    found = []
    for index, option in enumerate(order):
        distance = index - at
        if option == present or not _is_ahead(question, distance) or not _can_reach(question, option):
            continue
        if not question.reach or abs(distance) <= question.reach:
            found.append(Reached(Choice(option), steps_between(question, distance)))
    return found


def other_selections(question: Question, present: tuple[str, ...]) -> list[Reached]:
    """Give the selections one option away: one more, or one less."""
    found = []
    for option in question.options:
        if option in question.excludes or not _can_reach(question, option):
            continue
        if option not in present and question.moves != "down":
            kept = {each for each in present if each not in question.excludes} | {option}
            found.append(Reached(Several(tuple(each for each in question.options if each in kept))))
        elif option in present and len(present) > 1 and question.moves != "up":
            found.append(Reached(Several(tuple(each for each in present if each != option))))
    return found


def other_numbers(question: Question, low: float, high: float, wanted: Iterable[float]) -> list[Reached]:
    """Give those of the wanted numbers that can be reached from a number or range."""
    least, most = number_bounds(question, low, high)
    found: dict[float, Reached] = {}
    for value in sorted(_on_grain(question, each) for each in wanted):
        if not least <= value <= most or low <= value <= high or _out_of_bounds(question, value):
            continue
        distance = value - high if value > high else value - low
        found[value] = Reached(Amount(value, value), steps_between(question, distance))
    return list(found.values())


def number_bounds(question: Question, low: float, high: float) -> tuple[float, float]:
    """Give the least and the most that a number can be moved to."""
    reach = question.reach or math.inf
    least = low if question.moves == "up" else max(question.low, low - reach)
    most = high if question.moves == "down" else min(question.high, high + reach)
    return least, most


def percents(question: Question) -> list[float]:
    """Give the percents by which an amount may move, step by step to the end of the reach."""
    reach = question.reach or _DEFAULT_REACH
    step = question.step or _DEFAULT_STEP
    ahead = [step * count for count in range(1, int(reach / step + 1e-9) + 1)]
    up = [] if question.moves == "down" else ahead
    down = [] if question.moves == "up" else [-each for each in ahead if each < 100]  # noqa: PLR2004  all of it
    return [*up, *down]


def scaled(question: Question, value: Amount | Rate, percent: float) -> Value | None:
    """Give an amount moved by a percent; nothing where it does not move, or leaves the question's bounds."""
    factor = 1 + percent / 100
    after = replace(value, low=_rounded(value.low * factor), high=_rounded(value.high * factor))
    if after == value or _out_of_bounds(question, after.low) or _out_of_bounds(question, after.high):
        return None
    return after


def crossings(test: Test, question: Question, low: float, high: float) -> list[float]:
    """Give the first value beyond a test's threshold, as seen from a number or range."""
    if not isinstance(test.constant, int | float) or isinstance(test.constant, bool):
        return []
    constant, grain = float(test.constant), grain_of(question)
    if test.word in ("at_least", "below"):
        return [constant if constant > low else constant - grain]
    return [constant if constant < high else constant + grain]


def grain_of(question: Question) -> float:
    """Give the least difference worth proposing for a number."""
    return 1.0 if question.integer or question.high - question.low > 5 else 0.1  # noqa: PLR2004  small scales


def flips(looks: Callable[[float], object], near: float, far: float, grain: float) -> list[float]:
    """Find where something changes on the way from near to far, the first value on the far side each time.

    Exact where it changes back and forth no faster than its ends show: the figures of a pack rise or fall
    with each of their inputs.
    """
    count = round(abs(far - near) / grain)
    step = grain if far > near else -grain
    return [
        round(near + step * index, 9) for index in _first_changes(lambda i: looks(near + step * i), count)
    ]


def _first_changes(look: Callable[[int], object], count: int) -> list[int]:
    at, seen = 0, look(0)
    last = look(count)
    found: list[int] = []
    while seen != last and len(found) < count:
        low, high = at, count
        while high - low > 1:
            middle = (low + high) // 2
            if look(middle) == seen:
                low = middle
            else:
                high = middle
        found.append(high)
        at, seen = high, look(high)
    return found


def _is_ahead(question: Question, distance: int) -> bool:
    return question.moves == "either" or (distance > 0) == (question.moves == "up")


def _can_reach(question: Question, option: str) -> bool:
    return not question.reachable or option in question.reachable


def _on_grain(question: Question, value: float) -> float:
    return float(round(value)) if question.integer else round(value, 9)


def _out_of_bounds(question: Question, value: float) -> bool:
    below = value <= question.low if question.low_excluded else value < question.low
    return below or value > question.high


def _rounded(value: float) -> float:
    """Give an amount with few digits."""
    if value == 0:
        return 0.0
    return round(value, _DIGITS - 1 - math.floor(math.log10(abs(value))))
