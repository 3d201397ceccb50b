"""The bytes of a profile's file, or why they cannot be had."""

from pathlib import Path

from profiles.errors import ProfileInvalid, ProfileMissing, ProfileUnreadable, shown_path
from profiles.frame import PROFILE_LIMIT
from rules.language.source import SourceRefused, read_bytes


def read_profile(path: Path) -> bytes:
    """Give what stands in the file; raise `ProfileMissing`, `ProfileUnreadable` or `ProfileInvalid`."""
    try:
        return read_bytes(path, shown_path(path), PROFILE_LIMIT)
    except SourceRefused as error:
        if isinstance(error.__cause__, FileNotFoundError):
            raise ProfileMissing(path) from error
        if error.unreadable:
            raise ProfileUnreadable(f"{error.problem.place.path}: {error.problem.message}") from error
        raise ProfileInvalid((error.problem,)) from error
