"""Which parts of a line of TOML are notes, texts, headings and names: light marks for an editor."""

import re
from typing import Literal

Mark = Literal["note", "text", "heading", "name"]

_TRIPLE = re.compile("\"\"\"|'''")
_PARTS = re.compile(
    r'(?P<text>"(?:[^"\\]|\\.)*"?|\'[^\']*\'?)'
    r"|(?P<note>#.*)"
)
_HEADING = re.compile(r"\s*\[.*\]\s*(?=#|$)")
_NAME = re.compile(r"\s*[\w\-.\"' ]+?(?=\s*=)")
LONGEST = 1000
"""Longer lines are refused by the loader, and are left plain."""


def marks_of(line: str, inside: str) -> tuple[list[tuple[int, int, Mark]], str]:
    """Give the marked parts of a line, and the quotes that a text over several lines still waits for.

    `inside` are those that one waits for which began above.
    """
    if len(line) > LONGEST:
        return [], inside
    found: list[tuple[int, int, Mark]] = []
    at = 0
    if inside:
        end = line.find(inside)
        if end < 0:
            return [(0, len(line), "text")], inside
        at = end + len(inside)
        found.append((0, at, "text"))
    elif heading := _HEADING.match(line):
        found.append((0, heading.end(), "heading"))
        at = heading.end()
    elif name := _NAME.match(line):
        found.append((0, name.end(), "name"))
        at = name.end()
    rest, waits = _rest(line, at)
    return [*found, *rest], waits


def _rest(line: str, at: int) -> tuple[list[tuple[int, int, Mark]], str]:
    found: list[tuple[int, int, Mark]] = []
    while part := _next(line, at):
        begin, end, mark, quotes = part
        found.append((begin, end, mark))
        if quotes:
            return found, quotes
        at = max(end, at + 1)
    return found, ""


def _next(line: str, at: int) -> tuple[int, int, Mark, str] | None:
    part = _PARTS.search(line, at)
    triple = _TRIPLE.search(line, at)
    if triple is not None and (part is None or triple.start() <= part.start()):
        end = line.find(triple.group(), triple.end())
        if end < 0:
            return triple.start(), len(line), "text", triple.group()
        return triple.start(), end + 3, "text", ""
    if part is None:
        return None
    return part.start(), part.end(), "note" if part.group("note") else "text", ""
