"""The list of lines: in a terminal with room for none of them, and in every look."""

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot

from profiles.settings import LOOKS, Look, Settings
from tests.tui.helpers import wait_for, wait_for_text
from tui.app import FreeholdApp
from tui.content import joined, words
from tui.widgets.line_list import LineList


async def listed(pilot: Pilot[None], columns: int, rows: int) -> LineList:
    """Give the list of profiles, with two lines in it, in a terminal that was made small."""
    await wait_for_text(pilot, "Start a new profile")
    lines = pilot.app.screen.query_one(LineList)
    await pilot.resize_terminal(columns, rows)
    await wait_for(pilot, lambda: (columns, rows) == pilot.app.screen.size, "the terminal is small")
    lines.fill([Content("copywriting 日本"), Content("two")], ["1", "2"])
    return lines


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_a_page_key_does_nothing_where_no_line_is_laid_out(key: str) -> None:
    async with FreeholdApp().run_test() as pilot:
        lines = await listed(pilot, 80, 1)
        await pilot.press(key)

        assert 0 == lines.highlighted


class _Lines(App[None]):
    """Nothing but a list."""

    def compose(self) -> ComposeResult:
        yield LineList()

    def on_mount(self) -> None:
        self.query_one(LineList).fill([Content("copywriting 日本")], ["1"])


@pytest.mark.parametrize("columns", range(1, 10))
async def test_words_need_no_room(columns: int) -> None:
    async with _Lines().run_test(size=(columns, 24)) as pilot:
        await pilot.pause()

        assert 1 == pilot.app.query_one(LineList).option_count


@pytest.mark.parametrize("look", LOOKS)
async def test_all_words_of_the_line_under_the_cursor_have_the_colour_of_the_cursor(look: Look) -> None:
    async with FreeholdApp().run_test() as pilot:
        lines = await listed(pilot, 80, 24)
        app = pilot.app
        assert isinstance(app, FreeholdApp)
        app.use_settings(Settings(look=look))
        lines.fill([joined([words("asha", "bold"), words("  today", "$text-muted")])], ["1"])
        await pilot.pause()
        drawn = [segment.style for segment in lines.render_line(0) if segment.text.strip()]

        cursor = lines.get_component_rich_style("option-list--option-highlighted").color
        assert [cursor] * len(drawn) == [style.color for style in drawn if style is not None]
