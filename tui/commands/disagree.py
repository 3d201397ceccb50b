"""`freehold disagree` and `freehold agree`: a rule set aside for a reason, and taken back."""

import argparse

from tui import codes
from tui.commands.common import check_saved, check_writable, pack_in_use, say
from tui.lines.speech import day_words
from tui.opened.opening import open_session
from tui.opened.planning import day_in, known_rule, let_count, set_aside
from tui.opened.session import Session
from tui.texts import returning as texts


def disagree(options: argparse.Namespace) -> int:
    """Set a rule aside; raise `SessionRefused` for an unknown rule or a day that is over."""
    session = _opened(options)
    known_rule(session, options.rule)
    until = day_in(options.until, "--until", session.today) if options.until is not None else None
    set_aside(session, options.rule, options.because, until)
    check_saved(session)
    told = texts.UNTIL.format(day=day_words(until)) if until else ""
    say(texts.DISAGREED.format(rule=options.rule, until=told, name=session.name))
    return codes.DONE


def agree(options: argparse.Namespace) -> int:
    """Let a rule count again, also one that no pack has any more; raise `SessionRefused`."""
    session = _opened(options)
    let_count(session, options.rule)
    check_saved(session)
    say(texts.AGREED.format(rule=options.rule))
    return codes.DONE


def _opened(options: argparse.Namespace) -> Session:
    session = open_session(options.profile, pack_in_use(options))
    check_writable(session)
    return session
