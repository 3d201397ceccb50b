"""News above a page: it stays until the page is left, so that it cannot be missed."""

from collections.abc import Iterable

from textual.widgets import Static

from tui.content import stacked


class News(Static):
    """A few sentences between title and page; nothing is drawn where there are none."""

    DEFAULT_CSS = """
    News {
        height: auto;
        max-height: 6;
        padding: 0 1;
        color: $warning;
        text-style: bold;
        display: none;
    }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)

    def show(self, messages: Iterable[str]) -> None:
        """Show these sentences, or nothing."""
        lines = [f"! {message}" for message in messages]
        self.update(stacked(lines))
        self.display = bool(lines)
