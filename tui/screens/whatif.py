"""What if: any number of answers changed on the side, with what comes of them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from rules.whatif import WhatIf, sweepable, what_if
from tui import keys
from tui.bindings import bindings
from tui.key import Key
from tui.lines.items import Item, Target
from tui.lines.side import one_question_items, side_items
from tui.opened import on_the_side
from tui.screens.acting import ActingScreen
from tui.screens.choosing import ChoosingScreen
from tui.screens.side_answer import SideAnswer, SideAnswerScreen
from tui.screens.sweep import SweepScreen
from tui.screens.ticking import TickingScreen
from tui.texts import moves as texts

if TYPE_CHECKING:
    from rules.assessment import Assessment
    from tui.opened.on_the_side import Side
    from tui.opened.session import Session


class WhatIfScreen(ActingScreen):
    """Old beside new for any number of answers changed on the side; only taking over saves any of it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        keys.FIND, keys.PUT_BACK, keys.RESET, keys.SWEEP, keys.TAKE_OVER
    )
    KEYS: ClassVar[tuple[Key, ...]] = (
        *(keys.OPEN, keys.BACK, keys.FIND, keys.PUT_BACK, keys.RESET, keys.SWEEP, keys.TAKE_OVER),
        *(keys.COMMANDS, keys.HELP, keys.QUIT),
    )

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._shown: Side = session.side

    @property
    def side(self) -> "Side":
        """What is changed on the side and can be used."""
        return on_the_side.side_of(self.session)

    def items(self) -> Iterable[Item]:
        """Give what is changed, what comes of it, and what else could be changed."""
        return side_items(self._found(), self.assessment)

    def refill(self) -> None:
        """Show what stands now; what comes of another side, wherever it was changed, from the top."""
        super().refill()
        if self.session.side is not self._shown:
            self._shown = self.session.side
            self._page.action_edge(0)

    def beside(self, target: Target) -> Iterable[Item]:
        """Give the question that could be changed, else what the line opens."""
        if target.kind == "side":
            return one_question_items(target.id, self.assessment, self.side)
        return super().beside(target)

    def open_target(self, target: Target) -> None:
        """Change an answer on the side, or open what the line stands for."""
        if target.kind != "side":
            super().open_target(target)
        elif target.id:
            self._ask(target.id)
        else:
            self.action_find_words()

    def action_find_words(self) -> None:
        """Let the answer to be changed be found by typing."""
        self._choose(texts.SIDE_WHICH, on_the_side.changeable(self._after.situation), self._ask)

    def action_sweep(self) -> None:
        """Let the number be chosen that is taken over its range."""
        situation = self._after.situation
        able = frozenset(sweepable(situation))
        names = [name for name in on_the_side.changeable(situation) if name in able]
        self._choose(texts.SIDE_WHICH_NUMBER, names, self._go_through)

    def action_put_back(self) -> None:
        """Drop the change under the cursor."""
        if self._under in self.side:
            self._put({name: it for name, it in self.session.side.items() if name != self._under})
        else:
            self.tell(texts.SIDE_NOT_CHANGED, wrong=True)

    def action_reset(self) -> None:
        """Drop every change."""
        if self.side:
            self._put({})
        else:
            self.tell(texts.SIDE_NOTHING, wrong=True)

    def action_take_over(self) -> None:
        """Let those of the changed answers be ticked that are to be kept."""
        side = self.side
        if not side:
            self.tell(texts.SIDE_NOTHING, wrong=True)
        elif self.is_active:
            options = on_the_side.options(side, self.assessment, side)
            self.app.push_screen(TickingScreen(texts.SIDE_WHICH_TAKEN, options), self._take_over)

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
        return what_if(self.assessment, self.side) if self.side else None

    def _put(self, side: "Side") -> None:
        self.session.side = side
        self.tell("")

    def _choose(self, label: str, names: Sequence[str], chosen: Callable[[str | None], None]) -> None:
        if self.is_active:
            options = on_the_side.options(names, self.assessment, self.side)
            at = self._under if self._under in names else ""
            self.app.push_screen(ChoosingScreen(label, options, at=at), chosen)

    def _ask(self, name: str | None) -> None:
        """Ask for the answer on the side."""
        if name is not None and name in self.session.pack.questions:
            self.app.push_screen(SideAnswerScreen(self.session, name), self._keep)

    def _keep(self, given: SideAnswer | None) -> None:
        if given is not None:
            answers = self.session.interview.answers
            self._put(on_the_side.with_change(self.session.side, answers, given.question, given.answer))

    def _go_through(self, name: str | None) -> None:
        if name is not None and name in self.session.pack.questions:
            self.app.push_screen(SweepScreen(self.session, name))

    def _take_over(self, chosen: Sequence[str] | None) -> None:
        if chosen:
            self.change(lambda: on_the_side.take_over(self.session, chosen))
