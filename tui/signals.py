"""Being told to end by the system: a closed window must leave answers kept and the terminal clean."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

_NUMBERS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


def listen(leave: Callable[[int], object]) -> None:
    """Call `leave` with the exit code of a signal when one comes."""
    for number in _NUMBERS:
        with _where_possible():
            asyncio.get_running_loop().add_signal_handler(number, leave, 128 + number)


def stop_listening() -> None:
    """Give the signals back their usual meaning."""
    for number in _NUMBERS:
        with _where_possible():
            asyncio.get_running_loop().remove_signal_handler(number)


@contextmanager
def _where_possible() -> Iterator[None]:
    # Not every platform and not every thread can listen.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        yield
