"""Finding what can be done by typing a part of its name."""

from collections.abc import Sequence

from tui import texts
from tui.keys import Key
from tui.options import Option
from tui.screens.picking import PickScreen


class CommandsScreen(PickScreen):
    """Everything that can be done where one came from; typing narrows it, Enter does it."""

    def __init__(self, offered: Sequence[Key]) -> None:
        options = tuple(Option(key.id, key.words, f"{key.shown}: {key.help}") for key in offered)
        super().__init__(texts.COMMANDS, options)
