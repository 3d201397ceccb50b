"""Setting text in lines: wrapped paragraphs and hanging leads; no Textual, any face can print it."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from typing import Literal, Protocol

from rules.frozen import frozen
from tui.text import clean

TargetKind = Literal[
    "reading",
    "advice",
    "finding",
    "rule",
    "question",
    "step",
    "aside",
    "client",
    "stance",
    "snapshot",
    "trend",
    "about",
    "fold",
    "filter",
    "try",
    "side",
    "goal",
]


class Tone(StrEnum):
    """How a piece of text is meant; a face may colour it, and must not rely on that."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    HEADING = "heading"
    LOW = "low"
    HIGH = "high"
    WARNING = "warning"


@frozen
class Target:
    """What a line opens, or what the keys of its screen act on: its kind, and its id there.

    `about` is a rule in its file, `fold` the lines that can be folded away under this one, `filter`
    the choice of what is shown. `try` is something to try in what-if, by its place on the page; `side` a
    question to change on the side, or without an id the choice of one; `goal` something to be aimed at.
    """

    kind: TargetKind
    id: str


@frozen
class Run:
    """A piece of a line in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


@frozen
class Line:
    """One line as it is printed, with what it opens."""

    runs: tuple[Run, ...] = ()
    target: Target | None = None

    @property
    def text(self) -> str:
        """The plain characters of the line."""
        return "".join(run.text for run in self.runs).rstrip()


class Item(Protocol):
    """Anything that can be set in lines of a width."""

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the lines at a width."""


@frozen
class Gap:
    """An empty line."""

    def lines(self, width: int) -> tuple[Line, ...]:  # noqa: ARG002  every item is asked with a width
        """Give one empty line."""
        return (Line(),)


@frozen
class Row:
    """One line that is never wrapped, its blanks kept: a row of a table."""

    text: str

    def lines(self, width: int) -> tuple[Line, ...]:  # noqa: ARG002  every item is asked with a width
        """Give the line."""
        return (Line((Run(clean(self.text)),)),)


@frozen
class Paragraph:
    """Wrapped text; a lead stands before its first line, and further lines hang under the text."""

    text: str
    tone: Tone = Tone.PLAIN
    lead: str = ""
    lead_tone: Tone = Tone.STRONG
    hang: int = 0
    target: Target | None = None
    level: int = 1
    """How deep a heading stands; in a terminal all look the same."""

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the wrapped lines."""
        lead = clean(self.lead)
        hang = max(self.hang, cells(lead) + 1 if lead else 0)
        first = (Run(padded(lead, hang), self.lead_tone),) if hang else ()
        later = (Run(" " * hang),) if hang else ()
        wrapped = wrap(self.text, max(8, width - hang))
        return tuple(
            Line((*(later if index else first), Run(text, self.tone)), self.target)
            for index, text in enumerate(wrapped)
        )


def heading(text: str) -> Paragraph:
    """Give a heading."""
    return Paragraph(text, Tone.HEADING)


def lowered(items: Iterable[Item]) -> tuple[Item, ...]:
    """Give items to stand under another heading: theirs are a level deeper."""
    return tuple(
        replace(item, level=item.level + 1)
        if isinstance(item, Paragraph) and item.tone is Tone.HEADING
        else item
        for item in items
    )


def muted(text: str, *, hang: int = 0, target: Target | None = None) -> Paragraph:
    """Give a paragraph that stands back."""
    return Paragraph(text, Tone.MUTED, hang=hang, target=target)


def sections(*parts: Iterable[Item]) -> tuple[Item, ...]:
    """Put the parts that are not empty under each other, with an empty line between."""
    found: list[Item] = []
    for part in parts:
        items = tuple(part)
        if items and found:
            found.append(Gap())
        found.extend(items)
    return tuple(found)


def set_lines(items: Iterable[Item], width: int) -> tuple[Line, ...]:
    """Set items in lines of a width, one under the other."""
    return tuple(line for item in items for line in item.lines(width))


def printed(items: Iterable[Item], width: int) -> str:
    """Give items as plain text of a width, for a face that prints."""
    return "\n".join(line.text for line in set_lines(items, width)) + "\n"


def cells(text: str) -> int:
    """Count the columns that a text takes in a terminal."""
    return len(text) if text.isascii() else sum(map(_mark_cells, text))


def padded(text: str, width: int) -> str:
    """Fill a text with blanks up to a width."""
    return text + " " * max(0, width - cells(text))


def wrap(text: str, width: int) -> list[str]:
    """Break cleaned text into lines of at most a width, at blanks where there are any; never no line."""
    lines: list[str] = []
    for part in clean(text, lines=True).split("\n"):
        line, filled = "", 0
        for word in _words(part, width):
            taken = cells(word)
            if line and filled + 1 + taken > width:
                lines.append(line)
                line, filled = word, taken
            else:
                line, filled = (f"{line} {word}", filled + 1 + taken) if line else (word, taken)
        lines.append(line)
    return lines


@lru_cache(maxsize=1024)
def _mark_cells(mark: str) -> int:
    if unicodedata.combining(mark):
        return 0
    return 2 if unicodedata.east_asian_width(mark) in "WF" else 1


def _words(text: str, width: int) -> Iterator[str]:
    for word in text.split():
        rest = word
        while cells(rest) > width:
            cut = next(
                index for index in range(len(rest), 0, -1) if index == 1 or cells(rest[:index]) <= width
            )
            yield rest[:cut]
            rest = rest[cut:]
        if rest:
            yield rest
