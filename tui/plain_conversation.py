"""The plain face's way through an interview: screen after screen, the review, the reading, and leaving."""

from dataclasses import replace

from profiles.paths import called_again
from rules.interview import ScreenView, begin
from tui import codes
from tui import texts_plain as texts
from tui.columns import room
from tui.packs import settled, watched
from tui.plain_asking import NO, YES, Asking, Step
from tui.plain_lines import Lines
from tui.plain_returning import Returning
from tui.review_lines import ReviewLine
from tui.session import Session, today

_LONGEST_NUMBER = 4


class Conversation:
    """One interview by lines; the session decides what is asked, this says it and hears the replies."""

    def __init__(self, session: Session, lines: Lines, *, quick: bool) -> None:
        self._session = session
        self._lines = lines
        self._quick = quick
        self._opened = session.profile
        self._packs = watched(session.pack, today)

    def run(self) -> int:
        """Go through the interview until the person leaves or the input ends; give the exit code."""
        self._lines.say(texts.COMMANDS)
        standing = self._session.interview
        if self._quick and standing.full:
            self._session.interview = begin(self._session.pack, standing.answers, standing.currency)
        stopped = Returning(self._session, self._lines).run()
        if stopped is not None:
            return self._leave(stopped)
        while True:
            step = self._screen()
            if step is Step.ON and not self._session.next():
                step = Step.READING
            if step is Step.BACK and not self._session.back():
                self._lines.say(texts.AT_START)
            if step is Step.READING:
                step = self._reading()
            if step in (Step.LEAVE, Step.ENDED):
                return self._leave(step)

    def _screen(self) -> Step:
        """Ask the questions of the present screen, from where the interview stands."""
        session = self._session
        self._packs_changed()
        view = session.view()
        self._put_screen(view)
        asked = _asked(view)
        name: str | None = session.interview.at if session.interview.at in asked else asked[0]
        while name is not None:
            self._go_to(name)
            step = Asking(session, self._lines, name).run()
            if step is Step.REVIEW:
                return self._review()
            if step in (Step.ON, Step.BACK):
                name = _beside(session.view(), name, step)
            elif step is Step.STAY:
                self._put_screen(session.view())
            if name is None or step not in (Step.ON, Step.BACK, Step.STAY):
                return step
            if self._packs_changed():
                return self._asked_anew(name)
        return Step.ON

    def _asked_anew(self, name: str) -> Step:
        """Put the screen again from a question on, as other packs ask it."""
        if name in self._session.pack.questions:
            self._session.go_to(name)
        return Step.STAY

    def _packs_changed(self) -> bool:
        """Look at the packs between two questions; go on with what changed, and say it."""
        if not settled(self._packs):
            return False
        read = self._packs.read()
        self._session.use_packs(read)
        for news in self._session.pack_news if read.news else ():
            self._lines.say(news)
        return bool(read.news)

    def _put_screen(self, view: ScreenView) -> None:
        screen, progress = view.screen, view.progress
        self._lines.say()
        self._lines.say(texts.SECTION.format(section=screen.section, title=screen.title))
        self._lines.say(texts.POSITION.format(position=progress.position, total=progress.total))
        self._lines.say(screen.ask)

    def _go_to(self, name: str) -> None:
        """Stand at a question, so that the interview resumes there, and say which of its screen it is."""
        if self._session.interview.at != name:
            self._session.go_to(name)
        view = self._session.view()
        asked = _asked(view)
        if len(asked) > 1 and name in asked:
            self._lines.say()
            label = self._session.pack.questions[name].label
            self._lines.say(texts.PART.format(number=asked.index(name) + 1, total=len(asked), label=label))

    def _review(self) -> Step:
        """List every answer and change those named by number."""
        self._packs_changed()
        self._list_answers()
        while True:
            typed = self._lines.ask(texts.REVIEW_PROMPT)
            match typed:
                case None:
                    return Step.ENDED
                case "q":
                    return Step.LEAVE
                case "done":
                    return Step.READING
                case "" | "b":
                    return Step.STAY
                case "r":
                    self._list_answers()
                case _:
                    step = self._change(typed)
                    if step is Step.REVIEW:
                        self._list_answers()
                    elif step in (Step.READING, Step.LEAVE, Step.ENDED):
                        return step

    def _change(self, typed: str) -> Step:
        lines = self._session.review()
        at = int(typed) if typed.isdecimal() and len(typed) <= _LONGEST_NUMBER else 0
        if not 1 <= at <= len(lines):
            self._lines.say(texts.REVIEW_HELP.format(most=len(lines)))
            return Step.STAY
        wanted = lines[at - 1]
        self._lines.say(f"{wanted.label}.")
        return Asking(self._session, self._lines, wanted.question).run()

    def _list_answers(self) -> None:
        self._lines.say(texts.REVIEW)
        section = ""
        for count, line in enumerate(self._session.review(), 1):
            if line.section != section:
                section = line.section
                self._lines.say(texts.REVIEW_SECTION.format(section=section))
            self._lines.say(texts.REVIEW_LINE.format(number=count, label=line.label, said=_said(line)))

    def _reading(self) -> Step:
        """Print where the person stands, and offer the questions that are still open."""
        from tui.coming_back import keep_finished, person_of  # noqa: PLC0415  only a reading needs it
        from tui.exports.assessment_text import assessment_text  # noqa: PLC0415  the same
        from tui.exports.layout import MOVES_WIDTH  # noqa: PLC0415  the same

        self._packs_changed()
        session, lines = self._session, self._lines
        lines.say()
        for stale in session.stale_notices:
            lines.say(texts.STALE.format(told=stale))
        person = person_of(session, session.today)
        lines.print(assessment_text(session.assessment(), session.name, person, width=room(MOVES_WIDTH)))
        if told := keep_finished(session):
            lines.say(told)
        if self._quick:
            return Step.LEAVE
        if replace(session.interview, full=True).settled:
            lines.say(texts.ALL_SETTLED)
            return Step.LEAVE
        while True:
            typed = lines.ask(texts.MORE)
            if typed is None:
                return Step.ENDED
            if typed.casefold() in YES and session.more_questions():
                return Step.STAY
            if typed.casefold() in NO or typed == "q":
                return Step.LEAVE
            if typed == "b":
                return Step.STAY
            lines.say(texts.YES_OR_NO)

    def _leave(self, step: Step) -> int:
        session, lines = self._session, self._lines
        if session.saving.save_again():
            lines.say(texts.SAVED_NOW)
        if not session.saved.ok and session.profile.answers != self._opened.answers:
            lines.say(texts.NOT_SAVED.format(why=session.saved.words))
            return session.saved.code
        if session.read_only:
            label = session.pack.questions[session.interview.at].label
            lines.say(texts.LOOKED_AT.format(label=label))
            return codes.DONE
        again = called_again(session.path)
        progress = session.view().progress
        form = texts.INPUT_ENDED if step is Step.ENDED else texts.STOPPED
        lines.say(
            form.format(
                position=progress.position,
                total=progress.total,
                label=session.pack.questions[session.interview.at].label,
                name=again,
            )
        )
        return codes.DONE


def _asked(view: ScreenView) -> tuple[str, ...]:
    """Give the questions to ask on a screen: those that apply, or all where none does."""
    applying = tuple(each.question.id for each in view.questions if each.applies)
    return applying or view.screen.questions


def _beside(view: ScreenView, name: str, step: Step) -> str | None:
    """Give the question after or before one on its screen, if there is any."""
    asked, order = _asked(view), view.screen.questions
    place = order.index(name)
    following = order[place + 1 :] if step is Step.ON else order[:place][::-1]
    return next((each for each in following if each in asked), None)


def _said(line: ReviewLine) -> str:
    match line.state:
        case "open":
            return texts.NOT_ASKED_YET
        case "parked":
            return texts.KEPT_NOT_USED.format(said=line.said)
        case _:
            return line.said
