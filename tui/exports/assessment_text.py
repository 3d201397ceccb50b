"""An assessment as plain text: the reading, the first moves in full, and what all of it rests on."""

from rules.assessment import Assessment
from tui.exports.assessment_items import assessment_items, assessment_title
from tui.exports.layout import MOVES_WIDTH
from tui.lines.items import Paragraph, Tone, printed, sections
from tui.opened.coming_back import Person


def assessment_text(assessment: Assessment, name: str, person: Person | None = None) -> str:
    """Give an assessment as lines of text, the same text for the same assessment."""
    title = Paragraph(assessment_title(assessment, name), Tone.MUTED)
    items = assessment_items(assessment, person or Person())
    return printed(sections((title,), items), MOVES_WIDTH)
