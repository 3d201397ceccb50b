"""The history of a profile: one snapshot a file, numbered, written once and never again.

A snapshot is a whole profile file with a `[snapshot]` table more, so every command that opens a profile
opens a snapshot too. Numbers order them, not clocks: a clock may be set back.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from profiles import durable, knowledge
from profiles.errors import ProfileError, SnapshotMissing
from profiles.locks import locked
from profiles.model import KeptReading, Profile, SnapshotHead
from profiles.paths import SUFFIX, history_folder, snapshot_paths
from profiles.store import Stored, confirmed, open_profile, serialized
from profiles.writing import plainly_told
from rules.assessment import Assessment, Reading
from rules.frozen import frozen
from rules.pack import Pack

MOST = 50
"""Snapshots of one profile from which the oldest make room; the newest of a day never does."""

_DECIMALS = 4

Why = Literal["finished", "asked"]


@frozen
class Snapshot:
    """One snapshot of a profile, opened, with what it says about itself."""

    stored: Stored
    head: SnapshotHead

    @property
    def profile(self) -> Profile:
        """The profile as it was."""
        return self.stored.profile


@frozen
class History:
    """The snapshots of one profile, oldest first, and those that cannot be opened with the reason."""

    snapshots: tuple[Snapshot, ...]
    broken: tuple[tuple[Path, ProfileError], ...] = ()

    @property
    def newest(self) -> Snapshot | None:
        """The last snapshot, if there is any."""
        return self.snapshots[-1] if self.snapshots else None

    def numbered(self, number: int) -> Snapshot | None:
        """Give the snapshot of a number, if it is there."""
        return next((each for each in self.snapshots if each.head.number == number), None)


def newest_snapshot(profile: Path) -> Snapshot | None:
    """Open the last snapshot of a profile that can be opened."""
    for path in reversed(snapshot_paths(profile)):
        try:
            return _opened(path)
        except ProfileError:
            continue
    return None


def read_history(profile: Path, told: Callable[[int, int], None] | None = None) -> History:
    """Open every snapshot of a profile; one that cannot be opened hides none of the others.

    `told` hears before each one how many of how many are done; what it raises ends the reading.
    """
    snapshots: list[Snapshot] = []
    broken: list[tuple[Path, ProfileError]] = []
    paths = snapshot_paths(profile)
    for done, path in enumerate(paths):
        if told is not None:
            told(done, len(paths))
        try:
            snapshots.append(_opened(path))
        except ProfileError as error:
            broken.append((path, error))
    return History(tuple(snapshots), tuple(broken))


def open_snapshot(profile: Path, number: int) -> Snapshot:
    """Open one snapshot by its number; raise a `ProfileError`."""
    path = next((each for each in snapshot_paths(profile) if int(each.stem) == number), None)
    if path is None:
        raise SnapshotMissing(profile, number)
    return _opened(path)


def take(profile: Profile, path: Path, found: Assessment, why: Why) -> Snapshot:
    """Write a snapshot of a profile and of what was told that day; raise `ProfileUnwritable`.

    A copy of the packs that told it is kept too, so that a later comparison knows what the rules did.
    """
    folder = history_folder(path)
    known = knowledge.keep(found.situation.pack)
    with plainly_told(folder):
        durable.make_folder(folder)
        with locked(folder / "snapshot"):
            standing = snapshot_paths(path)
            number = int(standing[-1].stem) + 1 if standing else 1
            kept = profile.model_copy(update={"snapshot": _head(found, number, why, known)})
            target = folder / f"{number:04}{SUFFIX}"
            durable.remove_stale(target)
            data = serialized(kept, target)
            durable.place_new(durable.write_new(target, data, durable.OWNER_READS), [target])
            confirmed(target, kept, data)
            _thin(path)
    return _opened(target)


def says_the_same(snapshot: Snapshot | None, profile: Profile) -> bool:
    """Tell whether a snapshot holds the answers, clients, plan and packs of a profile already."""
    if snapshot is None:
        return False
    kept = snapshot.profile
    return all(
        getattr(kept, key) == getattr(profile, key)
        for key in ("answers", "client", "plan", "disagree", "packs", "currency")
    )


def is_news(snapshot: Snapshot | None, profile: Profile, pack: Pack) -> bool:
    """Tell whether a profile, or the packs it is read by, are others than a snapshot holds."""
    if snapshot is None or not says_the_same(snapshot, profile):
        return True
    return snapshot.head.knowledge != knowledge.digest_of(pack)


def _opened(path: Path) -> Snapshot:
    stored = open_profile(path)
    if stored.profile.snapshot is None:
        raise SnapshotMissing(path, int(path.stem))
    return Snapshot(stored, stored.profile.snapshot)


def _head(found: Assessment, number: int, why: Why, known: str) -> SnapshotHead:
    return SnapshotHead(
        number=number,
        on=found.as_of,
        why=why,
        first=found.first,
        advice=tuple(each.rule.id for each in found.advice),
        knowledge=known,
        reading=tuple(_reading(each) for each in found.readings),
    )


def _reading(reading: Reading) -> KeptReading:
    return KeptReading(
        dimension=reading.dimension,
        value=round(reading.value, _DECIMALS),
        answer_low=round(reading.answer_low, _DECIMALS),
        answer_high=round(reading.answer_high, _DECIMALS),
        evidence_low=round(reading.evidence_low, _DECIMALS),
        evidence_high=round(reading.evidence_high, _DECIMALS),
        word=reading.word.value,
    )


def _thin(profile: Path) -> None:
    """Remove the oldest snapshots over the bound that are not the newest of their day."""
    over = len(snapshot_paths(profile)) - MOST
    if over <= 0:
        return
    for snapshot in list(_not_newest_of_day(read_history(profile).snapshots))[:over]:
        snapshot.stored.path.unlink(missing_ok=True)


def _not_newest_of_day(snapshots: Sequence[Snapshot]) -> Iterator[Snapshot]:
    newest: dict[date, int] = {each.head.on: each.head.number for each in snapshots}
    return (each for each in snapshots if newest[each.head.on] != each.head.number)
