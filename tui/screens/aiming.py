"""The ground of pages about something that a change can be looked for: a reading, a rule, the price floor."""

from typing import ClassVar

from textual.binding import BindingType

from tui import keys
from tui.bindings import bindings
from tui.lines.items import Target
from tui.opened.goals import aimed_at
from tui.screens.acting import ActingScreen
from tui.texts import moves as texts


class AimingScreen(ActingScreen):
    """A page from which one goes to the smallest change of what it is about, or of what the cursor is on."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.GOAL)

    @property
    def aims(self) -> tuple[Target | None, ...]:
        """What a change can be looked for, the first of them that can be otherwise."""
        return (self.subject, self._page.target)

    def action_goal(self) -> None:
        """Look for the smallest change, or say that nothing here can be otherwise."""
        from tui.screens.goal import GoalScreen  # noqa: PLC0415  the search is loaded when it is wanted

        aim = next((it for it in self.aims if it is not None and aimed_at(it, self.assessment)), None)
        if aim is None:
            self.tell(texts.GOAL_NO_AIM, wrong=True)
        elif self.is_active:
            self.app.push_screen(GoalScreen(self.session, aim))
