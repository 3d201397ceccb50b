"""The ground of pages about rules in their files: a key changes one, another opens its file elsewhere."""

from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from profiles.errors import ProfileError
from rules.knowledge import Rule
from tui import keys
from tui.bindings import bindings
from tui.forms.options import Option
from tui.opened.refusals import SessionRefused
from tui.packs.own_rules import is_own, start_rule
from tui.packs.rule_about import NOBODYS
from tui.packs.rule_draft import Draft
from tui.screens.choosing import ChoosingScreen
from tui.screens.editor import EditorScreen, edited_outside
from tui.screens.paged import PagedScreen
from tui.texts import editing as texts
from tui.texts import rules as texts_rules

_COPYING = (Option("copy", texts.COPY_YES), Option("leave", texts.COPY_NO))


class ChangingScreen(PagedScreen):
    """A page about one rule or about many; its keys act on the one it is about, or under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.EDIT, keys.OUTSIDE)

    @property
    def rule(self) -> Rule | None:
        """The rule that the keys act on: what the page is about, else what stands under the cursor."""
        for target in (self.subject, self._page.target):
            if target is not None and target.kind == "about":
                return self.session.pack.any_rule(target.id)
        return None

    def action_edit(self) -> None:
        """Change the rule in its file; of a shipped one, a copy that counts in its place."""
        if not self.is_active:
            return
        if (rule := self.rule) is None:
            self._news.show([texts.NO_RULE])
        elif is_own(rule):
            self._edit(Path(rule.file), self.session.pack.places(rule.file).of_key(rule.path).line)
        else:
            copying = ChoosingScreen(texts.COPY, _COPYING, find=False)
            self.app.push_screen(copying, lambda chosen: self._copy(chosen, rule.id))

    def action_outside(self) -> None:
        """Open the file of the rule in the person's own editor; a shipped one is never changed."""
        if not self.is_active:
            return
        if (rule := self.rule) is None:
            self._news.show([texts.NO_RULE])
        elif is_own(rule):
            told = edited_outside(self.app, Path(rule.file))
            self._news.show([told] if told else [])
            self.app.look_at_packs()
        else:
            self._news.show([texts_rules.NOT_YOURS.format(key=keys.EDIT.shown)])

    def _copy(self, chosen: str | None, rule: str) -> None:
        if chosen != _COPYING[0].id:
            return
        try:
            path, line = start_rule(rule, self.session.pack, replaces=rule)
        except (SessionRefused, ProfileError) as error:
            self._news.show([str(error)])
        else:
            self.app.look_at_packs()
            self._edit(path, line)

    def _edit(self, path: Path, line: int) -> None:
        try:
            draft = Draft(path)
        except SessionRefused as error:
            self._news.show([error.message])
        else:
            currency = NOBODYS if self.browses else self.assessment.currency
            self.app.push_screen(EditorScreen(self.session, draft, line, currency), self._edited)

    def _edited(self, _: None) -> None:
        """Leave what the packs no longer have."""
        if self.app.packs is not None:
            self.app.packs.leave_what_is_gone()
