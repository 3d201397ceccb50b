"""A profile and its whole history as one file, to keep elsewhere or to take to another machine.

The file is a zip archive of `profile.toml` and `history/0001.toml` and on, byte for byte as they lie on
disk. What comes in is from anybody: names, sizes and contents are looked at before anything is written.
"""

import io
import os
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from profiles import durable, texts
from profiles.errors import BundleInvalid, ProfileExists, ProfileUnreadable, shown_path
from profiles.load import load
from profiles.locks import locked
from profiles.paths import history_folder, snapshot_paths, twin
from profiles.store import Stored, open_profile
from profiles.toml import PROFILE_LIMIT
from profiles.writing import plainly_told
from rules.language.source import SourceRefused, read_bytes

SUFFIX = ".freehold"
_PROFILE = "profile.toml"
_SNAPSHOT = re.compile(r"history/([0-9]{4,6}\.toml)", re.ASCII)
_MOST_FILES = 500
_MOST_BYTES = 64 * 1024 * 1024
_BEGINNING_OF_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The contents of a bundle: the profile's bytes, and those of each snapshot by its file's name."""

    profile: bytes
    snapshots: tuple[tuple[str, bytes], ...]


def export(profile: Path, target: Path) -> int:
    """Write a bundle to a new file and give the number of its snapshots; raise a `ProfileError`."""
    open_profile(profile)
    snapshots = snapshot_paths(profile)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, _PROFILE, profile)
        for path in snapshots:
            _put(archive, f"history/{path.name}", path)
    with plainly_told(target):
        try:
            durable.place_new(durable.write_new(target, data.getvalue()), [target])
        except FileExistsError as error:
            raise ProfileExists(target) from error
        durable.sync_folder(target.parent)
    return len(snapshots)


def read_bundle(path: Path) -> Bundle:
    """Read a bundle and everything in it; raise `BundleInvalid` or another `ProfileError`."""
    try:
        data = read_bytes(path, shown_path(path), _MOST_BYTES)
    except SourceRefused as error:
        raise ProfileUnreadable(f"{error.problem.place.path}: {error.problem.message}") from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = _contents(path, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
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


def _put(archive: zipfile.ZipFile, name: str, path: Path) -> None:
    try:
        content = read_bytes(path, shown_path(path), PROFILE_LIMIT)
    except SourceRefused as error:
        raise ProfileUnreadable(f"{error.problem.place.path}: {error.problem.message}") from error
    entry = zipfile.ZipInfo(name, _BEGINNING_OF_TIME)
    entry.external_attr = durable.OWNER_ONLY << 16
    archive.writestr(entry, content, zipfile.ZIP_DEFLATED)


def _contents(path: Path, archive: zipfile.ZipFile) -> Bundle:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > _MOST_FILES or len(set(names)) < len(names):
        raise BundleInvalid(path, texts.NO_BUNDLE)
    profile: bytes | None = None
    snapshots: list[tuple[str, bytes]] = []
    for entry in entries:
        with archive.open(entry) as stream:
            content = stream.read(PROFILE_LIMIT + 1)
        if len(content) > PROFILE_LIMIT:
            raise BundleInvalid(path, texts.BUNDLE_LARGE)
        snapshot = _SNAPSHOT.fullmatch(entry.filename)
        if entry.filename == _PROFILE:
            profile = content
        elif snapshot:
            snapshots.append((snapshot.group(1), content))
        else:
            raise BundleInvalid(path, texts.BUNDLE_OTHER)
    if profile is None:
        raise BundleInvalid(path, texts.BUNDLE_EMPTY)
    return Bundle(profile, tuple(sorted(snapshots)))
