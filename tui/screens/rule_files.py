"""The rules in their files: the tree of all, and one of them with its tests and for whom it fires."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.worker import get_current_worker

from tui import keys
from tui.bindings import bindings
from tui.key import Key
from tui.lines.items import Item, Target, sections
from tui.lines.pack import stale_items
from tui.opened.session import Session
from tui.packs.rule_about import about_items
from tui.packs.rule_tree import folded_at_first, tree_items
from tui.packs.sampled import Sampled
from tui.screens.changing import ChangingScreen

if TYPE_CHECKING:
    from tui.app import FreeholdApp


class RuleTreeScreen(ChangingScreen):
    """Packs, their files, and the rules in each; Enter or a click folds and unfolds, and opens a rule."""

    MARKS_STALE = True
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.FOLD, keys.UNFOLD, priority=True)
    KEYS: ClassVar[tuple[Key, ...]] = (
        *(keys.OPEN, keys.BACK, keys.FOLD, keys.UNFOLD, keys.EDIT, keys.EVIDENCE, keys.READING),
        *(keys.COMMANDS, keys.HELP, keys.QUIT),
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._folded = set(folded_at_first(session.pack))

    def items(self) -> Iterable[Item]:
        """Give the tree, after what is STALE."""
        stale = stale_items(self.session.stale_notices)
        return sections(stale, tree_items(self.assessment, self._folded, verdicts=not self.browses))

    def beside(self, target: Target) -> Iterable[Item]:
        """Give the rule under the cursor; nothing beside what can be folded."""
        rule = self.session.pack.any_rule(target.id) if target.kind == "about" else None
        if rule is None:
            return ()
        return about_items(
            self.assessment, rule, self.app.sampled_of(self.session.pack), for_you=not self.browses
        )

    def open_target(self, target: Target) -> None:
        """Fold what was opened, or show it."""
        if target.kind == "fold":
            self._fold(target, away=target.id not in self._folded)
        else:
            super().open_target(target)

    def action_fold(self, away: int) -> None:
        """Fold what the cursor stands on, or show it again."""
        target = self._page.target
        if target is not None and target.kind == "fold":
            self._fold(target, away=bool(away))

    def _fold(self, target: Target, *, away: bool) -> None:
        if away != (target.id in self._folded):
            self._folded ^= {target.id}
            self.refill()


class AboutRuleScreen(ChangingScreen):
    """One rule in its file: in words, its tests, for whom it fires, and what it rests on."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        *(keys.OPEN, keys.BACK, keys.EDIT, keys.OUTSIDE, keys.READING),
        *(keys.COMMANDS, keys.HELP, keys.QUIT),
    )

    def __init__(self, session: Session, rule: str) -> None:
        super().__init__(session)
        self._rule = rule

    @property
    def subject(self) -> Target:
        """The rule in its file."""
        return Target("about", self._rule)

    def items(self) -> Iterable[Item]:
        """Give the rule; where its file is STALE, that first."""
        rule = self.session.pack.any_rule(self._rule)
        if rule is None:  # it went a moment ago, and this screen is about to
            return ()
        stale = stale_items(self.session.stale_in(rule.file))
        return sections(stale, about_items(self.assessment, rule, self._sampled(), for_you=not self.browses))

    def _sampled(self) -> Sampled:
        """Give what has been counted, and begin to count where nobody has."""
        known = self.app.sampled_of(self.session.pack)
        if not known.begun:
            known.begun = True
            self.run_worker(partial(self._count, self.app, known), thread=True, group="sampled")
        return known

    def _count(self, app: "FreeholdApp", sampled: Sampled) -> None:
        """Count in a thread of its own, and say how far that is."""
        worker = get_current_worker()
        sampled.count(lambda: app.call_later(self._told, sampled), lambda: worker.is_cancelled)

    def _told(self, sampled: Sampled) -> None:
        """Show what is counted so far."""
        if self.is_current and sampled.pack is self.session.pack:
            self._page.show(self.items(), keep_place=True)
