"""The days of a plan as a calendar file, read back by a library: open steps, the next review, and no values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from profiles.model import Profile
from profiles.returning import Returning
from tests.tui.people import pack
from tui.exports.calendar import calendar_text

TODAY = date(2026, 11, 22)
RULE = "demand.lowend-heavy"


def profile(*steps: dict[str, object], name: str = "asha") -> Profile:
    return Profile.model_validate({"format": 1, "name": name, "plan": list(steps)})


def written(found: Profile, since: date | None = None) -> str:
    days = Returning(today=TODAY, since=since, due=(), without_outcome=(), stale=())
    return calendar_text(found, pack(), days)


def events(text: str) -> list[dict[str, object]]:
    calendar = Calendar.from_ical(text)
    return [{name.lower(): event[name] for name in event} for event in calendar.walk("VEVENT")]


def test_an_open_step_stands_on_its_day_with_its_first_step() -> None:
    (event,) = events(written(profile({"rule": RULE, "state": "doing", "due": date(2027, 1, 15)})))

    assert pack().rules[RULE].title == event["summary"]
    assert (date(2027, 1, 15), date(2027, 1, 16)) == (event["dtstart"].dt, event["dtend"].dt)  # type: ignore[attr-defined]
    assert "TRANSPARENT" == event["transp"]


@pytest.mark.parametrize(
    "step",
    [
        {"rule": RULE, "state": "done", "due": date(2027, 1, 15)},
        {"rule": RULE, "state": "dropped", "due": date(2027, 1, 15)},
        {"rule": RULE, "state": "todo"},
    ],
)
def test_a_step_that_is_over_or_has_no_day_is_left_out(step: dict[str, object]) -> None:
    assert [] == events(written(profile(step)))


def test_the_next_review_stands_three_months_after_the_last_snapshot() -> None:
    (event,) = events(written(profile(), since=date(2026, 11, 1)))

    assert date(2027, 1, 30) == event["dtstart"].dt  # type: ignore[attr-defined]
    assert "asha" in str(event["summary"])


def test_an_event_keeps_its_id_and_others_have_others() -> None:
    step = {"rule": RULE, "state": "todo", "due": date(2027, 1, 15)}
    moved = {**step, "due": date(2027, 2, 1)}

    ids = [events(written(profile(each), since=TODAY))[0]["uid"] for each in (step, moved)]
    both = {event["uid"] for event in events(written(profile(step), since=TODAY))}
    assert ids[0] == ids[1]
    assert 2 == len(both)


def test_the_same_plan_gives_the_same_bytes() -> None:
    step = {"rule": RULE, "state": "todo", "due": date(2027, 1, 15)}

    assert written(profile(step), since=TODAY) == written(profile(step), since=TODAY)


def test_the_last_day_there_is_can_be_due() -> None:
    (event,) = events(written(profile({"rule": RULE, "state": "todo", "due": date.max})))

    assert date.max == event["dtstart"].dt  # type: ignore[attr-defined]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=200))
def test_any_name_is_only_text_and_no_line_is_too_long(name: str) -> None:
    text = written(Profile(format=1, name=name), since=TODAY)
    (event,) = events(text)

    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert str(event["summary"]).startswith("Look through ")
