"""The plan: each step moved on, dated, dropped, and said what came of it; and what is set aside."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType

from profiles.model import Outcome
from tui import keys
from tui.bindings import bindings
from tui.forms.plan import drop_form, due_form
from tui.key import Key
from tui.lines.items import Item
from tui.lines.plan import plan_page_items
from tui.opened import planning
from tui.screens.ruled import RuledScreen
from tui.texts import planning as texts


class PlanScreen(RuledScreen):
    """Every step of the plan with its state, and every rule that is set aside."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        keys.STEP_ON, keys.STEP_BACK, keys.DUE, keys.DROP, keys.WORKED, keys.DID_NOT, keys.UNCLEAR
    )
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.STEP_ON,
        keys.STEP_BACK,
        keys.DUE,
        keys.DROP,
        keys.WORKED,
        keys.DID_NOT,
        keys.UNCLEAR,
        keys.AGREE,
        keys.OPEN,
        keys.BACK,
        keys.READING,
        keys.COMMANDS,
        keys.HELP,
        keys.QUIT,
    )

    def items(self) -> Iterable[Item]:
        """Give the plan."""
        session = self.session
        return plan_page_items(
            session.profile,
            session.pack,
            session.today,
            planning.effects(session),
            self.assessment.first,
        )

    @property
    def step(self) -> str | None:
        """The rule of the step under the cursor."""
        target = self._page.target
        return target.id if target is not None and target.kind == "step" else None

    def action_step(self, by: int) -> None:
        """Move the step on or back by one state."""
        if (step := self.step) is None:
            self.tell(texts.NO_STEP, wrong=True)
        else:
            self.change(lambda: planning.move_step(self.session, step, by))

    def action_due(self) -> None:
        """Ask for the day of the step."""
        if (step := self.step) is None:
            self.tell(texts.NO_STEP, wrong=True)
        else:
            self.ask(lambda: due_form(self.session, step))

    def action_drop(self) -> None:
        """Ask why the step is dropped."""
        if (step := self.step) is None:
            self.tell(texts.NO_STEP, wrong=True)
        else:
            self.ask(lambda: drop_form(self.session, step))

    def action_worked(self) -> None:
        """Note that the step worked."""
        self._note("worked")

    def action_did_not(self) -> None:
        """Note that it did not work."""
        self._note("did_not")

    def action_unclear(self) -> None:
        """Note that it is not clear whether it worked."""
        self._note("unclear")

    def _note(self, outcome: Outcome) -> None:
        if (step := self.step) is None:
            self.tell(texts.NO_STEP, wrong=True)
        else:
            self.change(lambda: planning.note_outcome(self.session, step, outcome))
