"""The ground of pages about advice and rules: onto the plan, set aside, and agree again, in place."""

from typing import ClassVar

from textual.binding import BindingType

from tui import keys
from tui.bindings import bindings
from tui.forms.plan import disagree_form
from tui.key import Key
from tui.opened import planning
from tui.screens.aiming import AimingScreen
from tui.texts import planning as texts

_OF_RULES = ("advice", "rule", "step", "aside")


class RuledScreen(AimingScreen):
    """A page about one rule or about many; its keys act on the one it is about, or under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.ONTO_PLAN, keys.DISAGREE, keys.AGREE)
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.OPEN,
        keys.BACK,
        keys.GOAL,
        keys.ONTO_PLAN,
        keys.DISAGREE,
        keys.AGREE,
        keys.PLAN,
        keys.READING,
        keys.COMMANDS,
        keys.HELP,
        keys.QUIT,
    )

    @property
    def rule(self) -> str | None:
        """The rule that the keys act on: what the page is about, else what stands under the cursor."""
        for target in (self.subject, self._page.target):
            if target is not None and target.kind in _OF_RULES:
                return target.id
        return None

    def action_onto_plan(self) -> None:
        """Accept the advice, with a day that its effort allows."""
        if (rule := self.rule) is None:
            self.tell(texts.NO_RULE, wrong=True)
        else:
            self.change(lambda: planning.put_on_plan(self.session, rule))

    def action_disagree(self) -> None:
        """Ask why the rule is to be set aside, and until when."""
        if (rule := self.rule) is None:
            self.tell(texts.NO_RULE, wrong=True)
        else:
            self.ask(lambda: disagree_form(self.session, rule))

    def action_agree(self) -> None:
        """Let the rule count again."""
        if (rule := self.rule) is None:
            self.tell(texts.NO_RULE, wrong=True)
        else:
            self.change(lambda: planning.let_count(self.session, rule))
