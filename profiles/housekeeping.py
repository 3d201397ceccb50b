"""Profiles renamed, copied, put into the trash and brought back; their histories go with them.

A kill between two steps loses nothing: the history is then where the profile is to be, or to stay, and the
same command run again goes on from there.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from profiles import durable, texts
from profiles.errors import ProfileExists, ProfileMissing, ProfileUnmoved, TrashMissing
from profiles.locks import locked
from profiles.model import Profile
from profiles.names import name_key
from profiles.paths import SUFFIX, history_folder, trash_folder, twin
from profiles.store import Stored, create, open_profile, save
from rules.frozen import frozen

_PROFILE = f"profile{SUFFIX}"
_HISTORY = "profile.history"
_RECOVERED = "-recovered"


@frozen
class Deleted:
    """A profile in the trash: the name it had, which deletion it was, and the folder it lies in."""

    name: str
    number: int
    folder: Path


def copy(stored: Stored, path: Path) -> Stored:
    """Put a profile's answers into a new file without its history; raise `ProfileExists`."""
    return create(_named(stored.profile, path), path)


def rename(stored: Stored, path: Path) -> Stored:
    """Give a profile and its history another name; raise `ProfileExists` where that is taken."""
    source = stored.path
    with _plainly_moved(path), _both_locked(source, path):
        if not os.path.lexists(source):
            raise ProfileMissing(source)
        _check_free(path, but=source)
        _move_history(history_folder(source), path)
        durable.move_new(source, path)
        durable.sync_folder(path.parent)
    moved = open_profile(path)
    return save(moved, _named(moved.profile, path))


def delete(path: Path) -> Deleted:
    """Move a profile, openable or not, and its history into the trash; raise `ProfileMissing`."""
    trash = trash_folder()
    with _plainly_moved(path):
        durable.make_folder(trash)
        with locked(path):
            if not os.path.lexists(path):
                raise ProfileMissing(path)
            deleted = _room_in(trash, path.stem)
            path.rename(deleted.folder / _PROFILE)
            if history_folder(path).is_dir():
                history_folder(path).rename(deleted.folder / _HISTORY)
            for folder in (deleted.folder, trash, path.parent):
                durable.sync_folder(folder)
    return deleted


def into_trash(path: Path) -> Deleted:
    """Move a file from anywhere into the trash, where it is a profile of its own; raise `ProfileUnmoved`."""
    trash = trash_folder()
    with _plainly_moved(path):
        durable.make_folder(trash)
        deleted = _room_in(trash, f"{path.stem}{_RECOVERED}")
        target = deleted.folder / _PROFILE
        data = path.read_bytes()  # the trash may lie on another disk, so that no rename leads there
        durable.place_new(durable.write_new(target, data), [target])
        for folder in (deleted.folder, trash):
            durable.sync_folder(folder)
        path.unlink()
    return deleted


def list_deleted() -> tuple[Deleted, ...]:
    """Give every profile in the trash, in the order of names and deletions."""
    try:
        folders = sorted(trash_folder().iterdir())
    except OSError:
        return ()
    found = [_deleted(folder) for folder in folders if os.path.lexists(folder / _PROFILE)]
    return tuple(sorted((it for it in found if it is not None), key=lambda it: (it.name, it.number)))


def restore(name: str, path: Path) -> Deleted:
    """Bring the last deleted profile of a name back to a path; raise `TrashMissing` or `ProfileExists`."""
    deleted = next((it for it in reversed(list_deleted()) if name_key(it.name) == name_key(name)), None)
    if deleted is None:
        raise TrashMissing(name, tuple(dict.fromkeys(it.name for it in list_deleted())))
    with _plainly_moved(path):
        durable.make_folder(path.parent)
        with locked(path):
            _check_free(path)
            _move_history(deleted.folder / _HISTORY, path)
            durable.move_new(deleted.folder / _PROFILE, path)
            deleted.folder.rmdir()
            durable.sync_folder(path.parent)
    return deleted


def _named(profile: Profile, path: Path) -> Profile:
    return profile.model_copy(update={"name": path.stem, "snapshot": None})


def _check_free(path: Path, but: Path | None = None) -> None:
    taken = path if os.path.lexists(path) else twin(path)
    if taken is not None and (taken == path or taken != but):
        raise ProfileExists(taken)


def _move_history(history: Path, profile: Path) -> None:
    """Move a folder of snapshots to where those of a profile lie; a kill may have come after that."""
    if not history.is_dir():
        return
    if os.path.lexists(history_folder(profile)):
        raise ProfileExists(history_folder(profile))
    history.rename(history_folder(profile))


@contextmanager
def _both_locked(one: Path, other: Path) -> Iterator[None]:
    """Hold both locks, always in the same order, so that two programs never wait for each other."""
    first, second = sorted([one, other], key=str)
    with locked(first):
        if name_key(first.name) == name_key(second.name):  # some disks take the two for one file
            yield
        else:
            with locked(second):
                yield


@contextmanager
def _plainly_moved(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = texts.OTHER_DISK if error.errno == errno.EXDEV else error.strerror or type(error).__name__
        raise ProfileUnmoved(path, reason) from error
    except ValueError as error:
        raise ProfileUnmoved(path, texts.NO_FILE_NAME) from error


def _room_in(trash: Path, name: str) -> Deleted:
    for number in count(1):
        folder = trash / f"{name}-{number}"
        try:
            folder.mkdir(durable.OWNER_FOLDER)
        except FileExistsError:
            continue
        return Deleted(name, number, folder)
    raise AssertionError


def _deleted(folder: Path) -> Deleted | None:
    name, dash, number = folder.name.rpartition("-")
    return Deleted(name, int(number), folder) if dash and number.isdecimal() else None
