"""Changing a rule file: its text, the problems in it as one types, what saving would change, and saving."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Static, TextArea

from profiles.errors import FileChanged, ProfileError
from rules.knowledge import Rule
from rules.language.source import RULE_FILE_LIMIT
from tui import keys
from tui.bindings import bindings
from tui.content import words
from tui.forms.options import Option
from tui.lines.draft import Checked, beside_items, checked, problem_told, weighed_items
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session
from tui.packs.outside_editor import editor_command, run_editor
from tui.packs.rule_draft import Draft, Look
from tui.screens.calm import CalmScreen
from tui.screens.choosing import ChoosingScreen
from tui.screens.paged import WIDE_FROM
from tui.screens.weighing import WeighingScreen
from tui.texts import editing as texts
from tui.widgets.keybar import KeyBar
from tui.widgets.news import News
from tui.widgets.page import Page
from tui.widgets.rule_text import RuleText
from tui.widgets.titlebar import TitleBar
from tui.widgets.typing_pauses import TypingPauses

if TYPE_CHECKING:
    from tui.app import FreeholdApp

_LOOK_EVERY = 1.0
_LEAVING = (
    Option("stay", texts.LEAVE_STAY),
    Option("save", texts.LEAVE_SAVE),
    Option("keep", texts.LEAVE_KEEP),
    Option("drop", texts.LEAVE_DROP),
)
_CLASHING = (
    Option("stay", texts.CLASH_STAY),
    Option("theirs", texts.CLASH_THEIRS),
    Option("mine", texts.CLASH_MINE),
)


class EditorScreen(CalmScreen[None]):
    """The text of one rule file; nothing is written before the person has seen what it would change."""

    app: "FreeholdApp"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE_FROM, "-wide")]  # noqa: RUF012  Textual declares it so
    DEFAULT_CSS = """
    EditorScreen {
        #problem { height: auto; max-height: 4; padding: 0 1; background: $surface; }
        #beside { display: none; width: 46; border-left: vkey $border-blurred; padding: 1 1 0 1; }
        &.-wide #beside { display: block; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(keys.BACK),
        *bindings(keys.SAVE, keys.PROBLEM, keys.OUTSIDE, priority=True),
    ]
    is_written_in: ClassVar[bool] = True
    """Nothing closes this screen but the person."""

    def __init__(self, session: Session, draft: Draft, line: int, currency: str) -> None:
        super().__init__()
        self._session = session
        self._draft = draft
        self._line = line
        self._currency = currency
        self._text = RuleText(id="text")
        self._beside = Page(id="beside")
        self._problem = Static(words(texts.CHECKING), id="problem", markup=False)
        self._news = News()
        self._said: tuple[str, ...] = ()
        self._title = TitleBar(draft.path.name)
        self._pauses = TypingPauses(self, self._rest, self._keep_soon)
        self._checked = Checked(draft.path, is_done=False)
        self._shown_beside: tuple[Checked, Rule | None] | None = None
        self._at = -1
        """Which problem the cursor was put on last."""
        self._checking = self._check_again = False

    def compose(self) -> ComposeResult:
        """Give the text between its name and its problems; on a wide screen with what it says beside it."""
        yield self._title
        yield self._news
        with Horizontal():
            yield self._text
            yield self._beside
        yield self._problem
        yield KeyBar(keys.SAVE, keys.PROBLEM, keys.BACK, keys.OUTSIDE, keys.UNDO, keys.HELP, keys.QUIT)

    def on_mount(self) -> None:
        """Show the text, or that which was not saved last time."""
        self._text.fill(self._draft.begun)
        self._text.go_to(self._line - 1, 0)
        self._text.focus()
        self._say(*self._draft.remarks)
        self.set_interval(_LOOK_EVERY, self._look)
        self._rest()

    def on_resize(self) -> None:
        """Say the rule beside the text where there is room for it only now."""
        self.call_after_refresh(self._show_beside)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Check and keep the text once the keys rest."""
        event.stop()
        self._pauses.typed()
        self._show_title()

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Show what the rule under the cursor says."""
        event.stop()
        self._show_beside()

    def on_rule_text_refused(self) -> None:
        """Say that there was no room."""
        self._say(texts.TOO_MUCH.format(kib=RULE_FILE_LIMIT // 1024))

    def show_packs(self) -> None:
        """Say what is different in packs that were read again, and check the text over them."""
        self._news.show([*self._said, *self._session.pack_news])
        self._check()

    def keep_typed(self) -> bool:
        """Keep text that is not saved, for whatever comes next; say so where that cannot be."""
        self._draft.note(self._text.text)
        try:
            self._draft.keep_noted()
        except ProfileError as error:
            self._say(str(error))
            return False
        return True

    def take_back(self) -> None:
        """Take back the last change of the text."""
        if self.is_active:
            self._text.undo()

    def action_problem(self) -> None:
        """Go to the next problem."""
        if problems := self._checked.problems:
            self._at = (self._at + 1) % len(problems)
            place = problems[self._at].place
            self._text.go_to(place.line - 1, place.column - 1)
            self._show_problem()

    def action_save(self) -> None:
        """Show what saving would change, and ask."""
        if not self.is_active:
            return
        if not (self._draft.is_unsaved(self._text.text) or self._draft.is_spelled_out):
            self._say(texts.NO_CHANGE)
            return
        self.keep_typed()
        file = self._draft.path, self._draft.bytes_of(self._text.text)
        weigh = partial(weighed_items, file, self._session.pack, self._currency)
        self.app.push_screen(WeighingScreen(self._draft.path.name, weigh), self._weighed)

    def action_back(self) -> None:
        """Leave; text that is not saved is asked about."""
        if not self.is_active:
            return
        kept = self.keep_typed()
        if self._draft.is_unsaved(self._text.text):
            self.app.push_screen(ChoosingScreen(texts.LEAVE, _LEAVING, find=False), self._leave)
        elif kept:
            self.dismiss()

    def action_outside(self) -> None:
        """Hand the file to the person's own editor, and read it anew afterwards."""
        if not self.is_active:
            return
        if self._draft.is_unsaved(self._text.text):
            self._say(texts.SAVE_FIRST)
            return
        told = edited_outside(self.app, self._draft.path)
        self._look(at_once=True)
        if told:
            self._say(told)

    def _leave(self, chosen: str | None) -> None:
        if chosen == "save":
            self.action_save()
        elif chosen == "keep" and self.keep_typed():
            self.dismiss()
        elif chosen == "drop":
            try:
                self._draft.drop()
            except ProfileError as error:
                self._say(str(error))
            else:
                self._text.fill(self._draft.text)
                self.dismiss()

    def _weighed(self, wanted: bool | None) -> None:
        if wanted:
            self._save()

    def _save(self, *, over: bool = False) -> None:
        try:
            self._draft.save(self._text.text, over=over)
        except FileChanged:
            self.app.push_screen(ChoosingScreen(texts.CLASH, _CLASHING, find=False), self._settle)
        except ProfileError as error:
            self._say(str(error))
        except SessionRefused as error:
            self._say(error.message)
        else:
            self._go_on(texts.DONE)
            self.app.look_at_packs()

    def _settle(self, chosen: str | None) -> None:
        """Do what was chosen where another program changed the file meanwhile."""
        if chosen == "mine":
            self._save(over=True)
        elif chosen == "theirs":
            try:
                self._draft.take_theirs()
            except SessionRefused as error:
                self._say(error.message)
            else:
                self._go_on(texts.OUTSIDE_READ)

    def _look(self, *, at_once: bool = False) -> None:
        """See whether another program changed the file: read it anew, or say so where text is not saved."""
        if not self.is_active:  # what is being asked about must stay as it is
            return
        try:
            found = self._draft.look(self._text.text, at_once=at_once)
        except SessionRefused as error:
            self._say(error.message)
            return
        if found is Look.READ:
            self._go_on(texts.OUTSIDE_READ)
        elif found is Look.CLASH:
            self._say(texts.OUTSIDE_CHANGED)
            self._show_title()

    def _go_on(self, news: str) -> None:
        """Go on with what the file holds."""
        if self._text.text != self._draft.text:
            self._text.fill(self._draft.text)
        self._say(news)
        self.keep_typed()
        self._check()
        self._show_title()

    def _rest(self) -> None:
        self._pauses.stop()
        self._keep_soon()
        self._check()

    def _keep_soon(self) -> None:
        """Keep the text in a thread of its own."""
        self._draft.note(self._text.text)
        self.run_worker(partial(self._keep_noted, self.app), thread=True, group="keep")

    def _keep_noted(self, app: "FreeholdApp") -> None:
        try:
            self._draft.keep_noted()
        except ProfileError as error:
            app.call_later(self._say, str(error))

    def _check(self) -> None:
        """Check the text in a thread of its own, one check at a time."""
        self._check_again = self._checking
        if not self._checking:
            self._checking = True
            text = self._text.text
            self.run_worker(
                partial(self._check_text, self.app, text, self._draft.bytes_of(text)),
                thread=True,
                group="check",
            )

    def _check_text(self, app: "FreeholdApp", text: str, data: bytes) -> None:
        found = checked(self._draft.path, data, self._session.pack)
        app.call_later(self._show_checked, found, text)

    def _show_checked(self, found: Checked, text: str) -> None:
        self._checking = False
        if not self.is_attached:
            return
        if text == self._text.text:
            self._checked, self._at = found, -1
            self._show_problem()
            self._show_beside()
        if self._check_again:
            self._check()

    def _show_problem(self) -> None:
        told, tone = problem_told(self._checked, max(0, self._at))
        self._problem.update(words(told, tone))

    def _show_beside(self) -> None:
        """Show what the rule under the cursor says, where it is another, or the text was checked."""
        line = self._text.cursor_location[0] + 1
        shown = self._checked, self._checked.rule_at(line)
        if self._beside.display and shown != self._shown_beside:
            self._shown_beside = shown
            self._beside.show(beside_items(self._checked, line, self._currency))

    def _say(self, *messages: str) -> None:
        self._said = messages
        self._news.show(messages)

    def _show_title(self) -> None:
        unsaved = self._draft.is_unsaved(self._text.text)
        self._title.show(self._draft.path.name, texts.UNSAVED if unsaved else texts.SAVED, ok=not unsaved)


def edited_outside(app: "FreeholdApp", path: Path) -> str:
    """Hand a file to the person's own editor until it ends; say what went wrong, or nothing."""
    command = editor_command()
    if not command:
        return texts.NO_EDITOR
    try:
        with app.suspend():
            return run_editor(command, path)
    except SuspendNotSupported:
        return texts.EDITOR_NOT_HERE
