"""Where profiles and configuration lie, and which file a name or a path means."""

import os
import re
import shlex
from pathlib import Path
from typing import Literal

from profiles import texts
from profiles.errors import HomeRefused, NameRefused
from profiles.names import checked_name, name_key

SUFFIX = ".toml"
_HISTORY = ".history"
_NUMBERED = re.compile(r"[0-9]{4,6}\.toml")
_ORIGINAL = re.compile(r"as-it-was-[0-9]{4,6}\.toml", re.ASCII)
_AT = "@"
_NEWEST = "last"
OVERRIDES = f"overrides{SUFFIX}"
SETTINGS = f"settings{SUFFIX}"


def profiles_folder() -> Path:
    """Give the folder that profiles are kept in; it need not exist yet."""
    return (_own_home() or _platform_folder("data")) / "profiles"


def trash_folder() -> Path:
    """Give the folder that deleted profiles are kept in; it need not exist yet."""
    return (_own_home() or _platform_folder("data")) / "trash"


def knowledge_folder() -> Path:
    """Give the folder that copies of the packs used on a day are kept in; it need not exist yet."""
    return (_own_home() or _platform_folder("data")) / "knowledge"


def packs_folder() -> Path:
    """Give the folder that a person's own packs and overrides are kept in; it need not exist yet."""
    return (_own_home() or _platform_folder("config")) / "packs"


def overrides_file() -> Path:
    """Give the file of a person's overrides; it need not exist yet."""
    return packs_folder() / OVERRIDES


def settings_file() -> Path:
    """Give the file of what a person set for every profile; it need not exist yet."""
    return (_own_home() or _platform_folder("config")) / SETTINGS


def cache_folder() -> Path:
    """Give the folder of what can be made again at any time; it need not exist yet."""
    own = _own_home()
    return own / "cache" if own else _platform_folder("cache")


def home_stands() -> bool:
    """Tell whether the folder is there that ours lie under: `FREEHOLD_HOME`, or else the person's home."""
    own = _own_home()
    return (own or Path(os.path.expanduser("~"))).is_dir()  # noqa: PTH111  the other raises where there is none


def recovery_folders() -> tuple[Path, ...]:
    """Give the folders that take what cannot be saved, the best first; none of them need exist yet."""
    own = _own_home()
    homes = (own,) if own else (_platform_folder("data"), _platform_folder("state"))
    return (*(home / "recovery" for home in dict.fromkeys(homes)), last_resort())


def last_resort() -> Path:
    """Give the folder for temporary files of this person; others on the machine may write beside it."""
    named = (os.environ.get(name, "") for name in ("TMPDIR", "TEMP", "TMP"))
    temporary = next((Path(each) for each in named if Path(each).is_absolute()), Path("/tmp"))  # noqa: S108
    person = os.getuid() if hasattr(os, "getuid") else "own"
    return temporary / f"freehold-{person}"


def resolve(name_or_path: str) -> Path:
    """Give the file that a name in the profiles folder, or a path, means; raise `NameRefused`.

    What holds a path separator or ends in .toml is a path. A name spelled otherwise than its file,
    by letter case or by a compatible form of a letter, still means that file. `asha@3` means the third
    snapshot of asha, `asha@last` the newest.
    """
    if "\0" in name_or_path:
        raise NameRefused(name_or_path, texts.NAME_NUL)
    separators = {os.sep, os.altsep or os.sep}
    if name_or_path.endswith(SUFFIX) or not separators.isdisjoint(name_or_path):
        return Path(name_or_path)
    name, at, which = name_or_path.partition(_AT)
    path = profiles_folder() / f"{checked_name(name)}{SUFFIX}"
    standing = path if os.path.lexists(path) else twin(path) or path
    return _snapshot(standing, which) if at else standing


def _snapshot(profile: Path, which: str) -> Path:
    found = snapshot_paths(profile)
    if which == _NEWEST:
        if not found:
            raise NameRefused(f"{profile.stem}{_AT}{which}", texts.NO_SNAPSHOT)
        return found[-1]
    if not re.fullmatch(r"[0-9]{1,6}", which, re.ASCII):
        raise NameRefused(f"{profile.stem}{_AT}{which}", texts.SNAPSHOT_NUMBER)
    number = int(which)
    return next(
        (path for path in found if int(path.stem) == number),
        history_folder(profile) / f"{number:04}{SUFFIX}",
    )


def history_folder(profile: Path) -> Path:
    """Give the folder that a profile's snapshots lie in; it need not exist yet."""
    return profile.with_name(f"{profile.stem}{_HISTORY}")


def original_paths(profile: Path) -> list[Path]:
    """Give the files kept as they were before a save that would have changed their looks, oldest first."""
    try:
        found = [path for path in history_folder(profile).iterdir() if _ORIGINAL.fullmatch(path.name)]
    except OSError:
        return []
    return sorted(found, key=_original_number)


def next_original(profile: Path) -> Path:
    """Give the path for the next file to be kept as it was."""
    standing = original_paths(profile)
    number = _original_number(standing[-1]) + 1 if standing else 1
    return history_folder(profile) / f"as-it-was-{number:04}{SUFFIX}"


def _original_number(path: Path) -> int:
    return int(path.stem.rpartition("-")[2])


def is_snapshot(path: Path) -> bool:
    """Tell whether a path is that of a snapshot."""
    return path.parent.name.endswith(_HISTORY) and _NUMBERED.fullmatch(path.name) is not None


def called(path: Path) -> str:
    """Give the name by which `resolve` finds the profile of a file, or of a snapshot."""
    return path.parent.name.removesuffix(_HISTORY) if is_snapshot(path) else path.stem


def called_again(path: Path) -> str:
    """Give the word by which a command line opens a profile again."""
    return shlex.quote(path.stem if path.parent == profiles_folder() else str(path))


def snapshot_paths(profile: Path) -> list[Path]:
    """Give the files of a profile's snapshots, oldest first."""
    try:
        found = [path for path in history_folder(profile).iterdir() if _NUMBERED.fullmatch(path.name)]
    except OSError:
        return []
    return sorted(found, key=lambda path: int(path.stem))


def twin(path: Path) -> Path | None:
    """Give the file in the same folder whose name is the same by everything but its spelling, if any."""
    wanted = name_key(path.name)
    try:
        return next(
            (other for other in sorted(path.parent.iterdir()) if name_key(other.name) == wanted), None
        )
    except OSError:
        return None


def _own_home() -> Path | None:
    named = os.environ.get("FREEHOLD_HOME", "")
    if not named:
        return None
    if not Path(named).is_absolute():
        raise HomeRefused(texts.HOME_RELATIVE)
    return Path(named)


def _platform_folder(kind: Literal["data", "config", "state", "cache"]) -> Path:
    import platformdirs  # noqa: PLC0415  not needed under FREEHOLD_HOME, and start-up time counts

    ask = {
        "data": platformdirs.user_data_dir,
        "config": platformdirs.user_config_dir,
        "state": platformdirs.user_state_dir,
        "cache": platformdirs.user_cache_dir,
    }
    try:
        return Path(ask[kind]("freehold", appauthor=False))
    except RuntimeError as error:
        raise HomeRefused(texts.HOME_UNKNOWN) from error
