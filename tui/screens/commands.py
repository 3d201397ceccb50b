"""Finding what can be done by typing a part of its name."""

from collections.abc import Sequence

from tui.forms.options import Option
from tui.key import Key
from tui.screens.choosing import ChoosingScreen
from tui.texts import shared as texts


class CommandsScreen(ChoosingScreen):
    """Everything that can be done where one came from; the id of the key that was chosen comes back."""

    def __init__(self, offered: Sequence[Key]) -> None:
        options = (Option(key.id, key.words, f"{key.shown}: {key.help}") for key in offered)
        super().__init__(texts.COMMANDS, tuple(options))
