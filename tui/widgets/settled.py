"""Letting keys arrive where they were pressed, and what one key changes be drawn in one frame."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from textual.app import App
from textual.events import Event, Key
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


async def followed(app: App[None], event: Event) -> None:
    """Wait after a key where what has the focus is many behind: nothing is drawn before it has answered."""
    focused = app.focused if isinstance(event, Key) and app.screen_stack else None
    if focused is not None and focused._message_queue.qsize() > _MOST_WAITING:  # noqa: SLF001  the only count
        await settled(focused)


@asynccontextmanager
async def one_frame(screen: Screen[None]) -> AsyncIterator[None]:
    """Draw what is changed within, and the move of the focus, in one frame and not part by part."""
    with screen.app.batch_update():
        yield
        await settled(screen.focused)
    screen.check_idle()
