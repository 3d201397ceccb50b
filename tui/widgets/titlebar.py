"""The first line of a screen: the program and the profile on the left, the saved state on the right."""

from textual.content import Content
from textual.widget import Widget

from tui.content import joined, words
from tui.text import clean
from tui.texts.shared import NAME


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
        self._beside = ""

    def show(self, name: str, state: str = "", *, ok: bool = True, beside: str = "") -> None:
        """Show a profile's name and how its saving stands; `beside` is said after it where there is room."""
        if (name, state, ok, beside) != (self._named, self._state, self._ok, self._beside):
            self._named, self._state, self._ok, self._beside = name, state, ok, beside
            self.refresh()

    def render(self) -> Content:
        """Draw name and state at the two ends."""
        width = self.content_size.width
        left = joined([words(NAME, "bold $primary"), words(f"  {self._named}" if self._named else "")])
        room = max(0, width - left.cell_length - 2)
        told = f"{self._state} · {self._beside}" if self._beside else self._state
        shown = clean(told if len(told) <= room else self._state, most=max(1, room))
        state = words(shown, "$text-muted" if self._ok else "bold $error")
        gap = max(1, width - left.cell_length - state.cell_length)
        return joined([left, " " * gap, state])
