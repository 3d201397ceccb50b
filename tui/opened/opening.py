"""Opening and starting profiles: the packs in use, a profile by its name or path, and which there are."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from profiles.errors import NameRefused, ProfileError
from profiles.model import new_profile
from profiles.names import checked_name
from profiles.paths import SUFFIX, resolve
from profiles.store import create, open_profile
from rules.pack import Pack
from tui.clock import today
from tui.forms.currencies import usual_currency
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session
from tui.packs.usable import usable_pack
from tui.texts import session as texts


def open_session(name_or_path: str, pack: Pack | None = None, day: Callable[[], date] = today) -> Session:
    """Open a profile by its name or path; raise `SessionRefused`."""
    try:
        return Session(open_profile(resolve(name_or_path)), pack or usable_pack(), day)
    except ProfileError as error:
        raise SessionRefused(str(error), error.exit_code) from error


def new_session(name: str, currency: str | None = None, pack: Pack | None = None) -> Session:
    """Start a profile under a name in the profiles folder; raise `SessionRefused`."""
    used = pack or usable_pack()
    try:
        fit = name_for_new(name)
        profile = new_profile(fit, currency or usual_currency(), used.versions, datetime.now(UTC))
        return Session(create(profile, resolve(fit)), used)
    except ProfileError as error:
        raise SessionRefused(str(error), error.exit_code) from error


def name_for_new(name: str) -> str:
    """Give a name that a new profile may have in the profiles folder; raise `NameRefused` for a path."""
    if name.endswith(SUFFIX):
        raise NameRefused(name, texts.NAME_WITH_SUFFIX)
    return checked_name(name)
