"""What an earlier run could not save, offered line by line; nothing changes by itself."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType

from profiles.errors import ProfileError
from profiles.recovery import Offer
from tui import keys
from tui.app import FreeholdApp
from tui.bindings import bindings
from tui.lines.items import Item, Paragraph, Tone
from tui.lines.recovery import recovery_items
from tui.opened.session import Session
from tui.screens.calm import CalmScreen
from tui.texts import recovery as texts
from tui.widgets.keybar import KeyBar
from tui.widgets.page import Page
from tui.widgets.titlebar import TitleBar


class RecoveryScreen(CalmScreen[None]):
    """One recovery file: take it over, put it into the trash, or leave it for another time."""

    app = getters.app(FreeholdApp)
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.TAKE_OVER, keys.INTO_TRASH, keys.BACK)

    def __init__(self, session: Session, offer: Offer) -> None:
        super().__init__()
        self._session = session
        self._offer = offer
        self._page = Page()

    def compose(self) -> ComposeResult:
        """Give the page."""
        title = TitleBar(self._session.name)
        title.show(self._session.name, self._session.saved_line, ok=self._session.saved.ok)
        yield title
        yield self._page
        yield KeyBar(keys.TAKE_OVER, keys.INTO_TRASH, keys.BACK, keys.HELP, keys.QUIT)

    def on_mount(self) -> None:
        """Fill the page."""
        self._show()
        self._page.focus()

    def _show(self, *more: Item) -> None:
        self._page.show((*more, *recovery_items(self._session, self._offer)))

    def action_take_over(self) -> None:
        """Go on with what the recovery file holds."""
        self._session.take_over(self._offer)
        self._go_on()

    def action_into_trash(self) -> None:
        """Put the recovery file away, or say why that cannot be done."""
        try:
            self._session.saving.into_trash(self._offer)
        except ProfileError as error:
            self._show(Paragraph(texts.KEPT.format(why=error), Tone.WARNING))
        else:
            self._go_on()

    def action_back(self) -> None:
        """Leave it for the next time that the profile is opened."""
        self.dismiss()

    def _go_on(self) -> None:
        self.dismiss()
        self.app.call_later(self.app.offer_recovery)
