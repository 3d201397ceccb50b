"""Slips in the lines of a rule: a line dropped, a threshold moved by a cell, an option taken out or put in.

All values that a pack compares a name with cut its scale into cells; so do the values its tests give. A
threshold moves to the next such value either way, or to the end of the scale where there is none. Options
that every line of the pack treats alike are one cell, and are put into a list as one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from math import isfinite

from rules.frozen import frozen
from rules.knowledge import Rule
from rules.language.conditions import ALWAYS, All, Any, Condition, Test, tests_of
from rules.pack import Pack
from rules.possible import NUMBER_WORDS, Interval, Known

_COUNT_WORDS = frozenset({"count_at_least", "count_at_most"})


class SlipKind(StrEnum):
    """What happens to a line."""

    GONE = "gone"
    MOVED = "moved"
    TAKEN_OUT = "taken_out"
    PUT_IN = "put_in"


@frozen
class Slip:
    """One slip in a line of a rule.

    `number` is what a threshold moves to; `options` are the one taken out of a list, or a cell put in.
    """

    line: Test
    kind: SlipKind
    number: float = 0.0
    options: tuple[str, ...] = ()

    def spoiled(self) -> tuple[Test | None, ...]:
        """Give the line after the slip, once for each option that is put in; nothing where it is gone."""
        line = self.line
        match self.kind:
            case SlipKind.GONE:
                return (None,)
            case SlipKind.MOVED:
                return (replace(line, constant=self.number),)
            case SlipKind.TAKEN_OUT:
                left = tuple(each for each in _listed(line) if each not in self.options)
                return (replace(line, constant=left),)
            case SlipKind.PUT_IN:
                return tuple(replace(line, constant=(*_listed(line), each)) for each in self.options)


class Cells:
    """Where the scales of a pack's names are cut, by its lines and by the answers of its tests."""

    def __init__(self, pack: Pack) -> None:
        self._names = pack.names
        self._values: dict[str, set[float]] = {}
        self._lists: dict[str, list[tuple[str, ...]]] = {}
        for line in _lines(pack):
            if line.word in NUMBER_WORDS and isinstance(line.constant, int | float):
                self._values.setdefault(line.name, set()).add(line.constant)
            elif isinstance(line.constant, str | tuple):
                self._lists.setdefault(line.name, []).append(_listed(line))

    def learn(self, known: Mapping[str, Known]) -> None:
        """Take in the values that the answers of a test give."""
        for name, values in self._values.items():
            given = known[name]
            if given.answered and isinstance(given.possible, Interval):
                values |= {given.possible.low, given.possible.high}

    def slips(self, rule: Rule) -> Iterator[Slip]:
        """Give every slip in the lines of a rule, in file order."""
        for line in tests_of(rule.when, rule.unless):
            yield Slip(line, SlipKind.GONE)
            match line.constant:
                case bool() | str():
                    pass
                case tuple() as listed:
                    yield from self._of_list(line, listed)
                case at:
                    yield from (Slip(line, SlipKind.MOVED, to) for to in self._next_values(line, at))

    def _next_values(self, line: Test, at: float) -> Iterator[float]:
        readable = self._names[line.name]
        if line.word in _COUNT_WORDS:
            values = {float(count) for count in range(len(readable.options) + 1)}
        else:
            values = self._values[line.name] | {readable.low, readable.high}
        below = [each for each in values if each < at and isfinite(each)]
        above = [each for each in values if each > at and isfinite(each)]
        if below:
            yield max(below)
        if above:
            yield min(above)

    def _of_list(self, line: Test, listed: tuple[str, ...]) -> Iterator[Slip]:
        if len(listed) > 1:
            yield from (Slip(line, SlipKind.TAKEN_OUT, options=(each,)) for each in listed)
        cells: dict[tuple[bool, ...], list[str]] = {}
        for option in self._names[line.name].options:
            if option not in listed:
                cell = tuple(option in each for each in self._lists[line.name])
                cells.setdefault(cell, []).append(option)
        yield from (Slip(line, SlipKind.PUT_IN, options=tuple(alike)) for alike in cells.values())


def with_line(rule: Rule, line: Test, instead: Test | None) -> Rule:
    """Give a rule with another line in the place of one, or without it; a block left empty goes too."""
    if any(each is line for each in tests_of(rule.when)):
        return replace(rule, when=_changed(rule.when, line, instead) or ALWAYS)
    return replace(rule, unless=_changed(rule.unless, line, instead) if rule.unless else None)


def _changed(condition: Condition, line: Test, instead: Test | None) -> Condition | None:
    match condition:
        case Test():
            return instead if condition is line else condition
        case All(parts) | Any(parts):
            changed = (_changed(part, line, instead) for part in parts)
            left = tuple(part for part in changed if part is not None)
            return type(condition)(left) if left else None


def _lines(pack: Pack) -> Iterator[Test]:
    for question in pack.questions.values():
        yield from tests_of(question.applies)
    for rule in pack.rules.values():
        yield from tests_of(rule.when, rule.unless)


def _listed(line: Test) -> tuple[str, ...]:
    """Give the options that a line about options names."""
    return line.constant if isinstance(line.constant, tuple) else (str(line.constant),)
