"""Clocks that stand wrong: nothing is overwritten, the newest stays the newest, nothing stops working."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from profiles.answers import with_answer
from profiles.history import read_history, take
from profiles.listing import list_profiles
from profiles.model import new_profile
from profiles.paths import resolve
from profiles.store import create, open_profile, save
from rules.answers import Amount
from rules.assess import assess
from tests.tui.people import pack

YEARS = {"1970": 0, "2038": 2**31, "9999": 253_402_300_799, "before time": -(10**9)}


@pytest.fixture(params=["Pacific/Kiritimati", "Etc/GMT+12"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("moment", YEARS.values(), ids=YEARS.keys())
def test_a_file_of_an_odd_time_is_listed_and_opened(zone: None, moment: int) -> None:
    from tui.lines.home import when_changed  # noqa: PLC0415  one test needs it
    from tui.opened.listing import list_sessions  # noqa: PLC0415  the same

    path = create(new_profile("asha", "EUR", {}, datetime(2026, 11, 22, tzinfo=UTC)), resolve("asha")).path
    os.utime(path, (moment, moment))

    assert ["asha"] == [each.name for each in list_sessions()]
    assert [False] == [
        len(when_changed(each.modified, date(2026, 11, 22))) > 10 for each in list_profiles(path.parent)
    ]


def test_thirty_saves_and_snapshots_within_a_second_of_a_clock_set_back_lose_nothing() -> None:
    stored = create(new_profile("asha", "EUR", {}, datetime(9999, 12, 31, tzinfo=UTC)), resolve("asha"))
    day = date(2026, 11, 22)
    found = assess(pack(), {}, as_of=day, currency="EUR")
    for number in range(1, 31):
        back = day - timedelta(days=number * 300)
        stored = save(stored, with_answer(stored.profile, "years", Amount(number, number), back))
        if number % 10 == 0:
            take(stored.profile, stored.path, found, "asked")
    history = read_history(stored.path)

    assert 30 == open_profile(stored.path).profile.answers["years"].given
    assert [10, 20, 30] == [each.profile.answers["years"].given for each in history.snapshots]


def test_a_newer_file_with_an_older_time_is_never_overwritten(tmp_path: Path) -> None:
    from profiles.errors import ProfileChanged  # noqa: PLC0415  one test needs it

    stored = create(new_profile("asha", "EUR", {}, datetime(2026, 1, 1, tzinfo=UTC)), resolve("asha"))
    theirs = stored.path.read_bytes().replace(b"EUR", b"USD")
    stored.path.write_bytes(theirs)
    os.utime(stored.path, (0, 0))

    with pytest.raises(ProfileChanged):
        save(stored, with_answer(stored.profile, "years", Amount(1, 1), date(2026, 1, 1)))
    assert theirs == stored.path.read_bytes()
