"""Changing a person's file as a whole: read, changed and replaced in one step under its lock."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from profiles import durable, texts
from profiles.errors import ProfileExists, ProfileInvalid, ProfileUnreadable, ProfileUnwritable, shown_path
from profiles.locks import locked
from rules.language.source import RULE_FILE_LIMIT, Source, SourceRefused, parse, read_bytes

_PERMISSIONS = 0o777


@contextmanager
def plainly_told(path: Path) -> Iterator[None]:
    """Turn what a disk refuses into `ProfileUnwritable`."""
    try:
        yield
    except OSError as error:
        raise ProfileUnwritable(path, reason_of(error)) from error
    except ValueError as error:
        raise ProfileUnwritable(path, texts.NO_FILE_NAME) from error


def reason_of(error: OSError) -> str:
    """Say why a disk refused."""
    return error.strerror or type(error).__name__


def write_once(target: Path, data: bytes) -> None:
    """Write a file where there is none, for its owner's eyes only, and say when it is safe.

    Raise `ProfileExists`, or another `ProfileError`.
    """
    with plainly_told(target):
        try:
            durable.place_new(durable.write_new(target, data), [target])
        except FileExistsError as error:
            raise ProfileExists(target) from error
        durable.sync_folder(target.parent)


def rewrite(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Put what `change` makes of a file's bytes in their place, none for a new file; say when it is safe.

    A link is followed, and a file that comes out as it was is not touched. Raise `ProfileError`.
    """
    with plainly_told(path):
        durable.make_folder(path.parent)
        target = Path(os.path.realpath(path))
        with locked(target):
            durable.remove_stale(target)
            there = target.exists()
            before = _read(target, shown_path(path)) if there else b""
            after = change(before)
            if there and after == before:
                return
            mode = target.stat().st_mode & _PERMISSIONS if there else durable.OWNER_ONLY
            durable.replace(durable.write_new(target, after, mode), target)
            durable.sync_folder(target.parent)


def put(path: Path, data: bytes) -> None:
    """Put bytes in the place of what a file of our own holds, for its owner alone; raise `ProfileError`."""
    with plainly_told(path):
        durable.make_folder(path.parent)
        with locked(path):
            durable.remove_stale(path)
            durable.replace(durable.write_new(path, data), path)
            durable.sync_folder(path.parent)


def parsed(data: bytes, path: Path) -> Source:
    """Read the bytes of a file as TOML; raise `ProfileInvalid` where it is none."""
    try:
        return parse(data, shown_path(path))
    except SourceRefused as error:
        raise ProfileInvalid((error.problem,)) from error


def _read(target: Path, shown: str) -> bytes:
    try:
        return read_bytes(target, shown, RULE_FILE_LIMIT)
    except SourceRefused as error:
        if error.unreadable:
            raise ProfileUnreadable(f"{shown}: {error.problem.message}") from error
        raise ProfileInvalid((error.problem,)) from error
