"""Choosing several of some things by ticking them."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from rules.knowledge import Question
from tui import keys
from tui.bindings import bindings
from tui.forms.options import Option
from tui.screens.calm import CalmScreen
from tui.widgets.choice_list import ChoiceList
from tui.widgets.finder import Finder
from tui.widgets.keybar import KeyBar
from tui.widgets.titlebar import TitleBar


class TickingScreen(CalmScreen[tuple[str, ...]]):
    """Some things that are all ticked at first; Enter takes those still ticked, Escape takes none."""

    DEFAULT_CSS = """
    TickingScreen Finder { padding: 1 2 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(keys.BACK), *bindings(keys.DO, priority=True)]

    def __init__(self, label: str, options: Sequence[Option]) -> None:
        super().__init__()
        self._label = label
        self._options = tuple(options)
        self._finder = Finder()

    def compose(self) -> ComposeResult:
        """Give the list."""
        yield TitleBar()
        yield self._finder
        yield KeyBar(keys.DO, keys.TICK, keys.BACK, keys.HELP, keys.QUIT)

    def on_mount(self) -> None:
        """Fill the list."""
        asked = Question(id="ticked", screen="", kind="several", label=self._label)
        self._finder.show(asked, self._options, tuple(each.id for each in self._options), self._label)
        self._finder.take_focus()

    async def action_do(self) -> None:
        """Close, and give what is ticked."""
        if await self._finder.confirm() and self.is_active:
            self.dismiss(self._finder.list.chosen)

    async def action_tick(self) -> None:
        """Do what Space does."""
        await self._finder.tick()

    def on_choice_list_ticked(self, event: ChoiceList.Ticked) -> None:
        """Only tick, and stay."""
        event.stop()

    def action_back(self) -> None:
        """Close, and take nothing."""
        if self.is_active:
            self.dismiss(None)
