"""`freehold clients`: the cards of a profile's clients; add, change or remove one."""

import argparse
import json

from profiles.client_entry import client_of, read_nickname, read_share
from profiles.clients import with_client, without_client
from tui import codes
from tui.columns import room
from tui.commands.common import check_saved, check_writable, opened, pack_in_use, say, tell
from tui.exports.layout import MOVES_WIDTH
from tui.exports.money_json import card_table
from tui.lines.client import card_title, client_items
from tui.lines.items import printed
from tui.opened.opening import open_session

_SCHEMA = "freehold/clients/1"


def show(options: argparse.Namespace) -> int:
    """Print a card for each client, or for each stance where no client is kept."""
    session = opened(options.profile, pack_in_use(options))
    if options.format == "json":
        table = {"schema": _SCHEMA, "clients": [card_table(each) for each in session.cards()]}
        tell(json.dumps(table, indent=2))
    else:
        say(printed(client_items(session.cards(), session.assessment()), room(MOVES_WIDTH)).rstrip())
    return codes.DONE


def add(options: argparse.Namespace) -> int:
    """Keep a client, or change what is kept of one; raise `ClientRefused` for a bad value."""
    nickname = read_nickname(options.nickname)
    share = read_share(options.share) if options.share is not None else None
    session = open_session(options.profile, pack_in_use(options))
    check_writable(session)
    told = None if options.told is None else options.told == "yes"
    session.change(with_client(session.profile, nickname, share=share, stance=options.stance, told=told))
    check_saved(session)
    say(next(card_title(each) for each in session.cards() if each.nickname == nickname))
    return codes.DONE


def remove(options: argparse.Namespace) -> int:
    """Forget a client; raise `ClientRefused` where there is none of that nickname."""
    session = open_session(options.profile, pack_in_use(options))
    check_writable(session)
    client_of(session.profile, options.nickname)
    session.change(without_client(session.profile, options.nickname))
    check_saved(session)
    tell(f"{options.nickname}: removed")
    return codes.DONE
