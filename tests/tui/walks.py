"""Walks through the interview that several tests share."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

from textual.pilot import Pilot

from profiles.paths import resolve
from profiles.store import open_profile
from rules.answers import Answer
from tests.tui.helpers import SMALL, wait_for_text
from tests.tui.people import pack, session_of
from tui.app import FreeholdApp
from tui.opened.session import Session

Walk = Pilot[Any]
DAY = date(2026, 11, 22)


@asynccontextmanager
async def asked(
    said: dict[str, str] | None = None, *, at: str = "field", size: tuple[int, int] = SMALL
) -> AsyncIterator[Walk]:
    """Open the interview of a person at a question."""
    session_of("asha", said or {}).go_to(at)
    session = Session(open_profile(resolve("asha")), pack(), lambda: DAY)
    async with FreeholdApp("asha", lambda _: session).run_test(size=size) as pilot:
        await wait_for_text(pilot, pack().screen_of(at).title)
        yield pilot


def answer(pilot: Walk, question: str) -> Answer | None:
    """Give an answer as the session holds it."""
    app = pilot.app
    assert isinstance(app, FreeholdApp)
    assert app.session is not None
    return app.session.interview.answers.get(question)


def typed(text: str) -> list[str]:
    """Give the keys that type a text."""
    names = {" ": "space", "-": "minus", "/": "slash", ".": "full_stop", ",": "comma"}
    return [names.get(letter, letter) for letter in text]


async def stands_at(pilot: Walk, title: str) -> None:
    await wait_for_text(pilot, f"· {title}" if title != "Field" else title)
