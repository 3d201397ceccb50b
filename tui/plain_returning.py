"""Coming back, line by line: what is due is said, outcomes are heard, and stale answers are asked again."""

from typing import Final

from profiles.model import Outcome
from profiles.plan import noted
from tui import texts_returning as texts
from tui.columns import room
from tui.lines import printed
from tui.plain_asking import Asking, Step
from tui.plain_lines import Lines
from tui.plan_lines import title_of
from tui.session import Session

_WORDS: Final[dict[str, Outcome]] = {
    "worked": "worked",
    "did not": "did_not",
    "did_not": "did_not",
    "unclear": "unclear",
}
_WIDTH = 88


class Returning:
    """Says what is due since last time, and hears what the person says to it."""

    def __init__(self, session: Session, lines: Lines) -> None:
        self._session = session
        self._lines = lines

    def run(self) -> Step | None:
        """Go through what is due; give a step only where the person leaves or the input ends."""
        from tui.coming_back import coming_back, rules_changed  # noqa: PLC0415  not needed to start one
        from tui.returning_lines import returning_items  # noqa: PLC0415  the same

        session = self._session
        found, changed = coming_back(session, session.today), rules_changed(session, session.today)
        if not found.anything and changed is None:
            return None
        self._lines.say()
        self._lines.print(
            printed(returning_items(found, session.assessment(), changed), room(_WIDTH)).rstrip("\n")
        )
        for step in found.without_outcome:
            if (left := self._came_of(step.rule)) is not None:
                return left
        return self._ask_again() if found.stale else None

    def _came_of(self, rule: str) -> Step | None:
        prompt = texts.ASK_OUTCOME.format(title=title_of(rule, self._session.pack))
        while True:
            typed = self._lines.ask(prompt)
            if typed is None or typed == "q":
                return Step.ENDED if typed is None else Step.LEAVE
            if not typed:
                return None
            outcome = _WORDS.get(typed.casefold())
            if outcome is None:
                self._lines.say(texts.OUTCOME_WORDS)
                continue
            self._session.change(noted(self._session.profile, rule, outcome))
            self._lines.say(texts.NOTED.format(said=texts.OUTCOME[outcome]))
            return None

    def _ask_again(self) -> Step | None:
        """Ask each stale answer again; going back, to the review or to the reading ends the asking."""
        session, at = self._session, self._session.interview.at
        self._lines.say()
        self._lines.say(texts.STALE_FIRST)
        for name in tuple(session.stale):
            session.go_to(name)
            self._lines.say()
            self._lines.say(session.pack.screen_of(name).ask)
            self._lines.say(f"{session.pack.questions[name].label}.")
            step = Asking(session, self._lines, name).run()
            if step in (Step.LEAVE, Step.ENDED):
                return step
            if step is not Step.ON:
                break
        session.go_to(at)
        return None
