"""`freehold diff`: two profiles or snapshots, what changed between them and why."""

import argparse

from profiles.compared import compared_two
from profiles.paths import called
from profiles.store import open_profile
from rules.pack import Pack
from tui import codes
from tui.clock import today
from tui.columns import room
from tui.commands.common import complain, pack_in_use, say, tell
from tui.exports.changes_json import changes_json
from tui.lines.change import change_items
from tui.lines.items import printed
from tui.opened.opening import open_session
from tui.opened.session import Session
from tui.texts import changes as texts

WIDTH = 96


def compare(options: argparse.Namespace) -> int:
    """Print what changed between two profiles or snapshots; raise `SessionRefused` for a wrong one."""
    pack = pack_in_use(options)
    old, new = (_opened(name, pack) for name in (options.old, options.new))
    names = shown_name(options.old, old), shown_name(options.new, new)
    before, after = (open_profile(each.path).profile for each in (old, new))
    found = compared_two(before, after, pack, today())
    for place in found.without_rules:
        complain(texts.RULES_GONE.format(name=names[place]))
    if options.format == "json":
        tell(changes_json(found.changes, *names))
    else:
        say(printed(change_items(found.changes, *names), room(WIDTH)))
    return codes.DONE


def shown_name(given: str, session: Session) -> str:
    """Give what a person calls one side: its name, and the day of a snapshot."""
    snapshot = session.profile.snapshot
    return f"{called(session.path)}@{snapshot.number} of {snapshot.on.isoformat()}" if snapshot else given


def _opened(name: str, pack: Pack) -> Session:
    session = open_session(name, pack)
    if session.profile.snapshot is None:
        for notice in session.notices:
            complain(f"{session.name}: {notice}")
    return session
