"""What the full screen writes to and reads from where a tab of a browser stands in for the terminal."""

from typing import TYPE_CHECKING, cast

from textual.drivers.web_driver import WebDriver

from tui import signals
from tui.text import clean

if TYPE_CHECKING:
    from tui.app import FreeholdApp

_HUNG_UP = 128 + 1
"""The exit code after SIGHUP: a tab that is closed is a terminal that is closed."""
_OUT_OF_FULL_SCREEN = "\x1b[?1003l\x1b[?1049l\x1b[H\x1b[2J"


class TabDriver(WebDriver):
    """Textual's driver for a browser, leaving as a terminal is left: with what was typed kept."""

    def start_application_mode(self) -> None:
        """Start, with the program's own answer to signals: Textual's would lose what was typed."""
        super().start_application_mode()
        signals.listen(self._screen.leave)

    def stop_application_mode(self) -> None:
        """Say last in the tab what a terminal is told once the screen is gone."""
        said, self._screen.last_words = clean(self._screen.last_words, lines=True), ""
        self.write(_OUT_OF_FULL_SCREEN + said.replace("\n", "\r\n"))
        super().stop_application_mode()

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Leave when the tab is closed; obey the rest as Textual does."""
        if packet_type == "quit":
            self._leave()
        else:
            super().on_meta(packet_type, payload)

    def run_input_thread(self) -> None:
        """Read until there is nothing to read from: then the server is gone, even by a kill."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._leave()

    @property
    def _screen(self) -> "FreeholdApp":
        return cast("FreeholdApp", self._app)

    def _leave(self) -> None:
        self._screen.call_later(self._screen.leave, _HUNG_UP)
