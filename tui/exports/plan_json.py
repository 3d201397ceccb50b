"""The plan and what is due as plain values, for the JSON of an assessment and of a plan."""

from datetime import date
from typing import Any

from profiles.model import Step
from profiles.plan import is_overdue
from profiles.returning import Returning
from rules.pack import Pack
from tui.lines.plan import title_of


def plan_table(step: Step, pack: Pack, day: date) -> dict[str, Any]:
    """Give one step, with whether it is overdue on a day."""
    return {
        "rule": step.rule,
        "title": title_of(step.rule, pack),
        "state": step.state,
        "due": _day(step.due),
        "overdue": is_overdue(step, day),
        "accepted": _day(step.accepted),
        "done_on": _day(step.done_on),
        "outcome": step.outcome,
        "because": step.because,
    }


def returning_table(found: Returning) -> dict[str, Any]:
    """Give what is due on a day: steps, outcomes, stale answers, and the day to look through all of it."""
    return {
        "since": _day(found.since),
        "review_on": _day(found.review_on),
        "due": [step.rule for step in found.due],
        "without_outcome": [step.rule for step in found.without_outcome],
        "stale": [{"question": each.question, "said_on": each.said_on.isoformat()} for each in found.stale],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
