"""Pages as lines for the ear: one thing a line, no columns, nothing drawn; a bar is said in words."""

import re
from collections.abc import Iterable, Iterator

from tui.lines.bar_rows import CompactRow, ReadingRow, ScaleRow, evidence_words, span_words, word_told
from tui.lines.field import MarksRow
from tui.lines.items import Gap, Item, Paragraph, Tone
from tui.texts import plain as texts
from tui.texts import reading as texts_reading

_WIDE = 400
_DRAWN = re.compile("[\u00b7\u2190-\u2bff]+")
_BLANKS = re.compile(r"\s{2,}")
_UNSAID = (texts_reading.LEGEND, texts_reading.LEGEND_WORDS)
_MARKS = (".", ":", "!", "?")


def spoken(items: Iterable[Item]) -> str:
    """Give items as text whose every line says one whole thing; an empty line stands before a heading."""
    return "\n".join(line for item in items for line in _lines(item))


def _lines(item: Item) -> Iterator[str]:
    match item:
        case Gap() | ScaleRow() | MarksRow() | CompactRow():
            return
        case ReadingRow(reading, title):
            yield texts.READING.format(
                title=title,
                value=f"{reading.value:.0f}",
                word=word_told(reading),
                answers=span_words(reading.answer_low, reading.answer_high),
                evidence=evidence_words(reading),
            )
        case Paragraph(text) if text in _UNSAID:
            return
        case Paragraph(text, tone=Tone.HEADING):
            yield ""
            yield _ended(_plain(text), ":")
        case Paragraph(text, lead=lead):
            yield _led(_plain(lead), _plain(text))
        case _:
            yield from (said for line in item.lines(_WIDE) if (said := _plain(line.text)))


def _led(lead: str, text: str) -> str:
    """Put a lead before its text, with a colon where it is words and not only a mark."""
    if not lead or not text:
        return lead or text
    return f"{_ended(lead, ':')} {text}" if lead[-1].isalnum() else f"{lead} {text}"


def _ended(text: str, mark: str) -> str:
    return text if text.endswith(_MARKS) else f"{text}{mark}"


def _plain(text: str) -> str:
    """Give text without what is drawn, and one blank where there were several."""
    said = text.replace(" \u2192 ", texts.BECOMES).replace(" \u00b7 ", ", ").strip()
    return _BLANKS.sub(", ", _DRAWN.sub("  ", said)).strip(" ,")
