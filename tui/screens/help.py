"""What every key does, and how answers are written."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from tui import keys, texts
from tui.bindings import bindings
from tui.lines import Item, Paragraph, Tone, muted, sections
from tui.widgets.keybar import KeyBar
from tui.widgets.page import Page
from tui.widgets.titlebar import TitleBar


class HelpScreen(Screen[None]):
    """A page to read; the arrow keys scroll it."""

    DEFAULT_CSS = """
    HelpScreen Page { padding: 1 1 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.BACK)

    def __init__(self) -> None:
        super().__init__()
        self._page = Page()

    def compose(self) -> ComposeResult:
        """Give the page."""
        yield TitleBar()
        yield self._page
        yield KeyBar(keys.BACK, keys.SETTINGS, keys.QUIT)

    def on_mount(self) -> None:
        """Fill the page."""
        self._page.show(_items())
        self._page.focus()

    def action_back(self) -> None:
        """Close the page."""
        self.app.pop_screen()


def _items() -> tuple[Item, ...]:
    width = max(len(key.all_shown) for key in keys.ALL) + 2
    return sections(
        (Paragraph(texts.HELP, Tone.STRONG), muted(texts.HELP_NOTE)),
        (Paragraph(key.help, lead=key.all_shown, hang=width) for key in keys.ALL),
        (Paragraph(each) for each in texts.HELP_ANSWERS),
    )
