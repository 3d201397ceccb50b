"""Walks through the reading: from the bars to advice, to a finding, to a question and back; by key and by mouse."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.helpers import SMALL, WIDE, flat_text, screen_text, wait_for, wait_for_text
from tests.tui.people import WRITER, app_of, pack
from tui.lines.items import Target
from tui.opened.session import Session
from tui.screens.advice import AdviceScreen, AllAdviceScreen
from tui.screens.evidence import EvidenceScreen
from tui.screens.interview import InterviewScreen
from tui.screens.paged import PagedScreen
from tui.screens.reading import DimensionScreen, ReadingScreen
from tui.screens.review import ReviewScreen
from tui.screens.rule import RuleScreen, RulesScreen
from tui.texts import reading as texts
from tui.widgets.page import Page

Walk = Pilot[Any]


@asynccontextmanager
async def reading(
    size: tuple[int, int] = SMALL, said: dict[str, str] | None = None, name: str = "asha"
) -> AsyncIterator[Walk]:
    """Open a person's reading."""
    async with app_of(name, WRITER if said is None else said).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, InterviewScreen), "the interview is open")
        await pilot.press("f8")
        await shown(pilot, ReadingScreen)
        yield pilot


async def shown(pilot: Walk, kind: type[object]) -> None:
    """Wait for a kind of screen, filled."""
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, kind), f"{kind.__name__} is shown")
    if issubclass(kind, PagedScreen):
        await wait_for(
            pilot, lambda: page(pilot).lines_below >= 0 and len(flat_text(pilot.app)) > 100, "it is filled"
        )


def page(pilot: Walk) -> Page:
    """Give the first page of the present screen."""
    return pilot.app.screen.query_exactly_one("#page", Page)


async def go_to(pilot: Walk, target: Target, key: str = "down") -> None:
    """Press a key until the cursor stands on what opens the target."""
    await wait_for(pilot, lambda: page(pilot).target is not None, "the cursor stands somewhere")
    for _ in range(400):
        if page(pilot).target == target:
            return
        await pilot.press(key)
    raise AssertionError(f"no way to {target}\n{screen_text(pilot.app)}")


def session_of(pilot: Walk) -> Session:
    screen = pilot.app.screen
    assert isinstance(screen, PagedScreen)
    return screen.session


async def test_the_first_screenful_of_a_small_terminal_holds_readings_and_moves() -> None:
    async with reading() as pilot:
        text = flat_text(pilot.app)
        found = session_of(pilot).assessment()

        assert all(each.title in text for each in pack().dimensions.values())
        assert all(pack().rules[name].title in text for name in found.first)


async def test_two_keys_lead_from_advice_to_its_source() -> None:
    async with reading() as pilot:
        await go_to(pilot, Target("advice", "trust.hidden-use"))
        await pilot.press("enter")
        await shown(pilot, AdviceScreen)
        await go_to(pilot, Target("finding", "schilke-reimann-disclosure"))
        await pilot.press("enter")
        await shown(pilot, EvidenceScreen)

        await wait_for_text(pilot, pack().findings["schilke-reimann-disclosure"].source.authors)


async def test_back_leads_the_same_way_with_the_cursor_where_it_was() -> None:
    async with reading() as pilot:
        await go_to(pilot, Target("reading", "craft"))
        await pilot.press("enter")
        await shown(pilot, DimensionScreen)
        await pilot.press("escape")
        await shown(pilot, ReadingScreen)

        assert page(pilot).target == Target("reading", "craft")
        await pilot.press("escape")
        await shown(pilot, InterviewScreen)


async def test_a_condition_leads_to_its_question_in_the_interview() -> None:
    async with reading() as pilot:
        await go_to(pilot, Target("advice", "trust.hidden-use"))
        await pilot.press("enter")
        await shown(pilot, AdviceScreen)
        session = session_of(pilot)
        await go_to(pilot, Target("question", "disclosure.told"))
        await pilot.press("enter")
        await shown(pilot, InterviewScreen)

        assert session.interview.at == "disclosure.told"


async def test_a_changed_answer_changes_the_reading_that_was_left() -> None:
    async with reading() as pilot:
        session = session_of(pilot)
        before = session.assessment().first
        session.say("disclosure.told", "told_all_in_writing")
        await pilot.press("f7")
        await shown(pilot, ReviewScreen)
        await pilot.press("f8")
        await shown(pilot, ReadingScreen)

        assert before[0] == "trust.hidden-use"
        await wait_for(
            pilot,
            lambda: pack().rules["trust.hidden-use"].title not in flat_text(pilot.app),
            "the move is gone",
        )


@pytest.mark.parametrize(
    ("key", "screen"), [("a", AllAdviceScreen), ("A", AllAdviceScreen), ("w", RulesScreen)]
)
async def test_lists_are_one_key_away(key: str, screen: type[PagedScreen]) -> None:
    async with reading() as pilot:
        await pilot.press(key)
        await shown(pilot, screen)
        await pilot.press("f8")
        await shown(pilot, ReadingScreen)


async def test_why_not_of_a_silent_rule() -> None:
    async with reading() as pilot:
        await pilot.press("w")
        await shown(pilot, RulesScreen)
        await go_to(pilot, Target("rule", "craft.no-practice"))
        await pilot.press("enter")
        await shown(pilot, RuleScreen)

        await wait_for_text(pilot, "This rule is")


async def test_more_questions_go_on_with_the_interview() -> None:
    async with reading() as pilot:
        session = session_of(pilot)
        await pilot.press("f6")
        await shown(pilot, InterviewScreen)

        assert session.interview.full


async def test_a_wide_screen_shows_beside_what_the_cursor_stands_on() -> None:
    async with reading(WIDE) as pilot:
        await wait_for_text(pilot, "Will clients go on")
        await pilot.press("down")

        await wait_for_text(pilot, "Does your price hold")


async def test_a_wide_screen_shows_a_finding_beside_the_one_that_disagrees() -> None:
    async with reading(WIDE) as pilot:
        await go_to(pilot, Target("advice", "trust.hidden-use"))
        await pilot.press("enter")
        await shown(pilot, AdviceScreen)
        await go_to(pilot, Target("finding", "schilke-reimann-disclosure"))
        await pilot.press("enter")
        await shown(pilot, EvidenceScreen)
        aside = pilot.app.screen.query_exactly_one("#aside", Page)

        await wait_for(pilot, lambda: aside.region.width > 50, "the other finding has half of the screen")
        assert screen_text(pilot.app).count("Grade ") >= 2


async def test_a_click_opens_what_was_clicked() -> None:
    async with reading() as pilot:
        lines = screen_text(pilot.app).splitlines()
        row = next(number for number, line in enumerate(lines) if "Resilience " in line)
        await pilot.click(offset=(20, row))
        await shown(pilot, DimensionScreen)

        await wait_for_text(pilot, "Could you take a bad quarter?")


async def test_a_click_on_plain_text_opens_nothing() -> None:
    async with reading() as pilot:
        await pilot.click(offset=(20, 1))

        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_enter_first_shows_what_the_cursor_stands_on_when_it_is_out_of_view() -> None:
    async with reading() as pilot:
        await go_to(pilot, Target("advice", "demand.lowend-heavy"))
        await pilot.press("enter")
        await shown(pilot, AdviceScreen)
        first = page(pilot).target
        await pilot.press("end")
        await pilot.press("home")
        assert page(pilot).target == first
        page(pilot).scroll_to(y=40, animate=False)
        await pilot.press("enter")

        await wait_for(pilot, lambda: page(pilot).scroll_offset.y < 40, "the line came into view")
        assert isinstance(pilot.app.screen, AdviceScreen)


async def test_every_line_can_be_read_with_down_alone_and_up_comes_back() -> None:
    async with reading((80, 100)) as pilot:
        await wait_for(pilot, lambda: page(pilot).lines_below > 0, "there is more below")
        downs = await presses_until(pilot, "down", lambda: page(pilot).lines_below == 0)
        ups = await presses_until(pilot, "up", lambda: page(pilot).scroll_offset.y == 0)

        assert 0 < downs < 80
        assert 0 < ups < 80


async def presses_until(pilot: Walk, key: str, reached: Callable[[], bool]) -> int:
    """Press one key again and again, at most eighty times; give how often it took."""
    for times in range(0, 80, 5):
        if reached():
            return times
        await pilot.press(*[key] * 5)
    return 80


async def test_pages_turn_with_the_cursor_in_view() -> None:
    async with reading() as pilot:
        await pilot.press("pagedown")
        await wait_for(pilot, lambda: page(pilot).scroll_offset.y > 10, "a page on")
        assert not page(pilot).bring_into_view()
        await pilot.press("pageup")

        await wait_for(pilot, lambda: page(pilot).scroll_offset.y == 0, "a page back")


async def test_how_much_is_below_is_said_in_words() -> None:
    async with reading() as pilot:
        await wait_for_text(pilot, "more lines below")
        await pilot.press("end")

        await wait_for_text(pilot, "saved · end")


async def test_a_resized_terminal_keeps_the_reading() -> None:
    async with reading() as pilot:
        await pilot.resize_terminal(140, 50)
        await wait_for_text(pilot, "Will clients go on")
        await pilot.resize_terminal(60, 16)

        await wait_for(pilot, lambda: page(pilot).size.width <= 60, "narrow")
        assert "Demand" in screen_text(pilot.app)


async def test_an_empty_profile_has_a_reading() -> None:
    async with reading(said={}, name="empty") as pilot:
        await wait_for_text(pilot, texts.NOTHING_YET)


async def test_the_terminal_cursor_follows_the_line() -> None:
    async with reading() as pilot:
        await pilot.press("down", "down")
        lines = screen_text(pilot.app).splitlines()

        await wait_for(
            pilot, lambda: lines[pilot.app.cursor_position.y].lstrip().startswith(">"), "parked on it"
        )
