"""Whether the folder that profiles are kept in takes any, found out without writing anything."""

import errno
import os
from pathlib import Path

from profiles import texts
from profiles.errors import ProfileError, shown_path
from profiles.paths import profiles_folder


def unwritable_home() -> str:
    """Say why no profile can be kept here and what to do, or nothing where one can, as far as can be told."""
    try:
        folder = profiles_folder()
    except ProfileError:  # it is told where the folder is used
        return ""
    code = _refusal(_nearest(folder))
    return texts.UNWRITABLE_HOME.format(folder=shown_path(folder), why=os.strerror(code)) if code else ""


def _nearest(folder: Path) -> Path:
    """Give the folder, or what stands first of that which it would lie in."""
    return next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)


def _refusal(standing: Path) -> int:
    """Give the number by which a disk would refuse a new file there, or 0."""
    if not standing.is_dir():
        return errno.ENOTDIR
    if os.access(standing, os.W_OK | os.X_OK):
        return 0
    return errno.EROFS if _on_read_only_disk(standing) else errno.EACCES


def _on_read_only_disk(folder: Path) -> bool:
    return hasattr(os, "statvfs") and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
