"""Letting keys arrive where they were pressed, and what one key changes be drawn in one frame."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from textual.screen import Screen
from textual.widget import Widget

_LONGEST = 1.0
_MOST_WAITING = 50
"""Keys that may wait for a widget; more come only from a program that types, or a paste without marks."""


async def settled(widget: Widget | None) -> None:
    """Wait until a widget has handled every key sent to it so far; fast typing then never lands elsewhere."""
    done = asyncio.Event()
    if widget is not None and widget.is_running and widget.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _LONGEST)


async def followed(widget: Widget | None) -> None:
    """Wait where a widget is many keys behind: it would answer them all before anything is drawn again."""
    if widget is not None and widget._message_queue.qsize() > _MOST_WAITING:  # noqa: SLF001  the only count
        await settled(widget)


@asynccontextmanager
async def one_frame(screen: Screen[None]) -> AsyncIterator[None]:
    """Draw what is changed within, and the move of the focus, in one frame and not part by part."""
    with screen.app.batch_update():
        yield
        await settled(screen.focused)
    screen.check_idle()
