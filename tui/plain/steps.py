"""The plan by lines: said step by step, and changed one step at a time."""

from datetime import date
from typing import Final

from profiles.model import Outcome, Step
from tui.lines.plan import step_item
from tui.opened import planning
from tui.opened.session import Session
from tui.plain.lines import Lines, number_in
from tui.plain.pages import spoken
from tui.texts import plain as texts

_OUTCOMES: Final[dict[str, Outcome]] = {"worked": "worked", "did not": "did_not", "unclear": "unclear"}
_MOVES: Final = {"further": 1, "back": -1}


class Steps:
    """The steps of a plan with the numbers they have at the moment."""

    def __init__(self, session: Session, lines: Lines) -> None:
        self._session = session
        self._lines = lines

    def list(self) -> None:
        """Say every step, and what is set aside."""
        from tui.lines.plan import aside_items  # noqa: PLC0415  not needed to change one

        session, lines = self._session, self._lines
        lines.say(texts.STEPS if session.profile.plan else texts.NO_STEPS)
        for count, step in enumerate(session.profile.plan, 1):
            said = spoken((step_item(step, session.pack, session.today),))
            lines.say(texts.NUMBERED.format(number=count, text=said))
        if asides := aside_items(session.profile, session.pack):
            lines.print(spoken(asides))

    def accept(self, rule: str) -> None:
        """Put the advice of a rule on the plan for a day; raise what refuses it."""
        planning.check_changeable(self._session)
        typed = self._lines.ask(texts.DUE_PROMPT)
        day: date | None = planning.day_in(typed, "The day", self._session.today) if typed else None
        planning.put_on_plan(self._session, rule, day)
        self._said(rule)

    def change(self, typed: str) -> None:
        """Ask what becomes of the step of a number; raise what refuses it."""
        plan, lines = self._session.profile.plan, self._lines
        most = len(plan)
        if (number := number_in(typed, most)) is None:
            lines.say(texts.NUMBER_NEEDED.format(word="plan", most=most) if most else texts.NO_STEPS)
            return
        planning.check_changeable(self._session)
        rule = plan[number - 1].rule
        self._said(rule)
        while (wanted := lines.ask(texts.STEP_PROMPT)) == "?":
            lines.say(texts.STEP_HELP)
        lines.say(self._changed(rule, wanted.casefold()) if wanted else texts.LEFT_AS_IT_IS)

    def _changed(self, rule: str, wanted: str) -> str:
        session = self._session
        if wanted in _MOVES:
            return planning.move_step(session, rule, _MOVES[wanted])
        if wanted in _OUTCOMES:
            return planning.note_outcome(session, rule, _OUTCOMES[wanted])
        if wanted == "drop":
            return planning.drop_step(session, rule, self._lines.ask(texts.DROP_PROMPT) or "")
        return planning.set_due(session, rule, wanted)

    def _said(self, rule: str) -> None:
        step = step_item(self._step(rule), self._session.pack, self._session.today)
        self._lines.say(spoken((step,)))

    def _step(self, rule: str) -> Step:
        return next(each for each in reversed(self._session.profile.plan) if each.rule == rule)
