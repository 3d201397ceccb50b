"""Profiles on disk: opened, saved and created so that no text is lost."""

import os
from dataclasses import field
from hashlib import sha256
from itertools import count
from pathlib import Path

from profiles import durable, originals, texts
from profiles.errors import (
    ProfileChanged,
    ProfileExists,
    ProfileInvalid,
    ProfileUnwritable,
    shown_path,
)
from profiles.frame import PROFILE_LIMIT
from profiles.load import load
from profiles.locks import locked
from profiles.model import Profile
from profiles.paths import SUFFIX, called, is_snapshot, snapshot_paths, twin
from profiles.reading import read_profile
from profiles.toml import NotWritable, to_bytes
from profiles.writing import plainly_told, reason_of
from rules.frozen import frozen
from rules.language.source import SourceRefused, read_bytes
from rules.shown import shown


@frozen
class Stored:
    """A profile and the file it stands in; `digest` tells whether that file changed since.

    `read_only` means that the folder cannot be written, so that a save is bound to fail. `ours` means that
    the file looks as this program writes it, and `original` is where it was kept as it looked before.
    """

    profile: Profile
    path: Path
    digest: str
    read_only: bool = False
    notices: tuple[str, ...] = ()
    ours: bool = field(default=False, compare=False)
    original: Path | None = field(default=None, compare=False)


def open_profile(path: Path) -> Stored:
    """Read a profile and touch nothing; raise a `ProfileError` that says why it cannot be."""
    data = read_profile(path)
    try:
        loaded = load(data, shown_path(path), shown(path.stem))
    except ProfileInvalid as error:
        raise ProfileInvalid(error.problems, _way_back(error.hint, path)) from error
    if is_snapshot(path):
        notice = texts.SNAPSHOT
    else:
        notice = "" if os.access(_target(path).parent, os.W_OK) else texts.READ_ONLY
    notices = (*loaded.notices, notice) if notice else loaded.notices
    return Stored(loaded.profile, path, _digest(data), read_only=bool(notice), notices=notices)


def save(stored: Stored, profile: Profile, *, patient: bool = True) -> Stored:
    """Put a profile in the place of what was opened, and return only when the disk has it.

    Nothing is written where nothing changed. Where someone else changed the file, it is left alone, the
    profile is put beside it and `ProfileChanged` is raised. A file that does not look as this program
    writes it goes into the history as it is first. Unless `patient`, another save is not waited for.
    """
    if is_snapshot(stored.path):
        raise ProfileUnwritable(stored.path, texts.SNAPSHOT)
    data = serialized(profile, stored.path)
    with plainly_told(stored.path):
        target = _target(stored.path)
        if _nothing_new(stored, profile, data) and _digest(_on_disk(target)) == stored.digest:
            return stored
        with locked(target, patient=patient):
            durable.remove_stale(target)
            before = _on_disk(target)
            if _digest(before) not in (stored.digest, _digest(data)):
                gone = not os.path.lexists(target)
                raise ProfileChanged(stored.path, _keep_beside(target, data), gone=gone)
            foreign = not stored.ours and before not in (data, serialized(stored.profile, stored.path))
            original = originals.keep(before, stored.path) if foreign else None
            saved = Stored(profile, stored.path, _digest(data), ours=True, original=original)
            if before != data:
                mode = target.stat().st_mode & durable.OWNER_ONLY
                durable.replace(durable.write_new(target, data, mode), target)
            _confirm(target, saved)
    return saved


def create(profile: Profile, path: Path) -> Stored:
    """Put a profile into a new file; raise `ProfileExists` where its name, however spelled, is taken."""
    data = serialized(profile, path)
    with plainly_told(path):
        durable.make_folder(path.parent)
        with locked(path.with_name("create")):
            if taken := path if os.path.lexists(path) else twin(path):
                raise ProfileExists(taken)
            durable.remove_stale(path)
            try:
                durable.place_new(durable.write_new(path, data), [path])
            except FileExistsError as error:
                raise ProfileExists(path) from error
            created = Stored(profile, path, _digest(data), ours=True)
            _confirm(path, created)
    return created


def serialized(profile: Profile, path: Path) -> bytes:
    """Give the bytes of a profile; raise `ProfileUnwritable` where no file can hold them."""
    try:
        return to_bytes(profile)
    except NotWritable as error:
        raise ProfileUnwritable(path, str(error)) from error


def _way_back(hint: str, path: Path) -> str:
    """Say of a file that may be cut off which snapshot holds more, where there is one."""
    snapshots = snapshot_paths(path) if hint else []
    if not snapshots:
        return hint
    name, number = shown(called(path)), int(snapshots[-1].stem)
    return f"{hint}; {texts.GO_BACK.format(name=name, number=number)}"


def _nothing_new(stored: Stored, profile: Profile, data: bytes) -> bool:
    """Tell whether a profile is what was opened; equal models may still differ as 1 and 1.0 do."""
    return profile == stored.profile and data == serialized(stored.profile, stored.path)


def _target(path: Path) -> Path:
    """Give the file that a link leads to, so that saving updates that file and keeps the link."""
    return Path(os.path.realpath(path))


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _on_disk(target: Path) -> bytes:
    """Give what stands there, or nothing where no profile could: then it was changed."""
    try:
        return read_bytes(target, "", PROFILE_LIMIT)
    except SourceRefused as error:
        cause = error.__cause__
        if isinstance(cause, OSError) and not isinstance(cause, FileNotFoundError | IsADirectoryError):
            raise cause from error
        return b""


def _keep_beside(target: Path, data: bytes) -> Path:
    names = (target.with_name(f"{target.stem}.conflict-{number}{SUFFIX}") for number in count(1))
    conflict = durable.place_new(durable.write_new(target, data), names)
    durable.sync_folder(target.parent)
    return conflict


def confirmed(target: Path, profile: Profile, data: bytes) -> Stored:
    """Wait until the disk has the name of a file that was just written; raise `ProfileUnwritable`."""
    saved = Stored(profile, target, _digest(data), ours=True)
    _confirm(target, saved)
    return saved


def _confirm(target: Path, saved: Stored) -> None:
    try:
        durable.sync_folder(target.parent)
    except OSError as error:
        reason = f"the disk took it but did not confirm that it will last: {reason_of(error)}"
        raise ProfileUnwritable(saved.path, reason, standing=saved) from error
