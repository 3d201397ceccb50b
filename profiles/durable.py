"""Putting bytes on a disk so that a file is wholly old or wholly new, and stays so after a power cut.

Every function lets `OSError` through; none leaves a half-written file under a name that is read.
"""

import errno
import os
import re
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

OWNER_ONLY = 0o600
OWNER_READS = 0o400
OWNER_FOLDER = 0o700

_TEMPORARY = re.compile(r"[0-9a-f]{16}\.tmp")
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})

_PATIENCE = 1.0 if os.name == "nt" else 0.0
"""Seconds to try a replacement again: Windows refuses it while another program reads the file."""


def write_new(beside: Path, data: bytes, mode: int = OWNER_ONLY, *, lasting: bool = True) -> Path:
    """Write the bytes to a new temporary file beside another, and wait until the disk has them.

    What need not be `lasting` is not waited for: after a power cut it may be damaged.
    """
    temporary = beside.with_name(f".{beside.name}.{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, mode)
    try:
        try:
            _write_all(descriptor, data)
            if lasting:
                _flush(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        _discard(temporary)
        raise
    return temporary


def replace(temporary: Path, target: Path) -> None:
    """Give the temporary file the target's name in one step; remove it where that fails."""
    give_up = time.monotonic() + _PATIENCE
    try:
        while True:
            try:
                temporary.replace(target)
            except PermissionError:
                if time.monotonic() >= give_up:
                    raise
                time.sleep(0.02)
            else:
                return
    except BaseException:
        _discard(temporary)
        raise


def place_new(temporary: Path, names: Iterable[Path]) -> Path:
    """Give the temporary file the first of these names that is free; raise `FileExistsError` if none is."""
    try:
        for name in names:
            with suppress(FileExistsError):
                _name_new(temporary, name)
                return name
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    finally:
        _discard(temporary)


def move_new(source: Path, target: Path) -> None:
    """Give a file another name on the same disk; raise `FileExistsError` where that is taken."""
    _name_new(source, target)
    with suppress(FileNotFoundError):
        source.unlink()


def remove_stale(beside: Path) -> None:
    """Remove the temporary files that killed saves of one file left; hold its lock while doing so."""
    beginning = f".{beside.name}."
    with suppress(OSError):
        for path in beside.parent.iterdir():
            if path.name.startswith(beginning) and _TEMPORARY.fullmatch(path.name, len(beginning)):
                _discard(path)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, for the owner alone, where they are missing."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir(OWNER_FOLDER)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder."""
    if os.name == "nt":  # pragma: no cover  a folder cannot be opened there; NTFS writes names to its journal
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network disks know no such call for folders
            raise
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _flush(descriptor: int) -> None:
    os.fsync(descriptor)
    if sys.platform == "darwin":  # pragma: no cover  there fsync leaves the bytes in the memory of the disk
        from fcntl import F_FULLFSYNC, fcntl  # noqa: PLC0415  Windows has no fcntl

        with suppress(OSError):  # not every disk knows the call
            fcntl(descriptor, F_FULLFSYNC)


def _name_new(temporary: Path, name: Path) -> None:
    try:
        os.link(temporary, name)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(name):  # a disk without links, such as FAT: our lock keeps this check good
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        temporary.rename(name)


def _discard(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()
