"""The history: snapshots and how readings moved, read by a worker; and one reading over time."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.worker import get_current_worker

from profiles.errors import ProfileError
from profiles.history import History, read_history
from tui import keys
from tui.bindings import bindings
from tui.key import Key
from tui.lines.dimension import title_of
from tui.lines.history import history_items, snapshot_items, trend_items
from tui.lines.items import Item, Paragraph, Target, heading, muted, sections
from tui.opened.planning import check_changeable
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session
from tui.opened.snapshots import Taken, taking
from tui.screens.acting import ActingScreen
from tui.screens.comparing import CompareScreen
from tui.screens.paged import PagedScreen, titled
from tui.texts import history as texts

_TOLD_EVERY = 10


class _LeftAlone(Exception):
    """Nobody waits for the snapshots any more."""


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
        self._is_taking = False
        self.add_class("-halves")

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
            self._compare(self._history, int(target.id))
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
            return snapshot_items(self._history, int(target.id), self.assessment)
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
        """Take a snapshot in a worker: where there are many, making room for one takes a while."""
        if self._is_taking:
            return
        try:
            check_changeable(self.session)
            take = taking(self.session)
        except SessionRefused as refused:
            self.tell(refused.message, wrong=True)
            return
        self._is_taking = True
        self.tell(texts.TAKING)
        self.run_worker(partial(self._take, take), thread=True, group="taking")

    def _take(self, take: Callable[[], Taken]) -> None:
        """Take a snapshot in a thread of its own, and hand over to that of the screen what came of it."""
        try:
            taken, wrong = take(), ""
        except ProfileError as error:
            taken, wrong = None, str(error)
        self.call_later(self._show_taken, taken, wrong)

    def _show_taken(self, taken: Taken | None, wrong: str) -> None:
        self._is_taking = False
        if taken is not None:
            self.tell((texts.TAKEN if taken.anew else texts.SAME).format(number=taken.number))
            self._start()
        else:
            self.tell(wrong, wrong=True)

    def _compare(self, history: History, number: int) -> None:
        chosen = history.numbered(number)
        other = history.numbered(self._marked) if self._marked not in (None, number) else None
        if chosen is not None:
            self.app.push_screen(CompareScreen(self.session, chosen, other))

    def _start(self) -> None:
        read = partial(self._read, self.session.path)
        self.run_worker(read, thread=True, exclusive=True, group="history")

    def _read(self, profile: Path) -> None:
        """Read in a thread of its own, and hand over to that of the screen, unless that was left."""
        worker = get_current_worker()

        def told(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise _LeftAlone
            if done % _TOLD_EVERY == 0:
                self.call_later(self._show_progress, done, total)

        try:
            found = read_history(profile, told)
        except _LeftAlone:
            return
        self.call_later(self._show, found)

    def _show_progress(self, done: int, total: int) -> None:
        self._progress = (done, total)
        if self._history is None and self.is_current:
            self.refill()

    def _show(self, found: History) -> None:
        self._history = found
        if self._marked is not None and found.numbered(self._marked) is None:
            self._marked = None
        if self.is_current:
            self.refill()


class TrendScreen(PagedScreen):
    """One reading over time, drawn and in numbers; on a wide screen a snapshot of it beside."""

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
        over_time = trend_items(self._history, self.assessment, self._dimension)
        return titled(title, sections(over_time, (muted(texts.TREND_ABOUT),)))

    def open_target(self, target: Target) -> None:
        """Compare the snapshot of a day with today, or show what the reading comes from today."""
        snapshot = self._history.numbered(int(target.id)) if target.kind == "snapshot" else None
        if snapshot is not None:
            self.app.push_screen(CompareScreen(self.session, snapshot))
        else:
            super().open_target(target)

    def beside(self, target: Target) -> Iterable[Item]:
        """Show on a wide screen what the snapshot of a day holds, or the reading of today."""
        if target.kind == "snapshot":
            return snapshot_items(self._history, int(target.id), self.assessment)
        return super().beside(target)
