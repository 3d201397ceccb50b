"""Coming back: what is due on a day, what came of the plan, and which answers have gone stale."""

from datetime import date, timedelta
from typing import Any

import pytest

from profiles.answers import used_answers
from profiles.model import Profile, Step
from profiles.returning import Returning, StaleAnswer, returning
from rules.situation import situate
from tests.rules.samples import small_pack

DAY = date(2026, 11, 22)


def on_day(
    answers: dict[str, dict[str, Any]] | None = None, *plan: Step, since: date | None = DAY, today: date = DAY
) -> Returning:
    profile = Profile.model_validate({"name": "asha", "answers": answers or {}, "plan": plan})
    used = used_answers(profile, small_pack().questions).answers
    return returning(profile, situate(small_pack(), used), since, today)


def test_somebody_who_was_here_today_is_told_nothing() -> None:
    assert not on_day({"years": {"is": 3, "on": DAY}}).anything


@pytest.mark.parametrize(("days", "due"), [(89, False), (90, True), (900, True), (-5, False)])
def test_all_of_it_is_looked_through_ninety_days_after_the_last_snapshot(days: int, due: bool) -> None:
    found = on_day(today=DAY + timedelta(days))

    assert (due, due) == (found.review_due, found.anything)


def test_without_a_snapshot_there_is_no_day_to_look_through_it() -> None:
    found = on_day(since=None, today=DAY + timedelta(900))

    assert (None, False) == (found.review_on, found.review_due)


@pytest.mark.parametrize(
    ("state", "due", "told"),
    [
        ("todo", DAY, True),
        ("doing", DAY - timedelta(40), True),
        ("todo", DAY + timedelta(1), False),
        ("todo", None, False),
        ("done", DAY, False),
        ("dropped", DAY, False),
    ],
)
def test_an_open_step_is_due_from_its_day_on(state: Any, due: date | None, told: bool) -> None:
    step = Step(rule="a", state=state, due=due, outcome="worked")

    assert (step,) * told == on_day(None, step).due


def test_what_came_of_a_finished_step_is_asked_until_it_is_told() -> None:
    done = Step(rule="a", state="done")

    found = on_day(
        None, done, Step(rule="b", state="done", outcome="unclear"), Step(rule="c", state="dropped")
    )

    assert ((done,), True) == (found.without_outcome, found.anything)


def test_stale_answers_come_in_the_order_of_the_interview() -> None:
    old = DAY - timedelta(181)

    found = on_day(
        {
            "rates.price": {"is": 40, "per": "hour", "currency": "EUR", "on": DAY - timedelta(91)},
            "ai.use": {"is": "weekly", "on": old},
            "proof.kinds": {"is": ["results"], "on": DAY - timedelta(180)},
            "work.small": {"is": 40, "on": old},
        }
    )

    assert (
        StaleAnswer("work.small", old),
        StaleAnswer("ai.use", old),
        StaleAnswer("rates.price", DAY - timedelta(91)),
    ) == found.stale


@pytest.mark.parametrize(
    "answers",
    [
        {"years": {"state": "unknown", "on": date(2020, 1, 1)}},
        {"years": {"is": 3}},
        {"years": {"is": 99, "on": date(2020, 1, 1)}},
        {"gone": {"is": 99, "on": date(2020, 1, 1)}},
        {"ai.use": {"is": "never", "on": DAY}, "ai.drafts": {"is": 3, "on": date(2020, 1, 1)}},
    ],
    ids=["no value", "no day", "not used", "not asked", "does not apply"],
)
def test_what_has_no_value_no_day_or_no_use_is_not_asked_again(answers: dict[str, dict[str, Any]]) -> None:
    assert () == on_day(answers).stale
