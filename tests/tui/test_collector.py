"""Python's collector of garbage while the full screen starts."""

import gc
from collections.abc import Iterator

import pytest

from tests.tui.helpers import wait_for, wait_for_text
from tui import collector
from tui.app import FreeholdApp


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    gc.enable()
    gc.unfreeze()


async def test_it_rests_until_profiles_are_listed_and_goes_on_then() -> None:
    collector.rest()
    async with FreeholdApp().run_test() as pilot:
        await wait_for_text(pilot, "Start a new profile")
        await wait_for(pilot, gc.isenabled, "the collector goes on")

        assert gc.get_freeze_count() > 0


def test_one_that_never_rested_is_left_alone() -> None:
    collector.go_on()

    assert gc.get_freeze_count() == 0
