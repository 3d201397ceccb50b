"""The key bar: what each key does here, in as many rows as the width needs; also for the mouse."""

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tui.content import joined, words
from tui.key import Key

_BETWEEN = 2


class KeyBar(Widget):
    """One line (or more, where it is narrow) of keys with their words; a click does what the key does."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: auto;
        width: 1fr;
        padding: 0 1;
        background: $panel;
        color: $foreground;
    }
    """
    can_focus = False

    def __init__(self, *keys: Key, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self._keys = keys

    def show(self, *keys: Key) -> None:
        """Show these keys instead."""
        if keys != self._keys:
            self._keys = keys
            self.refresh(layout=True)

    def render(self) -> Content:
        """Draw the keys in rows."""
        rows = self._rows(self.content_size.width)
        return Content("\n").join([joined([_drawn(key) for key in row], " " * _BETWEEN) for row in rows])

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002  Textual's signature
        """Take the whole width."""
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual's
        """Take one row for each row of keys."""
        return len(self._rows(width))

    async def on_click(self, event: events.Click) -> None:
        """Do what the clicked key does."""
        if (key := self.key_at(event.x - self.styles.padding.left, event.y)) is not None:
            await self.screen.run_action(key.action)

    def key_at(self, x: int, y: int) -> Key | None:
        """Give the key drawn at a place of the bar, if any."""
        rows = self._rows(self.content_size.width)
        if not 0 <= y < len(rows):
            return None
        start = 0
        for key in rows[y]:
            if start <= x < start + _width(key):
                return key
            start += _width(key) + _BETWEEN
        return None

    def _rows(self, width: int) -> list[list[Key]]:
        rows: list[list[Key]] = [[]]
        used = 0
        for key in self._keys:
            needed = _width(key) + (_BETWEEN if rows[-1] else 0)
            if rows[-1] and used + needed > width:
                rows.append([])
                used, needed = 0, _width(key)
            rows[-1].append(key)
            used += needed
        return rows


def _drawn(key: Key) -> Content:
    return joined([words(key.shown, "bold $accent"), words(f" {key.words}")])


def _width(key: Key) -> int:
    return len(key.shown) + 1 + len(key.words)
