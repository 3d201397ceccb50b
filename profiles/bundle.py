"""A profile and its whole history as one file, to keep elsewhere or to take to another machine.

The file is a zip archive of `profile.toml` and `history/0001.toml` and on, byte for byte as they lie on
disk. What comes in is from anybody: names, sizes and contents are looked at before anything is written.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from profiles import durable, texts
from profiles.archive import EntryTooLarge, NoArchive, archived, unarchived
from profiles.errors import BundleInvalid, ProfileExists, ProfileUnreadable, shown_path
from profiles.frame import PROFILE_LIMIT
from profiles.load import load
from profiles.locks import locked
from profiles.paths import history_folder, snapshot_paths, twin
from profiles.store import Stored, open_profile
from profiles.writing import plainly_told, write_once
from rules.frozen import frozen
from rules.language.source import SourceRefused, read_bytes

SUFFIX = ".freehold"
_PROFILE = "profile.toml"
_SNAPSHOT = re.compile(r"history/([0-9]{4,6}\.toml)", re.ASCII)
_MOST_FILES = 500
_MOST_BYTES = 64 * 1024 * 1024


@frozen
class Bundle:
    """The contents of a bundle: the profile's bytes, and those of each snapshot by its file's name."""

    profile: bytes
    snapshots: tuple[tuple[str, bytes], ...]


def export(profile: Path, target: Path) -> int:
    """Write a bundle to a new file and give the number of its snapshots; raise a `ProfileError`."""
    open_profile(profile)
    snapshots = snapshot_paths(profile)
    files = {_PROFILE: _read(profile, PROFILE_LIMIT)}
    files |= {f"history/{path.name}": _read(path, PROFILE_LIMIT) for path in snapshots}
    write_once(target, archived(files))
    return len(snapshots)


def read_bundle(path: Path) -> Bundle:
    """Read a bundle and everything in it; raise `BundleInvalid` or another `ProfileError`."""
    data = _read(path, _MOST_BYTES)
    try:
        found = _contents(path, unarchived(data, most=_MOST_FILES, largest=PROFILE_LIMIT))
    except EntryTooLarge as error:
        raise BundleInvalid(path, texts.BUNDLE_LARGE) from error
    except NoArchive as error:
        raise BundleInvalid(path, texts.NO_BUNDLE) from error
    load(found.profile, f"{shown_path(path)}/{_PROFILE}", path.stem)
    for name, content in found.snapshots:
        load(content, f"{shown_path(path)}/history/{name}", path.stem)
    return found


def import_bundle(bundle: Bundle, target: Path) -> Stored:
    """Put a bundle's profile and history in a place that is free; raise `ProfileExists`."""
    with plainly_told(target):
        durable.make_folder(target.parent)
        with locked(target):
            taken = target if os.path.lexists(target) else twin(target)
            if taken or os.path.lexists(history_folder(target)):
                raise ProfileExists(taken or history_folder(target))
            history = _history_beside(bundle, target)
            try:
                durable.place_new(durable.write_new(target, bundle.profile), [target])
            except FileExistsError as error:
                raise ProfileExists(target) from error
            if history is not None:
                history.rename(history_folder(target))
            durable.sync_folder(target.parent)
    return open_profile(target)


def _history_beside(bundle: Bundle, target: Path) -> Path | None:
    """Write the snapshots to a folder that bears its name only when all of them are there."""
    if not bundle.snapshots:
        return None
    folder = target.with_name(f".{target.name}.{os.urandom(8).hex()}.history")
    folder.mkdir(durable.OWNER_FOLDER)
    for name, content in bundle.snapshots:
        snapshot = folder / name
        durable.place_new(durable.write_new(snapshot, content, durable.OWNER_READS), [snapshot])
    durable.sync_folder(folder)
    return folder


def _read(path: Path, limit: int) -> bytes:
    try:
        return read_bytes(path, shown_path(path), limit)
    except SourceRefused as error:
        raise ProfileUnreadable(f"{error.problem.place.path}: {error.problem.message}") from error


def _contents(path: Path, files: Mapping[str, bytes]) -> Bundle:
    snapshots: list[tuple[str, bytes]] = []
    for name, content in files.items():
        if snapshot := _SNAPSHOT.fullmatch(name):
            snapshots.append((snapshot.group(1), content))
        elif name != _PROFILE:
            raise BundleInvalid(path, texts.BUNDLE_OTHER)
    if _PROFILE not in files:
        raise BundleInvalid(path, texts.BUNDLE_EMPTY)
    return Bundle(files[_PROFILE], tuple(sorted(snapshots)))
