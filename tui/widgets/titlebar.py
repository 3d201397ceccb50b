"""The first line of a screen: the program and the profile on the left, the saved state on the right."""

from textual.content import Content
from textual.widget import Widget

from tui.content import joined, words
from tui.text import clean
from tui.texts import NAME


class TitleBar(Widget):
    """One line that is always there; what is not saved is said here, in words."""

    DEFAULT_CSS = """
    TitleBar {
        dock: top;
        height: 1;
        width: 1fr;
        padding: 0 1;
        background: $panel;
        color: $foreground;
    }
    """
    can_focus = False

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._named = name
        self._state = ""
        self._ok = True

    def show(self, name: str, state: str = "", *, ok: bool = True) -> None:
        """Show a profile's name and how its saving stands."""
        if (name, state, ok) != (self._named, self._state, self._ok):
            self._named, self._state, self._ok = name, state, ok
            self.refresh()

    def render(self) -> Content:
        """Draw name and state at the two ends."""
        width = self.content_size.width
        left = joined([words(NAME, "bold $primary"), words(f"  {self._named}" if self._named else "")])
        room = max(0, width - left.cell_length - 2)
        state = words(clean(self._state, most=max(1, room)), "$text-muted" if self._ok else "bold $error")
        gap = max(1, width - left.cell_length - state.cell_length)
        return joined([left, " " * gap, state])
