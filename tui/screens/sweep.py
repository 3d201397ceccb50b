"""One number over its range: from which value on something is otherwise."""

from collections.abc import Callable, Iterable

from rules.whatif import CannotSweep, Sweep, sweep, what_if
from tui.lines.items import Item, Paragraph, Target
from tui.lines.whatif import sweep_items
from tui.opened import on_the_side
from tui.opened.on_the_side import Side
from tui.opened.session import Session
from tui.screens.worked import Told, WorkedScreen


class SweepScreen(WorkedScreen[Sweep | str]):
    """Every value of a number from which on something is otherwise, with what is changed on the side."""

    def __init__(self, session: Session, question: str) -> None:
        super().__init__(session)
        self._question = question

    @property
    def subject(self) -> Target:
        """The question."""
        return Target("question", self._question)

    def job(self) -> Callable[[Told], Sweep | str]:
        """Give the way through the range, from what is changed on the side."""
        before, side, question = self.assessment, on_the_side.side_of(self.session), self._question

        def through(told: Told) -> Sweep | str:
            told(0)
            try:
                return sweep(what_if(before, side).after, question)
            except CannotSweep as error:
                return str(error)

        return through

    def found_items(self, found: Sweep | str) -> Iterable[Item]:
        """Give every value from which on something is otherwise, or why there is none."""
        return [Paragraph(found)] if isinstance(found, str) else sweep_items(found, tried=True)

    def side_of(self, found: Sweep | str, place: int) -> Side:
        """Give the side with the number at a point."""
        if isinstance(found, str):
            return self.session.side
        answer = found.points[place].assessment.situation.answers.get(self._question)
        return on_the_side.with_change(
            self.session.side, self.session.interview.answers, self._question, answer
        )
