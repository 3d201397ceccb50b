"""Next moves: the sets with what they take and bring, the question to answer, and trying a set in what-if."""

import threading
from collections.abc import Callable

import pytest

from rules.answers import Choice
from rules.assess import assess_persona
from rules.moves import result
from tests.tui.helpers import HUGE, SMALL, WIDE, flat_text, screen_text, still_text, wait_for, wait_for_text
from tests.tui.people import pack
from tests.tui.test_reading import Walk, go_to, page, reading, session_of, shown
from tui.app import FreeholdApp
from tui.lines.items import Target, printed
from tui.lines.move import next_items
from tui.screens.advice import AdviceScreen
from tui.screens.interview import InterviewScreen
from tui.screens.moves import NextMovesScreen
from tui.screens.reading import ReadingScreen
from tui.screens.whatif import WhatIfScreen

TELL_ALL = {"disclosure.told": Choice("told_all_in_writing")}


async def next_moves(pilot: Walk) -> NextMovesScreen:
    """Open the page and wait for the sets."""
    await pilot.press("v")
    await shown(pilot, NextMovesScreen)
    await wait_for_text(pilot, "1. Takes about 2 hours")
    screen = pilot.app.screen
    assert isinstance(screen, NextMovesScreen)
    return screen


class Held:
    """A search that waits, once it has said how many sets there are, until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go = threading.Event()
        self.begun = self.ended = 0
        search = result.moves_from

        def held(*given: object, told: Callable[[int], None], **named: object) -> object:
            def tell(count: int) -> None:
                told(count)
                self.begun += 1
                self.go.wait(10)
                told(count)

            try:
                return search(*given, told=tell, **named)  # type: ignore[arg-type]  # passed on as they came
            finally:
                self.ended += 1

        monkeypatch.setattr(result, "moves_from", held)


@pytest.mark.parametrize(("size", "name"), [(SMALL, "80x24"), (WIDE, "120x40"), (HUGE, "200x60")])
async def test_next_moves_look_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with reading(size) as pilot:
        await next_moves(pilot)
        snapshot(f"next-moves-{name}", await still_text(pilot))


async def test_a_set_is_tried_in_what_if_and_escape_leaves_the_answers_as_they_were() -> None:
    async with reading() as pilot:
        await next_moves(pilot)
        before = session_of(pilot).interview.answers
        await go_to(pilot, Target("try", "0"))
        await pilot.press("enter")
        await shown(pilot, WhatIfScreen)
        await wait_for_text(pilot, "I never told them → I told all of them, in writing")

        assert session_of(pilot).side == TELL_ALL
        await pilot.press("escape")
        await shown(pilot, NextMovesScreen)
        assert before is session_of(pilot).interview.answers


async def test_a_click_on_a_set_tries_it() -> None:
    async with reading() as pilot:
        await next_moves(pilot)
        lines = (await still_text(pilot)).splitlines()
        row = next(number for number, line in enumerate(lines) if "1. Takes" in line)
        await pilot.click(offset=(20, row))

        await shown(pilot, WhatIfScreen)


async def test_a_change_opens_its_question_and_answering_it_comes_back_to_new_moves() -> None:
    async with reading() as pilot:
        screen = await next_moves(pilot)
        await go_to(pilot, Target("question", "disclosure.told"))
        await pilot.press("enter")
        await shown(pilot, InterviewScreen)
        session = screen.session
        session.choose("disclosure.told", Choice("told_all_in_writing"))
        await wait_for_text(pilot, "clients know")
        await pilot.press("escape")
        await shown(pilot, NextMovesScreen)
        await wait_for_text(pilot, "1. Takes about")

        assert "from “I never told them”" not in flat_text(pilot.app)
        await pilot.press("escape")
        await shown(pilot, ReadingScreen)


async def test_a_rule_that_goes_opens_its_advice() -> None:
    async with reading() as pilot:
        await next_moves(pilot)
        await go_to(pilot, Target("advice", "trust.hidden-use"))
        await pilot.press("enter")

        await shown(pilot, AdviceScreen)


async def test_ties_and_the_best_question_stand_below_and_enter_goes_to_it() -> None:
    async with reading() as pilot:
        screen = await next_moves(pilot)
        found = screen.found
        assert found is not None
        await pilot.press("end")
        await wait_for_text(pilot, "nothing important is open")
        text = flat_text(pilot.app)
        await go_to(pilot, Target("question", "ai.timed"), "up")
        told = flat_text(pilot.app)
        await pilot.press("enter")
        await shown(pilot, InterviewScreen)

        assert found.ties
        assert "freehold set" not in text + told
        assert screen.session.interview.at == "ai.timed"


def test_why_two_changes_gain_more_together_is_said_below_their_set() -> None:
    found = result.moves_from(assess_persona(pack(), pack().personas["maeve"]))
    said = printed(next_items(found, "maeve", command=False), 300)

    assert "gain 8 more together than apart" in said
    assert "“AI is settled in your own contract” need both." in said


async def test_a_wide_screen_shows_old_beside_new_for_a_set() -> None:
    async with reading(WIDE) as pilot:
        await next_moves(pilot)
        await go_to(pilot, Target("try", "0"))

        await wait_for_text(pilot, "Readings, now and then")


async def test_a_person_without_answers_is_told_what_to_do_first() -> None:
    async with reading(said={}, name="new") as pilot:
        await pilot.press("V")
        await shown(pilot, NextMovesScreen)
        await wait_for_text(pilot, "Nothing can be proposed yet")

        assert "freehold ask" not in flat_text(pilot.app)


async def test_how_many_sets_are_looked_through_is_said_while_it_lasts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = Held(monkeypatch)
    async with reading() as pilot:
        await pilot.press("v")
        await shown(pilot, NextMovesScreen)
        await wait_for_text(pilot, "Looking through 2,327 sets…")

        assert page(pilot).target is None
        held.go.set()
        await wait_for_text(pilot, "1. Takes about 2 hours")


async def test_what_was_found_for_answers_that_changed_meanwhile_is_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = Held(monkeypatch)
    async with reading() as pilot:
        await pilot.press("v")
        await wait_for(pilot, lambda: held.begun == 1, "it looks")
        screen = pilot.app.screen
        assert isinstance(screen, NextMovesScreen)
        screen.session.choose("disclosure.told", Choice("told_all_in_writing"))
        screen.refill()
        held.go.set()
        await wait_for_text(pilot, "1. Takes about")

        assert screen.found is not None
        assert screen.found.before is screen.session.assessment()


async def test_what_comes_after_the_screen_was_left_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held(monkeypatch)
    async with reading() as pilot:
        await pilot.press("v")
        await wait_for(pilot, lambda: held.begun == 1, "it looks")
        await pilot.press("escape")
        await shown(pilot, ReadingScreen)
        held.go.set()
        await wait_for(pilot, lambda: held.ended == 1, "the search ends")

        assert "Demand" in screen_text(pilot.app)


async def test_keys_that_come_faster_than_screens_do_no_harm() -> None:
    async with reading() as pilot:
        app = pilot.app
        assert isinstance(app, FreeholdApp)
        await pilot.press(*"vivdv", "escape", *"io0dt#", "escape", *"v", "enter", *"//o", "escape", *"tt##")
        await pilot.press("escape", "escape", "escape", "escape")
        await pilot.press("f8")
        await shown(pilot, ReadingScreen)

        assert app.session is not None
        assert Choice("never_told") == app.session.interview.answers["disclosure.told"]
