"""News above a question, which passes by itself."""

from tui.content import stacked
from tui.widgets.told import Told

_TURNS = 2
"""It stays over one turn of the page, so that it cannot be missed."""


class PassingNews(Told):
    """Messages under each other; nothing where there are none."""

    DEFAULT_CSS = """
    PassingNews {
        height: auto; max-height: 6; margin-top: 1; color: $warning; text-style: bold; display: none;
    }
    """

    def __init__(self) -> None:
        super().__init__(id="news")
        self._turns = 0

    def show(self, *messages: str) -> None:
        """Show these instead of what was there."""
        self.tell(stacked(f"! {message}" for message in messages))
        self.display = bool(messages)
        self._turns = _TURNS

    def turn(self) -> None:
        """Let the page turn."""
        self._turns -= 1
        if self._turns < 0:
            self.display = False
