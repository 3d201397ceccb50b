"""Looking at the packs in use without anybody's profile: nothing is answered, and nothing is written."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from profiles.model import new_profile
from profiles.store import Stored
from rules.pack import Pack
from tui.clock import today
from tui.forms.currencies import default_currency
from tui.opened.saving import SavedState
from tui.opened.session import Session


class Browsing(Session):
    """What stands in for a session where no profile is open."""

    def __init__(self, pack: Pack, day: Callable[[], date] = today) -> None:
        nobody = new_profile("", default_currency(), pack.versions, datetime.now(UTC))
        super().__init__(Stored(nobody, Path(), "", read_only=True), pack, day)

    @property
    def name(self) -> str:
        """Nobody's name."""
        return ""

    @property
    def saved(self) -> SavedState:
        """Nothing is to be saved."""
        return SavedState("", ok=True)
