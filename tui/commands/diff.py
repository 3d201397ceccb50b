"""`freehold diff`: two profiles or snapshots, what changed between them and why."""

import argparse

from profiles.answers import disagreements, used_answers
from profiles.carried import carried_over
from profiles.knowledge import recall
from profiles.paths import called
from profiles.store import open_profile
from rules.changes import Side, changes
from rules.pack import Pack
from tui import codes
from tui import texts_changes as texts
from tui.change_lines import change_items
from tui.commands.common import complain, pack_in_use, tell
from tui.exports.changes_json import changes_json
from tui.lines import printed
from tui.session import Session, open_session, today

WIDTH = 96


def compare(options: argparse.Namespace) -> int:
    """Print what changed between two profiles or snapshots; raise `SessionRefused` for a wrong one."""
    pack = pack_in_use(options)
    old, new = (_opened(name, pack) for name in (options.old, options.new))
    names = shown_name(options.old, old), shown_name(options.new, new)
    packs = tuple(_pack_of(each, pack) for each in (old, new))
    gone = [name for name, found in zip(names, packs, strict=True) if found is None]
    for name in gone:
        complain(texts.RULES_GONE.format(name=name))
    before, after = (pack if gone or found is None else found for found in packs)
    found = changes(side_of(old, before), side_of(new, after))
    if options.format == "json":
        tell(changes_json(found, *names))
    else:
        tell(printed(change_items(found, *names), WIDTH))
    return codes.DONE


def _pack_of(session: Session, in_use: Pack) -> Pack | None:
    """Give the packs that a snapshot was told by, where a copy is kept; those in use for a profile."""
    snapshot = session.profile.snapshot
    if snapshot is None:
        return in_use
    return recall(snapshot.knowledge, snapshot.on) if snapshot.knowledge is not None else None


def side_of(session: Session, pack: Pack) -> Side:
    """Give one side of a comparison: a snapshot as of its day, a profile as of today."""
    profile = carried_over(open_profile(session.path).profile, pack).profile
    return Side(
        pack=pack,
        answers=used_answers(profile, pack.questions).answers,
        currency=profile.currency,
        as_of=profile.snapshot.on if profile.snapshot else today(),
        disagreements=disagreements(profile),
    )


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
