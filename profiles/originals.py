"""Files kept as they were, by hand or by an older program, before a save gives them our looks.

A save keeps every value, and neither comments nor layout. So the bytes go into the history first, once.
"""

from pathlib import Path

from profiles import durable
from profiles.frame import PROFILE_LIMIT
from profiles.locks import locked
from profiles.paths import history_folder, next_original, original_paths
from rules.language.source import SourceRefused, read_bytes

MOST = 50
"""Files kept as they were of one profile; from there on the oldest make room."""


def keep(data: bytes, profile: Path) -> Path:
    """Put the bytes of a profile's file into its history, unless they are there; let `OSError` through."""
    folder = history_folder(profile)
    durable.make_folder(folder)
    with locked(folder / "original"):
        standing = original_paths(profile)
        if there := next((path for path in standing if _holds(path, data)), None):
            return there
        target = next_original(profile)
        durable.remove_stale(target)
        durable.place_new(durable.write_new(target, data, durable.OWNER_READS), [target])
        for path in standing[: max(0, len(standing) + 1 - MOST)]:
            path.unlink(missing_ok=True)
        durable.sync_folder(folder)
    return target


def _holds(path: Path, data: bytes) -> bool:
    try:
        return read_bytes(path, "", PROFILE_LIMIT) == data
    except SourceRefused:
        return False
