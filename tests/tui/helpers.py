"""Shared by the tests of the full screen: waiting, reading the screen as text, starting the app."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.pilot import Pilot

WIDE = (120, 40)
SMALL = (80, 24)
HUGE = (200, 60)
SIZES = [(SMALL, "80x24"), (WIDE, "120x40"), (HUGE, "200x60")]
"""The sizes of every text snapshot, and their names."""


def screen_text(app: App[Any]) -> str:
    """Give what the screen shows, as plain lines without trailing blanks."""
    strips = app.screen._compositor.render_strips()  # the one private name of Textual the tests use
    return "\n".join(strip.text.rstrip() for strip in strips).rstrip() + "\n"


def flat_text(app: App[Any]) -> str:
    """Give what the screen shows with every run of blanks as one space, for looking for words."""
    return " ".join(screen_text(app).split())


async def wait_for(pilot: Pilot[Any], condition: Callable[[], bool], words: str, seconds: float = 10) -> None:
    """Wait until the condition holds; fail with the words and the screen when it does not."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"never came true: {words}\n{screen_text(pilot.app)}")
        await asyncio.sleep(0.01)
        await pilot.pause()


async def wait_for_text(pilot: Pilot[Any], text: str) -> None:
    """Wait until the screen shows the text."""
    await wait_for(pilot, lambda: text in flat_text(pilot.app), f"the screen shows {text!r}")


async def still_text(pilot: Pilot[Any]) -> str:
    """Give the screen's text once it has not changed for a while: late layout and scrolling are done."""
    seen = ["", screen_text(pilot.app)]

    def still() -> bool:
        seen.append(screen_text(pilot.app))
        return len(set(seen[-10:])) == 1 and len(seen) > 10

    await wait_for(pilot, still, "the screen stands still")
    return seen[-1]
