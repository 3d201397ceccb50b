"""The first screen: the profiles on this machine, and starting a new one."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from tui import keys
from tui.app import FreeholdApp
from tui.bindings import bindings
from tui.clock import today
from tui.content import joined, words
from tui.forms.fields import FieldShown
from tui.screens.calm import CalmScreen
from tui.texts import history as texts_history
from tui.texts import shared as texts
from tui.widgets.fields_form import FieldsForm
from tui.widgets.keybar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.news import News
from tui.widgets.settled import settled
from tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from profiles.listing import Listed
    from rules.pack import Pack
    from tui.lines.home import ProfileLine
    from tui.opened.outlooks import Outlook

_NEW = "new"
_LIST_KEYS = (keys.OPEN, keys.NEW, *keys.OPEN_PLACES, keys.SETTINGS, keys.HELP, keys.QUIT)
_FORM_KEYS = (keys.KEEP, keys.BACK, keys.HELP, keys.QUIT)


class HomeScreen(CalmScreen[None]):
    """A list of profiles, the last changed first; what cannot be opened says why."""

    app = getters.app(FreeholdApp)
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(keys.BACK, *keys.OPEN_PLACES),
        *bindings(keys.NEW, keys.KEEP, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._list = LineList(id="profiles")
        self._form = FieldsForm(rows=2)
        self._form.display = False
        self._head = Static(words(texts.LOOKING, "$text-muted"), id="home-head", markup=False)
        self._news = News()
        self._problem = Static("", id="home-problem", markup=False)
        self._keys = KeyBar(*_LIST_KEYS)
        self._looked = False
        self._listed: tuple[Listed, ...] = ()
        self._pack: Pack | None = None
        self._outlooks: dict[Path, Outlook] = {}
        self._refused: dict[str, str] = {}
        """What stood in a field when it was refused."""

    def compose(self) -> ComposeResult:
        """Give the page; the list is filled after the first frame."""
        yield TitleBar()
        with Vertical(id="home-body"):
            yield Static(words(texts.ABOUT), id="home-about")
            yield self._news
            yield self._head
            yield self._list
            yield self._problem
        yield self._keys

    def on_mount(self) -> None:
        """Say nothing yet."""
        self._problem.display = False

    def on_screen_resume(self) -> None:
        """Look for profiles once the page is drawn."""
        if not self._looked:
            self._looked = True
            # By way of the app, which holds back the first frame until it has done with its own start.
            self.app.call_later(self.call_after_refresh, self._look)

    def _look(self) -> None:
        from tui.opened.listing import list_sessions  # noqa: PLC0415  after the first frame
        from tui.opened.refusals import SessionRefused  # noqa: PLC0415  after the first frame
        from tui.packs.usable import usable_pack  # noqa: PLC0415  after the first frame

        try:
            found = list_sessions()
            self._pack = usable_pack(before=self.app.last_pack)
        except SessionRefused as error:
            found = []
            self.call_after_refresh(self._tell, error.message)
        self._say_where_nothing_is_kept()
        self._listed = tuple(found)
        self._show_list()
        self._look_closer()

    def _say_where_nothing_is_kept(self) -> None:
        from profiles.writable import unwritable_home  # noqa: PLC0415  after the first frame

        trouble = unwritable_home()
        self._news.show([trouble] if trouble else [])

    def _show_list(self) -> None:
        self._form.display = False
        self._list.display = True
        self._keys.show(*_LIST_KEYS)
        self._say_what_is_listed()
        lines = [*self._lines(), words(f"+ {texts.START_NEW}")]
        self._list.fill(lines, [*(f"at-{place}" for place in range(len(self._listed))), _NEW])
        self._list.focus()
        self.call_after_refresh(self._draw_again)  # a list that was hidden had no room to write in

    def _say_what_is_listed(self) -> None:
        title = texts.PROFILES if self._listed else texts.NONE_YET
        moved = texts_history.UP_AND_DOWN if self._outlooks else ""
        self._head.update(joined([words(title, "bold"), words(moved, "$text-muted")]))

    def _lines(self) -> "Iterator[Content]":
        from tui.lines.home import profile_line  # noqa: PLC0415  after the first frame

        room = self._list.size.width - self._list.MARK_WIDTH - 2
        for each in self._listed:
            yield _drawn(profile_line(each, self._pack, today(), self._outlooks.get(each.path), room))

    def _look_closer(self) -> None:
        """Look at how the newest profiles moved, in a worker that is dropped with the screen."""
        if self._pack is not None and self._listed:
            self.run_worker(
                partial(self._read_outlooks, self._pack, self._listed),
                thread=True,
                exclusive=True,
                group="outlooks",
            )

    def _read_outlooks(self, pack: "Pack", listed: "tuple[Listed, ...]") -> None:
        from tui.opened.outlooks import outlooks  # noqa: PLC0415  after the first frame

        worker = get_current_worker()
        found = outlooks(listed, pack, today(), lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self.call_later(self._show_outlooks, found)

    def _show_outlooks(self, found: "dict[Path, Outlook]") -> None:
        self._outlooks = found
        if self._list.display:
            self._say_what_is_listed()
        self._draw_again()

    def _draw_again(self) -> None:
        """Draw the profiles anew that say how they moved, each where it stands."""
        for place, (each, line) in enumerate(zip(self._listed, self._lines(), strict=True)):
            if each.path in self._outlooks and place < self._list.option_count:
                self._list.replace_option_prompt_at_index(place, line)

    def on_resize(self) -> None:
        """Give the fields the room that there is now."""
        self.call_after_refresh(self._draw_again)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the profile under the cursor, or start a new one."""
        if event.option_id == _NEW:
            await self.action_new()
        elif event.option_index < len(self._listed):
            self._open(self._listed[event.option_index])

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what is wrong with the profile under the cursor."""
        listed = self._listed[event.option_index] if event.option_index < len(self._listed) else None
        problem = listed.problem if listed is not None else ""
        self._tell(problem or "\n".join(self.app.settings_problems))

    def _open(self, listed: "Listed") -> None:
        from tui.opened.opening import open_session  # noqa: PLC0415  after the first frame
        from tui.opened.refusals import SessionRefused  # noqa: PLC0415  after the first frame

        if listed.problem:
            self._tell(listed.problem)
            return
        try:
            self.app.open_session(open_session(str(listed.path), self._pack))
        except SessionRefused as error:
            self._tell(error.message)

    async def action_new(self) -> None:
        """Ask for the name and currency of a new profile."""
        from tui.forms.currencies import usual_currency  # noqa: PLC0415  after the first frame

        if not self._form.is_attached:
            await self.query_one("#home-body").mount(self._form)
        self._problem.display = False
        self._list.display = False
        self._head.update(
            joined([words(texts.NEW_PROFILE, "bold"), words(f"   {texts.NEW_ENTER}", "$text-muted")])
        )
        self._form.show(
            (
                _field("name", texts.NEW_NAME, texts.NEW_NAME_HINT),
                _field("currency", texts.NEW_CURRENCY, texts.NEW_CURRENCY_HINT, usual_currency()),
            )
        )
        self._keys.show(*_FORM_KEYS)
        self._form.take_focus("name")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's
        """Let letters be letters while a name is typed, and Enter open a profile otherwise."""
        if action in ("new", "keep", "place"):
            return bool(self._form.display) == (action == "keep")
        return True

    def on_fields_form_typed(self, event: FieldsForm.Typed) -> None:
        """Take a complaint back as soon as the text changes."""
        if self._refused.get(event.question) != event.text:  # news of what was refused may come after that
            self._form.tell(event.question, "")

    def _refuse(self, question: str, message: str) -> None:
        self._refused[question] = self._form.typed(question)
        self._form.refuse(question, message)

    async def action_keep(self) -> None:
        """Go from name to currency, and then start the profile, or say what is missing."""
        await settled(self.focused)
        if not self._form.typed("name").strip():
            self._refuse("name", texts.NEW_NEEDS_NAME)
            self._form.take_focus("name")
        elif self._form.focused_question == "name":
            self._form.take_focus("currency", select=True)
        else:
            self._start()

    def _start(self) -> None:
        from profiles.errors import NameRefused  # noqa: PLC0415  after the first frame
        from profiles.names import checked_name  # noqa: PLC0415  after the first frame
        from rules.entry import is_currency  # noqa: PLC0415  after the first frame
        from tui.opened.opening import new_session  # noqa: PLC0415  after the first frame
        from tui.opened.refusals import SessionRefused  # noqa: PLC0415  after the first frame

        name, currency = (
            self._form.typed("name").strip().removesuffix(".toml"),
            self._form.typed("currency").strip().upper(),
        )
        if not is_currency(currency):
            self._refuse("currency", texts.NEW_BAD_CURRENCY)
            self._form.take_focus("currency")
            return
        try:
            # A path would be taken too, and its profile would never be listed here.
            self.app.open_session(new_session(checked_name(name), currency, self._pack))
        except (NameRefused, SessionRefused) as error:
            self._refuse("name", str(error))
            self._form.take_focus("name")

    def action_place(self, name: str) -> None:
        """Look at evidence or rules without a profile, once the packs are read."""
        if self._pack is not None and self.is_active:
            self.app.browse(name, self._pack, self._browsed)

    def _browsed(self, pack: "Pack") -> None:
        """Go on with the packs as they were last seen."""
        self.app.packs, self.app.last_pack = None, pack
        self._look()

    def action_open(self) -> None:
        """Do what Enter does."""
        self._list.call_next(self._list.action_select)

    def action_back(self) -> None:
        """Leave the form for the list; on the list there is nothing further back."""
        if self._form.display:
            self._show_list()

    def _tell(self, message: str) -> None:
        self._problem.update(words(f"! {message}"))
        self._problem.display = bool(message)


def _field(name: str, label: str, hint: str, typed: str = "") -> FieldShown:
    return FieldShown(question=name, label=label, hint=hint, unit="", typed=typed, said="")


def _drawn(line: "ProfileLine") -> Content:
    name, day = words(line.name, "bold"), words(line.day, "$text-muted")
    if line.problem:
        return joined([name, day, words(line.problem, "$error")])
    return joined([name, day, words(line.answered, "$text-muted"), line.field])
