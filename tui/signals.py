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
            _listen_to(number, leave)


def _listen_to(number: signal.Signals, leave: Callable[[int], object]) -> None:
    loop = asyncio.get_running_loop()
    # The loop's own handler only wakes it: while hundreds of keys wait to be read it loses the signal,
    # and would say on the screen that it could not be woken.
    loop.add_signal_handler(number, lambda: None)
    signal.set_wakeup_fd(signal.set_wakeup_fd(-1), warn_on_full_buffer=False)
    signal.signal(number, lambda *_: loop.call_soon_threadsafe(leave, 128 + number))


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
