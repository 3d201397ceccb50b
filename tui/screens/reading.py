"""Where the person stands: the eight readings, the first moves, and what would narrow them."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from tui import keys
from tui.bindings import bindings
from tui.key import Key
from tui.lines.dimension import dimension_items, title_of
from tui.lines.items import Item, Target, sections
from tui.lines.pack import stale_items
from tui.lines.reading import first_items, reading_items
from tui.opened.session import Session
from tui.screens.paged import titled
from tui.screens.ruled import RuledScreen

TALL_FROM = 32
"""From this height on, the first moves are shown with what they say."""


class ReadingScreen(RuledScreen):
    """The reading: headline, eight readings with both bands, first moves, what would narrow it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.MORE, keys.REVIEW)
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.OPEN,
        keys.BACK,
        keys.ADVICE,
        keys.WHY_NOT,
        keys.MONEY,
        keys.CLIENTS,
        keys.PLAN,
        keys.HISTORY,
        keys.EVIDENCE,
        keys.RULES,
        keys.NEXT_MOVES,
        keys.WHAT_IF,
        keys.MORE,
        keys.REVIEW,
        keys.GOAL,
        keys.COMMANDS,
        keys.HELP,
        keys.QUIT,
    )
    MARKS_STALE = True

    def items(self) -> Iterable[Item]:
        """Give the whole reading."""
        brief = self.app.size.height < TALL_FROM
        stale = stale_items(self.session.stale_notices)
        first = sections(stale, first_items(self.assessment, brief=True, steps=True))
        steps = brief and self._page.has_room_for(first)
        notices = (*self.session.pack_news, *self.session.notices, *self.session.pack_notices)
        return sections(stale, reading_items(self.assessment, brief=brief, steps=steps, notices=notices))

    def on_resize(self, event: events.Resize) -> None:
        """Say less about the moves where the screen is short."""
        self.set_class(event.size.height < TALL_FROM, "-short")
        self.refill()
        self.call_after_refresh(self.refill)

    def action_back(self) -> None:
        """Go back to the interview; where something is asked, leave that first."""
        if self.is_asking:
            super().action_back()
        else:
            self.app.open_interview()

    def action_reading(self) -> None:
        """Go to the top: this is the reading."""
        self._page.action_edge(0)

    def action_more(self) -> None:
        """Go on with the questions beyond the first ones."""
        self.session.more_questions()
        self.app.open_interview()

    def action_review(self) -> None:
        """Show every answer."""
        self.app.open_review()


class DimensionScreen(RuledScreen):
    """One reading in full: its bands apart, what counts in it, what could, and what would narrow it."""

    def __init__(self, session: Session, dimension: str) -> None:
        super().__init__(session)
        self._dimension = dimension

    @property
    def subject(self) -> Target:
        """The dimension."""
        return Target("reading", self._dimension)

    def items(self) -> Iterable[Item]:
        """Give the reading of the dimension."""
        title = title_of(self.assessment, self._dimension)
        return titled(title, dimension_items(self.assessment, self._dimension))
