"""The profiles of a folder, each as far as a list shows it; a usual one is read off and not taken apart."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from profiles.errors import ProfileError, ProfileUnreadable, shown_path
from profiles.glance import Glance, glance
from profiles.paths import SUFFIX
from profiles.reading import read_profile
from profiles.writing import reason_of
from rules.frozen import frozen
from rules.shown import shown

if TYPE_CHECKING:
    from profiles.model import Profile


@frozen
class Listed:
    """One profile of a folder as a list shows it; `problem` says why it cannot be opened."""

    name: str
    path: Path
    field: str = ""
    answered: int = 0
    modified: datetime | None = None
    problem: str = ""


def list_profiles(folder: Path) -> list[Listed]:
    """Give every profile of a folder by name, those that cannot be opened too; a missing folder has none."""
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise ProfileUnreadable(f"cannot read the folder {shown_path(folder)}: {reason_of(error)}") from error
    return [_listed(path) for path in paths if path.suffix == SUFFIX and not path.name.startswith(".")]


def _listed(path: Path) -> Listed:
    name, modified = shown(path.stem), _modified(path)
    try:
        seen = glance(read_profile(path)) or _opened(path)
    except ProfileError as error:
        return Listed(name, path, modified=modified, problem=str(error))
    return Listed(name, path, seen.field, seen.answered, modified)


def _opened(path: Path) -> Glance:
    from profiles.store import open_profile  # noqa: PLC0415  few files are of another look, and pydantic is heavy

    return _seen(open_profile(path).profile)


def _seen(profile: "Profile") -> Glance:
    field = profile.answers.get("field")
    given = field.given if field else None
    answered = sum(answer.state != "later" for answer in profile.answers.values())
    return Glance(given if isinstance(given, str) else "", answered)


def _modified(path: Path) -> datetime | None:
    try:
        found = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        found.astimezone()
    except (OSError, OverflowError, ValueError):  # a broken link, or a clock past the year 9999 somewhere
        return None
    return found
