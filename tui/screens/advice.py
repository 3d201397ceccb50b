"""Advice: one piece in full, and the list of all."""

from collections.abc import Iterable

from tui.lines.items import Item, Target
from tui.lines.reading import advice_list_items
from tui.lines.rule import advice_items, rule_items
from tui.opened.coming_back import own_record
from tui.opened.session import Session
from tui.screens.paged import titled
from tui.screens.ruled import RuledScreen
from tui.texts import reading as texts


class AdviceScreen(RuledScreen):
    """One piece of advice: what to do, why for this person, and what it rests on."""

    def __init__(self, session: Session, rule: str) -> None:
        super().__init__(session)
        self._rule = rule

    @property
    def subject(self) -> Target:
        """The rule that advises."""
        return Target("advice", self._rule)

    def items(self) -> Iterable[Item]:
        """Give the advice; where the rule no longer fires, say why."""
        assessment = self.assessment
        rule = assessment.situation.pack.rules[self._rule]
        given = assessment.advice_of(self._rule)
        return titled(
            rule.title,
            rule_items(assessment, rule)
            if given is None
            else advice_items(assessment, given, own_record(self.session).get(self._rule)),
        )


class AllAdviceScreen(RuledScreen):
    """All advice, the strongest first."""

    def items(self) -> Iterable[Item]:
        """Give every piece of advice with what it says."""
        return titled(texts.ALL_ADVICE, advice_list_items(self.assessment))
