"""The small forms of the plan: a day, a reason for dropping a step, and a disagreement."""

from collections.abc import Mapping
from datetime import timedelta

from profiles.plan import checked_reason, step_of
from tui.forms.small import FormField, SmallForm, at_field
from tui.lines.plan import title_of
from tui.opened.planning import day_in, drop_step, set_aside, set_due
from tui.opened.session import Session
from tui.texts import planning as texts

_DAY, _WHY, _UNTIL = "day", "why", "until"
_EXAMPLE_AFTER = timedelta(30)


def due_form(session: Session, rule: str) -> SmallForm:
    """Ask for the day of a step."""
    step = step_of(session.profile, rule)
    standing = step.due.isoformat() if step is not None and step.due is not None else ""

    def keep(typed: Mapping[str, str]) -> str:
        with at_field(_DAY):
            return set_due(session, rule, typed[_DAY])

    hint = texts.DUE_HINT.format(example=_example(session))
    return SmallForm(
        id=f"due {rule}",
        title=texts.DUE_FORM.format(title=title_of(rule, session.pack)),
        fields=(FormField(id=_DAY, label=texts.DUE_FIELD, hint=hint, typed=standing),),
        keep=keep,
    )


def drop_form(session: Session, rule: str) -> SmallForm:
    """Ask why a step is dropped."""

    def keep(typed: Mapping[str, str]) -> str:
        with at_field(_WHY):
            return drop_step(session, rule, typed[_WHY])

    return SmallForm(
        id=f"drop {rule}",
        title=texts.DROP_FORM.format(title=title_of(rule, session.pack)),
        fields=(FormField(id=_WHY, label=texts.DROP_FIELD, hint=texts.DROP_HINT),),
        keep=keep,
    )


def disagree_form(session: Session, rule: str) -> SmallForm:
    """Ask why a rule is set aside, and until when; what was said before stands in it."""
    standing = next((each for each in session.profile.disagree if each.rule == rule), None)
    because = standing.because if standing is not None else ""
    last = standing.until.isoformat() if standing is not None and standing.until is not None else ""

    def keep(typed: Mapping[str, str]) -> str:
        with at_field(_WHY):
            reason = checked_reason(typed[_WHY])
        with at_field(_UNTIL):
            day = typed[_UNTIL].strip()
            until = day_in(day, texts.THE_DAY, session.today) if day else None
            return set_aside(session, rule, reason, until)

    return SmallForm(
        id=f"disagree {rule}",
        title=texts.DISAGREE_FORM.format(title=title_of(rule, session.pack)),
        fields=(
            FormField(id=_WHY, label=texts.DISAGREE_FIELD, hint=texts.DISAGREE_HINT, typed=because),
            FormField(
                id=_UNTIL,
                label=texts.UNTIL_FIELD,
                hint=texts.UNTIL_HINT.format(example=_example(session)),
                typed=last,
            ),
        ),
        keep=keep,
    )


def _example(session: Session) -> str:
    return (session.today + _EXAMPLE_AFTER).isoformat()
