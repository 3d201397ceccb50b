"""Where profiles and configuration lie, and which file a name or a path means."""

import os
from pathlib import Path
from typing import Literal

from profiles import texts
from profiles.errors import HomeRefused, NameRefused
from profiles.names import checked_name, name_key

SUFFIX = ".toml"
OVERRIDES = f"overrides{SUFFIX}"


def profiles_folder() -> Path:
    """Give the folder that profiles are kept in; it need not exist yet."""
    return (_own_home() or _platform_folder("data")) / "profiles"


def packs_folder() -> Path:
    """Give the folder that a person's own packs and overrides are kept in; it need not exist yet."""
    return (_own_home() or _platform_folder("config")) / "packs"


def overrides_file() -> Path:
    """Give the file of a person's overrides; it need not exist yet."""
    return packs_folder() / OVERRIDES


def resolve(name_or_path: str) -> Path:
    """Give the file that a name in the profiles folder, or a path, means; raise `NameRefused`.

    What holds a path separator or ends in .toml is a path. A name spelled otherwise than its file,
    by letter case or by a compatible form of a letter, still means that file.
    """
    if "\0" in name_or_path:
        raise NameRefused(name_or_path, texts.NAME_NUL)
    separators = {os.sep, os.altsep or os.sep}
    if name_or_path.endswith(SUFFIX) or not separators.isdisjoint(name_or_path):
        return Path(name_or_path)
    path = profiles_folder() / f"{checked_name(name_or_path)}{SUFFIX}"
    return path if os.path.lexists(path) else twin(path) or path


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


def _platform_folder(kind: Literal["data", "config"]) -> Path:
    import platformdirs  # noqa: PLC0415  not needed under FREEHOLD_HOME, and start-up time counts

    ask = platformdirs.user_data_dir if kind == "data" else platformdirs.user_config_dir
    try:
        return Path(ask("freehold", appauthor=False))
    except RuntimeError as error:
        raise HomeRefused(texts.HOME_UNKNOWN) from error
