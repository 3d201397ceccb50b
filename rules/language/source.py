"""Reading one TOML file that nobody vouches for: bounded, placed, and refused in plain words."""

import os
import stat
from dataclasses import field
from pathlib import Path
from typing import Any

from rules.frozen import frozen
from rules.knowledge import Place
from rules.language.problems import Problem

RULE_FILE_LIMIT = 256 * 1024
"""Bytes a file of a pack may have."""

Table = dict[str, Any]


@frozen
class Source:
    """A file that parsed: its path as shown to people, its text, and the keys at its top."""

    path: str
    text: str
    keys: frozenset[str] = field(default=frozenset(), compare=False)
    _parsed: list[Table] = field(default_factory=list, repr=False, compare=False)
    """The tables once they are known; most of those who use a pack that was kept never ask for them."""

    @property
    def table(self) -> Table:
        """The tables of the file."""
        if not self._parsed:
            self._parsed.append(_tables(self.text))
        return self._parsed[0]

    def line(self, number: int) -> str:
        """Give one line of the text, counted from 1, or nothing past its end."""
        lines = self.text.split("\n")
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""


class SourceRefused(Exception):
    """A file that cannot be used; `problem` says where and why, `missing` that there is none."""

    def __init__(self, problem: Problem, *, unreadable: bool = False) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.unreadable = unreadable


def read_bytes(path: Path, shown: str, limit: int) -> bytes:
    """Give a regular file's bytes; raise `SourceRefused` for anything else, or over `limit` bytes."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
        with open(descriptor, "rb") as stream:  # noqa: PTH123  the descriptor was opened without blocking
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise _unreadable(shown, "this is not a regular file")
            data = stream.read(limit + 1)
    except OSError as error:
        raise _unreadable(shown, f"cannot read this file: {error.strerror or error}") from error
    except ValueError as error:
        raise _unreadable(shown, "this is not a usable file name") from error
    if len(data) > limit:
        raise _too_large(shown, limit)
    return data


def parse_draft(data: bytes, shown: str, limit: int = RULE_FILE_LIMIT) -> Source:
    """Turn the bytes that a file is to have into tables; raise `SourceRefused` as for those of a file."""
    if len(data) > limit:
        raise _too_large(shown, limit)
    return parse(data, shown)


def _too_large(shown: str, limit: int) -> SourceRefused:
    return SourceRefused(Problem(Place(shown), "E01", f"this file is larger than {limit // 1024} KiB"))


def _unreadable(shown: str, message: str) -> SourceRefused:
    return SourceRefused(Problem(Place(shown), "E01", message), unreadable=True)


def parse(data: bytes, shown: str) -> Source:
    """Turn a file's bytes into tables; raise `SourceRefused` with the place and the plain reason."""
    import tomllib  # noqa: PLC0415  a pack that was kept is used without parsing anything

    from rules.language.scan import TooMuch, scan_limits  # noqa: PLC0415  the same

    text = text_of(data, shown)
    try:
        scan_limits(text)
        table = _tables(text)
        return Source(shown, text, frozenset(table), [table])
    except TooMuch as error:
        place, message = Place(shown, error.line, error.column), str(error)
    except tomllib.TOMLDecodeError as error:
        from rules.language.mistakes import explain_toml_error  # noqa: PLC0415  few files hold one

        line, column, message = explain_toml_error(str(error), text)
        place = Place(shown, line, column)
    except (RecursionError, OverflowError, ValueError) as error:
        place, message = Place(shown), f"this file holds a value that cannot be read: {type(error).__name__}"
    lines = text.split("\n")
    raise SourceRefused(
        Problem(place, "E01", message, lines[place.line - 1] if place.line <= len(lines) else "")
    )


def _tables(text: str) -> Table:
    import tomllib  # noqa: PLC0415  a pack that was kept is used without parsing anything

    return tomllib.loads(text)


def text_of(data: bytes, shown: str) -> str:
    """Give a file's bytes as text, without a mark at its beginning; raise `SourceRefused`."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = Place(shown, before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)
        message = "this is not UTF-8 text; save the file as UTF-8 and try again"
        raise SourceRefused(Problem(place, "E01", message)) from error


def read_source(path: Path, shown: str | None = None, limit: int = RULE_FILE_LIMIT) -> Source:
    """Read and parse one TOML file; raise `SourceRefused`."""
    name = shown if shown is not None else str(path)
    return parse(read_bytes(path, name, limit), name)
