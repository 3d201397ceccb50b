"""The reference of the full screen's benchmark: a bare Textual app with one line that one key counts up."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static


class Bare(App[None]):
    """Says hello, and how often `a` was pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [("a", "count", "count")]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self._counted = 0
        self._line = Static("hello")

    def compose(self) -> ComposeResult:
        """Give the line."""
        yield self._line

    def action_count(self) -> None:
        """Count one up."""
        self._counted += 1
        self._line.update(f"counted {self._counted}")


if __name__ == "__main__":
    Bare().run()
