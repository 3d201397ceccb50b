"""What could not be saved, kept in a file of its own until it can be: the profile in memory, and typed text.

A recovery file is a whole profile file with a `[recovery]` table more. It is never put in the place of
anything: the next time the profile is opened, what it holds and the profile does not is offered.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TypeVar

from profiles import durable, texts
from profiles.errors import ProfileError, ProfileInUse, ProfileUnwritable
from profiles.housekeeping import Deleted, into_trash
from profiles.locks import locked
from profiles.model import Profile, RecoveryHead, StoredAnswer, Table
from profiles.paths import SUFFIX, last_resort, recovery_folders
from profiles.store import Stored, open_profile, serialized
from rules.frozen import frozen

_LONGEST_DRAFT = 4000
_LONGEST_STEM = 40
_OTHERS = 0o077
_OURS = ("format", "at", "recovery")
"""Keys that say nothing a person would miss."""

Row = TypeVar("Row", bound=Table)


@frozen
class Offer:
    """A recovery file that holds more than its profile: the profile with it taken over, and typed texts."""

    path: Path
    profile: Profile
    drafts: Mapping[str, str]


def keep(stored: Stored, profile: Profile, drafts: Mapping[str, str], standing: Path | None = None) -> Path:
    """Put a profile and typed texts into a recovery file, the `standing` one where there is one.

    Give its path; raise `ProfileUnwritable` where no folder takes it.
    """
    kept = profile.model_copy(update={"recovery": _head(stored, drafts)})
    data = serialized(kept, stored.path)
    folders = recovery_folders()
    for folder in (standing.parent, *folders) if standing else folders:
        with suppress(OSError, ValueError, ProfileInUse):
            path = _written(folder, stored.path, data, standing)
            if standing not in (None, path):
                discard(standing)
            return path
    raise ProfileUnwritable(stored.path, texts.NO_RECOVERY)


def discard(path: Path | None) -> None:
    """Remove a recovery file whose contents are safe; one that cannot be removed is offered no more."""
    if path is not None:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def offers(stored: Stored) -> tuple[Offer, ...]:
    """Give every recovery file of a profile that holds what the profile does not; change nothing."""
    found = (_offer(path, stored) for path in _files_of(stored.path))
    return tuple(each for each in found if each is not None and _adds(each, stored.profile))


def remove_idle(stored: Stored) -> None:
    """Remove the recovery files of a profile that hold nothing which it does not hold."""
    offered = {each.path for each in offers(stored)}
    for path in _files_of(stored.path):
        if path not in offered and _offer(path, stored) is not None:
            discard(path)


def put_into_trash(offer: Offer) -> Deleted:
    """Move a recovery file into the trash; raise `ProfileUnmoved` where it stays."""
    return into_trash(offer.path)


def differing(before: Profile, after: Profile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the questions whose answers differ, and the other keys of the file that do."""
    names = dict.fromkeys((*after.answers, *before.answers))
    keys = dict.fromkeys((*after.to_table(), *before.to_table(), "client", "plan", "disagree"))
    return (
        tuple(name for name in names if _undated(after, name) != _undated(before, name)),
        tuple(key for key in keys if key not in ("answers", *_OURS) and _of(after, key) != _of(before, key)),
    )


def _adds(offer: Offer, profile: Profile) -> bool:
    return bool(offer.drafts) or any(differing(profile, offer.profile))


def _undated(profile: Profile, question: str) -> StoredAnswer | None:
    """Give an answer without its day: the same answer said again is the same."""
    answer = profile.answers.get(question)
    return answer.model_copy(update={"on": None}) if answer is not None else None


def _of(profile: Profile, key: str) -> object:
    return getattr(profile, key) if key in Profile.model_fields else profile.unknown_keys().get(key)


def _head(stored: Stored, drafts: Mapping[str, str]) -> RecoveryHead:
    texts_kept = {
        name: typed.encode(errors="replace").decode()[:_LONGEST_DRAFT] for name, typed in drafts.items()
    }
    return RecoveryHead(of=_spelled(stored.path), base=stored.digest, drafts=texts_kept)


def _spelled(path: Path) -> str:
    """Give the place of a file in text that a file can hold, the same through every link to it."""
    return os.fsencode(os.path.realpath(path)).decode(errors="backslashreplace")


def _written(folder: Path, profile: Path, data: bytes, standing: Path | None) -> Path:
    make_own_folder(folder)
    beside = folder / f"{_stem(profile)}{SUFFIX}"
    with locked(beside):
        durable.remove_stale(beside)
        temporary = durable.write_new(beside, data)
        if standing is not None and standing.parent == folder:
            durable.replace(temporary, standing)
            path = standing
        else:
            names = (folder / f"{_stem(profile)}-{number}{SUFFIX}" for number in count(1))
            path = durable.place_new(temporary, names)
        durable.sync_folder(folder)
    return path


def make_own_folder(folder: Path) -> None:
    """Make a folder where it is missing; raise `PermissionError` where others may put files into it."""
    durable.make_folder(folder)
    if folder == last_resort() and not _ours_alone(folder):
        raise PermissionError


def _ours_alone(folder: Path) -> bool:
    """Tell whether nobody else may put files into a folder that anybody could have made."""
    found = folder.lstat()
    own = not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & _OTHERS)
    return own and not folder.is_symlink()


def _stem(profile: Path) -> str:
    return Path(os.path.realpath(profile)).stem[:_LONGEST_STEM].lstrip(".") or "profile"


def own_folders() -> Iterator[Path]:
    """Give the folders of recovery files that are there and that nobody else may put files into."""
    for folder in recovery_folders():
        with suppress(OSError):
            if folder.is_dir() and (folder != last_resort() or _ours_alone(folder)):
                yield folder


def _files_of(profile: Path) -> Iterator[Path]:
    numbered = re.compile(rf"{re.escape(_stem(profile))}-[0-9]+\.toml", re.ASCII)
    for folder in own_folders():
        with suppress(OSError):
            found = [path for path in folder.iterdir() if numbered.fullmatch(path.name)]
            yield from sorted(found, key=lambda path: (len(path.name), path.name))


def _offer(path: Path, stored: Stored) -> Offer | None:
    """Read a recovery file; give nothing where it is none, is broken, or is that of another profile."""
    try:
        found = open_profile(path).profile
    except ProfileError:
        return None
    head = found.recovery
    if head is None or head.of != _spelled(stored.path):
        return None
    kept = found.model_copy(update={"recovery": stored.profile.recovery})
    taken = kept if head.base == stored.digest else _over(stored.profile, kept)
    return Offer(path, taken, head.drafts)


def _over(profile: Profile, kept: Profile) -> Profile:
    """Lay what was kept over a profile that has changed since; nothing that stands in it is taken away."""
    rows = {
        "client": _rows_over(profile.client, kept.client, "nickname"),
        "plan": _rows_over(profile.plan, kept.plan, "rule"),
        "disagree": _rows_over(profile.disagree, kept.disagree, "rule"),
    }
    answers = {**profile.answers, **kept.answers}
    return profile.model_copy(update={**kept.unknown_keys(), **rows, "answers": answers})


def _rows_over(standing: Sequence[Row], kept: Sequence[Row], key: str) -> tuple[Row, ...]:
    by_key: dict[str, Row] = {getattr(row, key): row for row in kept}
    replaced: list[Row] = [by_key.pop(getattr(row, key), row) for row in standing]
    return (*replaced, *by_key.values())
