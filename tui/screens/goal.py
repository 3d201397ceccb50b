"""What would change this: the smallest change to a goal, offered to be tried in what-if."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tui.goals import goals_of
from tui.lines import Item, Target
from tui.screens.worked import Told, WorkedScreen

if TYPE_CHECKING:
    from rules.goal import Sought
    from tui.on_the_side import Side
    from tui.session import Session

Goals = tuple["Sought", ...]


class GoalScreen(WorkedScreen[Goals]):
    """The smallest change to each goal that there is about a reading, a rule, or the price floor."""

    def __init__(self, session: "Session", about: Target) -> None:
        super().__init__(session)
        self._about = about

    @property
    def subject(self) -> Target:
        """What would be changed."""
        return self._about

    def job(self) -> Callable[[Told], Goals]:
        """Give the search for every goal, from where the person stands now."""
        from rules.goal import seek  # noqa: PLC0415  the search is loaded when it is wanted

        before = self.assessment
        goals = goals_of(self._about, before)

        def search(told: Told) -> Goals:
            found = []
            for goal in goals:
                told(0)
                found.append(seek(goal, before))
            return tuple(found)

        return search

    def found_items(self, found: Goals) -> Iterable[Item]:
        """Give each goal with its smallest change."""
        from tui.goal_lines import goal_page_items  # noqa: PLC0415  it stands on the search

        return goal_page_items(found)

    def side_of(self, found: Goals, place: int) -> "Side":
        """Give what the change to a goal changes."""
        return {name: it for move in found[place].moves for name, it in move.answers.items()}
