"""What every key does, and how answers are written."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui import keys, texts
from tui.bindings import bindings
from tui.content import joined, stacked, words
from tui.widgets.keybar import KeyBar
from tui.widgets.titlebar import TitleBar


class HelpScreen(Screen[None]):
    """A page to read; the arrow keys scroll it."""

    DEFAULT_CSS = """
    HelpScreen VerticalScroll { padding: 1 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.BACK)

    def compose(self) -> ComposeResult:
        """Give the page."""
        yield TitleBar()
        with VerticalScroll():
            yield Static(_page())
        yield KeyBar(keys.BACK, keys.THEME, keys.QUIT)

    def action_back(self) -> None:
        """Close the page."""
        self.app.pop_screen()


def _page() -> Content:
    width = max(len(key.all_shown) for key in keys.ALL) + 2
    lines = [words(texts.HELP, "bold"), words(texts.HELP_NOTE, "$text-muted"), words("")]
    lines += [joined([words(key.all_shown.ljust(width), "$accent"), key.help]) for key in keys.ALL]
    lines += [words(""), *(words(each) for each in texts.HELP_ANSWERS)]
    return stacked(lines)
