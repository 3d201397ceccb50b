"""The plan as a page: steps moved on, dated, dropped and judged; advice put there, rules set aside."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from profiles.history import take
from profiles.model import Step
from profiles.paths import snapshot_paths
from profiles.store import open_profile
from tests.tui.helpers import (
    SIZES,
    flat_text,
    screen_text,
    still_text,
    wait_for,
    wait_for_text,
)
from tests.tui.people import DAY, pack
from tests.tui.planners import HIDDEN, PROOF, STEPS, at, on_disk, planner, shows, the_page
from tests.tui.test_reading import go_to
from tests.tui.walks import typed
from tui.lines.items import Target
from tui.opened.session import Session
from tui.screens.advice import AdviceScreen, AllAdviceScreen
from tui.screens.plan import PlanScreen
from tui.screens.reading import ReadingScreen
from tui.screens.rule import RuleScreen, RulesScreen


def last_step() -> Step:
    return on_disk().plan[-1]


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_the_plan_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with at(planner(steps=STEPS, aside=True), "p", kind=PlanScreen, size=size) as pilot:
        await wait_for_text(pilot, "! doing")
        snapshot(f"plan-{name}", await still_text(pilot))


async def test_a_step_moves_on_and_back_and_the_cursor_stays_on_it() -> None:
    async with at(planner(steps=STEPS[:1]), "p", kind=PlanScreen) as pilot:
        await pilot.press("greater_than_sign")
        await wait_for_text(pilot, "Done: You cannot yet prove")

        assert ("done", DAY) == (last_step().state, last_step().done_on)
        assert Target("step", PROOF) == the_page(pilot).target

        await pilot.press("greater_than_sign")
        await wait_for_text(pilot, "there is nothing further")
        await pilot.press("less_than_sign", "left_square_bracket")
        await wait_for_text(pilot, "To do: You cannot yet prove")
        assert "todo" == last_step().state

        await pilot.press("less_than_sign")
        await wait_for_text(pilot, "nothing before that")


async def test_what_came_of_a_step_is_noted_once_it_is_done() -> None:
    async with at(planner(steps=STEPS[:1]), "p", kind=PlanScreen) as pilot:
        await pilot.press("1")
        await wait_for_text(pilot, "is not finished yet")
        await pilot.press("greater_than_sign", "2")
        await wait_for_text(pilot, "Noted that it did not work")

    assert "did_not" == last_step().outcome


async def test_a_due_day_is_typed_and_a_bad_one_is_said_at_its_field() -> None:
    async with at(planner(steps=STEPS[:1]), "p", kind=PlanScreen) as pilot:
        await pilot.press("at", "ctrl+u", *typed("soon"), "enter")
        await wait_for_text(pilot, "the day needs a day like 2027-01-15, not 'soon'")
        await pilot.press("ctrl+u", *typed("2020-01-01"), "enter")
        await wait_for_text(pilot, "2020-01-01 is over already")
        await pilot.press("ctrl+u", *typed("2027-03-01"), "enter")
        await wait_for_text(pilot, "Due 1 March 2027")

    assert "2027-03-01" == str(last_step().due)


async def test_a_step_is_dropped_with_a_reason_and_taken_up_again() -> None:
    async with at(planner(steps=STEPS[:1]), "p", kind=PlanScreen) as pilot:
        await pilot.press("d", *"no time", "enter")
        await wait_for_text(pilot, "Dropped: You cannot yet prove")
        assert ("dropped", "no time") == (last_step().state, last_step().because)

        await pilot.press("less_than_sign")
        await wait_for_text(pilot, "To do: You cannot yet prove")

    assert "todo" == last_step().state


async def test_escape_leaves_a_form_as_it_was_and_what_was_typed_stands_in_it_again() -> None:
    async with at(planner(steps=STEPS[:1]), "p", kind=PlanScreen) as pilot:
        await pilot.press("d", *"maybe", "escape")
        await wait_for(pilot, lambda: "Drop this step" not in flat_text(pilot.app), "the form is gone")
        assert "doing" == last_step().state

        await pilot.press("d")
        await wait_for_text(pilot, "[maybe")
        await pilot.press("escape", "escape")
        await shows(pilot, ReadingScreen)


async def test_advice_goes_onto_the_plan_with_a_day_by_one_key_and_not_twice() -> None:
    async with at(planner(), "a", kind=AllAdviceScreen) as pilot:
        await go_to(pilot, Target("advice", HIDDEN))
        await pilot.press("enter")
        await shows(pilot, AdviceScreen)
        await pilot.press("f")
        await wait_for_text(pilot, "On the plan, due")
        await pilot.press("f")
        await wait_for_text(pilot, "is on the plan already")

    assert (HIDDEN, "todo", DAY + timedelta(14)) == (last_step().rule, last_step().state, last_step().due)


async def test_an_empty_plan_names_the_first_moves_and_takes_them() -> None:
    async with at(planner(), "p", kind=PlanScreen) as pilot:
        await wait_for_text(pilot, "Nothing is on the plan yet")
        await pilot.press("f")
        await wait_for_text(pilot, "1 open, 0 overdue")

    assert 1 == len(on_disk().plan)


async def test_a_rule_is_set_aside_in_place_with_its_effect_and_agreed_with_again() -> None:
    session = planner()
    async with at(session, "w", kind=RulesScreen) as pilot:
        await pilot.press("end")
        await go_to(pilot, Target("rule", HIDDEN), "up")
        await pilot.press("enter")
        await shows(pilot, RuleScreen)
        await pilot.press("s", "enter", "enter")
        await wait_for_text(pilot, "a reason is one line of")
        await pilot.press(*typed("they know"), "enter", *typed("2027-06-01"), "enter")
        await wait_for_text(pilot, "Set aside, until 1 June 2027")
        await wait_for_text(pilot, "Readings: Trust from 30 to")
        assert "they know" == on_disk().disagree[0].because

        await pilot.press("p")
        await shows(pilot, PlanScreen)
        await wait_for_text(pilot, "With it: Trust from")
        await go_to(pilot, Target("aside", HIDDEN))
        await pilot.press("y")
        await wait_for_text(pilot, "Counts again: Clients forbid AI")

    assert () == on_disk().disagree


async def test_what_no_key_can_act_on_is_said() -> None:
    async with at(planner(aside=True), "p", kind=PlanScreen) as pilot:
        await go_to(pilot, Target("aside", HIDDEN))
        for key in ("greater_than_sign", "at", "d", "1"):
            await pilot.press(key)
            await wait_for_text(pilot, "stands on no step")


async def test_while_something_is_asked_no_key_leads_away_and_letters_are_letters() -> None:
    async with at(planner(steps=STEPS[:1]), "p", kind=PlanScreen) as pilot:
        await pilot.press("d", "f8", *"amwlp12", "escape")

        assert isinstance(pilot.app.screen, PlanScreen)
        await pilot.press("d")
        await wait_for_text(pilot, "[amwlp12")


async def test_the_mouse_alone_moves_a_step_on() -> None:
    async with at(planner(steps=STEPS[:1]), "p", kind=PlanScreen) as pilot:
        lines = (await still_text(pilot)).splitlines()
        row = next(at for at, line in enumerate(lines) if "> further" in line)
        await pilot.click(offset=(lines[row].index("> further") + 2, row))
        await wait_for_text(pilot, "Done: You cannot yet prove")


async def test_a_snapshot_is_looked_at_and_every_key_that_would_change_it_refuses_in_words() -> None:
    session = planner(steps=STEPS, aside=True)
    take(session.profile, session.path, session.assessment(), "asked")
    kept = Session(open_profile(snapshot_paths(session.path)[0]), pack(), lambda: DAY)
    async with at(kept, "p", kind=PlanScreen) as pilot:
        for key in ("greater_than_sign", "at", "d", "1", "s", "y", "f"):
            await pilot.press(key)
            await wait_for_text(pilot, "nothing in it can be changed here")
            await pilot.press("p")

    assert session.profile.plan == kept.profile.plan


async def test_keys_faster_than_the_screens_change_what_they_were_meant_for() -> None:
    async with at(planner(steps=STEPS[:1]), kind=ReadingScreen) as pilot:
        await pilot.press("p", "greater_than_sign", "1", "escape", "p", "d", *"why", "escape", "escape")
        await shows(pilot, ReadingScreen)

    assert ("done", "worked") == (last_step().state, last_step().outcome)


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (40, 12)])
async def test_in_a_tiny_terminal_it_still_works(size: tuple[int, int]) -> None:
    async with at(planner(steps=STEPS, aside=True), "p", kind=PlanScreen, size=size) as pilot:
        await pilot.press("d", *"small", "enter")
        await wait_for(pilot, lambda: on_disk().plan[0].state == "dropped", "it is dropped")
        assert screen_text(pilot.app)
