"""A lock between programs on one file, held for the length of a save; the kernel frees it on a kill."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from profiles.errors import ProfileInUse

_PATIENCE = 3.0
"""Seconds to wait for another save; one takes milliseconds."""

_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
"""What a disk without locks answers; there the comparison before each save stands alone."""

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path, *, patient: bool = True) -> Iterator[None]:
    """Hold the lock of a file; raise `ProfileInUse` when another program keeps it, at once unless `patient`.

    The lock file is removed at the end, so whoever waited on it looks whether it still bears its name.
    """
    lock = path.with_name(f".{path.name}.lock")
    descriptor = _acquired(lock, path, _PATIENCE if patient else 0.0)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows keeps a file that is open; it does no harm
            lock.unlink()
        with suppress(OSError):
            os.close(descriptor)


def _acquired(lock: Path, path: Path, patience: float) -> int:
    give_up = time.monotonic() + patience
    while True:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            held = _try_lock(descriptor) and _bears_name(descriptor, lock)
        except BaseException:
            os.close(descriptor)
            raise
        if held:
            return descriptor
        os.close(descriptor)
        if time.monotonic() >= give_up:
            raise ProfileInUse(path)
        time.sleep(0.005)


def _try_lock(descriptor: int) -> bool:
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):  # the first from flock, the second from Windows
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
    return True


def _bears_name(descriptor: int, lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), os.lstat(lock))
    except FileNotFoundError:
        return False
