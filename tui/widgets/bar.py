"""The eight readings as bars, small enough to stand beside a question."""

from textual.widgets import Static

from rules.assessment import Assessment
from tui.content import stacked, words
from tui.lines.items import set_lines
from tui.lines.reading import compact_items


class ReadingBars(Static):
    """Eight bars with the band that the answers still allow; it narrows as questions are answered."""

    DEFAULT_CSS = """
    ReadingBars { width: 1fr; height: auto; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self._assessment: Assessment | None = None

    def show(self, assessment: Assessment) -> None:
        """Show the readings of an assessment."""
        self._assessment = assessment
        self._draw()

    def on_resize(self) -> None:
        """Draw the bars at the new width."""
        self._draw()

    def _draw(self) -> None:
        if self._assessment is not None and self.content_size.width:
            lines = set_lines(compact_items(self._assessment), self.content_size.width)
            self.update(stacked(words(line.text) for line in lines))
