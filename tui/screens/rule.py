"""Rules: why one fires, is silent or is open, and the list of all by verdict."""

from collections.abc import Iterable

from tui.lines.items import Item, Paragraph, Target, sections
from tui.lines.pack import stale_items
from tui.lines.rule import rule_items, rule_list_items
from tui.opened.session import Session
from tui.screens.paged import titled
from tui.screens.ruled import RuledScreen
from tui.texts import reading as texts
from tui.texts import rules as texts_rules


class RuleScreen(RuledScreen):
    """One rule: every condition with the value read, and the nearest change that would flip it."""

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
        about = Paragraph(texts_rules.ABOUT_RULE, target=Target("about", rule.id))
        return sections(stale, titled(rule.title, rule_items(self.assessment, rule)), (about,))


class RulesScreen(RuledScreen):
    """Every rule under its verdict, the open and the silent ones first."""

    MARKS_STALE = True

    def items(self) -> Iterable[Item]:
        """Give the list of all rules, after what is STALE."""
        stale = stale_items(self.session.stale_notices)
        return sections(stale, titled(texts.ALL_RULES, rule_list_items(self.assessment)))
