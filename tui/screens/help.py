"""What every key does, and how answers are written."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui import keys
from tui.bindings import bindings
from tui.key import Key
from tui.lines.items import Item, Paragraph, Tone, heading, muted, sections
from tui.screens.calm import CalmScreen
from tui.texts import shared as texts
from tui.widgets.keybar import KeyBar
from tui.widgets.page import Page
from tui.widgets.titlebar import TitleBar


class HelpScreen(CalmScreen[None]):
    """A page to read; the arrow keys scroll it."""

    DEFAULT_CSS = """
    HelpScreen Page { padding: 1 1 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.BACK)

    def __init__(self, here: Sequence[Key]) -> None:
        super().__init__()
        self._here = here
        self._page = Page()

    def compose(self) -> ComposeResult:
        """Give the page."""
        yield TitleBar()
        yield self._page
        yield KeyBar(keys.BACK, keys.SETTINGS, keys.QUIT)

    def on_mount(self) -> None:
        """Fill the page."""
        self._page.show(_items(self._here))
        self._page.focus()

    def action_back(self) -> None:
        """Close the page."""
        self.app.pop_screen()


def _items(here: Sequence[Key]) -> tuple[Item, ...]:
    """Give the keys that do something here, how answers are written, and all other keys."""
    others = [key for key in keys.ALL if key not in here]
    return sections(
        (Paragraph(texts.HELP, Tone.STRONG), muted(texts.HELP_NOTE)),
        (heading(texts.HELP_HERE), *_listed(here)),
        (Paragraph(each) for each in texts.HELP_ANSWERS),
        (heading(texts.HELP_ELSEWHERE), *_listed(others)),
    )


def _listed(shown: Sequence[Key]) -> Iterator[Item]:
    width = max(len(key.all_shown) for key in keys.ALL) + 2
    return (Paragraph(key.help, lead=key.all_shown, hang=width) for key in shown)
