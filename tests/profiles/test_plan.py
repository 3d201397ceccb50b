"""The plan: what was accepted, how far it got, what came of it; and rules that a person set aside."""

from datetime import date, timedelta
from typing import Any

import pytest

from profiles.answers import disagreements
from profiles.errors import PlanRefused
from profiles.load import load
from profiles.model import Profile, Step
from profiles.plan import (
    OwnRecord,
    accepted,
    agreed,
    default_due,
    disagreed,
    dropped,
    moved,
    noted,
    own_records,
    step_of,
)
from profiles.toml import to_bytes
from rules.assessment import Disagreement

DAY = date(2026, 11, 22)
LATER = DAY + timedelta(10)
RULE = "position.no-proof"
EMPTY = Profile(name="asha")


def begun() -> Profile:
    return accepted(EMPTY, RULE, DAY, LATER)


def last(profile: Profile) -> dict[str, Any]:
    step = step_of(profile, RULE)
    assert step is not None
    return step.to_table()


def test_an_accepted_step_is_to_do_by_its_day() -> None:
    assert {"rule": RULE, "state": "todo", "due": LATER, "accepted": DAY} == last(begun())


@pytest.mark.parametrize(("hours", "days"), [(0, 14), (2, 14), (2.5, 30), (8, 30), (30, 90), (400, 90)])
def test_more_work_is_due_later(hours: float, days: int) -> None:
    assert DAY + timedelta(days) == default_due(hours, DAY)


@pytest.mark.parametrize("state", ["todo", "doing"])
def test_an_open_step_is_not_accepted_twice(state: Any) -> None:
    with pytest.raises(PlanRefused, match="on the plan already"):
        accepted(moved(begun(), RULE, state, DAY), RULE, DAY, LATER)


@pytest.mark.parametrize(
    "closed", [lambda it: moved(it, RULE, "done", DAY), lambda it: dropped(it, RULE, None)]
)
def test_a_closed_step_stays_when_its_rule_is_taken_up_again(closed: Any) -> None:
    again = accepted(closed(begun()), RULE, LATER, LATER)

    assert 2 == len(again.plan)
    assert "todo" == last(again)["state"]


def test_a_step_that_is_done_says_since_when_and_keeps_that_day() -> None:
    done = moved(begun(), RULE, "done", DAY)

    assert DAY == last(done)["done_on"]
    assert last(done) == last(moved(done, RULE, "done", LATER))
    assert "done_on" not in last(moved(done, RULE, "doing", LATER))


def test_a_dropped_step_says_why_and_keeps_an_earlier_reason() -> None:
    given_up = dropped(begun(), RULE, "  no time  ")

    assert ("dropped", "no time") == (last(given_up)["state"], last(given_up)["because"])
    assert last(given_up) == last(dropped(given_up, RULE, None))


@pytest.mark.parametrize("outcome", ["worked", "did_not", "unclear"])
def test_what_came_of_a_finished_step_is_noted(outcome: Any) -> None:
    assert outcome == last(noted(moved(begun(), RULE, "done", DAY), RULE, outcome))["outcome"]


def test_nothing_can_have_come_of_a_step_that_is_still_to_do() -> None:
    with pytest.raises(PlanRefused, match="not finished yet"):
        noted(begun(), RULE, "worked")


@pytest.mark.parametrize(
    "change",
    [
        lambda it: moved(it, RULE, "done", DAY),
        lambda it: dropped(it, RULE, "x"),
        lambda it: noted(it, RULE, "worked"),
    ],
)
def test_what_is_not_on_the_plan_cannot_move(change: Any) -> None:
    with pytest.raises(PlanRefused, match="is not on the plan"):
        change(EMPTY)


def test_other_steps_and_what_this_program_does_not_know_stay() -> None:
    text = (
        b'format = 1\ncurrency = "EUR"\n[[plan]]\nrule = "a"\nstate = "doing"\nmood = 3\n'
        b'[[plan]]\nrule = "b"\n[plan.more]\nx = 1\n'
    )
    stored = load(text, "asha.toml", "asha").profile

    changed = load(to_bytes(noted(moved(stored, "b", "done", DAY), "b", "worked")), "", "").profile

    assert stored.plan[0] == changed.plan[0]
    assert {"more": {"x": 1}} == changed.plan[1].unknown_keys()


def test_ones_own_record_counts_what_worked_of_what_was_told() -> None:
    def step(rule: str, outcome: Any, day: date = DAY) -> Step:
        return Step(rule=rule, state="done", accepted=day, done_on=day, outcome=outcome)

    plan = [step("a", "worked"), step("a", "did_not", LATER), step("b", "unclear"), step("c", None)]

    assert {"a": OwnRecord(1, 2), "b": OwnRecord(0, 1)} == own_records([plan])
    assert own_records([plan]) == own_records([plan, plan[:2]])


def test_a_rule_is_set_aside_for_a_reason_and_until_a_day_and_taken_back() -> None:
    aside = disagreed(disagreed(EMPTY, "a", "first", None), "a", "retainer signed", LATER)

    assert (Disagreement("a", "retainer signed", LATER),) == disagreements(aside)
    assert EMPTY == agreed(aside, "a")


def test_setting_aside_again_keeps_what_this_program_does_not_know() -> None:
    stored = load(b'format = 1\n[[disagree]]\nrule = "a"\nmood = 3\n', "asha.toml", "asha").profile

    assert {"mood": 3} == disagreed(stored, "a", "again", None).disagree[0].unknown_keys()


def test_what_is_not_set_aside_cannot_be_taken_back() -> None:
    with pytest.raises(PlanRefused, match="not set aside"):
        agreed(disagreed(EMPTY, "a", "so", None), "b")


@pytest.mark.parametrize("reason", ["", "  ", "x" * 1001, "two\nlines", "\x1b[2J"])
def test_a_reason_is_one_line_that_a_file_can_hold(reason: str) -> None:
    with pytest.raises(PlanRefused, match="one line of 1 to 1,000 characters"):
        disagreed(EMPTY, "a", reason, None)
    with pytest.raises(PlanRefused, match="one line of 1 to 1,000 characters"):
        dropped(begun(), RULE, reason)
