"""The ground of pages on which something can be done: small forms under the page, and what was done, said."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from profiles.errors import ProfileError
from tui import keys
from tui.bindings import bindings
from tui.forms.small import FieldRefused, SmallForm
from tui.opened.planning import check_changeable
from tui.opened.refusals import SessionRefused
from tui.screens.paged import PagedScreen
from tui.widgets.form_panel import FormPanel
from tui.widgets.keybar import KeyBar
from tui.widgets.settled import settled

if TYPE_CHECKING:
    from tui.key import Key
    from tui.opened.session import Session

_FORM_KEYS = (keys.KEEP, keys.BACK, keys.HELP, keys.QUIT)
_SURE_KEYS = (keys.DO, keys.BACK, keys.HELP, keys.QUIT)
"""Where there is nothing to type, and Enter does what the question says."""
_WITH_FORM = ("keep", "do", "back")
"""What the keys of the screen do while something is asked; all else waits until it is kept or left."""


class ActingScreen(PagedScreen):
    """A page whose keys change the profile and say what they did; one opened to look at refuses in words."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(keys.OPEN), *bindings(keys.KEEP, priority=True)]

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._form = FormPanel()

    def compose(self) -> ComposeResult:
        """Give the page with the form under it."""
        yield from super().compose()
        yield self._form

    @property
    def is_asking(self) -> bool:
        """Whether something is asked under the page."""
        return self._form.asked is not None

    @property
    def keys_shown(self) -> "tuple[Key, ...]":
        """The keys of the page, while nothing is asked."""
        return self.KEYS

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Enter keep what is asked, and open a line of the page where nothing is asked."""
        if not self.is_mounted or self._form.asked is None:
            return action not in ("keep", "do") and super().check_action(action, parameters)
        return action in _WITH_FORM or not hasattr(self, f"action_{action}")

    def change(self, do: Callable[[], str]) -> None:
        """Change the profile, and say what was done or why not."""
        try:
            check_changeable(self.session)
            said, wrong = do(), False
        except (FieldRefused, SessionRefused, ProfileError) as refused:
            said, wrong = str(refused), True
        self.tell(said, wrong=wrong)

    def tell(self, said: str, *, wrong: bool = False) -> None:
        """Say what a key did, or why it did nothing, and show what stands now."""
        self._form.tell(said, wrong=wrong)
        self.refill()

    def ask(self, form: Callable[[], SmallForm]) -> None:
        """Ask something under the page, or say why it cannot be asked."""
        try:
            check_changeable(self.session)
            asked = form()
        except (SessionRefused, ProfileError) as refused:
            self.tell(str(refused), wrong=True)
            return
        self.ask_here(asked)

    def ask_here(self, asked: SmallForm) -> None:
        """Ask something under the page that changes nothing in the profile."""
        self._form.ask(asked)
        self.query_exactly_one(KeyBar).show(*(_FORM_KEYS if asked.fields else _SURE_KEYS))
        self.refresh_bindings()

    async def action_keep(self) -> None:
        """Go to the next field, or do what was asked; what is wrong is said where it stands."""
        await settled(self.focused)
        asked = self._form.asked
        if asked is None or self._form.go_on():
            return
        try:
            said = asked.keep(self._form.typed)
        except FieldRefused as refused:
            self._form.refuse(refused.field, refused.message)
            return
        except (SessionRefused, ProfileError) as refused:
            self._leave_form(kept=False)
            self.tell(str(refused), wrong=True)
            return
        self._leave_form(kept=True)
        self.tell(said)

    async def action_do(self) -> None:
        """Do what was asked, where there is nothing to type."""
        await self.action_keep()

    def action_back(self) -> None:
        """Leave what is asked as it is, or go back to where the page was opened."""
        if self._form.asked is not None:
            self._leave_form(kept=False)
        else:
            super().action_back()

    def _leave_form(self, *, kept: bool) -> None:
        self._form.close(kept=kept)
        self.query_exactly_one(KeyBar).show(*self.keys_shown)
        self.set_focus(self._page)
        self.refresh_bindings()
