"""A person with a plan, clients and a history, for the tests of the pages on which something can be done."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date, timedelta
from typing import Any

from textual.pilot import Pilot

from profiles.history import take
from profiles.model import Client, Profile, Step, StoredDisagreement
from profiles.paths import resolve
from profiles.store import open_profile
from tests.tui.helpers import SMALL, wait_for
from tests.tui.people import DAY, WRITER, pack, session_of
from tui.app import FreeholdApp
from tui.opened.session import Session
from tui.screens.paged import PagedScreen
from tui.widgets.page import Page

Walk = Pilot[Any]

PROOF, HIDDEN = "position.no-proof", "trust.hidden-use"
STEPS = (
    Step(rule=PROOF, state="doing", due=DAY - timedelta(2), accepted=DAY - timedelta(40)),
    Step(rule=HIDDEN, state="done", accepted=DAY - timedelta(40), done_on=DAY - timedelta(9)),
)
ASIDE = StoredDisagreement(rule=HIDDEN, because="it stands in the contract", until=DAY + timedelta(60))
CLIENTS = (
    Client(nickname="Ada", share=35, stance="forbids", told=False),
    Client(nickname="Town hall", share=20, stance="wants", told=True),
)


def planner(*, steps: Sequence[Step] = (), aside: bool = False, clients: Sequence[Client] = ()) -> Session:
    """Give a saved profile with a plan, a rule set aside, and clients."""
    session = session_of("asha", WRITER)
    update = {"plan": tuple(steps), "disagree": (ASIDE,) if aside else (), "client": tuple(clients)}
    session.change(session.profile.model_copy(update=update))
    return opened_again()


def opened_again(day: date = DAY) -> Session:
    """Open the profile on a day."""
    return Session(open_profile(resolve("asha")), pack(), lambda: day)


def on_disk() -> Profile:
    """Give the profile as it is saved."""
    return open_profile(resolve("asha")).profile


def with_history(*days: tuple[date, dict[str, str]]) -> Session:
    """Give a profile whose snapshots were taken on these days, each after other answers."""
    for day, said in days:
        session = opened_again(day)
        for question, typed in said.items():
            session.say(question, typed, sure=True)
        take(session.profile, session.path, session.assessment(), "asked")
    return opened_again()


@asynccontextmanager
async def at(
    session: Session, *keys: str, kind: type[PagedScreen], size: tuple[int, int] = SMALL
) -> AsyncIterator[Walk]:
    """Open the profile, press keys, and wait for a kind of page."""
    app = FreeholdApp("asha", lambda _: session)
    async with app.run_test(size=size) as pilot:
        await wait_for(pilot, lambda: len(app.screen_stack) > 1, "a screen is shown")
        app.open_reading()
        await wait_for(pilot, lambda: isinstance(app.screen, PagedScreen), "the reading is shown")
        await pilot.press(*keys)
        await shows(pilot, kind)
        yield pilot


async def shows(pilot: Walk, kind: type[object]) -> None:
    """Wait until a kind of screen is shown."""
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, kind), f"{kind.__name__} is shown")


def the_page(pilot: Walk) -> Page:
    """Give the first page of the present screen."""
    return pilot.app.screen.query_exactly_one("#page", Page)
