"""The snapshots of a profile read, taken and compared; what a worker does, and the commands too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from profiles.answers import disagreements, used_answers
from profiles.carried import carried_over
from profiles.history import History, Snapshot, newest_snapshot, read_history, says_the_same, take
from profiles.knowledge import recall
from profiles.model import Profile
from rules.changes import Changes, Side, changes
from rules.pack import Pack
from tui import codes
from tui import texts_changes as change_texts
from tui.session import Session, SessionRefused


@dataclass(frozen=True, slots=True)
class Taken:
    """The number of a snapshot, and whether it was taken just now or holds the same already."""

    number: int
    anew: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed between two profiles, and which of the two have not their own rules any more."""

    changes: Changes
    without_rules: tuple[int, ...] = ()


class Dropped(Exception):
    """Nobody waits for what a worker is doing any more."""


def take_now(session: Session) -> Taken:
    """Take a snapshot where there is news; raise `SessionRefused` for a snapshot, or a `ProfileError`."""
    if session.profile.snapshot is not None:
        raise SessionRefused(change_texts.IS_SNAPSHOT, codes.WRONG_USAGE)
    newest = newest_snapshot(session.path)
    if newest is not None and says_the_same(newest, session.profile):
        return Taken(newest.head.number, anew=False)
    taken = take(session.profile, session.path, session.assessment(), "asked")
    return Taken(taken.head.number, anew=True)


def history_of(session: Session, told: Callable[[int, int], None] | None = None) -> History:
    """Open every snapshot of a profile; `told` hears how many of how many are done, and may raise."""
    return read_history(session.path, told)


def compared(profiles: Sequence[Profile], pack: Pack, today: date) -> Compared:
    """Compare two profiles, each told by the rules of its day where a copy of them is kept."""
    packs = [pack_of(each, pack) for each in profiles]
    gone = tuple(place for place, found in enumerate(packs) if found is None)
    used = [pack if gone or found is None else found for found in packs]
    old, new = (side_of(each, by, today) for each, by in zip(profiles, used, strict=True))
    return Compared(changes(old, new), gone)


def pack_of(profile: Profile, in_use: Pack) -> Pack | None:
    """Give the packs that a snapshot was told by, where a copy is kept; those in use for a profile."""
    head = profile.snapshot
    if head is None:
        return in_use
    return recall(head.knowledge, head.on) if head.knowledge is not None else None


def side_of(stored: Profile, pack: Pack, today: date) -> Side:
    """Give one side of a comparison: a snapshot as of its day, a profile as of today."""
    profile = carried_over(stored, pack).profile
    return Side(
        pack=pack,
        answers=used_answers(profile, pack.questions).answers,
        currency=profile.currency,
        as_of=profile.snapshot.on if profile.snapshot else today,
        disagreements=disagreements(profile),
    )


def of_number(history: History, number: int) -> Snapshot | None:
    """Give one snapshot of a history by its number."""
    return next((each for each in history.snapshots if each.head.number == number), None)
