"""Snapshots compared, each with the one before, or any two: what moved, and what moved it.

Between two snapshots by the same rules nothing but what the person said can have moved a number: there the
readings that were told are compared, and only rules that read a changed answer are judged again. Where the
rules changed, both are assessed anew, as often as telling the causes apart takes.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from profiles.answers import disagreements, used_answers
from profiles.carried import carried_over
from profiles.history import History, Snapshot
from profiles.knowledge import digest_of, recall
from profiles.model import Profile
from rules.assess import rules_off
from rules.assessment import Assessment, Word
from rules.changes import (
    Changes,
    Moved,
    MovedFigure,
    MovedReading,
    Side,
    changes,
    changes_by_answers,
    moved_by_answers,
)
from rules.frozen import frozen
from rules.pack import Pack
from rules.reassess import reassess


@frozen
class Between:
    """What changed from one snapshot to the next; `rules_gone` where the rules of one day are not kept."""

    before: Snapshot
    after: Snapshot
    changes: Changes
    rules_gone: bool = False

    @property
    def readings(self) -> tuple[Moved, ...]:
        """The readings whose number moved."""
        return tuple(it.moved for it in self.changes.readings if it.moved.before != it.moved.after)

    @property
    def figures(self) -> tuple[MovedFigure, ...]:
        """The sums that moved."""
        return self.changes.figures


@frozen
class ComparedTwo:
    """What changed between two profiles, and which of the two have not their own rules any more."""

    changes: Changes
    without_rules: tuple[int, ...] = ()


def compared_two(before: Profile, after: Profile, in_use: Pack, today: date) -> ComparedTwo:
    """Compare two profiles, a snapshot by the rules of its day where a copy of them is kept."""
    pair = before, after
    packs = [_pack_of(each, in_use) for each in pair]
    gone = tuple(place for place, found in enumerate(packs) if found is None)
    used = [in_use if gone or found is None else found for found in packs]
    old, new = (
        side_of(each, pack, each.snapshot.on if each.snapshot is not None else today)
        for each, pack in zip(pair, used, strict=True)
    )
    return ComparedTwo(changes(old, new), gone)


def compared(history: History, in_use: Pack) -> Iterator[Between]:
    """Compare each snapshot with the one before, the oldest first."""
    packs = _PacksOfDays(in_use)
    told: list[tuple[Snapshot, Pack | None, Assessment]] = []
    for snapshot in history.snapshots:
        pack = packs.of(snapshot)
        side = side_of(snapshot.profile, pack or in_use, snapshot.head.on)
        told.append((snapshot, pack, _assessed(side, told[-1][2] if told else None)))
    for (old, old_pack, before), (new, new_pack, after) in pairwise(told):
        if old_pack is not None and old_pack is new_pack:
            yield Between(old, new, changes_by_answers(before, after, _readings(old, new)))
        else:
            yield _between((old, old_pack), (new, new_pack), in_use)


def _assessed(side: Side, before: Assessment | None) -> Assessment:
    """Assess a snapshot, from the one before where the same rules count for the same person."""
    off = rules_off(side.pack, side.disagreements, side.as_of)
    if (
        before is not None
        and before.situation.pack is side.pack
        and (before.currency, before.off) == (side.currency, off)
    ):
        return replace(reassess(before, side.answers), as_of=side.as_of)
    return side.assessed()


def _readings(old: Snapshot, new: Snapshot) -> list[MovedReading]:
    """Give the readings that were told otherwise on the two days."""
    before = {each.dimension: each for each in old.head.reading}
    pairs = [(before[each.dimension], each) for each in new.head.reading if each.dimension in before]
    return [
        MovedReading(moved_by_answers(was.dimension, was.value, now.value), Word(was.word), Word(now.word))
        for was, now in pairs
        if (was.value, was.word) != (now.value, now.word)
    ]


def _between(old: tuple[Snapshot, Pack | None], new: tuple[Snapshot, Pack | None], in_use: Pack) -> Between:
    gone = old[1] is None or new[1] is None
    before, after = (
        side_of(each.profile, in_use if gone or pack is None else pack, each.head.on)
        for each, pack in (old, new)
    )
    return Between(old[0], new[0], changes(before, after), rules_gone=gone)


def _pack_of(profile: Profile, in_use: Pack) -> Pack | None:
    """Give the packs that a snapshot was told by, where a copy is kept; those in use for a profile."""
    head = profile.snapshot
    if head is None:
        return in_use
    return recall(head.knowledge, head.on) if head.knowledge is not None else None


def side_of(stored: Profile, pack: Pack, on: date) -> Side:
    """Give what a stored profile is assessed from on a day, its answers carried to the packs."""
    profile = carried_over(stored, pack).profile
    return Side(
        pack=pack,
        answers=used_answers(profile, pack.questions).answers,
        currency=profile.currency,
        as_of=on,
        disagreements=disagreements(profile),
    )


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
