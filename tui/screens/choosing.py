"""Choosing one of some things, found by typing a part of its name."""

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


class ChoosingScreen(CalmScreen[str]):
    """Some things to choose from; typing narrows them, Enter or a click takes one, Escape none.

    Textual's own palette fails when keys come faster than it is there, or leave it while it looks.
    """

    DEFAULT_CSS = """
    ChoosingScreen Finder { padding: 1 2 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(keys.BACK), *bindings(keys.DO, priority=True)]

    def __init__(self, label: str, options: Sequence[Option], *, at: str = "", find: bool = True) -> None:
        super().__init__()
        self._label = label
        self._options = tuple(options)
        self._at = at
        self._find = find
        self._finder = Finder()

    def compose(self) -> ComposeResult:
        """Give the list with its typing line."""
        yield TitleBar()
        yield self._finder
        yield KeyBar(keys.DO, keys.BACK, keys.HELP, keys.QUIT)

    def on_mount(self) -> None:
        """Fill the list."""
        asked = Question(id="chosen", screen="", kind="choice", label=self._label)
        self._finder.show(asked, self._options, (self._at,), self._label, find=self._find)
        self._finder.take_focus()

    async def action_do(self) -> None:
        """Close, and take what stands under the cursor."""
        if await self._finder.confirm():
            self._do()

    def on_choice_list_ticked(self, event: ChoiceList.Ticked) -> None:
        """Take what was clicked."""
        event.stop()
        self._do()

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Take what was clicked where the list began at it."""
        event.stop()
        self._do()

    def action_back(self) -> None:
        """Close, and take nothing."""
        if self.is_active:
            self.dismiss(None)

    def _do(self) -> None:
        chosen = self._finder.list.chosen
        if chosen and self.is_active:
            self.dismiss(chosen[0])
