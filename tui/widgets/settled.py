"""Letting a widget take the keys that were pressed before the one that is being answered."""

import asyncio
from contextlib import suppress

from textual.widget import Widget

_LONGEST = 1.0


async def settled(widget: Widget | None) -> None:
    """Wait until a widget has handled every key sent to it so far; fast typing then never lands elsewhere."""
    done = asyncio.Event()
    if widget is not None and widget.is_running and widget.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _LONGEST)
