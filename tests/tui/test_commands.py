"""Finding what can be done by typing a part of its name, from any screen."""

from tests.tui.helpers import wait_for_text
from tests.tui.test_reading import reading, shown
from tui.screens.advice import AllAdviceScreen
from tui.screens.commands import CommandsScreen
from tui.screens.money import MoneyScreen
from tui.screens.reading import ReadingScreen


async def test_typing_a_part_of_its_name_does_it() -> None:
    async with reading() as pilot:
        await pilot.press("ctrl+f")
        await shown(pilot, CommandsScreen)
        await pilot.press(*"mon")
        await wait_for_text(pilot, "1 of ")
        await pilot.press("enter")
        await shown(pilot, MoneyScreen)


async def test_escape_does_nothing_and_comes_back() -> None:
    async with reading() as pilot:
        await pilot.press("ctrl+f")
        await shown(pilot, CommandsScreen)
        await pilot.press("escape")
        await shown(pilot, ReadingScreen)


async def test_only_what_can_be_done_here_is_offered() -> None:
    async with reading() as pilot:
        await pilot.press("ctrl+f")
        await shown(pilot, CommandsScreen)
        await pilot.press(*"it worked")
        await wait_for_text(pilot, "none of ")


async def test_a_place_that_was_passed_is_gone_back_to_and_not_opened_twice() -> None:
    async with reading() as pilot:
        await pilot.press("a")
        await shown(pilot, AllAdviceScreen)
        await pilot.press("m")
        await shown(pilot, MoneyScreen)
        deep = len(pilot.app.screen_stack)
        await pilot.press("a")
        await shown(pilot, AllAdviceScreen)

        assert deep - 1 == len(pilot.app.screen_stack)
