"""A profile as the bytes of its file: one shape, the same bytes each time, proven to read back."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

import tomli_w

from profiles.model import Profile
from rules.language.scan import LONGEST_LINE
from rules.language.source import SourceRefused, parse

FIRST_LINE = '# Freehold profile. Comments written here are lost on save; use note = "..." on an answer.'
LAST_LINE = "# end of profile"
PROFILE_LIMIT = 1024 * 1024
"""Bytes a profile file may have."""

_AT_COMMENT = "# where the interview stands"
_AT_COLUMN = 35
_DEEPEST_HEADING = 6
_CHUNK = 90

_UNSAFE = re.compile("[\x80-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
"""Legal in TOML, but able to disturb a terminal or to show text in another order than it stands."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = re.compile(rf"(?:\\U.{{8}}|\\u.{{4}}|\\.|[^\\]){{1,{_CHUNK}}}")

KeyPath = tuple[str, ...]


class NotWritable(ValueError):
    """A profile that would not come back from its file as it was; the message says why."""


def to_bytes(profile: Profile) -> bytes:
    """Give the whole file, after reading it back and comparing; raise `NotWritable`."""
    table = profile.to_table()
    try:
        data = ("\n".join(_lines(table)) + "\n").encode()
    except (ValueError, TypeError) as error:
        raise NotWritable("it holds a text or number that a file cannot hold") from error
    if len(data) > PROFILE_LIMIT:
        raise NotWritable(f"it is larger than {PROFILE_LIMIT // 1024} KiB")
    try:
        came_back = parse(data, profile.name).table
    except SourceRefused as error:
        raise NotWritable(error.problem.message) from error
    if not is_same(table, came_back):
        raise NotWritable("it holds a text or number that would not come back as it is")
    return data


def _lines(table: Mapping[str, Any]) -> Iterator[str]:
    sections = {key: value for key, value in table.items() if key != "packs" and is_heading(value)}
    yield FIRST_LINE
    for key, value in table.items():
        if key == "at":
            yield f"{_pair(key, value):<{_AT_COLUMN}}{_AT_COMMENT}"
        elif key not in sections:
            yield _pair(key, value)
    yield from _answers(sections.pop("answers"))
    for key, value in sections.items():
        yield from section((key,), value)
    yield LAST_LINE


def _answers(answers: Mapping[str, Any]) -> Iterator[str]:
    lines = {question: _pair(question, answer) for question, answer in answers.items()}
    too_long = [question for question, line in lines.items() if len(line) > LONGEST_LINE]
    yield from ("", "[answers]")
    yield from (line for question, line in lines.items() if question not in too_long)
    for question in too_long:
        yield from section(("answers", question), answers[question])


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


@lru_cache(maxsize=1024)
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
