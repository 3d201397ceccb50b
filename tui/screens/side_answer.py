"""One answer changed on the side: written as anywhere else, or chosen from the options of its question."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from rules.answers import Answer, Choice, Several, Silence
from rules.entry import Refusal, odd, refuse
from rules.frozen import frozen
from rules.knowledge import LISTED_KINDS
from tui import keys
from tui.bindings import bindings
from tui.content import words
from tui.forms import asked
from tui.forms.entries import typed_form
from tui.forms.fields import FieldShown
from tui.forms.options import chosen_in, options_of
from tui.lines.items import Target
from tui.opened import on_the_side
from tui.screens.calm import CalmScreen
from tui.texts import moves
from tui.texts import shared as texts
from tui.widgets.choice_list import ChoiceList
from tui.widgets.fields_form import FieldsForm
from tui.widgets.finder import Finder
from tui.widgets.keybar import KeyBar
from tui.widgets.settled import settled
from tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from tui.opened.session import Session


_SILENCES = (keys.UNKNOWN, keys.NOT_APPLICABLE, keys.LATER)


@frozen
class SideAnswer:
    """What a question is answered with on the side; nothing where its answer is taken away."""

    question: str
    answer: Answer | None


class SideAnswerScreen(CalmScreen[SideAnswer]):
    """Asks for one answer on the side; Escape leaves it as it was."""

    DEFAULT_CSS = """
    SideAnswerScreen #side { height: 1fr; padding: 1 2 0 2; }
    SideAnswerScreen #side-ask { height: auto; text-style: bold; }
    SideAnswerScreen #side-now { height: auto; color: $text-muted; margin-bottom: 1; }
    SideAnswerScreen #side-told { height: auto; color: $text-error; text-style: bold; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.DO, keys.BACK, *_SILENCES, priority=True)

    def __init__(self, session: "Session", question: str) -> None:
        super().__init__()
        self._session = session
        self._question = session.pack.questions[question]
        self._title = TitleBar(session.name)
        self._ask = Static("", id="side-ask", markup=False)
        self._now = Static("", id="side-now", markup=False)
        self._told = Static("", id="side-told", markup=False)
        self._form = FieldsForm()
        self._finder = Finder()
        self._keys = KeyBar()
        self._doubted = ""

    @property
    def subject(self) -> Target:
        """The question."""
        return Target("question", self._question.id)

    def compose(self) -> ComposeResult:
        """Give the question with its field or list."""
        yield self._title
        with Vertical(id="side"):
            yield self._ask
            yield self._now
            yield self._form
            yield self._told
            yield self._finder
        yield self._keys

    def on_mount(self) -> None:
        """Fill it, with what the answer is on the side or in the profile."""
        session, question, before = self._session, self._question, self._session.assessment()
        side = on_the_side.side_of(session)
        ticks = [keys.TICK] if question.kind == "several" else []
        self._title.show(session.name, session.saved_line, ok=session.saved.ok)
        self._keys.show(keys.DO, *ticks, keys.BACK, *_SILENCES, keys.HELP, keys.QUIT)
        self._ask.update(words(session.pack.screen_of(question.id).ask))
        now = on_the_side.said_twice(question.id, before, side)
        self._now.update(words(texts.REVIEW_SAID.format(label=question.label, said=now)))
        answer = side.get(question.id, before.situation.answers.get(question.id))
        self._finder.display = self._is_listed
        if self._is_listed:
            self._form.show(())
            self._finder.show(question, options_of(question, session.pack), chosen_in(answer), "")
            self._finder.take_focus()
        else:
            self._form.show((self._field(answer),))
            self._form.take_focus(question.id, select=True)

    def show_packs(self) -> None:
        """Ask the question as packs have it that were read again; what they ask as before stays as it is."""
        question = self._session.pack.questions[self._question.id]
        if question != self._question:
            self._question = question
            self.on_mount()

    def on_fields_form_typed(self, event: FieldsForm.Typed) -> None:
        """Say how the text reads so far."""
        if event.question == self._question.id:
            self._form.tell(event.question, asked.echo(self._session.interview, event.question, event.text))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Take what was chosen by a click."""
        event.stop()
        self._choose(event.options)

    def on_choice_list_ticked(self, event: ChoiceList.Ticked) -> None:
        """Take a complaint back."""
        event.stop()
        self._told.display = False

    async def action_do(self) -> None:
        """Keep the answer on the side, or say what is wrong with it."""
        await settled(self)
        await settled(self.focused)
        if not self._is_listed:
            self._enter()
        elif await self._finder.confirm():
            self._choose(self._finder.list.chosen)

    async def action_tick(self) -> None:
        """Do what Space does."""
        await self._finder.tick()

    def action_unknown(self) -> None:
        """Answer on the side that it is not known."""
        self._give(Silence.UNKNOWN)

    def action_not_applicable(self) -> None:
        """Answer on the side that it does not apply."""
        self._give(Silence.NOT_APPLICABLE)

    def action_later(self) -> None:
        """Leave the question open on the side."""
        self._give(Silence.LATER)

    def action_back(self) -> None:
        """Leave the answer as it was."""
        if self.is_active:
            self.dismiss(None)

    @property
    def _is_listed(self) -> bool:
        return self._question.kind in LISTED_KINDS

    def _field(self, answer: Answer | None) -> FieldShown:
        question = self._question
        return FieldShown(
            question=question.id,
            label=question.label,
            hint=moves.SIDE_WRITE,
            unit=asked.unit_words(question, self._session.profile.currency),
            typed=answer.value if isinstance(answer, Silence) else typed_form(answer),
            said="",
            wide=question.kind == "text",
        )

    def _enter(self) -> None:
        question, typed = self._question, self._form.typed(self._question.id)
        read = on_the_side.read_change(question, typed, self._session.profile.currency)
        if isinstance(read, Refusal):
            self._form.refuse(question.id, read.message)
        elif read is not None and (doubt := odd(question, read)) and typed != self._doubted:
            self._doubted = typed
            self._form.refuse(question.id, texts.DOUBT_AGAIN.format(doubt=doubt))
        else:
            self._give(read)

    def _choose(self, options: tuple[str, ...]) -> None:
        if not options:
            self._complain(texts.NOTHING_CHOSEN.format(ways=texts.WAYS))
            return
        several = self._question.kind == "several"
        answer = Several(options) if several else Choice(options[0])
        if (refusal := refuse(self._question, answer)) is not None:
            self._complain(refusal.message)
        else:
            self._give(answer)

    def _complain(self, message: str) -> None:
        self._told.update(words(f"! {message}"))
        self._told.display = True

    def _give(self, answer: Answer | None) -> None:
        if self.is_active:
            self.dismiss(SideAnswer(self._question.id, answer))
