"""The cards of clients, and keeping, changing and removing a client in place."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from tui import keys
from tui.bindings import bindings
from tui.forms.client import change_client_form, new_client_form, remove_client_form
from tui.key import Key
from tui.lines.client import card_items, card_target, client_items, client_list_items
from tui.lines.items import Item, Target, muted, sections
from tui.opened.session import Session
from tui.screens.acting import ActingScreen
from tui.texts import clients as texts


class ClientsScreen(ActingScreen):
    """A card for each client, or for each stance on AI; Enter changes the client under the cursor.

    A wide screen has a list of them, with the card of the one under the cursor beside it.
    """

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

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.add_class("-halves")

    def items(self) -> Iterable[Item]:
        """Give the cards, or the list of them, and what can be done with them."""
        cards = self.session.cards()
        shown = client_list_items(cards) if self._is_wide else client_items(cards, self.assessment)
        about = texts.ABOUT.format(new=keys.NEW_CLIENT.shown, remove=keys.REMOVE_CLIENT.shown)
        return sections(shown, (muted(about),))

    def beside(self, target: Target) -> Iterable[Item]:
        """Give the card under the cursor."""
        card = next((each for each in self.session.cards() if card_target(each) == target), None)
        return card_items(card, self.assessment) if card is not None else super().beside(target)

    def on_resize(self) -> None:
        """Put the cards beside the list, or back into it, as there is room."""
        self.call_after_refresh(self.refill)  # only then is it known whether the screen is wide

    def open_target(self, target: Target) -> None:
        """Ask anew about a client, or about a new one of a stance."""
        match target.kind:
            case "client":
                self.ask(lambda: change_client_form(self.session, target.id))
            case "stance":
                self.ask(lambda: new_client_form(self.session, target.id))
            case _:
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

    @property
    def _is_wide(self) -> bool:
        return self.has_class("-wide")
