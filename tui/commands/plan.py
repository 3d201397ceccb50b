"""`freehold plan`: advice that was accepted, how far it got, and what came of it."""

import argparse
import json
from typing import Any

from profiles.model import Step
from profiles.plan import dropped, moved, noted, step_of
from tui import codes
from tui.columns import room
from tui.commands.common import (
    check_saved,
    check_writable,
    complain,
    pack_in_use,
    say,
    tell,
    write_file,
    write_or_tell,
)
from tui.exports.layout import WIDTH
from tui.exports.plan_json import plan_table
from tui.lines.items import printed, sections
from tui.lines.plan import aside_items, plan_items, step_item
from tui.opened.coming_back import coming_back
from tui.opened.opening import open_session
from tui.opened.planning import day_in, fires, put_on_plan
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session
from tui.texts import returning as texts

_SCHEMA = "freehold/plan/1"


def plan(options: argparse.Namespace) -> int:
    """List a plan, or change one step of it; raise `SessionRefused`."""
    session = open_session(options.profile, pack_in_use(options))
    _check_options(options, session)
    if options.action == "list":
        return _list(session, options.format, options.output)
    check_writable(session)
    _change(session, options)
    check_saved(session)
    if options.action == "add" and not fires(session.assessment(), options.rule):
        complain(texts.NOT_FIRING.format(rule=options.rule))
    step = step_of(session.profile, options.rule)
    if step is None:  # pragma: no cover  every action leaves the step on the plan
        return codes.OWN_FAULT
    if options.format == "json":
        tell(json.dumps(_table(session, (step,)), indent=2))
    else:
        say(printed((step_item(step, session.pack, session.today),), room(WIDTH)).rstrip("\n"))
    return codes.DONE


def _list(session: Session, form: str, output: str | None) -> int:
    profile = session.profile
    if form == "ics":
        from tui.exports.calendar import calendar_text

        days = coming_back(session, session.today)
        text = calendar_text(profile, session.pack, days)
        if output is None:
            tell(text.replace("\r\n", "\n").rstrip("\n"))
        else:
            write_file(text, output)
        return codes.DONE
    if form == "json":
        write_or_tell(json.dumps(_table(session, profile.plan), indent=2), output)
        return codes.DONE
    items = sections(
        plan_items(profile.plan, session.pack, session.today), aside_items(profile, session.pack)
    )
    if not profile.plan:
        complain(texts.EMPTY.format(name=session.name))
    if items or output is not None:
        width = room(WIDTH) if output is None else WIDTH
        write_or_tell(printed(items, width).rstrip("\n"), output)
    return codes.DONE


def _table(session: Session, steps: tuple[Step, ...]) -> dict[str, Any]:
    return {
        "schema": _SCHEMA,
        "name": session.name,
        "plan": [plan_table(step, session.pack, session.today) for step in steps],
    }


def _check_options(options: argparse.Namespace, session: Session) -> None:
    """Refuse what does not go together, before anything is changed."""
    if options.action == "list" and options.rule is not None:
        raise _wrong(texts.NO_RULE_FITS.format(name=session.name))
    if options.action != "list" and options.rule is None:
        raise _wrong(texts.RULE_NEEDED.format(name=session.name, action=options.action))
    if options.action != "list" and options.format == "ics":
        raise _wrong(texts.ONLY_WITH.format(option="--format ics", actions="list"))
    for option, actions in (
        ("due", ("add",)),
        ("because", ("drop",)),
        ("outcome", ("done", "drop")),
        ("output", ("list",)),
    ):
        if getattr(options, option) is not None and options.action not in actions:
            raise _wrong(texts.ONLY_WITH.format(option=f"--{option}", actions=" or ".join(actions)))


def _change(session: Session, options: argparse.Namespace) -> None:
    name, today = options.rule, session.today
    if options.action == "add":
        due = day_in(options.due, "--due", today) if options.due is not None else None
        put_on_plan(session, name, due)
        return
    if options.action == "drop":
        changed = dropped(session.profile, name, options.because)
    else:
        changed = moved(session.profile, name, options.action, today)
    session.change(changed if options.outcome is None else noted(changed, name, options.outcome))


def _wrong(message: str) -> SessionRefused:
    return SessionRefused(message, codes.WRONG_USAGE)
