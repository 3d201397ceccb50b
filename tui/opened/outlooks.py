"""What the list of profiles says beside each one: how its readings moved last, and whether a review is due.

It opens the profile and its last two snapshots and assesses it, so a list asks for it after its first frame,
in a worker, and for its newest profiles only.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from profiles.compared import side_of
from profiles.errors import ProfileError
from profiles.history import open_snapshot, says_the_same
from profiles.listing import Listed
from profiles.model import KeptReading
from profiles.paths import snapshot_paths
from profiles.returning import REVIEW_AFTER
from profiles.store import open_profile
from rules.assessment import Reading
from rules.frozen import frozen
from rules.pack import Pack
from tui.lines.history import moved_words, risen_and_fallen
from tui.texts import history as texts

MOST = 50
"""Profiles of a list that are looked at so: the newest."""


@frozen
class Outlook:
    """How many readings rose and fell between the last two times, and whether a review is due."""

    risen: int = 0
    fallen: int = 0
    review_due: bool = False

    @property
    def trend(self) -> str:
        """How many rose and fell, in a few words."""
        return moved_words(self.risen, self.fallen) or texts.UNCHANGED


def outlooks(
    listed: Sequence[Listed], pack: Pack, today: date, left: Callable[[], bool]
) -> dict[Path, Outlook]:
    """Look at the first profiles of a list, the newest, until nobody waits for it any more."""
    found: dict[Path, Outlook] = {}
    for each in listed[:MOST]:
        if left():
            break
        if not each.problem and (seen := outlook(each.path, pack, today)) is not None:
            found[each.path] = seen
    return found


def outlook(path: Path, pack: Pack, today: date) -> Outlook | None:
    """Look at one profile; give nothing for one without a snapshot, or that cannot be opened.

    The last two times are today and the last snapshot; where nothing was said since, the last two snapshots.
    """
    numbers = [int(each.stem) for each in snapshot_paths(path)]
    if not numbers:
        return None
    try:
        profile = open_profile(path).profile
        newest = before = open_snapshot(path, numbers[-1])
        after: Sequence[KeptReading | Reading] = newest.head.reading
        if not says_the_same(newest, profile):
            after = side_of(profile, pack, today).assessed().readings
        elif len(numbers) > 1:
            before = open_snapshot(path, numbers[-2])
    except ProfileError:
        return None
    risen, fallen = risen_and_fallen(before.head.reading, after)
    return Outlook(risen, fallen, review_due=newest.head.on + REVIEW_AFTER <= today)
