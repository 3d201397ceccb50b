"""An assessment as Markdown (CommonMark, and tables as GitHub has them); what people wrote is only text."""

import re
from collections.abc import Iterator
from typing import assert_never

from rules.assessment import Assessment
from tui.exports.assessment_items import assessment_items, assessment_title
from tui.exports.blocks import Block, Drawing, Heading, Point, Points, Readings, Text, blocks
from tui.lines.items import Tone
from tui.opened.coming_back import Person
from tui.text import clean
from tui.texts import reading as texts

_MARKS = re.compile(r"([\\`*_{}\[\]<>|#~&])")
_BEGINS = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_WIDTH = 80


def assessment_markdown(assessment: Assessment, name: str, person: Person | None = None) -> str:
    """Give an assessment as Markdown, the same text for the same assessment."""
    found = [
        f"# {escaped(texts.NAME_OF_PAGE.format(name=name))}",
        escaped(assessment_title(assessment, name)),
        *("\n".join(_lines(each)) for each in blocks(assessment_items(assessment, person or Person()))),
    ]
    return "\n\n".join(found)


def escaped(text: str) -> str:
    """Give text so that Markdown shows every mark of it and does nothing else."""
    plain = " ".join(clean(text, most=len(text) + 1, lines=True).split("\n"))
    return _BEGINS.sub(_harmless, _MARKS.sub(r"\\\1", plain))


def _harmless(begins: re.Match[str]) -> str:
    blanks, mark = begins.groups()
    return f"{blanks}{mark[:-1]}\\{mark[-1]}"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * (level + 1)} {escaped(text)}"
        case Text(text, tone):
            yield _toned(text, tone)
        case Points(points):
            for point in points:
                yield from _point_lines(point)
        case Readings(rows):
            columns = (texts.COLUMN_READING, texts.COLUMN_BAR, texts.COLUMN_VALUE, texts.COLUMN_WORD)
            yield _row(*columns, texts.COLUMN_ANSWERS, texts.COLUMN_EVIDENCE)
            yield _row("---", "---", "---:", "---", "---", "---")
            for row in rows:
                title, bar, *others = row.cells(_WIDTH)
                yield _row(escaped(title), f"`{bar}`", *others)
        case Drawing(item):
            yield from ("```", *(line.text for line in item.lines(_WIDTH)), "```")
        case _ as never:
            assert_never(never)


def _point_lines(point: Point) -> Iterator[str]:
    lines = [f"- {_led(point)}", *(f"  {escaped(each)}" for each in point.under)]
    yield from (f"{line}\\" for line in lines[:-1])
    yield lines[-1]


def _led(point: Point) -> str:
    text = _toned(point.text, point.tone)
    if not point.lead:
        return text
    lead = escaped(point.lead)
    return f"{lead}: {text}" if point.tone is Tone.STRONG else f"**{lead}** {text}"


def _toned(text: str, tone: Tone) -> str:
    return f"**{escaped(text)}**" if tone is Tone.STRONG else escaped(text)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
