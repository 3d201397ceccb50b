"""The reading as it stands, beside the question, and how far along each section is."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from rules.asking.interview import SectionProgress
from rules.assessment import Assessment
from tui.content import joined, words
from tui.text import one_line
from tui.texts import shared as texts
from tui.widgets.bar import ReadingBars

_TITLE = 28


class LiveReading(Vertical):
    """Eight small bars and a line for each section; drawn only when something is otherwise than before."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Assessment | None = None
        self._told: Sequence[SectionProgress] = ()
        self._bars = ReadingBars()
        self._sections = Static("", markup=False)

    def compose(self) -> ComposeResult:
        """Give heading, bars, note and sections."""
        yield Static(words(texts.SO_FAR, "bold"))
        yield self._bars
        yield Static(words(texts.SO_FAR_NOTE, "$text-muted"))
        yield Static(words(f"\n{texts.SECTIONS}\n", "bold"), markup=False)
        yield self._sections

    def show(self, assessment: Assessment, sections: Sequence[SectionProgress]) -> None:
        """Draw an assessment and the sections."""
        if assessment is not self._shown:
            self._shown = assessment
            self._bars.show(assessment)
        if sections != self._told:
            self._told = sections
            self._sections.update(joined([_drawn(each) for each in sections], "\n"))


def _drawn(section: SectionProgress) -> Content:
    mark = ">" if section.here else "\N{CHECK MARK}" if section.settled == section.total else " "
    done = texts.SECTION_DONE.format(settled=section.settled, total=section.total)
    tone = "bold" if section.here else "$text-muted"
    return words(f"{mark} {one_line(section.title, _TITLE):<{_TITLE}}{done:>8}", tone)
