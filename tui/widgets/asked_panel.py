"""One screen of the interview as it is asked: the sentence, the fields, the list, and what is to be said."""

from collections.abc import Iterable, Iterator, Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message

from rules.answers import Answers, Silence
from rules.asking.interview import QuestionView, ScreenView
from rules.pack import Pack
from tui.content import stacked, words
from tui.forms import asked
from tui.forms.entries import typed_form
from tui.forms.options import chosen_in, options_of
from tui.texts import shared as texts
from tui.texts.returning import SAID_ON
from tui.widgets.fields_form import FieldsForm
from tui.widgets.finder import Finder
from tui.widgets.still import Still
from tui.widgets.told import Told


class AskedPanel(VerticalScroll, Still):
    """Filled anew for every screen of the interview, and never rebuilt."""

    DEFAULT_CSS = """
    AskedPanel { height: 1fr; }
    AskedPanel #ask { height: auto; margin: 1 0; text-style: bold; }
    AskedPanel #status { height: auto; color: $text-muted; }
    AskedPanel Finder { margin-top: 1; }
    AskedPanel #clash { height: auto; color: $warning; text-style: bold; display: none; }
    """

    can_focus = False

    class Stood(Message):
        """The person went to a question of the screen."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def __init__(self, pack: Pack, currency: str, first: ScreenView) -> None:
        """Start with the room that the first screen needs."""
        super().__init__()
        self._pack = pack
        self._currency = currency
        self._ask = Told(id="ask")
        self._status = Told(id="status")
        self._clash = Told(id="clash")
        self._view = first
        self._filled: dict[str, str] = {}
        self._current = ""
        self.form = FieldsForm(rows=len(asked.typed_questions(first)))
        self.finder = Finder()
        self.listed: QuestionView | None = None

    def compose(self) -> ComposeResult:
        """Give the parts."""
        yield self._ask
        yield self.form
        yield self._status
        yield self._clash
        yield self.finder

    def use_pack(self, pack: Pack) -> None:
        """Go on with another pack; what is shown stays until it is filled anew."""
        self._pack = pack

    def asks(self, view: ScreenView) -> bool:
        """Tell whether what is shown asks just what this view asks."""
        return _asked_of(view) == _asked_of(self._view)

    def show(self, view: ScreenView, unread: Mapping[str, str]) -> None:
        """Fill everything for a screen; text that could not be read before stands in its field again."""
        self._view = view
        self._ask.tell(words(view.screen.ask))
        fields = tuple(
            asked.field_shown(each, self._currency, unread) for each in asked.typed_questions(view)
        )
        self._filled = {each.question.id: typed_form(each.answer) for each in asked.typed_questions(view)}
        self.form.show(fields)
        lists = asked.listed_questions(view)
        self.listed = lists[0] if lists else None
        self._show_list()
        self.refresh_said(view)

    def refresh_said(self, view: ScreenView) -> None:
        """Show what changed by an answer, and leave fields and list as they are."""
        typed = asked.typed_questions(view)
        drawn = tuple(each.question.id for each in typed) == self.form.questions
        if view.screen.id != self._view.screen.id or not drawn:
            return  # the interview went on already, and `show` is yet to come
        self._view = view
        for each in typed:
            if not self.form.typed(each.question.id) and not isinstance(each.answer, Silence):
                self.form.tell(each.question.id, each.narrowed)
        lines = list(self._status_lines(view))
        self._status.tell(words("\n".join(lines)))
        self._status.display = bool(lines)
        clashes = [self._clash_line(each.because, each.questions) for each in view.contradictions]
        self._clash.tell(stacked(clashes))
        self._clash.display = bool(clashes)

    @property
    def order(self) -> tuple[str, ...]:
        """The questions that are asked here, from top to bottom."""
        return asked.asked_order(self._view)

    @property
    def current(self) -> str:
        """The question that the keys speak of: that of the field or list that has, or last had, the focus."""
        return self._current if self._current in self.order else self.order[0]

    def on_descendant_focus(self) -> None:
        """Remember where the person is."""
        if (focused := self.form.focused_question) is not None:
            self._current = focused
        elif self.listed is not None:
            self._current = self.listed.question.id
        self.post_message(self.Stood(self._current))

    def on_fields_form_moved(self, event: FieldsForm.Moved) -> None:
        """Move points in a share, as far as the others leave any."""
        event.stop()
        if event.question in self.form.questions:
            typed = self.form.typed(event.question)
            self.form.type(event.question, asked.with_points(self._view, event.question, typed, event.by))

    def go_to(self, question: str) -> bool:
        """Focus a question's field, or show its list; say False where it has none here."""
        self._current = question
        if question in self.form.questions:
            self.form.take_focus(question)
            return True
        lists = asked.listed_questions(self._view)
        wanted = next((each for each in lists if each.question.id == question), None)
        if wanted is None:
            return False
        if self.listed is None or wanted.question.id != self.listed.question.id:
            self.listed = wanted
            self._show_list()
        self.finder.take_focus()
        return True

    def silenced(self, questions: Iterable[str], answers: Answers) -> None:
        """Say under their fields which questions were answered without a value."""
        for question in questions:
            answer = answers.get(question)
            if question in self.form.questions and isinstance(answer, Silence):
                self.form.set_typed(question, "")
                self.took(question)
                self.form.tell(question, texts.YOU_SAID.format(said=texts.STATES[answer.value]))

    def filled(self, question: str) -> str:
        """Give the answer that stands behind a field, as it would be typed."""
        return self._filled.get(question, "")

    def took(self, question: str) -> None:
        """Remember that what stands in a field is the answer."""
        self._filled[question] = self.form.typed(question).strip()

    def complain(self, message: str) -> None:
        """Say under the list what is missing."""
        self._clash.tell(words(f"! {message}"))
        self._clash.display = True

    def _show_list(self) -> None:
        self.finder.display = self.listed is not None
        if self.listed is None:
            return
        question, chosen = self.listed.question, chosen_in(self.listed.answer)
        label = question.label if len(self.order) > 1 else ""
        self.finder.show(question, options_of(question, self._pack), chosen, label)

    def _status_lines(self, view: ScreenView) -> Iterator[str]:
        if not any(each.applies for each in view.questions):
            yield texts.NOT_ASKED_NOW
        if view.left:
            yield f"{view.left[:1].upper()}{view.left[1:]}."
        if self.listed is None:
            if hint := asked.writing_hint(view, self._currency):
                yield hint
            return
        if self.listed.question.hint:
            yield self.listed.question.hint
        shown = next((it for it in view.questions if it.question.id == self.listed.question.id), None)
        if shown is not None and isinstance(shown.answer, Silence):
            yield texts.CURRENT.format(said=texts.STATES[shown.answer.value])
        elif shown is not None and shown.said_on is not None:
            yield f"{texts.CURRENT.format(said=shown.said)}, {SAID_ON.format(day=shown.said_on.isoformat())}"

    def _clash_line(self, because: str, questions: tuple[str, ...]) -> str:
        labels = ", ".join(self._pack.questions[name].label for name in questions)
        return f"! {texts.DO_NOT_FIT.format(because=because, labels=labels)}"


def _asked_of(view: ScreenView) -> tuple[object, ...]:
    return (view.screen, *((each.question, each.applies) for each in view.questions))
