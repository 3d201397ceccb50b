"""The cards of clients, and keeping, changing and removing a client in place."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from tui import keys
from tui import texts_clients as texts
from tui.bindings import bindings
from tui.client_forms import change_client_form, new_client_form, remove_client_form
from tui.client_lines import client_items
from tui.keys import Key
from tui.lines import Item, Target, muted, sections
from tui.screens.acting import ActingScreen


class ClientsScreen(ActingScreen):
    """A card for each client, or for each stance on AI; Enter changes the client under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.NEW_CLIENT, keys.REMOVE_CLIENT)
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.OPEN,
        keys.NEW_CLIENT,
        keys.REMOVE_CLIENT,
        keys.BACK,
        keys.READING,
        keys.COMMANDS,
        keys.HELP,
        keys.QUIT,
    )

    def items(self) -> Iterable[Item]:
        """Give the cards, and what can be done with them."""
        about = texts.ABOUT.format(new=keys.NEW_CLIENT.shown, remove=keys.REMOVE_CLIENT.shown)
        return sections(client_items(self.session.cards(), self.assessment), (muted(about),))

    def open_target(self, target: Target) -> None:
        """Ask anew about a client."""
        if target.kind == "client":
            self.ask(lambda: change_client_form(self.session, target.id))
        else:
            super().open_target(target)

    def action_new_client(self) -> None:
        """Ask about a new client."""
        self.ask(lambda: new_client_form(self.session))

    def action_remove_client(self) -> None:
        """Ask whether the client under the cursor is to be removed."""
        target = self._page.target
        if target is None or target.kind != "client":
            self.tell(texts.NONE_HERE.format(new=keys.NEW_CLIENT.shown), wrong=True)
        else:
            self.ask(lambda: remove_client_form(self.session, target.id))
