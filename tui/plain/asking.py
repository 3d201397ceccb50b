"""One question of the plain face, asked until it is answered or left."""

from enum import StrEnum

from rules.answers import Answer, Silence, is_given
from rules.asking.interview import QuestionView, findings_fed
from rules.asking.walking import rest_of
from rules.entry import Refusal
from rules.knowledge import Question
from rules.wording import answer_words, number
from tui.opened.session import Doubt, Kept, Session
from tui.plain.lines import Lines
from tui.plain.questions import Choices, Told, Typed, takes
from tui.texts import plain as texts
from tui.texts.returning import AS_YOU_SAID

YES, NO = ("y", "yes"), ("n", "no")


class Step(StrEnum):
    """Where the conversation goes after a line."""

    STAY = "stay"
    ON = "on"
    BACK = "back"
    REVIEW = "review"
    READING = "reading"
    LEAVE = "leave"
    ENDED = "ended"


_MOVES = {"b": Step.BACK, "r": Step.REVIEW, "done": Step.READING, "q": Step.LEAVE}


class Asking:
    """Puts one question, reads what is typed, and says what became of it."""

    def __init__(self, session: Session, lines: Lines, name: str) -> None:
        self._session = session
        self._lines = lines
        self._question: Question = session.pack.questions[name]
        self._choices = Choices(self._question, session.pack)
        self._doubted: str | None = None

    def run(self) -> Step:
        """Ask until the conversation goes elsewhere."""
        self._put()
        while True:
            if self._session.saving.save_again():
                self._lines.say(texts.SAVED_NOW)
            typed = self._lines.ask(self._prompt())
            step = Step.ENDED if typed is None else _MOVES.get(typed) or self._hear(typed)
            if step is not Step.STAY:
                break
        if self._doubted is not None:
            self._lines.say(texts.ASKED_AGAIN)
        return step

    @property
    def _answer(self) -> Answer | None:
        return self._session.interview.answers.get(self._question.id)

    def _put(self) -> None:
        question, lines = self._question, self._lines
        if question.hint:
            lines.say(question.hint)
        for line in self._choices.lines():
            lines.say(line)
        view = self._session.view()
        shown = next((each for each in view.questions if each.question.id == question.id), None)
        if shown is not None:
            self._put_state(shown, view.left)
        if self._answer is not None:
            lines.say(self._your_answer(shown))
        if typed := self._session.saving.drafts.get(question.id):
            lines.say(texts.TYPED_BEFORE.format(typed=typed))

    def _your_answer(self, shown: QuestionView | None) -> str:
        if shown is not None and shown.said_on is not None:
            return AS_YOU_SAID.format(day=shown.said_on.isoformat(), said=self._said())
        return texts.YOUR_ANSWER.format(said=self._said())

    def _put_state(self, shown: QuestionView, left: str) -> None:
        if not shown.applies:
            self._lines.say(texts.NOTE_PARKED)
        if told := shown.narrowed or left:
            self._lines.say(f"{told}.")

    def _prompt(self) -> str:
        if self._doubted is not None:
            return texts.DOUBT_PROMPT
        taken = takes(self._question, self._session.profile.currency, self._choices)
        if rest := self._rest():
            return texts.PROMPT_ENTER.format(takes=taken, enter=texts.TAKES_REST.format(rest=rest))
        if self._answer is Silence.LATER:
            return texts.PROMPT_ENTER.format(takes=taken, enter=texts.LEAVES)
        if self._answer is not None:
            return texts.PROMPT_ENTER.format(takes=taken, enter=texts.KEEPS)
        return texts.PROMPT.format(takes=taken)

    def _rest(self) -> str:
        """Give the one number that the other shares of the screen leave; nothing where there are more."""
        rest = rest_of(self._session.interview, self._question.id)
        return "" if rest is None else number(rest)

    def _hear(self, typed: str) -> Step:
        doubted, self._doubted = self._doubted, None
        if typed == "?":
            return self._why()
        if typed == "s":
            return self._skip()
        if typed == "help":
            return self._help()
        if doubted is not None and typed.casefold() in YES:
            return self._take(doubted, sure=True)
        if doubted is not None and typed.casefold() in NO:
            self._lines.say(texts.ASKED_AGAIN)
            return Step.STAY
        if not typed:
            return self._enter()
        match self._choices.read(typed):
            case Told(lines):
                for line in lines:
                    self._lines.say(line)
                return Step.STAY
            case Typed(text):
                return self._take(text)

    def _enter(self) -> Step:
        if rest := self._rest():
            return self._take(rest)
        if self._answer is not None:
            self._session.renew(self._question.id)
            self._lines.say(texts.STAYS.format(said=self._said()))
            return Step.ON
        self._lines.say(texts.NOTHING_TYPED)
        return Step.STAY

    def _take(self, text: str, *, sure: bool = False) -> Step:
        match self._session.say(self._question.id, text, sure=sure):
            case Kept(said, along):
                self._tell_kept(said)
                self._tell_along(along)
                return Step.ON
            case Doubt(message):
                self._doubted = text
                self._lines.say(texts.DOUBT.format(doubt=message))
            case Refusal(message):
                self._lines.say(message)
        return Step.STAY

    def _tell_kept(self, said: str) -> None:
        session, lines = self._session, self._lines
        lines.say((texts.YOU_SAID if session.saved.ok else texts.YOU_SAID_UNSAVED).format(said=said))
        if not session.saved.ok:
            lines.say(texts.NOT_SAVED.format(why=session.saved.words))
        if news := session.saving.take_news():
            lines.say(news)
        if session.interview.situation.is_parked(self._question.id):
            lines.say(texts.NOTE_PARKED)
        for each in session.interview.situation.contradictions:
            if self._question.id in each.questions:
                labels = ", ".join(session.pack.questions[name].label for name in each.questions)
                lines.say(texts.DO_NOT_FIT.format(because=each.because, labels=labels))

    def _skip(self) -> Step:
        """Leave it for later; an answer that was given is not lost by skipping."""
        if is_given(self._answer):
            return self._enter()
        kept = self._session.choose(self._question.id, Silence.LATER)
        saved = self._session.saved
        self._lines.say(texts.LEFT_FOR_LATER if saved.ok else texts.NOT_SAVED.format(why=saved.words))
        self._tell_along(kept.along if isinstance(kept, Kept) else ())
        return Step.ON

    def _tell_along(self, along: tuple[str, ...]) -> None:
        """Say that the other open shares of the screen are answered the same."""
        if along:
            unknown = self._session.interview.answers.get(along[0]) is Silence.UNKNOWN
            self._lines.say(texts.OTHERS_UNKNOWN if unknown else texts.OTHERS_LATER)

    def _help(self) -> Step:
        for line in texts.HELP_ASKED:
            self._lines.say(line)
        return Step.STAY

    def _why(self) -> Step:
        pack, lines = self._session.pack, self._lines
        screen = pack.screen_of(self._question.id)
        lines.say(texts.WHY.format(why=screen.why))
        if screen.example:
            lines.say(texts.EXAMPLE.format(example=screen.example))
        fed = findings_fed(pack, screen)
        lines.say(texts.FEEDS if fed else texts.FEEDS_NOTHING)
        for found in (pack.findings[name] for name in fed):
            lines.say(texts.FINDING.format(grade=found.grade, claim=found.claim, population=found.population))
        lines.say(texts.COMMANDS)
        return Step.STAY

    def _said(self) -> str:
        return answer_words(self._question, self._answer, self._session.profile.currency)
