"""What-if: answers changed on the side, old beside new, a number over its range, and taking some of it over."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from rules.answers import Amount, Choice, Several, Silence
from tests.tui.helpers import HUGE, SMALL, WIDE, flat_text, still_text, wait_for, wait_for_text
from tests.tui.test_reading import Walk, go_to, page, reading, session_of, shown
from tests.tui.walks import typed
from tui.lines.items import Target
from tui.opened.saving import Saving
from tui.screens.choosing import ChoosingScreen
from tui.screens.side_answer import SideAnswerScreen
from tui.screens.sweep import SweepScreen
from tui.screens.ticking import TickingScreen
from tui.screens.whatif import WhatIfScreen

SIX_MONTHS = {"money.runway": Amount(6, 6)}
LESS_SMALL = Amount(20, 20)


@asynccontextmanager
async def what_if(size: tuple[int, int] = SMALL) -> AsyncIterator[Walk]:
    """Open the what-if page of a person."""
    async with reading(size) as pilot:
        await pilot.press("i")
        await shown(pilot, WhatIfScreen)
        yield pilot


async def ask(pilot: Walk, question: str) -> None:
    """Choose a question to change on the side by typing its id."""
    await pilot.press("slash")
    await shown(pilot, ChoosingScreen)
    await pilot.press(*typed(question))
    await wait_for_text(pilot, "1 of ")
    await pilot.press("enter")
    await shown(pilot, SideAnswerScreen)


async def write(pilot: Walk, question: str, text: str) -> None:
    """Change an answer on the side by typing it."""
    await ask(pilot, question)
    await pilot.press(*typed(text))
    await pilot.press("enter")
    await shown(pilot, WhatIfScreen)


@pytest.mark.parametrize(("size", "name"), [(SMALL, "80x24"), (WIDE, "120x40"), (HUGE, "200x60")])
async def test_what_if_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with what_if(size) as pilot:
        snapshot(f"what-if-empty-{name}", await still_text(pilot))
        await write(pilot, "money.runway", "6")
        await write(pilot, "work.small", "20")
        snapshot(f"what-if-{name}", await still_text(pilot))


@pytest.mark.parametrize(("size", "name"), [(SMALL, "80x24"), (WIDE, "120x40"), (HUGE, "200x60")])
async def test_asking_on_the_side_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with what_if(size) as pilot:
        await ask(pilot, "money.runway")
        snapshot(f"side-answer-{name}", await still_text(pilot))
        await pilot.press("escape", "slash")
        await shown(pilot, ChoosingScreen)
        snapshot(f"side-pick-{name}", await still_text(pilot))


async def test_any_number_of_changes_stand_old_beside_new_and_nothing_is_saved() -> None:
    async with what_if() as pilot:
        session = session_of(pilot)
        kept = session.path.read_bytes()
        await write(pilot, "money.runway", "6")
        await write(pilot, "work.small", "20")
        await wait_for_text(pilot, "60% → 20%")

        assert {**SIX_MONTHS, "work.small": LESS_SMALL} == session.side
        assert all(
            words in flat_text(pilot.app) for words in ("2 months → 6 months", "Resilience goes from 22 to")
        )
        assert kept == session.path.read_bytes()


async def test_a_change_is_dropped_and_all_are_dropped() -> None:
    async with what_if() as pilot:
        await write(pilot, "money.runway", "6")
        await write(pilot, "work.small", "20")
        await go_to(pilot, Target("side", "work.small"))
        await pilot.press("d")
        await wait_for(pilot, lambda: session_of(pilot).side == SIX_MONTHS, "one is dropped")
        await pilot.press("0")
        await wait_for_text(pilot, "Change any answer on the side")

        assert session_of(pilot).side == {}


async def test_only_what_is_ticked_is_taken_over() -> None:
    async with what_if() as pilot:
        session = session_of(pilot)
        await write(pilot, "money.runway", "6")
        await write(pilot, "work.small", "20")
        await pilot.press("t")
        await shown(pilot, TickingScreen)
        await wait_for_text(pilot, "[x] Small, simple jobs")
        await pilot.press("space", "enter")
        await shown(pilot, WhatIfScreen)
        await wait_for_text(pilot, "Taken over: Months of cushion: 6 months")

        assert session.interview.answers["money.runway"] == Amount(6, 6)
        assert session.interview.answers["work.small"] == Amount(60, 60)
        assert session.side == {"work.small": LESS_SMALL}
        assert session.saved.ok


async def test_escape_takes_nothing_over_and_what_was_changed_waits_on_the_side() -> None:
    async with what_if() as pilot:
        await write(pilot, "money.runway", "6")
        await pilot.press("t")
        await shown(pilot, TickingScreen)
        await pilot.press("escape")
        await shown(pilot, WhatIfScreen)
        await pilot.press("escape", "i")
        await shown(pilot, WhatIfScreen)

        assert session_of(pilot).interview.answers["money.runway"] == Amount(2, 2)
        assert session_of(pilot).side == SIX_MONTHS


async def test_options_are_chosen_and_ticked_as_in_the_interview() -> None:
    async with what_if() as pilot:
        await ask(pilot, "disclosure.told")
        await pilot.press("end", "home", "enter")
        await shown(pilot, WhatIfScreen)
        await ask(pilot, "proof.kinds")
        await pilot.press("home", "space", "enter")
        await shown(pilot, WhatIfScreen)
        side = session_of(pilot).side

        assert isinstance(side["disclosure.told"], Choice)
        assert Several(("results_with_numbers", "portfolio")) == side["proof.kinds"]


async def test_nothing_ticked_is_said_and_stays() -> None:
    async with what_if() as pilot:
        await ask(pilot, "proof.kinds")
        await pilot.press("space", "enter")
        await wait_for_text(pilot, "Nothing ticked yet")
        await pilot.press("space", "enter")
        await shown(pilot, WhatIfScreen)

        assert session_of(pilot).side == {}


@pytest.mark.parametrize(
    ("text", "answer"), [("unknown", Silence.UNKNOWN), ("clear", None), ("3 to 5", Amount(3, 5))]
)
async def test_a_change_is_typed_as_on_the_command_line(text: str, answer: object) -> None:
    async with what_if() as pilot:
        await write(pilot, "money.runway", text)

        assert session_of(pilot).side == {"money.runway": answer}


@pytest.mark.parametrize(
    ("key", "answer"), [("f3", Silence.UNKNOWN), ("f4", Silence.NOT_APPLICABLE), ("f5", Silence.LATER)]
)
async def test_the_keys_for_no_value_mean_the_same_on_the_side(key: str, answer: Silence) -> None:
    async with what_if() as pilot:
        await ask(pilot, "money.runway")
        await pilot.press(key)
        await shown(pilot, WhatIfScreen)

        assert session_of(pilot).side == {"money.runway": answer}


async def test_what_does_not_read_is_refused_and_an_odd_value_asks_once() -> None:
    async with what_if() as pilot:
        await ask(pilot, "money.runway")
        await pilot.press(*"many", "enter")
        await wait_for_text(pilot, "! ")
        await pilot.press(*["backspace"] * 4, *"40")
        await wait_for_text(pilot, "read as 40 months")
        await pilot.press("enter")
        await wait_for_text(pilot, "Enter again keeps it")
        await pilot.press("enter")
        await shown(pilot, WhatIfScreen)

        assert session_of(pilot).side == {"money.runway": Amount(40, 40)}


async def test_a_question_that_a_change_opens_can_be_changed_too() -> None:
    async with what_if() as pilot:
        session_of(pilot).choose("ai.use", Choice("never"))
        await ask(pilot, "ai.use")
        await pilot.press("end", "enter")
        await shown(pilot, WhatIfScreen)
        await write(pilot, "ai.first_drafts", "10")

        assert session_of(pilot).side["ai.first_drafts"] == Amount(10, 10)


async def test_keys_that_have_nothing_to_do_say_so() -> None:
    async with what_if() as pilot:
        for key in ("d", "0", "t"):
            await pilot.press(key)
            await wait_for_text(pilot, "! ")
            await pilot.press("slash")
            await shown(pilot, ChoosingScreen)
            await pilot.press("escape")
            await shown(pilot, WhatIfScreen)

        assert session_of(pilot).side == {}


async def test_a_profile_opened_to_look_at_takes_nothing_over() -> None:
    async with what_if() as pilot:
        session = session_of(pilot)
        session.saving = Saving(replace(session.saving.stored, read_only=True))
        await write(pilot, "money.runway", "6")
        await pilot.press("t")
        await shown(pilot, TickingScreen)
        await pilot.press("enter")
        await wait_for_text(pilot, "! ")

        assert session.interview.answers["money.runway"] == Amount(2, 2)
        assert session.side == SIX_MONTHS


async def test_what_is_as_it_stands_is_no_change() -> None:
    async with what_if() as pilot:
        await write(pilot, "money.runway", "6")
        await write(pilot, "money.runway", "2")

        assert session_of(pilot).side == {}


async def test_a_number_goes_over_its_range_and_a_point_is_tried(
    snapshot: Callable[[str, str], None],
) -> None:
    async with what_if() as pilot:
        await pilot.press("number_sign")
        await shown(pilot, ChoosingScreen)
        await pilot.press(*"small, simple")
        await pilot.press("enter")
        await shown(pilot, SweepScreen)
        await wait_for_text(pilot, "From 40% up")
        snapshot("sweep-80x24", await still_text(pilot))
        await go_to(pilot, Target("try", "2"))
        await pilot.press("enter")
        await shown(pilot, WhatIfScreen)

        assert session_of(pilot).side == {"work.small": Amount(40, 40)}


@pytest.mark.parametrize(("size", "name"), [(WIDE, "120x40"), (HUGE, "200x60")])
async def test_a_sweep_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with what_if(size) as pilot:
        await pilot.press("number_sign")
        await shown(pilot, ChoosingScreen)
        await pilot.press(*"cushion")
        await pilot.press("enter")
        await shown(pilot, SweepScreen)
        await wait_for_text(pilot, "From 3 months up")
        snapshot(f"sweep-{name}", await still_text(pilot))


async def test_everything_is_reached_with_the_mouse_alone() -> None:
    async with what_if() as pilot:
        await click_on(pilot, "+ Change an answer")
        await shown(pilot, ChoosingScreen)
        await click_on(pilot, "( ) Months of cushion")
        await shown(pilot, SideAnswerScreen)
        await click_on(pilot, "F3 don't know")
        await shown(pilot, WhatIfScreen)
        await click_on(pilot, "t take it over")
        await shown(pilot, TickingScreen)
        await click_on(pilot, "Enter do it")
        await wait_for_text(pilot, "Taken over: Months of cushion")

        assert session_of(pilot).interview.answers["money.runway"] is Silence.UNKNOWN


async def click_on(pilot: Walk, words: str) -> None:
    """Click on words that the screen shows."""
    await wait_for_text(pilot, words)
    lines = (await still_text(pilot)).splitlines()
    row, column = next((number, line.index(words)) for number, line in enumerate(lines) if words in line)
    await pilot.click(offset=(column + 1, row))


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (40, 10)])
async def test_a_tiny_terminal_does_no_harm(size: tuple[int, int]) -> None:
    async with what_if() as pilot:
        await pilot.resize_terminal(*size)
        await pilot.press(
            *("slash", "escape", "number_sign", "enter", "escape", "v", "down", "enter"),
            *("t", "escape", "0", "i"),
        )
        await pilot.resize_terminal(80, 24)
        await pilot.press("f8", "i")
        await shown(pilot, WhatIfScreen)

        assert page(pilot).size.width > 60
