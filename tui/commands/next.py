"""`freehold next`: the changes that would help most within the hours and the money there are."""

import argparse

from profiles.answers import disagreements
from rules.moves.limits import MOST_CHANGES, room_for_change
from rules.moves.result import next_moves
from tui import codes
from tui.clock import today
from tui.columns import room
from tui.commands.common import opened, pack_in_use, say, tell


def best_moves(options: argparse.Namespace) -> int:
    """Print the sets of changes that no other set beats."""
    session = opened(options.profile, pack_in_use(options))
    limits = room_for_change(
        session.interview.situation,
        changes=options.changes or MOST_CHANGES,
        hours_a_week=options.hours,
        money=options.money,
    )
    found = next_moves(
        session.pack,
        session.interview.answers,
        as_of=today(),
        currency=session.profile.currency,
        disagreements=disagreements(session.profile),
        room=limits,
    )
    if options.format == "json":
        from tui.exports.next_json import next_json

        tell(next_json(found, session.name))
    else:
        from tui.exports.layout import MOVES_WIDTH
        from tui.lines.items import printed
        from tui.lines.move import next_items

        say(printed(next_items(found, session.name), room(MOVES_WIDTH)).rstrip("\n"))
    return codes.DONE
