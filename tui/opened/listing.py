"""The profiles that there are to open, listed without what only an opened one needs."""

from datetime import UTC, datetime

from profiles.errors import ProfileError
from profiles.listing import Listed, list_profiles
from profiles.paths import profiles_folder
from tui.opened.refusals import SessionRefused


def list_sessions() -> list[Listed]:
    """Give every profile in the profiles folder, the last changed first; raise `SessionRefused`."""
    try:
        found = list_profiles(profiles_folder())
    except ProfileError as error:
        raise SessionRefused(str(error), error.exit_code) from error
    return sorted(found, key=lambda each: each.modified or datetime.min.replace(tzinfo=UTC), reverse=True)
