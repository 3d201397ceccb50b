"""The list of lines in a terminal with room for none of them."""

import pytest
from textual.content import Content

from tests.tui.helpers import wait_for, wait_for_text
from tui.app import FreeholdApp
from tui.widgets.line_list import LineList


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_a_page_key_does_nothing_where_there_is_no_room_for_a_line(key: str) -> None:
    async with FreeholdApp().run_test(size=(80, 24)) as pilot:
        await wait_for_text(pilot, "Start a new profile")
        lines = pilot.app.screen.query_one(LineList)
        lines.fill([Content("one"), Content("two")], ["1", "2"])
        await pilot.resize_terminal(1, 1)
        await wait_for(pilot, lambda: lines.size.width <= 2, "the list has no room")
        await pilot.press(key)

        assert 0 == lines.highlighted
