"""Changing a rule file: its text, the problems in it as one types, what saving would change, and saving."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static, TextArea

from profiles.errors import FileChanged, ProfileError
from rules.language.source import RULE_FILE_LIMIT
from tui import keys
from tui import rule_draft as drafts
from tui import texts_editing as texts
from tui.bindings import bindings
from tui.content import words
from tui.options import Option
from tui.screens.choosing import ChoosingScreen
from tui.screens.weighing import WeighingScreen
from tui.session import Session, SessionRefused
from tui.widgets.keybar import KeyBar
from tui.widgets.news import News
from tui.widgets.rule_text import RuleText
from tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from tui.app import FreeholdApp

_PAUSE = 0.4
"""Seconds after the last key before the text is checked."""
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


class EditorScreen(Screen[None]):
    """The text of one rule file; nothing is written before the person has seen what it would change."""

    app: "FreeholdApp"
    DEFAULT_CSS = """
    EditorScreen #problem { height: auto; max-height: 3; padding: 0 1; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(keys.BACK),
        *bindings(keys.SAVE, keys.PROBLEM, keys.OUTSIDE, priority=True),
    ]

    def __init__(self, session: Session, opened: drafts.Opened, line: int = 1) -> None:
        super().__init__()
        self._session = session
        self._opened = opened
        self._line = line
        self._text = RuleText(id="text")
        self._problem = Static(words(texts.CHECKING), id="problem", markup=False)
        self._news = News()
        self._title = TitleBar(session.name)
        self._checked = drafts.Checked(())
        self._at = -1
        self._timer: Timer | None = None
        self._outside: bytes | None = None
        """What the file holds that another program changed, while the text here is another."""

    is_written_in: ClassVar[bool] = True
    """Nothing closes this screen but the person."""

    @property
    def unsaved(self) -> bool:
        """Whether the text is not what the file holds."""
        return self._text.text != self._opened.text or self._opened.is_spelled_out

    def compose(self) -> ComposeResult:
        """Give the text between its name and its problems."""
        yield self._title
        yield self._news
        yield self._text
        yield self._problem
        yield KeyBar(keys.SAVE, keys.PROBLEM, keys.BACK, keys.OUTSIDE, keys.HELP, keys.QUIT)

    def on_mount(self) -> None:
        """Show the text, or that which was not saved last time."""
        kept = drafts.unsaved_of(self._opened.path)
        self._text.fill(self._opened.text if kept is None else kept)
        self._text.go_to(self._line - 1, 0)
        self._text.focus()
        news = [texts.UNSAVED_FOUND] if kept is not None and kept != self._opened.text else []
        news += [texts.SPELLED_OUT] if self._opened.is_spelled_out else []
        self._news.show(news)
        self.set_interval(_LOOK_EVERY, self.look_outside)
        self._check_soon()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Check the text once the keys rest."""
        event.stop()
        self._check_soon()

    def on_rule_text_refused(self) -> None:
        """Say that there was no room."""
        self._news.show([texts.TOO_MUCH.format(kib=RULE_FILE_LIMIT // 1024)])

    def look_outside(self) -> None:
        """See whether another program changed the file: read it anew, or say so where text is not saved."""
        try:
            now = drafts.open_file(self._opened.path)
        except SessionRefused as error:
            self._news.show([error.message])
            return
        if now.seen in (self._opened.seen, self._outside):
            return
        if self.unsaved:
            self._outside = now.seen
            self._news.show([texts.OUTSIDE_CHANGED])
        else:
            self._take(now, texts.OUTSIDE_READ)

    def keep_typed(self) -> None:
        """Keep text that is not saved, for whatever comes next."""
        try:
            if self.unsaved:
                drafts.keep_for_later(self._opened.path, self._text.text)
            else:
                drafts.forget_unsaved(self._opened.path)
        except ProfileError as error:
            self._news.show([str(error)])

    def action_problem(self) -> None:
        """Go to the next problem."""
        if problems := self._checked.problems:
            self._at = (self._at + 1) % len(problems)
            place = problems[self._at].place
            self._text.go_to(place.line - 1, place.column - 1)
            self._show_problem()

    def action_save(self) -> None:
        """Show what saving would change, and ask."""
        if not self.is_current:
            return
        if not self.unsaved:
            self._news.show([texts.NO_CHANGE])
            return
        self.keep_typed()
        weigh = partial(drafts.consequence_items, self._opened, self._text.text, self._session.pack)
        self.app.push_screen(WeighingScreen(self._session.name, weigh), self._save)

    def action_back(self) -> None:
        """Leave; text that is not saved is asked about."""
        if not self.is_current:
            return
        if self.unsaved:
            self.keep_typed()
            self.app.push_screen(ChoosingScreen(texts.LEAVE, _LEAVING, find=False), self._leave)
        else:
            self._close()

    def action_outside(self) -> None:
        """Hand the file to the person's own editor, and read it anew afterwards."""
        if self.unsaved:
            self._news.show([texts.SAVE_FIRST])
        else:
            self._news.show(filter(None, [edited_outside(self.app, self._opened.path)]))
            self.look_outside()

    def _close(self) -> None:
        self.keep_typed()
        self.dismiss()

    def _leave(self, chosen: str | None) -> None:
        if chosen == "save":
            self.action_save()
        elif chosen == "keep":
            self._close()
        elif chosen == "drop":
            self._text.fill(self._opened.text)
            drafts.forget_unsaved(self._opened.path)
            self.dismiss()

    def _save(self, wanted: bool | None) -> None:
        if not wanted:
            return
        try:
            saved = drafts.save_draft(self._opened, self._text.text)
        except FileChanged:
            self.app.push_screen(ChoosingScreen(texts.CLASH, _CLASHING, find=False), self._settle)
        except ProfileError as error:
            self._news.show([str(error)])
        else:
            self._take(saved, texts.DONE)
            self.app.look_at_packs()

    def _settle(self, chosen: str | None) -> None:
        """Do what was chosen where another program changed the file meanwhile."""
        if chosen not in ("theirs", "mine"):
            return
        try:
            theirs = drafts.open_file(self._opened.path)
        except SessionRefused as error:
            self._news.show([error.message])
            return
        if chosen == "theirs":
            self._take(theirs, texts.OUTSIDE_READ)
        else:
            self._opened = theirs
            self._save(wanted=True)

    def _take(self, opened: drafts.Opened, news: str) -> None:
        """Go on with what the file holds."""
        self._opened, self._outside = opened, None
        if self._text.text != opened.text:
            self._text.fill(opened.text)
        self.keep_typed()
        self._news.show([news])
        self._check_soon()

    def _check_soon(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._check)
        self._show_title()

    def _check(self) -> None:
        self.keep_typed()
        check = partial(self._check_text, self.app, self._opened, self._text.text)
        self.run_worker(check, thread=True, exclusive=True, group="check")

    def _check_text(self, app: "FreeholdApp", opened: drafts.Opened, text: str) -> None:
        """Check in a thread of its own, and hand over to that of the screen."""
        found = drafts.checked(opened, text, self._session.pack)
        app.call_later(self._show_checked, found, text)

    def _show_checked(self, found: drafts.Checked, text: str) -> None:
        if text == self._text.text and self.is_attached:
            self._checked, self._at = found, -1
            self._show_problem()

    def _show_problem(self) -> None:
        problems = self._checked.problems
        if not problems:
            self._problem.update(words(texts.NO_PROBLEM, "$text-muted"))
            return
        at = max(0, self._at)
        place = problems[at].place
        told = texts.PROBLEM.format(
            number=at + 1,
            count=len(problems),
            line=place.line,
            column=place.column,
            code=problems[at].code,
            message=problems[at].message,
        )
        self._problem.update(words(f"! {told}", "bold $error" if problems[at].is_error else "bold $warning"))

    def _show_title(self) -> None:
        state = texts.UNSAVED if self.unsaved else texts.SAVED
        self._title.show(self._opened.path.name, state, ok=not self.unsaved)


def edited_outside(app: "FreeholdApp", path: Path) -> str:
    """Hand a file to the person's own editor until it ends; say why not, or nothing."""
    command = drafts.editor_command()
    if not command:
        return texts.NO_EDITOR
    try:
        with app.suspend():
            return drafts.run_editor(command, path)
    except SuspendNotSupported:
        return texts.EDITOR_NOT_HERE
