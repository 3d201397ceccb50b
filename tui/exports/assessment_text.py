"""An assessment as plain text: the reading, the first moves in full, and what all of it rests on."""

from dataclasses import replace

from rules.assessment import Assessment
from tui.exports.assessment_items import assessment_items, assessment_title
from tui.exports.layout import MOVES_WIDTH
from tui.lines.bar_rows import ReadingRow, ScaleRow
from tui.lines.items import Item, Paragraph, Tone, printed, sections
from tui.opened.coming_back import Person


def assessment_text(
    assessment: Assessment, name: str, person: Person | None = None, width: int = MOVES_WIDTH
) -> str:
    """Give an assessment as lines of text, the same text for the same assessment."""
    title = Paragraph(assessment_title(assessment, name), Tone.MUTED)
    items = assessment_items(assessment, person or Person())
    return printed((_folding(each) for each in sections((title,), items)), width)


def _folding(item: Item) -> Item:
    return replace(item, folds=True) if isinstance(item, ReadingRow | ScaleRow) else item
