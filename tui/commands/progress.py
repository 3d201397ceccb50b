"""How far a slow command is, on one line of a terminal."""

import sys
import time
from types import TracebackType
from typing import Self

from tui.texts.measure import MEASURING

_WAIT = 0.25


class Progress:
    """Writes a percentage to standard error while a block runs: on a terminal, and only when that is long."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._shown = -1

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, of: int) -> None:
        """Say that so many steps of all are done."""
        percent = 100 * done // of
        if percent != self._shown and time.monotonic() - self._started > _WAIT and _on_terminal():
            self._shown = percent
            _write(f"\r{MEASURING.format(percent=percent)}")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown >= 0:
            _write("\r" + " " * len(MEASURING.format(percent=100)) + "\r")


def _on_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
