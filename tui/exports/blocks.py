"""Items as the blocks of a document: headings, paragraphs, lists, the table of readings, drawings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rules.frozen import frozen
from tui.lines.bar_rows import ReadingRow, ScaleRow
from tui.lines.items import Gap, Item, Paragraph, Tone

_POINT = 2
"""Columns that an item without a lead stands in where it is a point of its own."""


@frozen
class Heading:
    """A heading; the highest of a document's parts have level 1."""

    text: str
    level: int


@frozen
class Text:
    """A paragraph."""

    text: str
    tone: Tone


@dataclass(slots=True)
class Point:
    """A point of a list: its lead, its text, and what hangs under it."""

    lead: str
    text: str
    tone: Tone
    under: list[str] = field(default_factory=list)


@frozen
class Points:
    """A list."""

    points: list[Point]


@frozen
class Readings:
    """The table of readings."""

    rows: list[ReadingRow]


@frozen
class Drawing:
    """Something that is drawn in characters and has no other form here."""

    item: Item


Block = Heading | Text | Points | Readings | Drawing


def blocks(items: Iterable[Item]) -> Iterator[Block]:
    """Give the blocks that items make up, in order; neighbouring points and rows go together."""
    last: Block | None = None
    for item in items:
        match item:
            case Gap():
                yield from _done(last)
                last = None
            case ReadingRow() if isinstance(last, Readings):
                last.rows.append(item)
            case Paragraph() if isinstance(last, Points) and _is_under(item):
                last.points[-1].under.append(item.text)
            case Paragraph() if isinstance(last, Points) and _is_point(item):
                last.points.append(_point(item))
            case _:
                yield from _done(last)
                last = _begun(item)
    yield from _done(last)


def _done(block: Block | None) -> Iterator[Block]:
    if block is not None:
        yield block


def _begun(item: Item) -> Block:
    match item:
        case ScaleRow():
            return Readings([])
        case ReadingRow():
            return Readings([item])
        case Paragraph(tone=Tone.HEADING):
            return Heading(item.text, item.level)
        case Paragraph():
            return Points([_point(item)]) if _is_point(item) else Text(item.text, item.tone)
        case _:
            return Drawing(item)


def _point(item: Paragraph) -> Point:
    lead = item.lead.strip()
    return Point("" if lead == "-" else lead, item.text, item.tone)


def _is_point(item: Paragraph) -> bool:
    return item.tone is not Tone.HEADING and (bool(item.lead.strip()) or item.hang == _POINT)


def _is_under(item: Paragraph) -> bool:
    return not item.lead.strip() and item.hang > _POINT
