"""Clients kept, changed and removed on their page, with the checks of the command line."""

from collections.abc import Callable

import pytest

from profiles.history import take
from profiles.model import Client
from profiles.paths import snapshot_paths
from profiles.store import open_profile
from tests.tui.helpers import SIZES, SMALL, WIDE, flat_text, still_text, wait_for, wait_for_text
from tests.tui.people import DAY, pack
from tests.tui.planners import CLIENTS, at, on_disk, planner
from tests.tui.test_reading import go_to
from tests.tui.walks import typed
from tui.lines.items import Target
from tui.opened.session import Session
from tui.screens.clients import ClientsScreen

ADA = Target("client", "Ada")


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_changing_a_client_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with at(planner(clients=CLIENTS), "l", kind=ClientsScreen, size=size) as pilot:
        await go_to(pilot, ADA)
        await pilot.press("enter")
        await wait_for_text(pilot, "Change Ada")
        snapshot(f"client-form-{name}", await still_text(pilot))


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_the_clients_look_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with at(planner(clients=CLIENTS), "l", kind=ClientsScreen, size=size) as pilot:
        await go_to(pilot, ADA)
        snapshot(f"clients-kept-{name}", await still_text(pilot))


async def test_the_card_stands_beside_the_list_where_there_is_room_and_in_it_where_not() -> None:
    async with at(planner(clients=CLIENTS), "l", kind=ClientsScreen) as pilot:
        beside = pilot.app.screen.query_exactly_one("#aside")
        await wait_for_text(pilot, "No AI in what you deliver")
        assert not beside.display
        await pilot.resize_terminal(*WIDE)
        await wait_for(pilot, lambda: beside.display, "there is a second page")
        await wait_for(
            pilot,
            lambda: 1 == flat_text(pilot.app).count("No AI in what you deliver"),
            "the card is there once",
        )
        await go_to(pilot, Target("client", "Town hall"))
        await wait_for_text(pilot, "AI where it saves time")
        await pilot.resize_terminal(*SMALL)
        await wait_for_text(pilot, "Name a price for the result")
        assert not beside.display


async def test_a_card_of_a_stance_opens_the_form_for_a_client_of_that_stance() -> None:
    async with at(planner(), "l", kind=ClientsScreen) as pilot:
        await go_to(pilot, Target("stance", "forbids"))
        await pilot.press("enter", *typed("Ada"), "enter", "enter", "enter", "enter")
        await wait_for_text(pilot, "Kept: Ada: forbids AI")

    assert (Client(nickname="Ada", stance="forbids"),) == on_disk().client


async def test_a_new_client_is_kept_with_all_that_is_said_of_it() -> None:
    async with at(planner(), "l", kind=ClientsScreen) as pilot:
        await pilot.press("n", *typed("Ada"), "enter", *typed("12,5"), "enter", "f", "enter", "n", "enter")
        await wait_for_text(pilot, "Kept: Ada: forbids AI")

    assert (Client(nickname="Ada", share=12.5, stance="forbids", told=False),) == on_disk().client


async def test_a_client_is_changed_and_what_was_emptied_is_forgotten() -> None:
    async with at(planner(clients=CLIENTS), "l", kind=ClientsScreen) as pilot:
        await go_to(pilot, ADA)
        await pilot.press("enter", *typed(" Books"), "enter", "ctrl+u", "enter", "ctrl+u", "w", "enter")
        await pilot.press("ctrl+u", "enter")
        await wait_for_text(pilot, "Kept: Ada Books: wants AI used, not told")

    assert Client(nickname="Ada Books", stance="wants") == on_disk().client[0]
    assert CLIENTS[1] == on_disk().client[1]


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        (["enter"], "a nickname is 1 to 60 characters on one line"),
        ([*typed("Town hall"), "enter"], "there is a client 'Town hall' already"),
        (["x", "enter", *typed("140"), "enter"], "out of bounds"),
        (["x", "enter", *typed("30-40"), "enter"], "one number from 0 to 100"),
        (["x", "enter", "enter", *typed("loves"), "enter"], "write wants, accepts, forbids or unsaid"),
        (["x", "enter", "enter", "enter", *typed("maybe")], "write yes or no"),
    ],
)
async def test_what_cannot_be_kept_is_said_at_its_field_and_nothing_changes(
    keys: list[str], complaint: str
) -> None:
    async with at(planner(clients=CLIENTS), "l", kind=ClientsScreen) as pilot:
        await pilot.press("n", *keys)
        for _ in range(4):
            if complaint not in flat_text(pilot.app):
                await pilot.press("enter")
        await wait_for_text(pilot, complaint)

    assert CLIENTS == on_disk().client


async def test_a_client_is_removed_only_after_enter() -> None:
    async with at(planner(clients=CLIENTS), "l", kind=ClientsScreen) as pilot:
        await go_to(pilot, ADA)
        await pilot.press("d")
        await wait_for_text(pilot, "Remove Ada and what is kept")
        await pilot.press("escape")
        await wait_for(pilot, lambda: "Remove Ada" not in flat_text(pilot.app), "it is not asked any more")
        assert CLIENTS == on_disk().client

        await pilot.press("delete", "enter")
        await wait_for_text(pilot, "Removed: Ada.")

    assert CLIENTS[1:] == on_disk().client


async def test_the_mouse_alone_removes_a_client() -> None:
    async with at(planner(clients=CLIENTS), "l", kind=ClientsScreen) as pilot:
        for words in ("d remove", "Enter do it"):
            lines = (await still_text(pilot)).splitlines()
            row = next(place for place, line in enumerate(lines) if words in line)
            await pilot.click(offset=(lines[row].index(words), row))
        await wait_for_text(pilot, "Removed: Ada.")


async def test_without_a_client_under_the_cursor_nothing_is_removed() -> None:
    async with at(planner(), "l", kind=ClientsScreen) as pilot:
        await pilot.press("d")
        await wait_for_text(pilot, "The cursor stands on no client")


async def test_a_snapshot_refuses_every_change_in_words() -> None:
    session = planner(clients=CLIENTS)
    take(session.profile, session.path, session.assessment(), "asked")
    kept = Session(open_profile(snapshot_paths(session.path)[0]), pack(), lambda: DAY)
    async with at(kept, "l", kind=ClientsScreen) as pilot:
        for key in ("n", "enter", "d"):
            await go_to(pilot, ADA)
            await pilot.press(key)
            await wait_for_text(pilot, "nothing in it can be changed here")
            await pilot.press("f8", "l")
