"""Branch and bound over the sets of one, two and three moves: exactly those that no other set beats.

Moves that take the same form a class. Every choice of classes takes a known number of hours and a known
amount of money; the choices are gone through from the cheapest up, and in each only sets are looked at
whose bound is above the best that as little already brings.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations_with_replacement, product

from rules.frozen import frozen
from rules.moves.gains import Gains
from rules.moves.move import Move, Takes, taken

_Ranked = list[tuple[float, int]]
"""Moves by their numbers, each with the most that it can add, from the most down."""
_EVEN = 1e-9
"""Effects closer than this are the same number."""


@frozen
class Limits:
    """How much a set may take, and how many changes it may hold; without a number there is no limit."""

    changes: int = 3
    hours: float | None = None
    money: float | None = None

    def allow(self, takes: Takes) -> bool:
        """Tell whether a set that takes so much keeps to the limits."""
        hours = self.hours is None or takes.hours <= self.hours
        return hours and (self.money is None or takes.cost <= self.money)


@frozen
class Found:
    """A set of moves by their numbers, with what it takes and its effect."""

    numbers: tuple[int, ...]
    takes: Takes
    effect: float


def unbeaten(moves: Mapping[int, Move], gains: Gains, limits: Limits) -> tuple[Found, ...]:
    """Give the sets with some effect that no other set beats, from the cheapest up.

    Of sets that take the same and bring the same, the one with the fewest changes stands for all; of those
    the first.
    """
    classes = _classes(moves, gains)
    found: list[Found] = []
    for takes, choices in _choices(classes, limits):
        best = max((each.effect for each in found if each.takes.within(takes)), default=0.0)
        winner: Found | None = None
        for choice in choices:
            search = _Search(moves, gains, [classes[each] for each in choice])
            numbers, effect = search.best(winner.effect if winner else best)
            if numbers:
                winner = Found(numbers, takes, effect)
        if winner is not None:
            found.append(winner)
    return tuple(found)


def cheapest(moves: Mapping[int, Move], gains: Gains, limits: Limits, wanted: float) -> tuple[int, ...]:
    """Give the set with at least the wanted effect that takes the least; none where no set has it."""
    classes = _classes(moves, gains)
    for _, choices in _choices(classes, limits):
        for choice in choices:
            numbers, _ = _Search(moves, gains, [classes[each] for each in choice]).best(wanted - 2 * _EVEN)
            if numbers:
                return numbers
    return ()


def cheapest_first(moves: Mapping[int, Move], limits: Limits) -> Iterator[tuple[int, ...]]:
    """Give every set of moves that can be made together, those that take the least first."""
    classes: dict[Takes, list[int]] = {}
    for number, move in moves.items():
        classes.setdefault(taken((move,)), []).append(number)
    for _, choices in _choices(classes, limits):
        for choice in choices:
            chosen = product(*(classes[each] for each in choice))
            for numbers in dict.fromkeys(tuple(sorted(each)) for each in chosen):
                if len({moves[number].subject for number in numbers}) == len(choice):
                    yield numbers


def count_sets(moves: Mapping[int, Move], changes: int) -> int:
    """Count the sets of up to so many moves that can be made together."""
    sizes: dict[str, int] = {}
    for move in moves.values():
        sizes[move.subject] = sizes.get(move.subject, 0) + 1
    counts = [1] + [0] * changes
    for size in sizes.values():
        for held in range(changes, 0, -1):
            counts[held] += counts[held - 1] * size
    return sum(counts[1:])


def _classes(moves: Mapping[int, Move], gains: Gains) -> dict[Takes, _Ranked]:
    """Give the moves by what they take, in each those that can add most first."""
    found: dict[tuple[float, float], _Ranked] = {}
    for number, move in moves.items():
        takes = (round(move.effort_hours, 6), round(move.cost, 6))
        found.setdefault(takes, []).append((gains.part[number], number))
    for ranked in found.values():
        ranked.sort(key=lambda each: (-each[0], each[1]))
    return {Takes(*takes): ranked for takes, ranked in found.items()}


def _choices(classes: Iterable[Takes], limits: Limits) -> Iterator[tuple[Takes, list[tuple[Takes, ...]]]]:
    """Give what sets can take, the least first, each with the choices of classes that take it."""
    order = sorted(classes, key=lambda each: (each.hours, each.cost))
    found: dict[Takes, list[tuple[Takes, ...]]] = {}
    for count in range(1, limits.changes + 1):
        for choice in combinations_with_replacement(order, count):
            hours, cost = sum(each.hours for each in choice), sum(each.cost for each in choice)
            takes = Takes(round(hours, 6), round(cost, 6))
            if limits.allow(takes):
                found.setdefault(takes, []).append(choice)
    for takes in sorted(found, key=lambda each: (each.hours, each.cost)):
        yield takes, found[takes]


class _Search:
    """Looks for the best set with one move of each of one, two or three classes."""

    def __init__(self, moves: Mapping[int, Move], gains: Gains, classes: list[_Ranked]) -> None:
        self._moves = moves
        self._gains = gains
        self._ranked = classes
        self._same = [index > 0 and each is classes[index - 1] for index, each in enumerate(classes)]
        self._best: tuple[int, ...] = ()
        self._effect = 0.0

    def best(self, above: float) -> tuple[tuple[int, ...], float]:
        """Give the best set whose effect is above a number, and its effect; no set where there is none."""
        self._effect = above + _EVEN
        tops = [ranked[0][0] for ranked in self._ranked]
        rest = [sum(tops[index + 1 :]) for index in range(len(tops))]
        self._extend((), (), 0, 0.0, rest)
        return self._best, self._effect

    def _extend(
        self, chosen: tuple[int, ...], subjects: tuple[str, ...], start: int, bound: float, rest: list[float]
    ) -> None:
        """Go on from some moves: those whose bound leaves a chance, until it does not."""
        depth = len(chosen)
        if depth == len(self._ranked) - 1:
            self._end(chosen, subjects, start, bound)
            return
        ranked = self._ranked[depth]
        for at in range(start, len(ranked)):
            most, number = ranked[at]
            if bound + most + rest[depth] <= self._effect:
                return
            subject = self._moves[number].subject
            if subject not in subjects:
                following = at + 1 if self._same[depth + 1] else 0
                self._extend((*chosen, number), (*subjects, subject), following, bound + most, rest)

    def _end(self, chosen: tuple[int, ...], subjects: tuple[str, ...], start: int, bound: float) -> None:
        """Try every last move: most fall at a bound that is tighter now that the others are known."""
        gains, moves = self._gains, self._moves
        single, touched, could = gains.single, gains.touched, gains.open
        sure = gains.bound(chosen)
        around = could_gain = 0
        for number in chosen:
            around |= touched[number]
            could_gain |= could[number]
        ranked = self._ranked[-1]
        for at in range(start, len(ranked)):
            most, number = ranked[at]
            if bound + most <= self._effect:
                return
            if touched[number] & could_gain:
                total = gains.bound((*chosen, number))
            else:
                total = sure + (most if could[number] & around else single[number])
            if total > self._effect and moves[number].subject not in subjects:
                self._take((*chosen, number))

    def _take(self, chosen: tuple[int, ...]) -> None:
        numbers = tuple(sorted(chosen))
        effect = self._gains.effect(numbers)
        if effect > self._effect:
            self._best, self._effect = numbers, effect
