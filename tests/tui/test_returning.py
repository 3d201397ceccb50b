"""Coming back to the full screen: what is due comes first, and nothing of it is in the way."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest

from profiles.history import read_history
from profiles.model import Step
from profiles.paths import resolve
from profiles.store import open_profile, save
from tests.tui.helpers import SIZES, SMALL, WIDE, still_text, wait_for, wait_for_text
from tests.tui.people import DAY, WRITER, pack, session_of
from tests.tui.walks import Walk
from tui.app import FreeholdApp
from tui.opened.session import Session
from tui.screens.interview import InterviewScreen
from tui.screens.reading import ReadingScreen
from tui.screens.returning import ReturningScreen

RULE = "trust.hidden-use"
OLD = {"years": date(2025, 1, 5), "money.runway": date(2026, 1, 5)}
WHOLE = {
    **WRITER,
    "work.finish": "10",
    "work.advise": "10",
    "clients.want_ai": "30",
    "clients.accept_ai": "30",
    "clients.unsaid": "20",
}


def _came_back(steps: tuple[Step, ...] = (), *, said: dict[str, str] = WHOLE, old: bool = True) -> Session:
    """A whole profile, of which some answers are old and some steps accepted."""
    session_of("asha", said)
    stored = open_profile(resolve("asha"))
    answers = {
        name: it.model_copy(update={"on": OLD[name]}) if old and name in OLD else it
        for name, it in stored.profile.answers.items()
    }
    save(stored, stored.profile.model_copy(update={"answers": answers, "plan": steps}))
    return Session(open_profile(resolve("asha")), pack(), lambda: DAY)


@asynccontextmanager
async def opened(session: Session, size: tuple[int, int] = SMALL) -> AsyncIterator[Walk]:
    async with FreeholdApp("asha", lambda _: session).run_test(size=size) as pilot:
        await wait_for(
            pilot,
            lambda: isinstance(pilot.app.screen, ReturningScreen | InterviewScreen | ReadingScreen),
            "a screen is shown",
        )
        yield pilot


async def shows(pilot: Walk, kind: type[object]) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, kind), f"{kind.__name__} is shown")


STEPS = (
    Step(rule="position.no-proof", state="doing", due=DAY - timedelta(2), accepted=DAY - timedelta(40)),
    Step(rule=RULE, state="done", accepted=DAY - timedelta(40), done_on=DAY - timedelta(9)),
)


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_what_is_due_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with opened(_came_back(STEPS), size) as pilot:
        await wait_for_text(pilot, "Answers to give again")
        snapshot(f"returning-{name}", await still_text(pilot))


async def test_nobody_to_whom_nothing_is_due_is_stopped() -> None:
    async with opened(_came_back(old=False)) as pilot:
        await shows(pilot, ReadingScreen)


async def test_stale_answers_are_asked_one_after_the_other_and_enter_keeps_them() -> None:
    session = _came_back()
    async with opened(session) as pilot:
        await shows(pilot, ReturningScreen)
        await pilot.press("c")
        await wait_for_text(pilot, "as you said on 2025-01-05")
        await pilot.press("enter")
        await wait_for_text(pilot, "as you said on 2026-01-05")
        await pilot.press("enter")
        await shows(pilot, ReadingScreen)

    assert {DAY} == {open_profile(resolve("asha")).profile.answers[name].on for name in OLD}


async def test_a_stale_answer_that_is_left_alone_leads_back_to_what_is_due() -> None:
    async with opened(_came_back()) as pilot:
        await shows(pilot, ReturningScreen)
        await pilot.press("c")
        await wait_for_text(pilot, "as you said on 2025-01-05")
        await pilot.press("escape")
        await shows(pilot, ReturningScreen)
        await pilot.press("escape")

        await shows(pilot, ReadingScreen)


@pytest.mark.parametrize(("key", "outcome"), [("1", "worked"), ("minus", "did_not")])
async def test_what_came_of_a_step_is_noted_by_one_key(key: str, outcome: str) -> None:
    session = _came_back(STEPS[1:], old=False)
    async with opened(session) as pilot:
        await shows(pilot, ReturningScreen)
        await wait_for_text(pilot, "What came of it?")
        await pilot.press(key)
        await wait_for(pilot, lambda: session.profile.plan[0].outcome is not None, "it is noted")

    assert outcome == open_profile(resolve("asha")).profile.plan[0].outcome


async def test_the_reading_of_a_finished_interview_is_kept_as_a_snapshot_once() -> None:
    async with opened(_came_back(old=False)) as pilot:
        await shows(pilot, ReadingScreen)
        await pilot.press("escape")
        await shows(pilot, InterviewScreen)
        await pilot.press("f8")
        await shows(pilot, ReadingScreen)

    assert [("finished", DAY)] == [
        (each.head.why, each.head.on) for each in read_history(resolve("asha")).snapshots
    ]


async def test_a_snapshot_that_cannot_be_taken_is_said_on_the_reading() -> None:
    session = _came_back(old=False)
    Path(resolve("asha")).with_suffix(".history").write_text("in the way")
    async with opened(session, WIDE) as pilot:
        await shows(pilot, ReadingScreen)
        await wait_for_text(pilot, "First moves")

        assert any("No snapshot of this reading" in each for each in session.notices)
