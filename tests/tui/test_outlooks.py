"""Beside each profile of the list: how many readings rose and fell last, and whether a review is due."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from profiles.history import take
from profiles.listing import Listed
from profiles.paths import profiles_folder, resolve
from tests.tui.helpers import SIZES, WIDE, still_text, wait_for, wait_for_text
from tests.tui.people import DAY, pack
from tests.tui.planners import opened_again, planner, with_history
from tui.app import FreeholdApp
from tui.clock import today
from tui.lines.home import profile_line
from tui.opened import outlooks
from tui.opened.outlooks import Outlook, outlook


def moved(day: date = DAY) -> None:
    """A person with two snapshots, the last one on a day."""
    planner()
    with_history(
        (day - timedelta(90), {"work.small": "60"}),
        (day, {"work.small": "10", "proof.kinds": "portfolio, process_evidence"}),
    )


def test_nothing_is_said_of_a_profile_without_a_snapshot() -> None:
    planner()

    assert outlook(resolve("asha"), pack(), DAY) is None


def test_where_nothing_was_said_since_the_last_two_snapshots_are_compared() -> None:
    moved()

    assert Outlook(2, 0) == outlook(resolve("asha"), pack(), DAY)
    assert ["2 up", "2 up, 1 down", "1 down", "no change"] == [
        Outlook(*each).trend for each in ((2, 0), (2, 1), (0, 1), (0, 0))
    ]


def test_what_was_said_since_the_last_snapshot_counts_as_of_today() -> None:
    moved()
    opened_again().say("work.small", "60", sure=True)

    assert Outlook(0, 1) == outlook(resolve("asha"), pack(), DAY)


def test_a_review_is_due_three_months_after_the_last_snapshot_and_not_a_day_before() -> None:
    session = planner()
    take(session.profile, session.path, session.assessment(), "asked")

    assert Outlook() == outlook(resolve("asha"), pack(), DAY + timedelta(89))
    assert Outlook(review_due=True) == outlook(resolve("asha"), pack(), DAY + timedelta(90))


def test_a_profile_that_broke_meanwhile_says_nothing() -> None:
    moved()
    resolve("asha").write_text("x = [", encoding="utf-8")

    assert outlook(resolve("asha"), pack(), DAY) is None


@pytest.mark.parametrize("width", [50, 74, 95, 96, 194])
def test_how_it_moved_has_room_beside_the_field_and_a_review_is_never_cut(width: int) -> None:
    day = datetime(2026, 11, 22, tzinfo=UTC)
    listed = Listed("asha", Path("asha.toml"), "content_blog_writing", 15, day)

    line = profile_line(listed, pack(), DAY, Outlook(1, 2, review_due=True), width)

    assert "review due" in line.answered + line.field
    assert line.field.endswith("1 up, 2 down")
    assert len(line.name + line.day + line.answered + line.field) <= max(width, 69)


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_the_list_says_how_profiles_moved(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    moved(today() - timedelta(100))
    async with FreeholdApp().run_test(size=size) as pilot:
        await wait_for_text(pilot, "review due")
        snapshot(f"home-moved-{name}", await still_text(pilot))


async def test_the_list_is_as_wide_as_before_after_a_form_was_left() -> None:
    moved(today())
    async with FreeholdApp().run_test(size=WIDE) as pilot:
        await wait_for_text(pilot, "Content, article and blog writing · 2 up")
        await pilot.press("n")
        await wait_for_text(pilot, "A new profile")
        await pilot.press("escape")
        await wait_for_text(pilot, "Content, article and blog writing · 2 up")


async def test_of_many_profiles_only_the_newest_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    planner()
    whole = resolve("asha").read_bytes()
    for number in range(70):
        (profiles_folder() / f"p{number}.toml").write_bytes(whole)
    looked: list[Path] = []

    def counted(path: Path, *_: Any) -> None:
        looked.append(path)

    monkeypatch.setattr(outlooks, "outlook", counted)
    async with FreeholdApp().run_test() as pilot:
        await wait_for_text(pilot, "Your profiles")
        await wait_for(pilot, lambda: len(looked) == outlooks.MOST, "the newest were looked at")
        await wait_for(pilot, lambda: not pilot.app.workers._workers, "the worker has ended")

    assert outlooks.MOST == len(looked)
