"""The snapshots of a profile compared, each with the one before: what moved, and what moved it.

Between two snapshots by the same rules nothing but the answers can have moved a number, and the readings are
kept in both: there nothing is assessed again. Only where the rules changed are both assessed anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from profiles.answers import disagreements, used_answers
from profiles.carried import carried_over
from profiles.history import History, Snapshot
from profiles.knowledge import digest_of, recall
from rules.changes import (
    Moved,
    MovedFigure,
    Side,
    changes,
    figures_moved_by_answers,
    moved_by_answers,
)
from rules.pack import Pack
from rules.situation import Situation, situate


@dataclass(frozen=True, slots=True)
class Between:
    """What moved from one snapshot to the next; `rules_gone` where the rules of one day are not kept."""

    before: Snapshot
    after: Snapshot
    readings: tuple[Moved, ...]
    figures: tuple[MovedFigure, ...]
    rules_gone: bool = False


def compared(history: History, in_use: Pack) -> Iterator[Between]:
    """Compare each snapshot with the one before, the oldest first."""
    packs = _PacksOfDays(in_use)
    told = [(each, packs.of(each)) for each in history.snapshots]
    situations = [_situation(each, pack or in_use) for each, pack in told]
    for (old, new), (before, after) in zip(pairwise(told), pairwise(situations), strict=True):
        if old[1] is not None and old[1] is new[1]:
            figures = figures_moved_by_answers(before, after)
            yield Between(old[0], new[0], _readings(old[0], new[0]), figures)
        else:
            yield _between(old, new, in_use)


def _readings(old: Snapshot, new: Snapshot) -> tuple[Moved, ...]:
    before = {each.dimension: each.value for each in old.head.reading}
    others = [each for each in new.head.reading if before.get(each.dimension, each.value) != each.value]
    moved = (moved_by_answers(each.dimension, before[each.dimension], each.value) for each in others)
    return tuple(each for each in moved if each.before != each.after)


def _between(old: tuple[Snapshot, Pack | None], new: tuple[Snapshot, Pack | None], in_use: Pack) -> Between:
    gone = old[1] is None or new[1] is None
    before, after = (_side(each, in_use if gone or pack is None else pack) for each, pack in (old, new))
    found = changes(before, after)
    readings = tuple(each.moved for each in found.readings if each.moved.before != each.moved.after)
    return Between(old[0], new[0], readings, found.figures, rules_gone=gone)


def _side(snapshot: Snapshot, pack: Pack) -> Side:
    profile = carried_over(snapshot.profile, pack).profile
    return Side(
        pack=pack,
        answers=used_answers(profile, pack.questions).answers,
        currency=profile.currency,
        as_of=snapshot.head.on,
        disagreements=disagreements(profile),
    )


def _situation(snapshot: Snapshot, pack: Pack) -> Situation:
    profile = carried_over(snapshot.profile, pack).profile
    return situate(pack, used_answers(profile, pack.questions).answers, currency=profile.currency)


class _PacksOfDays:
    """The packs that snapshots were told by, each read once."""

    def __init__(self, in_use: Pack) -> None:
        self._read: dict[tuple[str, tuple[bool, ...]], Pack | None] = {}
        self._last_days: dict[str, tuple[date, ...]] = {}
        if not _last_days(in_use):  # else what counts today says nothing of what counted on other days
            self._keep(digest_of(in_use), in_use, date.min)

    def of(self, snapshot: Snapshot) -> Pack | None:
        """Give the packs that a snapshot was told by; nothing where they are not kept any more."""
        digest, day = snapshot.head.knowledge, snapshot.head.on
        if digest is None:
            return None
        if digest not in self._last_days or self._key(digest, day) not in self._read:
            self._keep(digest, recall(digest, day), day)
        return self._read[self._key(digest, day)]

    def _keep(self, digest: str, pack: Pack | None, day: date) -> None:
        self._last_days[digest] = _last_days(pack) if pack is not None else ()
        self._read[self._key(digest, day)] = pack

    def _key(self, digest: str, day: date) -> tuple[str, tuple[bool, ...]]:
        return digest, tuple(day > each for each in self._last_days[digest])


def _last_days(pack: Pack) -> tuple[date, ...]:
    """Give the days after which something that a person changed in the packs counts no more."""
    overrides = (source.table["override"] for source in pack.sources.values() if "override" in source.keys)
    return tuple(sorted({day for table in overrides for day in _dates(table)}))


def _dates(value: Any) -> Iterator[date]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _dates(each)
    elif isinstance(value, date):
        yield value
