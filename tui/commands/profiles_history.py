"""`freehold profiles`: take a snapshot, and list the snapshots of a profile with their readings."""

import argparse
import json

from profiles.compared import compared
from profiles.history import read_history
from profiles.paths import called
from tui import codes
from tui.commands.common import complain, pack_in_use, say, tell
from tui.exports.history_text import history_table, history_text, steps_text
from tui.opened.opening import open_session
from tui.opened.snapshots import taking
from tui.texts import changes as texts


def snapshot(options: argparse.Namespace) -> int:
    """Take a snapshot of a profile as it stands today; raise `SessionRefused`."""
    session = open_session(options.profile, pack_in_use(options))
    taken = taking(session)()
    name = called(session.path)
    if taken.anew:
        say(texts.TAKEN.format(name=name, number=taken.number))
    else:
        complain(texts.SAME.format(name=name, number=taken.number))
    return codes.DONE


def history(options: argparse.Namespace) -> int:
    """Print every snapshot of a profile with its readings; raise `SessionRefused`."""
    session = open_session(options.profile, pack_in_use(options))
    found = read_history(session.path)
    for _, error in found.broken:
        complain(str(error))
    name = called(session.path)
    steps = tuple(compared(found, session.pack))
    if options.format == "json":
        tell(json.dumps(history_table(name, found, steps), indent=2))
    elif found.snapshots:
        say(history_text(name, found, session.pack.dimensions))
        if steps:
            say("\n" + steps_text(name, steps, session.pack))
    else:
        complain(texts.HISTORY_EMPTY.format(name=name))
    return codes.DONE
