"""A profile as the bytes of its file: one shape, the same bytes each time, proven to read back."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

import tomli_w

from profiles.frame import FIRST_LINE, LAST_LINE, PROFILE_LIMIT
from profiles.model import LISTS, Profile, Table
from rules.language.scan import LONGEST_LINE
from rules.language.source import SourceRefused, parse

_AT = "at = "
_AT_COMMENT = "# where the interview stands"
_AT_COLUMN = 35
_DEEPEST_HEADING = 6
_CHUNK = 90

_SMALL = 16 * 1024
"""Bytes that cannot hold as many values and dots as a whole file may not have; a value takes two or more."""
_REMEMBERED = 4096
"""Answers and tables whose lines are remembered: those of a dozen full profiles."""

_UNSAFE = re.compile("[\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
"""Legal in TOML, but able to disturb a terminal or to show text in another order than it stands."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = re.compile(rf"(?:\\U.{{8}}|\\u.{{4}}|\\.|[^\\]){{1,{_CHUNK}}}")

KeyPath = tuple[str, ...]


class NotWritable(ValueError):
    """A profile that would not come back from its file as it was; the message says why."""


@dataclass(frozen=True, slots=True, eq=False)
class _Itself:
    """A frozen table known by which one it is: equal tables may still be written otherwise, as 1 and 1.0."""

    table: Table

    def __hash__(self) -> int:
        return id(self.table)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.table is other.table


def to_bytes(profile: Profile) -> bytes:
    """Give the whole file, proven to read back as the profile; raise `NotWritable`.

    Answers and the tables of lists are proven each by itself and remembered, so that saving one answer more
    does not take the others apart again; their lines mean the same wherever they stand. The limits of a
    whole file can be reached by a large one only, which is read back whole.
    """
    try:
        data = ("\n".join(_lines(profile)) + "\n").encode()
    except NotWritable:
        raise
    except (ValueError, TypeError) as error:
        raise NotWritable("it holds a text or number that a file cannot hold") from error
    if len(data) > PROFILE_LIMIT:
        raise NotWritable(f"it is larger than {PROFILE_LIMIT // 1024} KiB")
    if len(data) > _SMALL:
        _prove(data, profile.to_table())
    return data


def _lines(profile: Profile) -> Iterator[str]:
    table = profile.to_rest()
    below = {key: value for key, value in table.items() if key != "packs" and is_heading(value)}
    pairs = [_pair(key, value) for key, value in table.items() if key not in below]
    sections = [line for key, value in below.items() for line in section((key,), value)]
    _prove("\n".join([*pairs, *sections]).encode(), table)
    yield FIRST_LINE
    for line in pairs:
        yield f"{line:<{_AT_COLUMN}}{_AT_COMMENT}" if line.startswith(_AT) else line
    yield from ("", "[answers]")
    answers = [_answer(question, _Itself(answer)) for question, answer in profile.answers.items()]
    yield from sorted(answers, key=_has_heading)
    for key in LISTS:
        yield from (_item(key, _Itself(item)) for item in getattr(profile, key))
    yield from sections
    yield LAST_LINE


@lru_cache(maxsize=_REMEMBERED)
def _answer(question: str, answer: _Itself) -> str:
    """Give the line of an answer below [answers], or its own section where that is too long."""
    table = answer.table.to_table()
    line = _pair(question, table)
    if len(line) <= LONGEST_LINE:
        _prove(line.encode(), {question: table})
        return line
    lines = "\n".join(section(("answers", question), table))
    _prove(lines.encode(), {"answers": {question: table}})
    return lines


def _has_heading(answer: str) -> bool:
    return answer.startswith("\n")


@lru_cache(maxsize=_REMEMBERED)
def _item(key: str, item: _Itself) -> str:
    """Give the lines of one table of a list, such as a client."""
    tables = [item.table.to_table()]
    lines = "\n".join(section((key,), tables))
    _prove(lines.encode(), {key: tables})
    return lines


def _prove(data: bytes, table: Mapping[str, Any]) -> None:
    """Read the bytes back and compare; raise `NotWritable` where they say anything else."""
    try:
        came_back = parse(data, "").table
    except SourceRefused as error:
        raise NotWritable(error.problem.message) from error
    if not is_same(table, came_back):
        raise NotWritable("it holds a text or number that would not come back as it is")


def section(path: KeyPath, value: Any) -> Iterator[str]:
    """Give the lines of a table, or of a list of tables, under its heading."""
    name = ".".join(map(key_text, path))
    if isinstance(value, Mapping):
        yield from _table(path, value, f"[{name}]")
    else:
        for item in value:
            yield from _table(path, item, f"[[{name}]]")


def _table(path: KeyPath, table: Mapping[str, Any], heading: str) -> Iterator[str]:
    below = {key for key, value in table.items() if is_heading(value) and len(path) < _DEEPEST_HEADING}
    yield from ("", heading)
    yield from (_pair(key, value) for key, value in table.items() if key not in below)
    for key in table:
        if key in below:
            yield from section((*path, key), table[key])


def is_heading(value: Any) -> bool:
    """Tell whether a value is written below a heading of its own: a table, or a list of tables."""
    if isinstance(value, Mapping):
        return True
    return (
        isinstance(value, list | tuple) and bool(value) and all(isinstance(item, Mapping) for item in value)
    )


def _pair(key: str, value: Any) -> str:
    return key_line(key_text(key), value)


def key_line(name: str, value: Any) -> str:
    """Give the line that sets a name, spelled as a key, to a value; over several where one is too long."""
    short = f"{name} = {_value(value)}"
    return short if len(short) <= LONGEST_LINE else f"{name} = {_folded(value)}"


def key_text(key: str) -> str:
    """Spell a key: bare where it may be, in quotes otherwise."""
    return key if _BARE_KEY.fullmatch(key) else _scalar(key)


def _value(value: Any) -> str:
    match value:
        case Mapping():
            inside = ", ".join(f"{key_text(key)} = {_value(item)}" for key, item in value.items())
            return f"{{ {inside} }}" if inside else "{}"
        case list() | tuple():
            return "[" + ", ".join(map(_value, value)) + "]"
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case _:
            return _scalar(value)


def _scalar(value: Any) -> str:
    return _text(value) if isinstance(value, str) else _written(value)


@lru_cache(maxsize=1024)
def _text(value: str) -> str:
    return _written(value)


def _written(value: Any) -> str:
    written = tomli_w.dumps({"_": value}).removeprefix("_ = ").removesuffix("\n")
    return _UNSAFE.sub(_spelled, written)


def _spelled(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004  what \u can name


def _folded(value: Any) -> str:
    """Give a value over several lines, where TOML allows a break; in one line where it does not."""
    if isinstance(value, str):
        chunks = _ESCAPED.findall(_scalar(value)[1:-1])
        lines = (re.sub(r"^[ \t]", lambda blank: f"\\u{ord(blank.group()):04x}", chunk) for chunk in chunks)
        return '"""\\\n' + "\\\n".join(lines) + '"""'
    if isinstance(value, list | tuple):
        return "[\n" + "".join(f"    {_fitting(item)},\n" for item in value) + "]"
    return _value(value)


def _fitting(value: Any) -> str:
    line = _value(value)
    return line if len(line) < LONGEST_LINE - 8 else _folded(value)


def is_same(written: Any, read: Any) -> bool:
    """Tell whether two values are the same to the last bit: 1, 1.0 and true are three values."""
    if isinstance(written, Mapping) and isinstance(read, Mapping):
        return written.keys() == read.keys() and all(is_same(written[key], read[key]) for key in written)
    if isinstance(written, list | tuple) and isinstance(read, list):
        return len(written) == len(read) and all(map(is_same, written, read))
    return str(written) == str(read) and isinstance(read, type(written))
