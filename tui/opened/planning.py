"""What a person does with the plan and with rules they disagree with, checked the same in every face."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from profiles.answers import disagreements
from profiles.model import Outcome, StepState, StoredDisagreement
from profiles.plan import accepted, agreed, default_due, disagreed, dropped, due_on, moved, noted, step_of
from rules.assess import assess
from rules.assessment import Assessment, Verdict
from rules.knowledge import Rule
from rules.language.problems import nearest
from tui import codes, keys
from tui.lines.plan import title_of
from tui.lines.speech import day_words
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session
from tui.texts import planning as page_texts
from tui.texts import returning as texts

_AFTER: Final[Mapping[StepState, StepState]] = {"todo": "doing", "doing": "done"}
_BEFORE: Final[Mapping[StepState, StepState]] = {"done": "doing", "doing": "todo", "dropped": "todo"}


def check_changeable(session: Session) -> None:
    """Raise `SessionRefused` where a profile was opened to look at."""
    if session.read_only:
        raise SessionRefused(page_texts.READ_ONLY, codes.NO_ACCESS)


def put_on_plan(session: Session, name: str, due: date | None = None) -> str:
    """Accept a rule's advice, by default for a day that its effort allows; raise what refuses it."""
    rule = known_rule(session, name)
    if rule.advice is None:
        raise _wrong(texts.NO_ADVICE.format(rule=name))
    day = due or default_due(rule.advice.effort_hours, session.today)
    session.change(accepted(session.profile, name, session.today, day))
    said = page_texts.PUT.format(day=day_words(day), title=rule.title, key=keys.DUE.shown)
    return said if fires(session.assessment(), name) else f"{said} {page_texts.NOT_FIRING}"


def move_step(session: Session, name: str, by: int) -> str:
    """Move the step for a rule on or back by one state; raise what refuses it."""
    step = step_of(session.profile, name)
    state = (_AFTER if by > 0 else _BEFORE).get(step.state) if step is not None else None
    if step is not None and state is None:
        told = page_texts.LAST_STATE if by > 0 else page_texts.FIRST_STATE
        raise _wrong(told.format(state=texts.STATE[step.state]))
    session.change(moved(session.profile, name, state or "todo", session.today))
    return page_texts.MOVED.format(
        state=texts.STATE[state or "todo"].capitalize(), title=title_of(name, session.pack)
    )


def set_due(session: Session, name: str, typed: str) -> str:
    """Set the day of the step for a rule; raise what refuses it."""
    day = day_in(typed.strip(), page_texts.THE_DAY, session.today)
    session.change(due_on(session.profile, name, day))
    return page_texts.DUE_SET.format(day=day_words(day), title=title_of(name, session.pack))


def drop_step(session: Session, name: str, because: str) -> str:
    """Give up the step for a rule, with a reason or without; raise what refuses it."""
    session.change(dropped(session.profile, name, because.strip() or None))
    return page_texts.DROPPED.format(title=title_of(name, session.pack))


def note_outcome(session: Session, name: str, outcome: Outcome) -> str:
    """Note what came of the step for a rule; raise what refuses it."""
    session.change(noted(session.profile, name, outcome))
    return page_texts.NOTED.format(outcome=texts.OUTCOME[outcome], title=title_of(name, session.pack))


def set_aside(session: Session, name: str, because: str, until: date | None) -> str:
    """Set a rule aside, and say which readings move by it; raise what refuses it."""
    known_rule(session, name)
    before = session.assessment()
    session.change(disagreed(session.profile, name, because, until))
    told = texts.UNTIL.format(day=day_words(until)) if until else ""
    moved_by_it = _moved_words(before, session.assessment())
    return page_texts.ASIDE_NOW.format(until=told, title=title_of(name, session.pack), moved=moved_by_it)


def let_count(session: Session, name: str) -> str:
    """Let a rule count again that was set aside, and say which readings move; raise what refuses it."""
    before = session.assessment()
    session.change(agreed(session.profile, name))
    moved_by_it = _moved_words(before, session.assessment())
    return page_texts.COUNTS_NOW.format(title=title_of(name, session.pack), moved=moved_by_it)


def effects(session: Session) -> Mapping[str, str]:
    """Say of each rule that is set aside which readings would move with it."""
    now = session.assessment()
    return {it.rule: _effect(session, it, now) for it in session.profile.disagree}


def fires(assessment: Assessment, rule: str) -> bool:
    """Tell whether a rule fires on the answers of today."""
    judged = assessment.judged.get(rule)
    return judged is not None and judged.verdict is Verdict.FIRES


def known_rule(session: Session, name: str) -> Rule:
    """Give a rule of the packs in use; raise `SessionRefused` for an unknown one."""
    rule = session.pack.any_rule(name)
    if rule is None:
        raise _wrong(texts.NO_RULE.format(rule=name, nearest=nearest(name, session.pack.rules)))
    return rule


def day_in(given: str, option: str, today: date) -> date:
    """Give a day as it was written, which must not be over; raise `SessionRefused`."""
    try:
        day = date.fromisoformat(given)
    except ValueError:
        raise _wrong(texts.DAY_NEEDED.format(option=option, given=given)) from None
    if day < today:
        raise _wrong(texts.PAST.format(option=option, given=given))
    return day


def _effect(session: Session, aside: StoredDisagreement, now: Assessment) -> str:
    if session.pack.any_rule(aside.rule) is None:
        return page_texts.GONE
    if aside.until is not None and aside.until < session.today:
        return page_texts.OVER
    others = [each for each in disagreements(session.profile) if each.rule != aside.rule]
    with_it = assess(
        session.pack,
        session.interview.answers,
        as_of=now.as_of,
        currency=now.currency,
        disagreements=others,
    )
    found = ", ".join(_movements(now, with_it))
    return page_texts.EFFECT.format(moved=found) if found else page_texts.NO_EFFECT


def _moved_words(before: Assessment, after: Assessment) -> str:
    found = ", ".join(_movements(before, after))
    return page_texts.READINGS_MOVE.format(moved=found) if found else page_texts.NO_READING_MOVES


def _movements(before: Assessment, after: Assessment) -> Iterator[str]:
    dimensions = after.situation.pack.dimensions
    for old, new in zip(before.readings, after.readings, strict=True):
        if (first := f"{old.value:.0f}") != (last := f"{new.value:.0f}"):
            title = dimensions[new.dimension].title
            yield page_texts.READING_MOVES.format(title=title, before=first, after=last)


def _wrong(message: str) -> SessionRefused:
    return SessionRefused(message, codes.WRONG_USAGE)
