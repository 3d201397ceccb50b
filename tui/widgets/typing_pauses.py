"""When typed text is kept: at the first pause, and noted down meanwhile by somebody who never pauses."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

_PAUSE = 0.7
"""Seconds without a key after which typed text is kept."""

_LONG = 0.9
"""Seconds of typing without such a pause after which the text so far is noted down."""


class TypingPauses:
    """Two timers of a screen: one that each key begins anew, one that runs on through the typing."""

    def __init__(
        self, screen: MessagePump, paused: Callable[[], object], meanwhile: Callable[[], object]
    ) -> None:
        self._screen = screen
        self._paused = paused
        self._meanwhile = meanwhile
        self._pause: Timer | None = None
        self._long: Timer | None = None

    def typed(self) -> None:
        """Take note of a key."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self._screen.set_timer(_PAUSE, self._paused)
        if self._long is None:
            self._long = self._screen.set_timer(_LONG, self._typing_on)

    def stop(self) -> None:
        """Forget the typing, because its text was kept."""
        for timer in (self._pause, self._long):
            if timer is not None:
                timer.stop()
        self._pause = self._long = None

    def _typing_on(self) -> None:
        self._long = None
        self._meanwhile()
