"""`freehold profiles`: list them, start one, show one, say where they are."""

import argparse
import json

from profiles import texts as profile_texts
from profiles.paths import profiles_folder, resolve
from rules.entry import is_currency
from tui import codes
from tui.columns import room
from tui.commands.common import complain, mention_recovery, pack_in_use, say, tell
from tui.exports.layout import WIDTH
from tui.exports.plan_json import plan_table, returning_table
from tui.lines.items import printed, sections
from tui.lines.plan import aside_items, plan_items
from tui.lines.returning import returning_items
from tui.opened.coming_back import coming_back, rules_changed
from tui.opened.listing import list_sessions
from tui.opened.opening import new_session, open_session
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session

_LIST_SCHEMA = "freehold/profiles/1"
_SHOW_SCHEMA = "freehold/profile/1"


def list_all(options: argparse.Namespace) -> int:
    """Print every profile, the last changed first."""
    found = list_sessions()
    if options.format == "json":
        listed = [
            {
                "name": each.name,
                "path": str(each.path),
                "field": each.field or None,
                "answered": each.answered,
                "modified": each.modified.isoformat() if each.modified else None,
                "problem": each.problem or None,
            }
            for each in found
        ]
        tell(json.dumps({"schema": _LIST_SCHEMA, "profiles": listed}, indent=2))
        return codes.DONE
    if not found:
        complain("there is no profile yet; start one with `freehold profiles new NAME`")
    for each in found:
        day = each.modified.date().isoformat() if each.modified else ""
        say(f"{each.name:<20} {each.field:<26} {each.answered:>3} answers  {day}  {each.problem}".rstrip())
    return codes.DONE


def start(options: argparse.Namespace) -> int:
    """Start a profile and print its file; raise `SessionRefused` when it cannot be."""
    currency = options.currency.upper() if options.currency else None
    if currency is not None and not is_currency(currency):
        message = f"'{options.currency}' is no currency code; write three letters like EUR"
        raise SessionRefused(message, codes.WRONG_USAGE)
    session = new_session(options.name, currency, pack_in_use(options))
    tell(str(session.path))
    return codes.DONE


def show(options: argparse.Namespace) -> int:
    """Print every answer of a profile as it is understood."""
    session = open_session(options.profile, pack_in_use(options))
    for notice in session.notices:
        if notice != profile_texts.READ_ONLY:
            complain(notice)
    mention_recovery(session)
    lines = session.review()
    if options.format == "json":
        answers = [
            {"question": it.question, "said": it.said, "state": it.state}
            for it in lines
            if it.state != "open"
        ]
        table = {
            "schema": _SHOW_SCHEMA,
            "name": session.name,
            "currency": session.profile.currency,
            "answers": answers,
            "plan": [plan_table(step, session.pack, session.today) for step in session.profile.plan],
            "returning": returning_table(coming_back(session, session.today)),
        }
        tell(json.dumps(table, indent=2))
        return codes.DONE
    say(f"{session.name}, in {session.profile.currency}, {session.path}")
    section = ""
    for line in lines:
        if line.section != section:
            section = line.section
            tell(f"\n{section}")
        state = (
            "not asked yet"
            if line.state == "open"
            else f"{line.said} (kept, not used)"
            if line.state == "parked"
            else line.said
        )
        say(f"  {line.question:<24} {state}")
    _tell_person(session)
    return codes.DONE


def _tell_person(session: Session) -> None:
    """Print the plan, the rules set aside, and what is due."""
    today = session.today
    items = sections(
        plan_items(session.profile.plan, session.pack, today),
        aside_items(session.profile, session.pack),
        returning_items(coming_back(session, today), session.assessment(), rules_changed(session, today)),
    )
    if items:
        say("\n" + printed(items, room(WIDTH)).rstrip("\n"))


def path(options: argparse.Namespace) -> int:
    """Print where profiles are kept, or the file of one profile, whether it is there yet or not."""
    tell(str(resolve(options.profile) if options.profile else profiles_folder()))
    return codes.DONE
