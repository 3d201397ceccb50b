"""Advice: one piece in full, and the list of all."""

from collections.abc import Iterable
from typing import ClassVar

from tui import keys
from tui import texts_reading as texts
from tui.coming_back import own_record
from tui.keys import Key
from tui.lines import Item, Target
from tui.reading_lines import advice_list_items
from tui.rule_lines import advice_items, rule_items
from tui.screens.paged import PagedScreen, titled
from tui.session import Session


class AdviceScreen(PagedScreen):
    """One piece of advice: what to do, why for this person, and what it rests on."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.OPEN, keys.GOAL, *PagedScreen.KEYS[1:])

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


class AllAdviceScreen(PagedScreen):
    """All advice, the strongest first."""

    def items(self) -> Iterable[Item]:
        """Give every piece of advice with what it says."""
        return titled(texts.ALL_ADVICE, advice_list_items(self.assessment))
