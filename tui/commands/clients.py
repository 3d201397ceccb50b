"""`freehold clients`: the cards of a profile's clients; add, change or remove one."""

import argparse
import json

from profiles.clients import with_client, without_client
from rules.answers import Amount
from rules.entry import Refusal, read_entry
from rules.knowledge import Question
from rules.language.problems import nearest
from tui import codes
from tui.client_lines import card_title, client_items
from tui.commands.common import check_saved, check_writable, opened, pack_in_use, tell
from tui.exports.layout import MOVES_WIDTH
from tui.exports.money_json import card_table
from tui.lines import printed
from tui.session import SessionRefused, open_session

_SCHEMA = "freehold/clients/1"
_LONGEST = 60
_SHARE = Question(id="share", screen="", kind="percent", label="Share of income", low=0, high=100, unit="%")


def show(options: argparse.Namespace) -> int:
    """Print a card for each client, or for each stance where no client is kept."""
    session = opened(options.profile, pack_in_use(options))
    if options.format == "json":
        table = {"schema": _SCHEMA, "clients": [card_table(each) for each in session.cards()]}
        tell(json.dumps(table, indent=2))
    else:
        tell(printed(client_items(session.cards(), session.assessment()), MOVES_WIDTH).rstrip())
    return codes.DONE


def add(options: argparse.Namespace) -> int:
    """Keep a client, or change what is kept of one; raise `SessionRefused` for a bad value."""
    nickname, share = options.nickname.strip(), _share(options.share)
    if not nickname or not nickname.isprintable() or len(nickname) > _LONGEST:
        message = f"a nickname is 1 to {_LONGEST} characters on one line"
        raise SessionRefused(message, codes.WRONG_USAGE)
    session = open_session(options.profile, pack_in_use(options))
    check_writable(session)
    told = None if options.told is None else options.told == "yes"
    session.change(with_client(session.profile, nickname, share=share, stance=options.stance, told=told))
    check_saved(session)
    tell(next(card_title(each) for each in session.cards() if each.nickname == nickname))
    return codes.DONE


def remove(options: argparse.Namespace) -> int:
    """Forget a client; raise `SessionRefused` where there is none of that nickname."""
    session = open_session(options.profile, pack_in_use(options))
    check_writable(session)
    kept = [each.nickname for each in session.profile.client]
    if options.nickname not in kept:
        message = f"there is no client '{options.nickname}'{nearest(options.nickname, kept)}"
        raise SessionRefused(message, codes.WRONG_USAGE)
    session.change(without_client(session.profile, options.nickname))
    check_saved(session)
    tell(f"{options.nickname}: removed")
    return codes.DONE


def _share(typed: str | None) -> float | None:
    if typed is None:
        return None
    read = read_entry(_SHARE, typed, "")
    if isinstance(read, Refusal):
        raise SessionRefused(read.message, codes.WRONG_USAGE)
    if not isinstance(read, Amount) or not read.exact:
        raise SessionRefused("a client's share is one number from 0 to 100", codes.WRONG_USAGE)
    return read.low
