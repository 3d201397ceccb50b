"""A question that was opened from the review or the reading leads back there."""

import pytest

from tests.tui.helpers import flat_text, wait_for, wait_for_text
from tests.tui.people import WRITER, pack, session_of
from tests.tui.walks import Walk
from tui.app import FreeholdApp
from tui.lines.items import Target
from tui.screens.interview import InterviewScreen
from tui.screens.reading import ReadingScreen
from tui.screens.review import ReviewScreen
from tui.texts import shared as texts
from tui.widgets.line_list import LineList
from tui.widgets.page import Page


async def shows(pilot: Walk, kind: type[object]) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, kind), f"{kind.__name__} is shown")
    await pilot.pause()


def _app(at: str, **said: str) -> FreeholdApp:
    session = session_of("asha", {**WRITER, **said})
    session.go_to(at)
    return FreeholdApp("asha", lambda _: session)


async def _opened_from_review(pilot: Walk) -> None:
    await wait_for_text(pilot, "Question")
    await pilot.press("f7")
    await shows(pilot, ReviewScreen)
    await pilot.press("enter")
    await shows(pilot, InterviewScreen)


@pytest.mark.parametrize("key", ["enter", "escape"])
@pytest.mark.parametrize("question", ["years", "ai.use", "work.small"])
async def test_a_question_opened_from_the_review_leads_back_to_it(key: str, question: str) -> None:
    async with _app(question).run_test() as pilot:
        await _opened_from_review(pilot)
        await pilot.press(key)
        await shows(pilot, ReviewScreen)

        line = pilot.app.screen.query_exactly_one(LineList).highlighted_option
        assert line is not None
        assert line.id == question


@pytest.mark.parametrize("key", ["f5", "escape"])
async def test_a_question_opened_from_the_reading_leads_back_to_it(key: str) -> None:
    async with _app("years").run_test() as pilot:
        await wait_for_text(pilot, "Question")
        await pilot.press("f8")
        await shows(pilot, ReadingScreen)
        page = pilot.app.screen.query_exactly_one("#page", Page)
        for _ in range(200):
            if isinstance(page.target, Target) and page.target.kind == "question":
                break
            await pilot.press("down")
        await pilot.press("enter")
        await shows(pilot, InterviewScreen)
        await pilot.press(key)

        await shows(pilot, ReadingScreen)


async def test_the_way_back_is_forgotten_once_another_way_was_taken() -> None:
    async with _app("years").run_test() as pilot:
        await _opened_from_review(pilot)
        await pilot.press("f8")
        await shows(pilot, ReadingScreen)
        await pilot.press("escape")
        await shows(pilot, InterviewScreen)
        await pilot.press("enter")

        await wait_for_text(pilot, "Kinds of work")


async def test_an_answer_that_cannot_be_kept_stays_on_its_question() -> None:
    async with _app("years").run_test() as pilot:
        await _opened_from_review(pilot)
        await pilot.press("x", "enter")
        await pilot.pause()

        assert isinstance(pilot.app.screen, InterviewScreen)


async def test_a_question_that_does_not_apply_says_so_and_is_asked_alone() -> None:
    async with _app("ai.first_drafts", **{"ai.use": "never"}).run_test() as pilot:
        await wait_for_text(pilot, texts.NOT_ASKED_NOW)

        assert pack().questions["ai.first_drafts"].label in flat_text(pilot.app)


async def test_a_question_that_applies_says_nothing_of_the_kind() -> None:
    async with _app("years").run_test() as pilot:
        await wait_for_text(pilot, "Question")

        assert texts.NOT_ASKED_NOW not in flat_text(pilot.app)


async def test_the_review_says_what_does_not_apply_now() -> None:
    session = session_of("asha", {"ai.use": "never"})
    session.go_to("ai.first_drafts")
    async with FreeholdApp("asha", lambda _: session).run_test() as pilot:
        await wait_for_text(pilot, "Question")
        await pilot.press("f7")
        await shows(pilot, ReviewScreen)

        label = pack().questions["ai.first_drafts"].label
        await wait_for_text(pilot, f"{label}: {texts.NOT_NOW}")
