"""The plan: advice that was accepted, how far each step got, what came of it; and rules set aside.

Every function gives a new profile. A step is never removed: a rule that is taken up again gets a new one.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from profiles import texts_plan as texts
from profiles.errors import PlanRefused
from profiles.model import Outcome, Profile, Step, StepState, StoredDisagreement
from rules.frozen import frozen

_OPEN: tuple[StepState, ...] = ("todo", "doing")
_DAYS_BY_HOURS = ((2.0, 14), (8.0, 30))
_DAYS_AT_MOST = 90
_LONGEST_REASON = 1000


@frozen
class OwnRecord:
    """How often the advice of a rule worked for this person, of the times they said what came of it."""

    worked: int
    told: int


def is_overdue(step: Step, day: date) -> bool:
    """Tell whether a step is still to be done and its day is over."""
    return is_open(step) and step.due is not None and step.due < day


def default_due(effort_hours: float, today: date) -> date:
    """Give the day by which something of so many hours may be done beside paid work."""
    days = next((days for hours, days in _DAYS_BY_HOURS if effort_hours <= hours), _DAYS_AT_MOST)
    return today + timedelta(days)


def accepted(profile: Profile, rule: str, today: date, due: date) -> Profile:
    """Put a step for a rule's advice on the plan; raise `PlanRefused` where one is open already."""
    standing = step_of(profile, rule)
    if standing is not None and is_open(standing):
        raise PlanRefused(texts.ON_PLAN.format(rule=rule))
    return _with(profile, (*profile.plan, Step(rule=rule, state="todo", due=due, accepted=today)))


def moved(profile: Profile, rule: str, state: StepState, today: date) -> Profile:
    """Give the profile with the last step for a rule in another state; raise `PlanRefused`."""
    step = _required(profile, rule)
    done_on = (step.done_on or today) if state == "done" else None
    return _changed(profile, step, state=state, done_on=done_on)


def dropped(profile: Profile, rule: str, because: str | None) -> Profile:
    """Give the profile with the last step for a rule given up; raise `PlanRefused`."""
    step = _required(profile, rule)
    reason = step.because if because is None else checked_reason(because)
    return _changed(profile, step, state="dropped", done_on=None, because=reason)


def due_on(profile: Profile, rule: str, day: date) -> Profile:
    """Give the profile with another day for the last step for a rule; raise `PlanRefused`."""
    step = _required(profile, rule)
    if not is_open(step):
        raise PlanRefused(texts.CLOSED.format(rule=rule))
    return _changed(profile, step, due=day)


def noted(profile: Profile, rule: str, outcome: Outcome) -> Profile:
    """Give the profile with what came of the last step for a rule; raise `PlanRefused`."""
    step = _required(profile, rule)
    if is_open(step):
        raise PlanRefused(texts.NOT_DONE.format(rule=rule))
    return _changed(profile, step, outcome=outcome)


def step_of(profile: Profile, rule: str) -> Step | None:
    """Give the last step for a rule."""
    return next((each for each in reversed(profile.plan) if each.rule == rule), None)


def is_open(step: Step) -> bool:
    """Tell whether a step is still to be done."""
    return step.state in _OPEN


def own_records(plans: Iterable[Iterable[Step]]) -> Mapping[str, OwnRecord]:
    """Give the person's own record by rule, from plans in which the same step may stand more than once."""
    told = {
        (step.rule, step.accepted, step.done_on, step.outcome): step.outcome == "worked"
        for plan in plans
        for step in plan
        if step.outcome is not None
    }
    records: dict[str, OwnRecord] = {}
    for (rule, *_), worked in told.items():
        before = records.get(rule, OwnRecord(0, 0))
        records[rule] = OwnRecord(before.worked + worked, before.told + 1)
    return records


def disagreed(profile: Profile, rule: str, because: str, until: date | None) -> Profile:
    """Give the profile with a rule set aside, for good or until a day; raise `PlanRefused`."""
    standing = next((each for each in profile.disagree if each.rule == rule), None)
    kept = standing.unknown_keys() if standing is not None else {}
    told = StoredDisagreement.model_validate(
        {**kept, "rule": rule, "because": checked_reason(because), "until": until}
    )
    others = tuple(each for each in profile.disagree if each.rule != rule)
    return profile.model_copy(update={"disagree": (*others, told)})


def agreed(profile: Profile, rule: str) -> Profile:
    """Give the profile with a rule that was set aside counting again; raise `PlanRefused`."""
    others = tuple(each for each in profile.disagree if each.rule != rule)
    if len(others) == len(profile.disagree):
        raise PlanRefused(texts.NOT_SET_ASIDE.format(rule=rule))
    return profile.model_copy(update={"disagree": others})


def checked_reason(because: str) -> str:
    """Give a reason that a file can hold, on one line; raise `PlanRefused`."""
    reason = because.strip()
    if not reason or len(reason) > _LONGEST_REASON or not reason.isprintable():
        raise PlanRefused(texts.REASON.format(most=f"{_LONGEST_REASON:,}"))
    return reason


def _required(profile: Profile, rule: str) -> Step:
    step = step_of(profile, rule)
    if step is None:
        raise PlanRefused(texts.NOT_ON_PLAN.format(rule=rule))
    return step


def _changed(profile: Profile, step: Step, **changed: Any) -> Profile:
    now = step.model_copy(update=changed)
    return _with(profile, tuple(now if each is step else each for each in profile.plan))


def _with(profile: Profile, plan: tuple[Step, ...]) -> Profile:
    return profile.model_copy(update={"plan": plan})
