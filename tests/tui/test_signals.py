"""Signals that end the program are heard whatever else waits."""

import asyncio
import os
import signal

import pytest

from tui import signals

NUMBERS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@pytest.mark.parametrize("number", NUMBERS)
async def test_a_signal_is_heard_while_thousands_of_keys_wait(number: signal.Signals) -> None:
    heard: asyncio.Queue[int] = asyncio.Queue()
    signals.listen(heard.put_nowait)
    try:
        for _ in range(5000):
            asyncio.get_running_loop().call_soon_threadsafe(int)
        os.kill(os.getpid(), number)

        assert 128 + number == await asyncio.wait_for(heard.get(), 5)
    finally:
        signals.stop_listening()
