"""Finding what can be done by typing a part of its name."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from rules.knowledge import Question
from tui import keys, texts
from tui.bindings import bindings
from tui.keys import Key
from tui.options import Option
from tui.widgets.choice_list import ChoiceList
from tui.widgets.finder import Finder
from tui.widgets.keybar import KeyBar
from tui.widgets.titlebar import TitleBar

_COMMANDS = Question(id="commands", screen="", kind="choice", label=texts.COMMANDS)


class CommandsScreen(Screen[Key]):
    """Everything that can be done where one came from; typing narrows it, Enter does it.

    Textual's own palette fails when keys come faster than it is there, or leave it while it looks.
    """

    DEFAULT_CSS = """
    CommandsScreen Finder { padding: 1 2 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(keys.BACK), *bindings(keys.DO, priority=True)]

    def __init__(self, offered: Sequence[Key]) -> None:
        super().__init__()
        self._offered = {key.id: key for key in offered}
        self._finder = Finder()

    def compose(self) -> ComposeResult:
        """Give the list with its typing line."""
        yield TitleBar()
        yield self._finder
        yield KeyBar(keys.DO, keys.BACK, keys.HELP, keys.QUIT)

    def on_mount(self) -> None:
        """Fill the list."""
        options = tuple(
            Option(key.id, key.words, f"{key.shown}: {key.help}") for key in self._offered.values()
        )
        self._finder.show(_COMMANDS, options, (), texts.COMMANDS, find=True)
        self._finder.take_focus()

    async def action_do(self) -> None:
        """Close, and do what stands under the cursor."""
        if await self._finder.confirm():
            self._do()

    def on_choice_list_ticked(self, event: ChoiceList.Ticked) -> None:
        """Do what was clicked."""
        event.stop()
        self._do()

    def action_back(self) -> None:
        """Close, and do nothing."""
        self.app.pop_screen()

    def _do(self) -> None:
        chosen = self._finder.list.chosen
        if chosen and self.is_current:
            self.dismiss(self._offered[chosen[0]])
