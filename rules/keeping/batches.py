"""Values of a closed set of kinds as text, and back; quick to read, and no word of the text is trusted.

The text is a list of batches in JSON. A batch holds all values of one kind that need only values of batches
above it, part by part: `[kind, marks, parts...]`. A kind is a number, never a name that something would be
looked up by. The parts of a batch are lists, each marked with how it is read: `v` holds plain values as they
are, `r` the numbers of values further up. What is made last is the whole. So reading is a few loops over long
lists, nothing nests, and what was one object in several places is one again.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from enum import Enum
from itertools import islice
from pathlib import Path, PosixPath, WindowsPath
from typing import Any

from rules.frozen import frozen

MOST_BATCHES = 2000
"""So many batches at most, and so no value is nested deeper than this; a pack needs about a hundred."""

Column = list[Any]
Maker = Callable[..., list[Any]]

PLAIN = frozenset({str, int, float, bool, type(None)})
_NUMBERS = frozenset({int})


class Unfit(Exception):
    """A value that cannot be written, or a text that was not written by this module."""


def _boxed(column: Column) -> list[Any]:
    return column


def _paths(column: Column) -> list[Any]:
    return [Path(each) for each in column]


def _days(column: Column) -> list[Any]:
    return [date.fromisoformat(each) for each in column]


def _cut(lengths: Column, column: Column) -> list[list[Any]]:
    """Cut one long list into pieces of these lengths."""
    if not set(map(type, lengths)) <= _NUMBERS or min(lengths, default=0) < 0 or sum(lengths) != len(column):
        raise Unfit
    rest = iter(column)
    return [list(islice(rest, length)) for length in lengths]


def _tuples(lengths: Column, column: Column) -> list[Any]:
    return [tuple(each) for each in _cut(lengths, column)]


def _sets(lengths: Column, column: Column) -> list[Any]:
    return [frozenset(each) for each in _cut(lengths, column)]


def _tables(lengths: Column, names: Column, column: Column) -> list[Any]:
    rows = zip(_cut(lengths, names), _cut(lengths, column), strict=True)
    return [dict(zip(*row, strict=True)) for row in rows]


@frozen
class _Kind:
    """How many values of a kind are made, of how many parts; the first `plain` of those are never numbers."""

    parts: int
    plain: int
    make: Maker


BOX, DAY, PATH, TUPLE, LIST, SET, TABLE = range(7)
_KINDS = (
    _Kind(1, 1, _boxed),
    _Kind(1, 1, _days),
    _Kind(1, 1, _paths),
    _Kind(2, 1, _tuples),
    _Kind(2, 1, _cut),
    _Kind(2, 2, _sets),
    _Kind(3, 2, _tables),
)
"""The kinds that Python has. Nothing that is not plain is ever hashed: hashing what nests may never end."""
NUMBER_OF: dict[type, int] = {
    date: DAY,
    PosixPath: PATH,
    WindowsPath: PATH,
    tuple: TUPLE,
    list: LIST,
    frozenset: SET,
    dict: TABLE,
}


class Batches:
    """Writes and reads values of the kinds that Python has, and of the frozen classes it is given."""

    def __init__(self, classes: Sequence[type]) -> None:
        made: list[_Kind] = [_members(each) if issubclass(each, Enum) else _objects(each) for each in classes]
        self._kinds = dict(enumerate((*_KINDS, *made)))
        self._numbers = {**NUMBER_OF, **{each: len(_KINDS) + at for at, each in enumerate(classes)}}

    def write(self, value: Any) -> str:
        """Give the text of a value; raise `Unfit` where it, or a part of it, is of no known kind."""
        from rules.keeping.batch_writing import in_batches  # noqa: PLC0415  what was written is read many times

        return json.dumps(in_batches(value, self._numbers), separators=(",", ":"))

    def read(self, text: str) -> Any:
        """Give the value of a text; raise `Unfit` where it is not one."""
        made: list[Any] = []
        try:
            batches = json.loads(text)
            if type(batches) is not list or not 0 < len(batches) <= MOST_BATCHES:
                raise Unfit
            for number, marks, *parts in batches:
                kind = self._kinds[number]
                made += kind.make(*_columns(kind, marks, parts, made))
            return made[-1]
        except (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError) as error:
            raise Unfit from error


def _columns(kind: _Kind, marks: str, parts: list[Column], made: list[Any]) -> list[Column]:
    """Give the parts of a batch as values, each checked to be what its mark says and its kind allows."""
    if not len(marks) == len(parts) == kind.parts or "r" in marks[: kind.plain]:
        raise Unfit
    return [_column(mark, part, made) for mark, part in zip(marks, parts, strict=True)]


def _column(mark: str, part: Column, made: list[Any]) -> Column:
    if type(part) is not list:
        raise Unfit
    types = set(map(type, part))
    if mark == "v" and types <= PLAIN:
        return part
    if mark == "r" and types <= _NUMBERS and min(part, default=0) >= 0:
        return [made[each] for each in part]
    raise Unfit


def _members(member_of: type) -> _Kind:
    return _Kind(1, 1, lambda column: [member_of(each) for each in column])


def _objects(made_of: type) -> _Kind:
    """Give how many objects of a frozen class are made from the values of each of its fields.

    They are set as the class's own `__init__` would, without a call for each object.
    """
    names = field_names(made_of)

    def make(*columns: Column) -> list[Any]:
        made: list[Any] = [object.__new__(made_of) for _ in columns[0]]
        for name, column in zip(names, columns, strict=True):
            put = getattr(made_of, name).__set__
            for each, value in zip(made, column, strict=True):
                put(each, value)
        return made

    return _Kind(len(names), 0, make)


def field_names(of: Any) -> tuple[str, ...]:
    """Give the names of the fields of a class, or of an object of it, in their order."""
    return tuple(each.name for each in fields(of))
