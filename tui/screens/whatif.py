"""What if: answers changed on the side with what comes of them; and one number over its range."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from profiles.answers import disagreements
from rules.whatif import CannotSweep, Sweep, WhatIf, sweep, sweepable, what_if
from tui import keys, on_the_side
from tui import texts_moves as texts
from tui.bindings import bindings
from tui.keys import Key
from tui.lines import Item, Paragraph, Target
from tui.screens.paged import PagedScreen
from tui.screens.picking import PickScreen
from tui.screens.side_answer import SideAnswer, SideAnswerScreen
from tui.screens.worked import Told, WorkedScreen
from tui.side_lines import one_question_items, side_items
from tui.whatif_lines import sweep_items

if TYPE_CHECKING:
    from rules.assessment import Assessment
    from tui.on_the_side import Side
    from tui.session import Session


class WhatIfScreen(PagedScreen):
    """Old beside new for any number of answers changed on the side; only taking over saves any of it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        keys.CHANGE, keys.PUT_BACK, keys.RESET, keys.SWEEP, keys.TAKE_OVER
    )
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.OPEN,
        keys.BACK,
        keys.CHANGE,
        keys.PUT_BACK,
        keys.RESET,
        keys.SWEEP,
        keys.TAKE_OVER,
        keys.COMMANDS,
        keys.HELP,
        keys.QUIT,
    )

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._told: tuple[str, ...] = ()

    def items(self) -> Iterable[Item]:
        """Give what is changed, what comes of it, and what else could be changed."""
        return side_items(self._found(), self.assessment, self._told)

    def beside(self, target: Target) -> Iterable[Item]:
        """Give the question that could be changed, else what the line opens."""
        if target.kind == "side":
            return one_question_items(target.id, self.assessment, self.session.side)
        return super().beside(target)

    def refill(self) -> None:
        """Show what stands now; what rule files no longer ask is no longer changed."""
        self.session.side = on_the_side.usable(self.session.side, self.session.pack)
        super().refill()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Put back and take over only where something is changed."""
        if action in ("reset", "take_over"):
            return bool(self.session.side)
        return (
            self._under in self.session.side
            if action == "put_back"
            else super().check_action(action, parameters)
        )

    def open_target(self, target: Target) -> None:
        """Change an answer on the side, or open what the line stands for."""
        if target.kind != "side":
            super().open_target(target)
        elif target.id:
            self._ask([target.id])
        else:
            self.action_change()

    def action_change(self) -> None:
        """Ask which answer to change."""
        situation = self.assessment.situation
        names = [
            *on_the_side.movable(situation),
            *on_the_side.fixed(situation),
            *on_the_side.waiting(situation),
        ]
        self._pick(texts.SIDE_WHICH, names, self._ask)

    def action_sweep(self) -> None:
        """Ask which number to take over its range."""
        situation = self._after.situation
        able = set(sweepable(situation))
        order = (on_the_side.movable, on_the_side.fixed, on_the_side.waiting)
        self._pick(
            texts.SIDE_WHICH_NUMBER,
            [it for part in order for it in part(situation) if it in able],
            self._go_through,
        )

    def action_put_back(self) -> None:
        """Put back the answer under the cursor."""
        self._show({name: it for name, it in self.session.side.items() if name != self._under})

    def action_reset(self) -> None:
        """Put back everything."""
        self._show({})

    def action_take_over(self) -> None:
        """Ask which of the changed answers to keep."""
        if self.is_current:
            options = on_the_side.options(
                self.session.side, self.assessment.situation, self.session.side, self.assessment.currency
            )
            ticked = tuple(self.session.side)
            self.app.push_screen(PickScreen(texts.SIDE_WHICH_TAKEN, options, ticked=ticked), self._take_over)

    @property
    def _under(self) -> str:
        """The question under the cursor."""
        target = self._page.target
        return target.id if target is not None and target.kind == "side" else ""

    @property
    def _after(self) -> "Assessment":
        found = self._found()
        return self.assessment if found is None else found.after

    def _found(self) -> WhatIf | None:
        if not self.session.side:
            return None
        return what_if(self.assessment, self.session.side, disagreements(self.session.profile))

    def _show(self, side: "Side", told: tuple[str, ...] = ()) -> None:
        self.session.side, self._told = side, told
        self.refill()

    def _pick(self, label: str, names: Sequence[str], picked: Callable[[Sequence[str] | None], None]) -> None:
        if self.is_current:
            session = self.session
            situation, currency = self.assessment.situation, session.profile.currency
            options = on_the_side.options(names, situation, session.side, currency)
            at = [self._under] if self._under in names else []
            self.app.push_screen(PickScreen(label, options, at=at), picked)

    def _ask(self, picked: Sequence[str] | None) -> None:
        """Ask for the answer on the side."""
        for name in picked or ():
            if name in self.session.pack.questions:
                self.app.push_screen(SideAnswerScreen(self.session, name), self._keep)

    def _keep(self, given: SideAnswer | None) -> None:
        if given is not None:
            answers = self.session.interview.answers
            self._show(on_the_side.with_change(self.session.side, answers, given.question, given.answer))

    def _go_through(self, picked: Sequence[str] | None) -> None:
        for name in picked or ():
            if name in self.session.pack.questions:
                self.app.push_screen(SweepScreen(self.session, name))

    def _take_over(self, chosen: Sequence[str] | None) -> None:
        side = on_the_side.usable(self.session.side, self.session.pack)
        told = on_the_side.take_over(self.session, [name for name in chosen or () if name in side])
        self._show(self.session.side, told)


class SweepScreen(WorkedScreen[Sweep | str]):
    """One number over its range: from which value on something is otherwise."""

    def __init__(self, session: "Session", question: str) -> None:
        super().__init__(session)
        self._question = question

    @property
    def subject(self) -> Target:
        """The question."""
        return Target("question", self._question)

    def job(self) -> Callable[[Told], Sweep | str]:
        """Give the way through the range, from what is changed on the side."""
        before, side, question = self.assessment, self.session.side, self._question
        aside = disagreements(self.session.profile)

        def through(told: Told) -> Sweep | str:
            told(0)
            try:
                return sweep(what_if(before, side, aside).after, question, aside)
            except CannotSweep as error:
                return str(error)

        return through

    def found_items(self, found: Sweep | str) -> Iterable[Item]:
        """Give every value from which on something is otherwise, or why there is none."""
        return [Paragraph(found)] if isinstance(found, str) else sweep_items(found, tried=True)

    def side_of(self, found: Sweep | str, place: int) -> "Side":
        """Give the side with the number at a point."""
        if isinstance(found, str):
            return self.session.side
        answer = found.points[place].assessment.situation.answers.get(self._question)
        return on_the_side.with_change(
            self.session.side, self.session.interview.answers, self._question, answer
        )
