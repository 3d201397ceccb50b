"""Rules: why one fires, is silent or is open, and the list of all by verdict."""

from collections.abc import Iterable
from typing import ClassVar

from tui import keys
from tui import texts_reading as texts
from tui.keys import Key
from tui.lines import Item, Target, sections
from tui.pack_lines import stale_items
from tui.rule_lines import rule_items, rule_list_items
from tui.screens.paged import PagedScreen, titled
from tui.session import Session


class RuleScreen(PagedScreen):
    """One rule: every condition with the value read, and the nearest change that would flip it."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.OPEN, keys.GOAL, *PagedScreen.KEYS[1:])

    def __init__(self, session: Session, rule: str) -> None:
        super().__init__(session)
        self._rule = rule

    @property
    def subject(self) -> Target:
        """The rule."""
        return Target("rule", self._rule)

    def items(self) -> Iterable[Item]:
        """Give the explanation of the rule; where its file is STALE, that first."""
        rule = self.session.pack.rules[self._rule]
        stale = stale_items(self.session.stale_in(rule.file))
        return sections(stale, titled(rule.title, rule_items(self.assessment, rule)))


class RulesScreen(PagedScreen):
    """Every rule under its verdict, the open and the silent ones first."""

    MARKS_STALE = True

    def items(self) -> Iterable[Item]:
        """Give the list of all rules, after what is STALE."""
        stale = stale_items(self.session.stale_notices)
        return sections(stale, titled(texts.ALL_RULES, rule_list_items(self.assessment)))
