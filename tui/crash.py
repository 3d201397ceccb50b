"""What is kept of a fault of our own: its kind and where in the program it happened, never a value."""

import os
import traceback
from contextlib import suppress
from pathlib import Path

from tui.texts import shared as texts

LOG = "crash.log"
_MOST = 65_536


def recorded(error: BaseException) -> str:
    """Write a fault to the log beside the profiles, and give the sentence for the person."""
    from profiles.paths import profiles_folder  # noqa: PLC0415  only a fault needs it

    with suppress(Exception):
        if (path := record(error, profiles_folder().parent)) is not None:
            return texts.FAULT + texts.FAULT_LOG.format(path=path)
    return texts.FAULT


def record(error: BaseException, folder: Path) -> Path | None:
    """Write kind and frames of a fault to the log in a folder; nothing when that cannot be done."""
    path = folder / LOG
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.exists() and path.stat().st_size > _MOST:
            path.unlink()
        descriptor = os.open(path, flags, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(told(error))
        return path
    return None


def told(error: BaseException) -> str:
    """Give kind and frames of a fault, and of the faults it came from, as text without any value."""
    lines: list[str] = []
    each: BaseException | None = error
    while each is not None:
        lines.append(f"{type(each).__module__}.{type(each).__qualname__}")
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(each.__traceback__)
        ]
        each = each.__cause__ or each.__context__
    return "\n".join([*lines, "", ""])
