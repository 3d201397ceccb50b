"""Choosing from a list by typing a part of a name: one thing, or several that are ticked."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from rules.knowledge import Question
from tui import keys
from tui.bindings import bindings
from tui.options import Option
from tui.widgets.choice_list import ChoiceList
from tui.widgets.finder import Finder
from tui.widgets.keybar import KeyBar
from tui.widgets.titlebar import TitleBar

_ONE = Question(id="pick", screen="", kind="choice", label="")
_SEVERAL = Question(id="pick", screen="", kind="several", label="")


class PickScreen(Screen[tuple[str, ...]]):
    """A list to choose one option from; typing narrows it, Enter takes it. With ticks, several are taken.

    Textual's own palette fails when keys come faster than it is there, or leave it while it looks.
    """

    DEFAULT_CSS = """
    PickScreen Finder { padding: 1 2 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(keys.BACK), *bindings(keys.DO, priority=True)]

    def __init__(
        self,
        label: str,
        options: Sequence[Option],
        *,
        at: Sequence[str] = (),
        ticked: Sequence[str] | None = None,
    ) -> None:
        super().__init__()
        self._label = label
        self._options = tuple(options)
        self._chosen = tuple(at if ticked is None else ticked)
        self._several = ticked is not None
        self._finder = Finder()

    def compose(self) -> ComposeResult:
        """Give the list with its typing line."""
        yield TitleBar()
        yield self._finder
        yield KeyBar(keys.DO, *([keys.TICK] if self._several else []), keys.BACK, keys.HELP, keys.QUIT)

    def on_mount(self) -> None:
        """Fill the list."""
        asked = _SEVERAL if self._several else _ONE
        self._finder.show(asked, self._options, self._chosen, self._label, find=not self._several)
        self._finder.take_focus()

    async def action_do(self) -> None:
        """Close, and give what stands under the cursor, or what is ticked."""
        if await self._finder.confirm():
            self._give()

    async def action_tick(self) -> None:
        """Do what Space does."""
        await self._finder.tick()

    def on_choice_list_ticked(self, event: ChoiceList.Ticked) -> None:
        """Take what was clicked, where one is enough."""
        event.stop()
        if not self._several:
            self._give()

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Take what was clicked and is chosen already."""
        event.stop()
        self._give()

    def action_back(self) -> None:
        """Close, and do nothing."""
        if self.is_current:
            self.app.pop_screen()

    def _give(self) -> None:
        chosen = self._finder.list.chosen
        if self.is_current and (chosen or self._several):
            self.dismiss(chosen)
