"""Where the interview stands: section and title, and how far along, in words and as a bar."""

from textual.content import Content
from textual.widget import Widget

from rules.asking.interview import Progress
from rules.knowledge import Screen
from tui.content import joined, words
from tui.text import clean
from tui.texts import shared as texts

_BAR = 12


class ProgressLine(Widget):
    """One line; the words stay where there is no room for the bar."""

    DEFAULT_CSS = """
    ProgressLine { height: 1; width: 1fr; }
    """
    can_focus = False

    def __init__(self) -> None:
        super().__init__()
        self._left = ""
        self._progress = Progress(0, 1, 1)

    def show(self, screen: Screen, progress: Progress) -> None:
        """Show a place in the interview."""
        same = screen.section == screen.title
        self._left = screen.title if same else f"{screen.section} · {screen.title}"
        self._progress = progress
        self.refresh()

    def render(self) -> Content:
        """Draw it across the width; where it is narrow, the bar goes first and the title is cut last."""
        told, width = self._progress, self.content_size.width
        place = words(texts.POSITION.format(position=told.position, total=told.total))
        settled = words(texts.SETTLED.format(settled=told.settled), "$text-muted")
        full = round(_BAR * told.settled / max(1, told.total))
        bar = joined([words("█" * full, "$primary"), words("░" * (_BAR - full), "$border-blurred")])
        left = words(clean(self._left), "bold $primary")
        ways = (joined([place, bar, settled], "  "), joined([place, settled], "  "))
        right = next((way for way in ways if left.cell_length + 2 + way.cell_length <= width), place)
        room = max(1, width - right.cell_length - 2)
        if left.cell_length > room:
            left = words(clean(self._left, most=room), "bold $primary")
        gap = max(1, width - left.cell_length - right.cell_length)
        return joined([left, " " * gap, right])
