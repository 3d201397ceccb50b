"""Where each key and value of a TOML text stands.

tomllib keeps no places. The text is known to be valid when it is indexed, so a light scanner is enough,
and it runs only when there is something to point at.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from rules.knowledge import Place
from rules.language.source import Source

Path = tuple[str | int, ...]

_NEWLINE = re.compile("\n")
_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BLANK = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[ \t]*(?:([A-Za-z0-9_-]+)|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')[ \t]*(\.?)""")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_BARE = re.compile(r"[^,\]}#\n]+")


@dataclass(slots=True)
class _Scanner:
    text: str
    at: int = 0
    keys: dict[Path, int] = field(default_factory=dict)
    values: dict[Path, int] = field(default_factory=dict)
    starts: dict[Path, int] = field(default_factory=dict)
    counts: dict[Path, int] = field(default_factory=dict)

    def skip(self, pattern: re.Pattern[str]) -> None:
        if match := pattern.match(self.text, self.at):
            self.at = match.end()

    def key(self) -> list[tuple[str, int]]:
        parts: list[tuple[str, int]] = []
        while match := _KEY.match(self.text, self.at):
            bare = match.group(1) is not None
            group = 1 if bare else 2 if match.group(2) is not None else 3
            parts.append((_unescaped(match.group(group)), match.start(group) - (not bare)))
            self.at = match.end()
            if not match.group(4):
                break
        return parts

    def mark(self, base: Path, parts: list[tuple[str, int]]) -> Path:
        for name, offset in parts:
            base = (*base, name)
            self.keys.setdefault(base, offset)
        return base

    def value(self, path: Path) -> None:
        self.skip(_BLANK)
        self.values[path] = self.at
        opening = self.text[self.at : self.at + 1]
        if opening == "[":
            self.array(path)
        elif opening == "{":
            self.inline_table(path)
        elif match := _STRING.match(self.text, self.at) or _BARE.match(self.text, self.at):
            self.at = match.end()

    def array(self, path: Path) -> None:
        self.at += 1
        index = 0
        while self.at < len(self.text):
            self.skip(_SPACE)
            if self.text[self.at : self.at + 1] == "]":
                self.at += 1
                return
            self.value((*path, index))
            index += 1
            self.skip(_SPACE)
            if self.text[self.at : self.at + 1] == ",":
                self.at += 1

    def inline_table(self, path: Path) -> None:
        self.at += 1
        while self.at < len(self.text):
            self.skip(_SPACE)
            if self.text[self.at : self.at + 1] in "},":
                closing = self.text[self.at : self.at + 1] != ","
                self.at += 1
                if closing:
                    return
                continue
            self.assignment(path)

    def assignment(self, base: Path) -> None:
        before = self.at
        parts = self.key()
        path = self.mark(base, parts)
        self.starts[path] = parts[0][1] if parts else before
        self.skip(_BLANK)
        self.at += 1  # the equals sign
        self.value(path)
        self.at = max(self.at, before + 1)

    def header(self) -> Path:
        double = self.text.startswith("[[", self.at)
        start = self.at
        self.at += 2 if double else 1
        parts = self.key()
        base = self.resolve(parts[:-1])
        path = (*base, *[name for name, _ in parts[-1:]])
        if double:
            index = self.counts.get(path, -1) + 1
            self.counts[path] = index
            self.keys.setdefault(path, start)
            path = (*path, index)
        elif path in self.counts:
            path = (*path, self.counts[path])
        self.keys.setdefault(path, start)
        self.values.setdefault(path, start)
        self.at = self.text.find("]", self.at) + (2 if double else 1)
        return path

    def resolve(self, parts: list[tuple[str, int]]) -> Path:
        path: Path = ()
        for name, offset in parts:
            path = (*path, name)
            self.keys.setdefault(path, offset)
            if path in self.counts:
                path = (*path, self.counts[path])
        return path


def _unescaped(key: str) -> str:
    """Give a key as the parser does: what a quoted one spells with backslashes is read."""
    if "\\" not in key:
        return key
    import tomllib  # noqa: PLC0415  hardly any key is spelled so

    read: str = tomllib.loads(f'key = "{key}"')["key"]
    return read


def _scan(text: str) -> _Scanner:
    scanner = _Scanner(text)
    base: Path = ()
    scanner.skip(_SPACE)
    while scanner.at < len(text):
        if text[scanner.at] == "[":
            base = scanner.header()
        else:
            scanner.assignment(base)
        scanner.skip(_SPACE)
    return scanner


class Places:
    """An index from key paths (names, and numbers within lists) to places in one source."""

    def __init__(self, source: Source) -> None:
        self._path = source.path
        self._lines = [0, *(match.end() for match in _NEWLINE.finditer(source.text))]
        scanner = _scan(source.text)
        self._keys: Mapping[Path, int] = scanner.keys
        self._values: Mapping[Path, int] = scanner.values
        self._starts: Mapping[Path, int] = scanner.starts

    def of_key(self, path: Path) -> Place:
        """Give where a key stands, or the nearest enclosing thing that has a place."""
        return self._nearest(self._keys, path)

    def of_line(self, path: Path) -> Place:
        """Give where the line begins that sets a key: its first part, however many dots it has."""
        return self._nearest(self._starts, path)

    def of_value(self, path: Path) -> Place:
        """Give where a value stands, or the nearest enclosing thing that has a place."""
        return self._nearest(self._values, path)

    def _nearest(self, index: Mapping[Path, int], path: Path) -> Place:
        for length in range(len(path), 0, -1):
            offset = index.get(path[:length], self._keys.get(path[:length]))
            if offset is not None:
                line = bisect_right(self._lines, offset)
                return Place(self._path, line, offset - self._lines[line - 1] + 1)
        return Place(self._path)
