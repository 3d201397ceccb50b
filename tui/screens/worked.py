"""Pages whose content takes a while: worked out in a thread, with what is looked through said meanwhile."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.worker import get_current_worker

from tui import keys
from tui.key import Key
from tui.lines.items import Item, Target, heading, muted, sections
from tui.screens.acting import ActingScreen
from tui.texts import moves as texts

if TYPE_CHECKING:
    from rules.assessment import Assessment
    from tui.app import FreeholdApp
    from tui.opened.on_the_side import Side
    from tui.opened.session import Session

Found = TypeVar("Found")
Told = Callable[[int], None]
"""Hears how much is looked through, and raises where nobody waits for it any more."""


class _NobodyWaitsError(Exception):
    """The screen was left, or looks for something else by now."""


class WorkedScreen(ActingScreen, Generic[Found]):
    """Shows what was found for the answers as they stand; what comes too late for them is dropped."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        *(keys.OPEN, keys.BACK, keys.WHAT_IF, keys.READING),
        *(keys.COMMANDS, keys.HELP, keys.QUIT),
    )

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._stands_on: Assessment | None = None
        self._turn = 0
        """Which search is waited for; what an earlier one comes to is not wanted any more."""
        self._count = 0
        self.found: Found | None = None

    def job(self) -> Callable[[Told], Found]:
        """Give what a thread is to work out; it may hold on only to what never changes."""
        raise NotImplementedError

    def found_items(self, found: Found) -> Iterable[Item]:
        """Give the page once it is worked out."""
        raise NotImplementedError

    def side_of(self, found: Found, place: int) -> "Side":
        """Give the answers on the side with which something on the page is tried in what-if."""
        raise NotImplementedError

    def waiting_words(self, count: int) -> str:
        """Say what is being looked through; how much that is, is 0 until it is known."""
        return texts.LOOKING_THROUGH.format(count=f"{count:,}") if count else texts.WORKING

    def items(self) -> Iterable[Item]:
        """Give what was found, or what is looked through."""
        if self.found is None:
            return [muted(self.waiting_words(self._count))]
        return self.found_items(self.found)

    def refill(self) -> None:
        """Show what was found, or look anew where the answers have changed since."""
        if self._stands_on is not self.assessment:
            self.look_anew()
        super().refill()

    def look_anew(self) -> None:
        """Begin to look from where the person stands now, and forget what was found or looked for before."""
        self._stands_on, self.found, self._count = self.assessment, None, 0
        self._turn += 1
        work = partial(self._work, self.app, self._turn, self.job())
        self.run_worker(work, thread=True, exclusive=True, group="worked")

    def open_target(self, target: Target) -> None:
        """Try something in what-if, or open what the line stands for."""
        from tui.screens import opening  # noqa: PLC0415  the screens it opens stand on this one

        if target.kind != "try":
            super().open_target(target)
        elif self.found is not None and self.is_active and target == self._page.target:
            self.session.side = self.side_of(self.found, int(target.id))
            self.app.open_place(opening.places()[keys.WHAT_IF.id], self.session)

    def beside(self, target: Target) -> Iterable[Item]:
        """Give old beside new for what can be tried, else what the line opens."""
        if target.kind != "try" or self.found is None or self._stands_on is None:
            return super().beside(target)
        from rules.whatif import what_if  # noqa: PLC0415  loaded when it is wanted
        from tui.lines.whatif import outcome_items  # noqa: PLC0415  the same

        side = self.side_of(self.found, int(target.id))
        return sections((heading(texts.SIDE_TITLE),), outcome_items(what_if(self._stands_on, side)))

    def _work(self, app: "FreeholdApp", turn: int, job: Callable[[Told], Found]) -> None:
        """Work in a thread of its own, and hand over to that of the screen."""
        worker = get_current_worker()

        def told(count: int) -> None:
            if worker.is_cancelled:
                raise _NobodyWaitsError
            app.call_later(self._tell, turn, count)

        try:
            found = job(told)
        except _NobodyWaitsError:
            return
        app.call_later(self._take, turn, found)

    def _tell(self, turn: int, count: int) -> None:
        """Say how much is looked through."""
        if turn == self._turn and self.found is None:
            self._count = count
            self._show()

    def _take(self, turn: int, found: Found) -> None:
        """Take what was found, unless something else is looked for by now."""
        if turn == self._turn:
            self.found = found
            self._show()

    def _show(self) -> None:
        if self.is_attached and self.is_current:
            self.refill()
