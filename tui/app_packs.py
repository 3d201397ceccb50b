"""The full screen's eye on the packs in use: a look each second, reading in a worker, showing the change."""

from typing import TYPE_CHECKING

from tui.clock import today
from tui.lines.pack import stands
from tui.open_screens import let_each
from tui.packs.in_use import watched

if TYPE_CHECKING:
    from rules.reload import PackWatch, Reloaded
    from tui.app import FreeholdApp
    from tui.opened.session import Session


class AppPacks:
    """Watches the packs of the session that is open, and puts new ones in their place all at once."""

    def __init__(self, app: "FreeholdApp", session: "Session") -> None:
        self._app = app
        self._session = session
        self._watch: PackWatch = watched(session.pack, today)
        self._reading = False

    def look(self) -> None:
        """Look once; read the packs again where their files have changed and stand still."""
        if not self._reading and self._watch.look():
            self._reading = True
            self._app.run_worker(self._read, thread=True, group="packs")

    def _read(self) -> None:
        """Read in a thread of its own, and hand over to that of the screen."""
        read = self._watch.read()
        self._app.call_later(self._show, read)

    def _show(self, read: "Reloaded") -> None:
        """Let the session and every screen go on with what was read."""
        self._reading = False
        if not read.news or self._app.packs is not self:
            return
        self._app.keep_typed()
        self._session.use_packs(read)
        self.leave_what_is_gone()
        let_each(self._app.screen_stack, "show_packs")

    def leave_what_is_gone(self) -> None:
        """Close the first screen about something the packs no longer have, and all that it opened.

        Where one of them holds text that is being written, that is waited for.
        """
        if any(getattr(screen, "is_written_in", False) for screen in self._app.screen_stack):
            return
        stack, pack = self._app.screen_stack, self._session.pack
        subjects = [getattr(screen, "subject", None) for screen in stack]
        kept = next((place for place, it in enumerate(subjects) if not stands(it, pack)), len(stack))
        for _ in range(len(stack) - kept):
            self._app.pop_screen()
