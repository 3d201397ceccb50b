"""What-if by lines: answers changed on the side, what comes of them, and taking them over."""

from collections.abc import Sequence

from rules.entry import Refusal
from rules.whatif import what_if
from tui.lines.items import sections
from tui.lines.whatif import change_items, outcome_items
from tui.opened import on_the_side
from tui.opened.session import Session
from tui.plain.lines import Lines, number_in
from tui.plain.pages import spoken
from tui.plain.questions import Choices, Told, takes
from tui.texts import plain as texts


class Side:
    """Answers on the side of one session; they are kept there until they are taken over or changed back."""

    def __init__(self, session: Session, lines: Lines) -> None:
        self._session = session
        self._lines = lines

    def run(self) -> None:
        """Change answers on the side until the person leaves it."""
        names = on_the_side.changeable(self._session.interview.situation)
        self._list(names)
        while typed := self._lines.ask(texts.SIDE_PROMPT):
            if typed.casefold() == "take":
                self._take()
                return
            if (number := number_in(typed, len(names))) is not None:
                self._change(names[number - 1])
            else:
                self._lines.say(texts.SIDE_HELP.format(most=len(names)))
        if on_the_side.side_of(self._session):
            self._lines.say(texts.SIDE_LEFT)

    def _list(self, names: Sequence[str]) -> None:
        self._lines.say(texts.SIDE)
        before, side = self._session.assessment(), on_the_side.side_of(self._session)
        for count, name in enumerate(names, 1):
            said = on_the_side.said_twice(name, before, side).replace(" \u2192 ", texts.BECOMES)
            label = self._session.pack.questions[name].label
            self._lines.say(texts.NUMBERED.format(number=count, text=f"{label}: {said}"))

    def _change(self, name: str) -> None:
        """Ask for the other answer until there is one, and say what comes of it."""
        session, lines = self._session, self._lines
        question, before = session.pack.questions[name], session.assessment()
        choices = Choices(question, session.pack)
        for line in choices.lines():
            lines.say(line)
        prompt = texts.SIDE_VALUE.format(
            label=question.label,
            said=on_the_side.said(name, before.situation.answers.get(name), before),
            takes=takes(question, session.profile.currency, choices),
        )
        while typed := lines.ask(prompt):
            read = choices.read(typed)
            if isinstance(read, Told):
                for line in read.lines:
                    lines.say(line)
                continue
            answer = on_the_side.read_change(question, read.text, session.profile.currency)
            if isinstance(answer, Refusal):
                lines.say(answer.message)
                continue
            side = on_the_side.side_of(session)
            session.side = on_the_side.with_change(side, session.interview.answers, name, answer)
            self._outcome()
            return

    def _outcome(self) -> None:
        side = on_the_side.side_of(self._session)
        found = what_if(self._session.assessment(), side)
        self._lines.print(spoken(sections(change_items(found), outcome_items(found))))

    def _take(self) -> None:
        said = on_the_side.take_over(self._session, tuple(on_the_side.side_of(self._session)))
        self._lines.print(said or texts.NONE_LISTED)
