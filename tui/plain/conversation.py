"""The plain face's way through an interview: screen after screen, the review, the reading, and leaving."""

from dataclasses import replace

from profiles.paths import called_again
from rules.asking.interview import ScreenView, begin
from tui import codes
from tui.clock import today
from tui.lines.review import ReviewLine
from tui.opened.session import Session
from tui.packs.in_use import settled, watched
from tui.plain.asking import YES, Asking, Step
from tui.plain.lines import Lines, number_in
from tui.plain.returning import Returning
from tui.texts import plain as texts


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
            while step is Step.READING:
                step = self._reading()
            if step in (Step.LEAVE, Step.ENDED):
                return self._leave(step)

    def _screen(self) -> Step:
        """Ask the questions of the present screen, from where the interview stands."""
        session = self._session
        self._packs_changed()
        self._put_screen(session.view())
        while True:
            name = self._put_part()
            step = Asking(session, self._lines, name).run()
            if step is Step.REVIEW:
                return self._review()
            if step is Step.STAY:
                self._put_screen(session.view())
            elif step not in (Step.ON, Step.BACK) or not self._beside(name, step):
                return step
            if self._packs_changed():
                return self._asked_anew(session.interview.at)

    def _beside(self, name: str, step: Step) -> bool:
        """Go to the question after or before one on its screen, if there is any."""
        return self._session.follow(name) if step is Step.ON else self._session.precede(name)

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

    def _put_part(self) -> str:
        """Give the question where the interview stands, and say which of its screen it is.

        Where only one of a screen's questions is asked, the sentence above may still speak of all.
        """
        session = self._session
        name, asked = session.interview.at, session.asked
        if len(session.interview.screen.questions) > 1:
            self._lines.say()
            form = texts.PART if len(asked) > 1 else texts.ONLY_PART
            label = session.pack.questions[name].label
            self._lines.say(form.format(number=asked.index(name) + 1, total=len(asked), label=label))
        return name

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
        if (at := number_in(typed, len(lines))) is None:
            self._lines.say(texts.REVIEW_HELP.format(most=len(lines)))
            return Step.STAY
        wanted = lines[at - 1]
        self._lines.say(f"{wanted.label}.")
        self._session.visit(wanted.question)
        step = Asking(self._session, self._lines, wanted.question).run()
        if step not in (Step.LEAVE, Step.ENDED):
            self._session.come_back()
        return step

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
        from tui.opened.coming_back import keep_finished  # noqa: PLC0415  only a reading needs it
        from tui.plain.places import Places, say_reading  # noqa: PLC0415  the same

        self._packs_changed()
        session, lines = self._session, self._lines
        lines.say()
        for stale in session.stale_notices:
            lines.say(texts.STALE.format(told=stale))
        say_reading(session, lines)
        if told := keep_finished(session):
            lines.say(told)
        places = Places(session, lines)
        while True:
            more = not self._quick and not replace(session.interview, full=True).settled
            typed = lines.ask(texts.MORE if more else texts.ELSE)
            step = self._after_reading(typed, more=more)
            if step is not None:
                return step
            if not places.went(typed or ""):
                refused = texts.NOT_A_COMMAND.format(typed=typed) if typed else texts.NO_COMMAND
                lines.say(texts.YES_OR_NO if more else refused)

    def _after_reading(self, typed: str | None, *, more: bool) -> Step | None:
        """Give where the conversation goes from the reading; nothing where it stays there."""
        match typed.casefold() if typed is not None else None:
            case None:
                return Step.ENDED
            case "q" | "n" | "no":
                return Step.LEAVE
            case "b":
                return Step.STAY
            case "r" | "review":
                return self._review()
            case word if word in YES and more and self._session.more_questions():
                return Step.STAY
            case _:
                return None

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


def _said(line: ReviewLine) -> str:
    match line.state:
        case "open":
            return texts.NOT_ASKED_YET
        case "parked":
            return texts.KEPT_NOT_USED.format(said=line.said)
        case _:
            return line.said
