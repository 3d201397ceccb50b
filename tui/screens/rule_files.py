"""The rules in their files: the tree of all, and one of them with its tests and for whom it fires."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.worker import get_current_worker

from profiles.errors import ProfileError
from tui import keys, texts_rules
from tui import texts_editing as texts
from tui.bindings import bindings
from tui.keys import Key
from tui.lines import Item, Target, sections
from tui.options import Option
from tui.own_rules import is_own, start_rule
from tui.pack_lines import stale_items
from tui.rule_about import about_items
from tui.rule_draft import open_file
from tui.rule_tree import folded_at_first, tree_items
from tui.sampled import Sampled
from tui.screens.choosing import ChoosingScreen
from tui.screens.editor import EditorScreen, edited_outside
from tui.screens.paged import PagedScreen
from tui.session import Session, SessionRefused

if TYPE_CHECKING:
    from tui.app import FreeholdApp


_COPYING = (Option("copy", texts.COPY_YES), Option("leave", texts.COPY_NO))


class RuleTreeScreen(PagedScreen):
    """Packs, their files, and the rules in each; Enter or a click folds and unfolds, and opens a rule."""

    MARKS_STALE = True
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.FOLD, keys.UNFOLD, priority=True)
    KEYS: ClassVar[tuple[Key, ...]] = (
        *(keys.OPEN, keys.BACK, keys.FOLD, keys.UNFOLD, keys.EVIDENCE, keys.READING),
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


class AboutRuleScreen(PagedScreen):
    """One rule in its file: in words, its tests, for whom it fires, and what it rests on."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.EDIT, keys.OUTSIDE)
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

    def action_edit(self) -> None:
        """Change the rule in its file; of a shipped one, a copy that counts in its place."""
        rule = self.session.pack.any_rule(self._rule)
        if rule is None or not self.is_current:
            return
        if is_own(rule):
            self._edit(Path(rule.file), self.session.pack.places(rule.file).of_key(rule.path).line)
        else:
            self.app.push_screen(ChoosingScreen(texts.COPY, _COPYING, find=False), self._copy)

    def action_outside(self) -> None:
        """Open the file of the rule in the person's own editor; a shipped one is never changed."""
        rule = self.session.pack.any_rule(self._rule)
        if rule is None or not is_own(rule):
            self._news.show([texts_rules.NOT_YOURS.format(key=keys.EDIT.shown)])
        else:
            self._news.show(filter(None, [edited_outside(self.app, Path(rule.file))]))
            self.app.look_at_packs()

    def _copy(self, chosen: str | None) -> None:
        if chosen != _COPYING[0].id:
            return
        try:
            path, line = start_rule(self._rule, self.session.pack, replaces=self._rule)
        except (SessionRefused, ProfileError) as error:
            self._news.show([str(error)])
        else:
            self.app.look_at_packs()
            self._edit(path, line)

    def _edit(self, path: Path, line: int) -> None:
        try:
            opened = open_file(path)
        except SessionRefused as error:
            self._news.show([error.message])
        else:
            self.app.push_screen(EditorScreen(self.session, opened, line), self._edited)

    def _edited(self, _: None) -> None:
        """Leave what the packs no longer have."""
        if self.app.packs is not None:
            self.app.packs.leave_what_is_gone()

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
