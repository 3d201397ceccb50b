"""The interview: one long-lived screen, filled anew for every question."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from rules.answers import Choice, Several, Silence
from rules.asking.interview import ScreenView
from tui import keys
from tui.app import FreeholdApp
from tui.bindings import bindings
from tui.forms import asked
from tui.forms.typing_in import Taken, TypingIn
from tui.opened.session import Session
from tui.screens.calm import CalmScreen
from tui.texts import shared as texts
from tui.widgets.asked_panel import AskedPanel
from tui.widgets.choice_list import ChoiceList
from tui.widgets.fields_form import FieldsForm
from tui.widgets.keybar import KeyBar
from tui.widgets.live_reading import LiveReading
from tui.widgets.passing_news import PassingNews
from tui.widgets.progress_line import ProgressLine
from tui.widgets.settled import one_frame, settled
from tui.widgets.titlebar import TitleBar
from tui.widgets.typing_pauses import TypingPauses
from tui.widgets.why_panel import WhyPanel

_WITHOUT_VALUE = (keys.UNKNOWN, keys.NOT_APPLICABLE, keys.LATER)
_ACTIONS = (keys.BACK, *_WITHOUT_VALUE, keys.WHY, keys.REVIEW, keys.READING, keys.MORE)


class InterviewScreen(CalmScreen[None]):
    """Shows the session's view, and sends the session what the person did."""

    app = getters.app(FreeholdApp)
    AUTO_FOCUS = ""  # the first field of a screen is not where an interview goes on
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (120, "-wide")]  # noqa: RUF012  Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]  # noqa: RUF012  Textual declares it so
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.KEEP, *_ACTIONS, priority=True)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._title = TitleBar(session.name)
        self._progress = ProgressLine()
        self._news = PassingNews()
        self._asked = AskedPanel(session.pack, session.interview.currency, self._view())
        self._why = WhyPanel()
        self._live = LiveReading()
        self._keys = KeyBar()
        self._typing = TypingIn(session)
        self._resumed = True
        self._pauses = TypingPauses(self, self.keep_typed, self._note_typed)

    def compose(self) -> ComposeResult:
        """Give the parts; they stay for the whole interview."""
        yield self._title
        with Horizontal():
            with Vertical(id="interview"):
                yield self._progress
                yield self._news
                yield self._asked
                yield self._why
            yield self._live
        yield self._keys

    def on_screen_resume(self) -> None:
        """Show the question where the interview stands, also after another screen was on top."""
        if self not in self.app.screen_stack:
            return  # left again, by fast keys, before it was drawn
        if self._resumed:
            session = self._session
            self._news.show(*session.notices, *session.stale_notices, *session.pack_notices)
            self.call_after_refresh(self._asked.form.make_room)
        self._fill()

    def show_packs(self) -> None:
        """Go on with packs that were read again; where they ask the same here, nobody is interrupted."""
        self._asked.use_pack(self._session.pack)
        if not self.is_current:
            return
        self._news.show(*self._session.pack_news)
        if self._asked.asks(self._view()):
            self._show_state()
            return
        current = self._asked.current
        self._fill()
        if current in self._asked.order:
            self._asked.go_to(current)

    def ask(self, *news: str) -> None:
        """Show the question where the interview stands now, under the news there are."""
        if news:
            self._news.show(*news)
        self._fill()

    def on_resize(self) -> None:
        """Draw the reading beside the question as soon as there is room for it."""
        self.call_after_refresh(self._show_live)

    def saved_now(self) -> None:
        """Say that what could not be saved before is saved."""
        self._news.show(texts.SAVED_NOW)
        self._show_state()

    def _view(self) -> ScreenView:
        return asked.standing_at(self._session.view(), self._session.interview.at)

    def _fill(self) -> None:
        view = self._view()
        self._news.turn()
        self._asked.show(view, self._typing.unread)
        self._why.display = False
        self._resumed = False
        self._asked.go_to(self._session.interview.at)
        self._show_state(view)
        for question in self._asked.form.questions:
            if complaint := self._typing.complaint(question):
                self._asked.form.refuse(question, complaint)

    def _show_saved(self) -> None:
        """Say how the last save went; the next one would have nothing more to say of it."""
        state = self._session.saved
        if told := [*([] if state.ok else [state.words]), *filter(None, [self._session.saving.take_news()])]:
            self._news.show(*told)
        self._title.show(self._session.name, self._session.saved_line, ok=state.ok)

    def _show_state(self, view: ScreenView | None = None) -> None:
        self._show_saved()
        view = view or self._view()
        self._progress.show(view.screen, view.progress)
        self._asked.refresh_said(view)
        listed = self._asked.listed
        ticks = [keys.TICK] if listed is not None and listed.question.kind == "several" else []
        self._keys.show(keys.KEEP, *ticks, *_ACTIONS, keys.HELP, keys.QUIT)
        self.call_after_refresh(self._show_live)

    def _show_live(self) -> None:
        if self.has_class("-wide"):
            self._live.show(self._session.assessment(), self._session.interview.sections())

    def on_fields_form_typed(self, event: FieldsForm.Typed) -> None:
        """Say how the text reads so far, and keep it once the typing stops."""
        form, question = self._asked.form, event.question
        if question not in form.questions or form.typed(question) != event.text:
            return
        if (
            event.text.strip() != self._asked.filled(question)
            and self._typing.unread.get(question) != event.text
        ):
            form.tell(question, asked.echo(self._session.interview, question, event.text))
        self._pauses.typed()

    def _note_typed(self) -> None:
        for question in self._asked.form.questions:
            self._typing.note(question, self._asked.form.typed(question), self._asked.filled(question))

    def keep_typed(self) -> None:
        """Keep every text that was typed and reads well; the rest stays in its field, with the reason."""
        self._pauses.stop()
        taken = [self._take(question) for question in self._asked.form.questions]
        if any(each.changed for each in taken):
            self._show_state()

    def _take(self, question: str, *, entered: bool = False) -> Taken:
        form = self._asked.form
        taken = self._typing.take(
            question, form.typed(question), self._asked.filled(question), entered=entered
        )
        if taken.changed:
            self._asked.took(question)
            form.tell(question, taken.said)
            self._asked.silenced(taken.along, self._session.interview.answers)
        if taken.complaint:
            form.refuse(question, taken.complaint)
        return taken

    def _enter(self, question: str) -> None:
        """Keep the text of a field and go on, or say what is wrong with it."""
        form, rest = self._asked.form, asked.rest_of(self._session.interview, question)
        if rest and not form.typed(question).strip():
            form.set_typed(question, rest)
        if not self._take(question, entered=True).ok:
            return
        self._session.renew(question)
        if question in self._session.interview.answers:
            self._go_on(question)
        else:
            self._show_state()
            form.refuse(question, texts.NOTHING_TYPED.format(ways=texts.WAYS))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Keep what was chosen and go on."""
        with self._session.saving.at_once():
            if self._choose(event.question, event.options):
                self._go_on(event.question)

    def on_choice_list_ticked(self, event: ChoiceList.Ticked) -> None:
        """Keep what is ticked, and stay."""
        self._choose(event.question, event.options)
        self._show_state()

    def _choose(self, question: str, options: tuple[str, ...]) -> bool:
        """Keep what was chosen in the list; tell whether the question has an answer."""
        if question not in self._asked.order:
            return False
        if options:
            several = self._session.pack.questions[question].kind == "several"
            self._session.choose(question, Several(options) if several else Choice(options[0]))
        elif not isinstance(self._session.interview.answers.get(question), Silence):
            self._session.clear(question)
        return question in self._session.interview.answers

    def _go_on(self, question: str) -> None:
        """Go back to where the question was opened, else to the next question, screen, or the reading."""
        if self._went_back():
            return
        if self._session.follow(question):
            if self._asked.go_to(self._session.interview.at):
                self._show_state()
            else:
                self._fill()
        elif self._session.next():
            self._fill()
        else:
            self.app.open_reading()

    def _went_back(self) -> bool:
        """Go back to the review or the reading where the question was opened there; tell whether it was."""
        if self.app.came_from is None:
            return False
        self.keep_typed()
        self._session.come_back()
        self.app.came_from()
        return True

    def _silence(self, silence: Silence) -> None:
        """Answer without a value, and go on."""
        self.keep_typed()
        question = self._asked.current
        silenced = self._typing.silence(question, silence)
        self._asked.silenced(silenced, self._session.interview.answers)
        self._go_on(question)

    def on_asked_panel_stood(self, event: AskedPanel.Stood) -> None:
        """Stand where the person is, so that the interview resumes there."""
        here = event.question in self._session.asked and event.question != self._session.interview.at
        if here and self.is_current:
            self._session.go_to(event.question)

    @asynccontextmanager
    async def _turning(self) -> AsyncIterator[None]:
        """Wait until what was typed has arrived where keys speak of; then save once, and draw one frame."""
        await settled(self)
        await settled(self.focused)
        await self._asked.form.make_room()
        async with one_frame(self):
            with self._session.saving.at_once():
                yield

    async def action_unknown(self) -> None:
        """Answer that it is not known; on a screen of shares, that the open ones are not."""
        async with self._turning():
            self._silence(Silence.UNKNOWN)

    async def action_not_applicable(self) -> None:
        """Answer that it does not apply."""
        async with self._turning():
            self._silence(Silence.NOT_APPLICABLE)

    async def action_later(self) -> None:
        """Leave it for later; an answer that was given stays."""
        async with self._turning():
            self._silence(Silence.LATER)

    async def action_keep(self) -> None:
        """Keep the answer and go on."""
        async with self._turning():
            question = self._asked.current
            if self._why.display:
                self.action_why()
            elif question in self._asked.form.questions:
                self._enter(question)
            elif await self._asked.finder.confirm():
                if self._choose(question, self._asked.finder.list.chosen):
                    self._go_on(question)
                else:
                    self._show_state()
                    self._asked.complain(texts.NOTHING_CHOSEN.format(ways=texts.WAYS))

    async def action_tick(self) -> None:
        """Do what Space does."""
        await self._asked.finder.tick()

    def action_why(self) -> None:
        """Open or close the reasons."""
        self._why.display = not self._why.display
        if self._why.display:
            self._why.show(self._view().screen, self._session.pack)
            self.set_focus(self._why)
        else:
            self._asked.go_to(self._asked.current)

    async def action_back(self) -> None:
        """Close the reasons, or go back to where the question was opened, or one screen, or home."""
        async with self._turning():
            if self._why.display:
                self.action_why()
                return
            self.keep_typed()
            if self._went_back():
                return
            if self._session.back():
                self._fill()
            else:
                self.app.go_home()

    async def action_more(self) -> None:
        """Go on with the questions beyond the first ones."""
        async with self._turning():
            self.keep_typed()
            self.app.came_from = None
            if self._session.more_questions():
                self._fill()
            else:
                self.app.open_review()

    async def action_review(self) -> None:
        """Show every answer."""
        async with self._turning():
            self.keep_typed()
            self.app.open_review()

    async def action_reading(self) -> None:
        """Show where the person stands."""
        async with self._turning():
            self.keep_typed()
            self.app.open_reading()
