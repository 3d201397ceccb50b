"""What would change this: from a reading, a rule that fires, and the money; and trying it in what-if."""

from collections.abc import Callable

import pytest

from rules.answers import Choice
from rules.goal import ReadingLine
from tests.tui.helpers import HUGE, SMALL, WIDE, flat_text, still_text, wait_for_text
from tests.tui.people import WRITER, assessed
from tests.tui.test_reading import Walk, go_to, reading, session_of, shown
from tests.tui.walks import typed
from tui.forms.small import FieldRefused
from tui.lines.items import Target
from tui.opened.goals import FLOOR, OWN_LINE, aimed_at, goals_of, line_in
from tui.screens.advice import AdviceScreen
from tui.screens.goal import GoalScreen
from tui.screens.interview import InterviewScreen
from tui.screens.money import MoneyScreen
from tui.screens.reading import DimensionScreen
from tui.screens.rule import RuleScreen, RulesScreen
from tui.screens.whatif import WhatIfScreen

TELL_ALL = {"disclosure.told": Choice("told_all_in_writing")}


@pytest.mark.parametrize(("size", "name"), [(SMALL, "80x24"), (WIDE, "120x40"), (HUGE, "200x60")])
async def test_a_reading_is_brought_over_its_lines(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with reading(size) as pilot:
        await go_to(pilot, Target("reading", "trust"))
        await pilot.press("enter")
        await shown(pilot, DimensionScreen)
        await pilot.press("o")
        await shown(pilot, GoalScreen)
        await wait_for_text(pilot, "To bring trust to 35 or above")
        snapshot(f"goal-{name}", await still_text(pilot))


async def test_a_rule_that_fires_is_turned_off_by_what_is_then_tried() -> None:
    async with reading() as pilot:
        await go_to(pilot, Target("advice", "trust.hidden-use"))
        await pilot.press("enter")
        await shown(pilot, AdviceScreen)
        await pilot.press("o")
        await shown(pilot, GoalScreen)
        await wait_for_text(pilot, "To turn off “Clients forbid AI, and you do not tell them about yours”")
        await pilot.press("enter")
        await shown(pilot, WhatIfScreen)

        assert session_of(pilot).side == TELL_ALL


async def test_the_line_under_the_cursor_is_meant_where_a_page_has_no_subject() -> None:
    async with reading() as pilot:
        await go_to(pilot, Target("reading", "craft"))
        await pilot.press("O")
        await shown(pilot, GoalScreen)

        await wait_for_text(pilot, "To bring craft to 50 or above")


async def test_the_floor_that_nothing_reaches_names_what_it_depends_on() -> None:
    async with reading() as pilot:
        await pilot.press("m")
        await shown(pilot, MoneyScreen)
        await pilot.press("o")
        await shown(pilot, GoalScreen)
        await wait_for_text(pilot, "No set of up to three changes")

        assert "Hours billed in a week" in flat_text(pilot.app)


async def test_a_silent_rule_has_nothing_to_be_turned_off() -> None:
    async with reading() as pilot:
        await pilot.press("w")
        await shown(pilot, RulesScreen)
        await go_to(pilot, Target("rule", "demand.lowend-some"))
        await pilot.press("enter")
        await shown(pilot, RuleScreen)
        await pilot.press("o")
        await wait_for_text(pilot, "Nothing here can be turned off or moved")

        assert isinstance(pilot.app.screen, RuleScreen)


async def test_a_line_of_ones_own_is_looked_for_first() -> None:
    async with reading() as pilot:
        await own_line(pilot, "57,5")
        await wait_for_text(pilot, "To bring trust to 57.5 or above")
        await wait_for_text(pilot, "To bring trust to 35 or above")
        await go_to(pilot, Target("try", "0"))
        await pilot.press("enter")
        await shown(pilot, WhatIfScreen)

        assert session_of(pilot).side == TELL_ALL


async def test_a_line_that_no_reading_has_is_refused_where_it_stands() -> None:
    async with reading() as pilot:
        await own_line(pilot, "130")
        await wait_for_text(pilot, "a reading runs from 0 to 100")
        await pilot.press("escape")
        await wait_for_text(pilot, "To bring trust to 35 or above")

        assert isinstance(pilot.app.screen, GoalScreen)


async def test_a_question_that_was_opened_here_leads_back_to_the_same_goals() -> None:
    async with reading() as pilot:
        await own_line(pilot, "57")
        await wait_for_text(pilot, "To bring trust to 57 or above")
        await go_to(pilot, Target("question", "disclosure.told"))
        await pilot.press("enter")
        await shown(pilot, InterviewScreen)
        await pilot.press("escape")
        await shown(pilot, GoalScreen)

        await wait_for_text(pilot, "To bring trust to 57 or above")


async def own_line(pilot: Walk, text: str) -> None:
    """Go to what brings trust over its lines, and write a line there."""
    await go_to(pilot, Target("reading", "trust"))
    await pilot.press("o")
    await shown(pilot, GoalScreen)
    await go_to(pilot, OWN_LINE)
    await pilot.press("enter")
    await wait_for_text(pilot, "Trust stands at 30")
    await pilot.press(*typed(text), "enter")


@pytest.mark.parametrize(
    ("text", "value", "over"),
    [
        ("60", 60, True),
        ("20", 20, False),
        ("over 20", 20, True),
        ("under 60", 60, False),
        ("Above  60,5", 60.5, True),
        ("<= 60", 60, False),
        (">10", 10, True),
        ("0", 0, False),
        ("100", 100, True),
    ],
)
def test_a_line_is_read_as_it_is_written(text: str, value: float, over: bool) -> None:
    assert ReadingLine("trust", value, over=over) == line_in(text, assessed(WRITER).reading_of("trust"))


@pytest.mark.parametrize("text", ["", "over", "60-70", "-1", "101", "1k", "[/b]", "over under 5", "6e1"])
def test_what_is_no_line_is_refused(text: str) -> None:
    with pytest.raises(FieldRefused):
        line_in(text, assessed(WRITER).reading_of("trust"))


def test_only_what_can_be_otherwise_is_aimed_at() -> None:
    found = assessed(WRITER)
    targets = [
        Target("reading", "trust"),
        Target("rule", "demand.lowend-some"),
        Target("finding", "x"),
        FLOOR,
    ]

    assert [aimed_at(each, found) for each in targets] == [True, False, False, True]
    assert goals_of(Target("rule", "demand.lowend-some"), found) == ()
