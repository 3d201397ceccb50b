"""Since last time: what is due, what came of the plan, answers to give again, and what the rules changed."""

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from textual.binding import BindingType

from profiles.model import Outcome
from profiles.plan import noted, step_of
from rules.changes import Changes
from tui import keys
from tui.bindings import bindings
from tui.key import Key
from tui.lines.items import Item, Target
from tui.lines.returning import returning_items
from tui.opened.coming_back import coming_back, rules_changed
from tui.screens.paged import PagedScreen


class ReturningScreen(PagedScreen):
    """Shown first where anything is due; everything on it can be left for later."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        keys.GO_ON, keys.WORKED, keys.DID_NOT, keys.UNCLEAR, keys.REVIEW
    )
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.GO_ON,
        keys.OPEN,
        keys.BACK,
        keys.WORKED,
        keys.DID_NOT,
        keys.UNCLEAR,
        keys.READING,
        keys.REVIEW,
        keys.HELP,
        keys.QUIT,
    )

    @cached_property
    def _changed(self) -> Changes | None:
        return rules_changed(self.session, self.session.today)

    def items(self) -> Iterable[Item]:
        """Give everything that is due."""
        return returning_items(coming_back(self.session, self.session.today), self.assessment, self._changed)

    def open_target(self, target: Target) -> None:
        """Ask a stale answer again and come back here, or show the advice of a step."""
        if target.kind == "question":
            self.app.open_question(target.id, self.app.open_returning)
        else:
            super().open_target(target)

    def action_go_on(self) -> None:
        """Ask the stale answers again, or go where the person would be had nothing been due."""
        if self.session.stale:
            self.app.ask_again()
        else:
            self.action_back()

    def action_back(self) -> None:
        """Leave all of it for later."""
        if self.session.interview.settled:
            self.app.open_reading()
        else:
            self.app.open_interview()

    def action_review(self) -> None:
        """Show every answer."""
        self.app.open_review()

    def action_worked(self) -> None:
        """Note that the step under the cursor worked."""
        self._note("worked")

    def action_did_not(self) -> None:
        """Note that it did not work."""
        self._note("did_not")

    def action_unclear(self) -> None:
        """Note that it is not clear whether it worked."""
        self._note("unclear")

    def _note(self, outcome: Outcome) -> None:
        target, profile = self._page.target, self.session.profile
        step = step_of(profile, target.id) if target is not None and target.kind == "advice" else None
        if step is not None and step.state == "done":
            self.session.change(noted(profile, step.rule, outcome))
            self.refill()
