"""The history as a page: trends, snapshots taken, marked and compared; read by a worker."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from profiles import history as histories_on_disk
from profiles.history import read_history, take
from profiles.paths import resolve, snapshot_paths
from profiles.store import open_profile
from tests.tui.helpers import SIZES, WIDE, flat_text, still_text, wait_for, wait_for_text
from tests.tui.people import DAY, pack
from tests.tui.planners import at, planner, shows, the_page, with_history
from tests.tui.test_reading import go_to
from tui.lines.items import Target
from tui.opened.session import Session
from tui.screens.comparing import CompareScreen
from tui.screens.history import HistoryScreen, TrendScreen
from tui.screens.interview import InterviewScreen
from tui.screens.plan import PlanScreen
from tui.screens.reading import DimensionScreen, ReadingScreen
from tui.screens.rule import RuleScreen


def remembered() -> Session:
    """A person with three snapshots over half a year."""
    planner()
    return with_history(
        (DAY - timedelta(180), {"work.small": "60"}),
        (DAY - timedelta(100), {"work.small": "30", "proof.kinds": "portfolio, process_evidence"}),
        (DAY - timedelta(10), {"work.small": "10", "proof.kinds": "portfolio", "rates.change": "10"}),
    )


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_the_history_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with at(remembered(), "h", kind=HistoryScreen, size=size) as pilot:
        await wait_for_text(pilot, "How your readings moved")
        snapshot(f"history-{name}", await still_text(pilot))


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_a_comparison_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with at(remembered(), "h", kind=HistoryScreen, size=size) as pilot:
        await wait_for_text(pilot, "How your readings moved")
        await pilot.press("end", "enter")
        await shows(pilot, CompareScreen)
        await wait_for_text(pilot, "Rules that switched")
        snapshot(f"compare-{name}", await still_text(pilot))


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_one_reading_over_time_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with at(remembered(), "h", kind=HistoryScreen, size=size) as pilot:
        await wait_for_text(pilot, "How your readings moved")
        await pilot.press("enter")
        await shows(pilot, TrendScreen)
        snapshot(f"trend-{name}", await still_text(pilot))


async def test_the_snapshot_of_a_day_is_compared_from_the_trend_and_today_opens_the_reading() -> None:
    async with at(remembered(), "h", kind=HistoryScreen, size=WIDE) as pilot:
        await wait_for_text(pilot, "How your readings moved")
        await pilot.press("enter")
        await shows(pilot, TrendScreen)
        await go_to(pilot, Target("snapshot", "2"))
        await wait_for_text(pilot, "Snapshot 2 of 14 August 2026")
        await pilot.press("enter")
        await shows(pilot, CompareScreen)
        await wait_for_text(pilot, "From snapshot 2 of 14 August 2026 to today")
        await pilot.press("escape")
        await shows(pilot, TrendScreen)
        await go_to(pilot, Target("reading", "demand"), "up")
        await pilot.press("enter")
        await shows(pilot, DimensionScreen)


async def test_two_snapshots_are_compared_when_one_is_marked_whichever_comes_first() -> None:
    async with at(remembered(), "h", kind=HistoryScreen) as pilot:
        await wait_for_text(pilot, "How your readings moved")
        await go_to(pilot, Target("snapshot", "3"))
        await pilot.press("x")
        await wait_for_text(pilot, "[x] 3")
        await go_to(pilot, Target("snapshot", "1"))
        await pilot.press("enter")
        await shows(pilot, CompareScreen)
        await wait_for_text(pilot, "From snapshot 1 of 26 May 2026 to snapshot 3 of 12 November 2026")
        await pilot.press("escape")
        await shows(pilot, HistoryScreen)
        await go_to(pilot, Target("snapshot", "3"), "up")
        await pilot.press("asterisk")
        await wait_for_text(pilot, "No snapshot is marked")


async def test_a_changed_rule_and_a_changed_answer_open_from_the_comparison() -> None:
    async with at(remembered(), "h", kind=HistoryScreen) as pilot:
        await wait_for_text(pilot, "How your readings moved")
        await pilot.press("end", "enter")
        await shows(pilot, CompareScreen)
        await wait_for_text(pilot, "Rules that switched")
        page = the_page(pilot)
        while page.target is None or page.target.kind != "rule":
            await pilot.press("down")
        await pilot.press("enter")
        await shows(pilot, RuleScreen)
        await pilot.press("escape")
        await shows(pilot, CompareScreen)
        await pilot.press("end")
        await pilot.press("enter")
        await shows(pilot, InterviewScreen)


async def test_a_snapshot_is_taken_by_one_key_and_not_twice_of_the_same() -> None:
    async with at(planner(), "h", kind=HistoryScreen) as pilot:
        await wait_for_text(pilot, "There is no snapshot yet")
        await pilot.press("n")
        await wait_for_text(pilot, "Snapshot 1 is taken.")
        await wait_for_text(pilot, "22 November 2026: you asked for it")
        await pilot.press("n")
        await wait_for_text(pilot, "Snapshot 1 holds the same already")

    assert 1 == len(read_history(resolve("asha")).snapshots)


async def test_pressed_twice_at_once_one_snapshot_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()

    def slowly(*given: Any) -> Any:
        go_on.wait(5)
        return take(*given)

    monkeypatch.setattr("tui.opened.snapshots.take", slowly)
    async with at(planner(), "h", kind=HistoryScreen) as pilot:
        await wait_for_text(pilot, "There is no snapshot yet")
        await pilot.press("n", "n")
        await wait_for_text(pilot, "A snapshot is being taken")
        go_on.set()
        await wait_for_text(pilot, "Snapshot 1 is taken.")

    assert 1 == len(read_history(resolve("asha")).snapshots)


async def test_a_snapshot_that_cannot_be_taken_says_why() -> None:
    session = planner()
    session.path.with_suffix(".history").write_text("in the way")
    async with at(session, "h", kind=HistoryScreen) as pilot:
        await wait_for_text(pilot, "There is no snapshot yet")
        await pilot.press("n")
        await wait_for(pilot, lambda: "! " in flat_text(pilot.app), "it says why")
        assert "asha.history" in flat_text(pilot.app)


async def test_a_snapshot_that_cannot_be_opened_hides_none_of_the_others() -> None:
    session = remembered()
    broken = snapshot_paths(session.path)[0]
    broken.chmod(0o600)
    broken.write_text("x = [", encoding="utf-8")
    async with at(session, "h", kind=HistoryScreen) as pilot:
        await wait_for_text(pilot, "How your readings moved")
        await pilot.press("end")
        await wait_for_text(pilot, "A snapshot cannot be opened")


async def test_a_snapshot_has_no_history_and_none_is_taken_of_it() -> None:
    session = planner()
    take(session.profile, session.path, session.assessment(), "asked")
    kept = Session(open_profile(snapshot_paths(session.path)[0]), pack(), lambda: DAY)
    async with at(kept, "h", kind=HistoryScreen) as pilot:
        await wait_for_text(pilot, "a snapshot has no history of its own")
        await pilot.press("n")
        await wait_for_text(pilot, "nothing in it can be changed here")


async def test_reading_many_snapshots_says_how_far_it_is_and_stops_where_the_screen_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = remembered()
    go_on, opened = threading.Event(), []

    def slowly(path: Any, reader: Any = histories_on_disk._opened) -> Any:
        opened.append(path)
        go_on.wait(5)
        return reader(path)

    async with at(session, kind=ReadingScreen) as pilot:
        monkeypatch.setattr(histories_on_disk, "_opened", slowly)
        await pilot.press("h")
        await shows(pilot, HistoryScreen)
        await wait_for_text(pilot, "Reading the snapshots: 0 of 3")
        await pilot.press("escape")
        await shows(pilot, ReadingScreen)
        go_on.set()
        monkeypatch.undo()
        await wait_for(pilot, lambda: not pilot.app.workers._workers, "the worker has ended")

    assert len(opened) < 3


async def test_keys_faster_than_the_worker_do_no_harm() -> None:
    async with at(remembered(), kind=ReadingScreen) as pilot:
        await pilot.press("h", "enter", "x", "end", "enter", "p", "h", "n", "escape", "h")
        await wait_for(
            pilot, lambda: isinstance(pilot.app.screen, HistoryScreen | PlanScreen | CompareScreen), "a page"
        )

        assert flat_text(pilot.app)


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (40, 12)])
async def test_in_a_tiny_terminal_it_still_works(size: tuple[int, int]) -> None:
    session = remembered()
    async with at(session, "h", kind=HistoryScreen, size=size) as pilot:
        await wait_for(pilot, lambda: the_page(pilot).target is not None, "the history is read")
        await pilot.press("end", "enter", "enter")
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, HistoryScreen), "it is opened")
