"""The reading as it stands, beside the question: each answer may narrow a band."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from rules.assessment import Assessment
from tui import texts
from tui.content import words
from tui.widgets.bar import ReadingBars


class LiveReading(Vertical):
    """Eight small bars; drawn only when the assessment is another one than before."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Assessment | None = None
        self._bars = ReadingBars()

    def compose(self) -> ComposeResult:
        """Give heading, bars and note."""
        yield Static(words(texts.SO_FAR, "bold"))
        yield self._bars
        yield Static(words(texts.SO_FAR_NOTE, "$text-muted"))

    def show(self, assessment: Assessment) -> None:
        """Draw an assessment."""
        if assessment is not self._shown:
            self._shown = assessment
            self._bars.show(assessment)
