"""What would change this: the smallest change to a goal, offered to be tried in what-if."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tui.lines.items import Item, Target
from tui.opened.goals import OWN_LINE, goals_of, line_form
from tui.screens.worked import Told, WorkedScreen
from tui.texts import moves as texts

if TYPE_CHECKING:
    from rules.goal import ReadingLine, Sought
    from tui.opened.on_the_side import Side
    from tui.opened.session import Session

Goals = tuple["Sought", ...]


class GoalScreen(WorkedScreen[Goals]):
    """The smallest change to each goal that there is about a reading, a rule, or the price floor."""

    def __init__(self, session: "Session", about: Target, own: "tuple[ReadingLine, ...]" = ()) -> None:
        super().__init__(session)
        self._about = about
        self._own = own
        """Lines that the person thought of, the last one first."""
        self._wanted = 0
        """How many goals are looked for."""

    @property
    def subject(self) -> Target:
        """What would be changed."""
        return self._about

    def job(self) -> Callable[[Told], Goals]:
        """Give the search for every goal, from where the person stands now."""
        from rules.goal import seek  # noqa: PLC0415  the search is loaded when it is wanted

        before = self.assessment
        goals = tuple(dict.fromkeys((*self._own, *goals_of(self._about, before))))
        self._wanted = len(goals)

        def search(told: Told) -> Goals:
            found = []
            for done, goal in enumerate(goals):
                told(done)
                found.append(seek(goal, before))
            return tuple(found)

        return search

    def waiting_words(self, count: int) -> str:
        """Say for how many of the goals it is found out."""
        if self._wanted == 1:
            return texts.WORKING
        return texts.GOAL_LOOKING.format(done=count, count=self._wanted)

    def found_items(self, found: Goals) -> Iterable[Item]:
        """Give each goal with its smallest change."""
        from tui.lines.goal import goal_page_items  # noqa: PLC0415  it stands on the search

        return goal_page_items(found, OWN_LINE if self._about.kind == "reading" else None)

    def open_target(self, target: Target) -> None:
        """Ask for a line of the person's own, or open what the line stands for."""
        if target == OWN_LINE:
            self.ask_here(line_form(self._about.id, self.assessment, self._aim_at))
        else:
            super().open_target(target)

    def side_of(self, found: Goals, place: int) -> "Side":
        """Give what the change to a goal changes."""
        return {name: it for move in found[place].moves for name, it in move.answers.items()}

    def way_back(self) -> Callable[[], None]:
        """Come back to the same goals from a question, with the reading behind them."""
        app, session, about, own = self.app, self.session, self._about, self._own

        def back() -> None:
            app.open_reading()
            app.push_screen(GoalScreen(session, about, own))

        return back

    def beside(self, target: Target) -> Iterable[Item]:
        """Give the reading beside the way to a line of one's own, else what the line opens."""
        return super().beside(self._about if target == OWN_LINE else target)

    def _aim_at(self, line: "ReadingLine") -> None:
        """Look for what brings a reading over or under a line, first of all goals."""
        self._own = tuple(dict.fromkeys((line, *self._own)))
        self.look_anew()
