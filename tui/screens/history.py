"""The history: snapshots and trends, read by a worker; a comparison of two; one reading over time."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.worker import get_current_worker

from profiles.history import History
from profiles.model import Profile
from tui import histories, keys
from tui import texts_history as texts
from tui.bindings import bindings
from tui.change_lines import change_items
from tui.dimension_lines import title_of
from tui.history_lines import history_items, name_of, snapshot_items, trend_items
from tui.keys import Key
from tui.lines import Item, Paragraph, Target, Tone, heading, sections
from tui.screens.acting import ActingScreen
from tui.screens.paged import PagedScreen, titled
from tui.session import Session

if TYPE_CHECKING:
    from datetime import date

    from rules.pack import Pack

_TOLD_EVERY = 10


class HistoryScreen(ActingScreen):
    """Every snapshot with its day and why, and how every reading moved."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.NEW_SNAPSHOT, keys.MARK)
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.OPEN,
        keys.MARK,
        keys.NEW_SNAPSHOT,
        keys.BACK,
        keys.READING,
        keys.COMMANDS,
        keys.HELP,
        keys.QUIT,
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._history: History | None = None
        self._progress = (0, 0)
        self._marked: int | None = None

    def on_mount(self) -> None:
        """Read the snapshots in a worker, which is dropped with the screen."""
        self._start()

    def items(self) -> Iterable[Item]:
        """Give the history, or how far the reading of it is."""
        if self.session.profile.snapshot is not None:
            return (heading(texts.SNAPSHOTS), Paragraph(texts.OF_SNAPSHOT))
        if self._history is None:
            done, total = self._progress
            return (heading(texts.SNAPSHOTS), Paragraph(texts.READING.format(done=done, total=total)))
        return history_items(self._history, self.assessment, self._marked)

    def open_target(self, target: Target) -> None:
        """Compare a snapshot with the marked one or with today, or show one reading over time."""
        if target.kind == "snapshot" and self._history is not None:
            self._compare(int(target.id))
        elif target.kind == "trend" and self._history is not None:
            self.app.push_screen(TrendScreen(self.session, self._history, target.id))
        else:
            super().open_target(target)

    def beside(self, target: Target) -> Iterable[Item]:
        """Show on a wide screen the reading under the cursor over time, or what a snapshot holds."""
        if target.kind == "trend" and self._history is not None:
            title = title_of(self.assessment, target.id)
            return titled(title, trend_items(self._history, self.assessment, target.id))
        if target.kind == "snapshot" and self._history is not None:
            chosen = histories.of_number(self._history, int(target.id))
            return () if chosen is None else snapshot_items(chosen, self.assessment)
        return super().beside(target)

    def action_mark(self) -> None:
        """Mark the snapshot under the cursor, or take its mark away."""
        target = self._page.target
        if target is None or target.kind != "snapshot":
            self.tell(texts.NO_SNAPSHOT, wrong=True)
            return
        number = int(target.id)
        self._marked = None if self._marked == number else number
        self.tell(texts.MARK_GONE if self._marked is None else texts.MARK_SET.format(number=number))

    def action_new_snapshot(self) -> None:
        """Take a snapshot now."""
        self.change(self._take)

    def _take(self) -> str:
        taken = histories.take_now(self.session)
        self._start()
        return (texts.TAKEN if taken.anew else texts.SAME).format(number=taken.number)

    def _compare(self, number: int) -> None:
        history, marked = self._history, self._marked
        if history is None or (chosen := histories.of_number(history, number)) is None:
            return
        other = histories.of_number(history, marked) if marked is not None and marked != number else None
        pair = [chosen] if other is None else sorted((chosen, other), key=lambda each: each.head.number)
        profiles = [each.profile for each in pair]
        names = [name_of(each.head.number, each.head.on) for each in pair]
        if other is None:
            profiles.append(self.session.profile)
            names.append(texts.NOW)
        screen = CompareScreen(self.session, (profiles[0], profiles[1]), (names[0], names[1]))
        self.app.push_screen(screen)

    def _start(self) -> None:
        self.run_worker(self._read, thread=True, exclusive=True, group="history")

    def _read(self) -> None:
        """Read in a thread of its own, and hand over to that of the screen, unless that was left."""
        worker = get_current_worker()

        def told(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise histories.Dropped
            if done % _TOLD_EVERY == 0:
                self.call_later(self._show_progress, done, total)

        try:
            found = histories.history_of(self.session, told)
        except histories.Dropped:
            return
        self.call_later(self._show, found)

    def _show_progress(self, done: int, total: int) -> None:
        self._progress = (done, total)
        if self._history is None and self.is_current:
            self.refill()

    def _show(self, found: History) -> None:
        self._history = found
        if self._marked is not None and histories.of_number(found, self._marked) is None:
            self._marked = None
        if self.is_current:
            self.refill()


class CompareScreen(PagedScreen):
    """What changed between two profiles and why, split into answers, rules and evidence."""

    def __init__(self, session: Session, profiles: tuple[Profile, Profile], names: tuple[str, str]) -> None:
        super().__init__(session)
        self._profiles = profiles
        self._names = names
        self._compared: histories.Compared | None = None

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
        found = histories.compared(self._profiles, pack, today)
        if not get_current_worker().is_cancelled:
            self.call_later(self._show, found)

    def _show(self, found: histories.Compared) -> None:
        self._compared = found
        if self.is_current:
            self.refill()


class TrendScreen(PagedScreen):
    """One reading over time, drawn and in numbers."""

    def __init__(self, session: Session, history: History, dimension: str) -> None:
        super().__init__(session)
        self._history = history
        self._dimension = dimension

    @property
    def subject(self) -> Target:
        """The dimension."""
        return Target("trend", self._dimension)

    def items(self) -> Iterable[Item]:
        """Give the reading over time."""
        title = title_of(self.assessment, self._dimension)
        return titled(title, trend_items(self._history, self.assessment, self._dimension))
