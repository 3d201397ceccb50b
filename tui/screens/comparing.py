"""A comparison of two snapshots, or of one with today."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from profiles.compared import ComparedTwo, compared_two
from profiles.history import Snapshot
from tui.lines.change import change_items
from tui.lines.history import name_of
from tui.lines.items import Item, Paragraph, Tone, sections
from tui.opened.session import Session
from tui.screens.paged import PagedScreen
from tui.texts import history as texts

if TYPE_CHECKING:
    from datetime import date

    from rules.pack import Pack


class CompareScreen(PagedScreen):
    """What changed between two profiles and why, split into answers, rules and evidence."""

    def __init__(self, session: Session, chosen: Snapshot, other: Snapshot | None = None) -> None:
        super().__init__(session)
        pair = [chosen] if other is None else sorted((chosen, other), key=lambda each: each.head.number)
        profiles = [*(each.profile for each in pair), session.profile]
        names = [*(name_of(each.head.number, each.head.on) for each in pair), texts.NOW]
        self._profiles = profiles[0], profiles[1]
        self._names = names[0], names[1]
        self._compared: ComparedTwo | None = None

    def on_mount(self) -> None:
        """Compare in a worker: the rules of an earlier day have to be read first."""
        self._start()

    def items(self) -> Iterable[Item]:
        """Give what changed, or say that it is being looked for."""
        before, after = self._names
        if self._compared is None:
            return (Paragraph(texts.COMPARING.format(before=before, after=after)),)
        gone = (
            Paragraph(texts.RULES_GONE.format(name=self._names[place]), Tone.WARNING, lead="!")
            for place in self._compared.without_rules
        )
        return sections(gone, change_items(self._compared.changes, before, after))

    def show_packs(self) -> None:
        """Compare anew by the packs that were read again."""
        super().show_packs()
        self._start()

    def _start(self) -> None:
        pack, today = self.session.pack, self.session.today
        self.run_worker(partial(self._compare, pack, today), thread=True, exclusive=True, group="compare")

    def _compare(self, pack: "Pack", today: "date") -> None:
        """Compare in a thread of its own, and hand over to that of the screen."""
        found = compared_two(*self._profiles, pack, today)
        if not get_current_worker().is_cancelled:
            self.call_later(self._show, found)

    def _show(self, found: ComparedTwo) -> None:
        self._compared = found
        if self.is_current:
            self.refill()
