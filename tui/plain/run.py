"""The plain face: the interview as lines of text, for screen readers, simple terminals, logs and pipes."""

import signal
from argparse import Namespace
from collections.abc import Sequence

from profiles.errors import ProfileError
from profiles.listing import Listed
from profiles.writable import unwritable_home
from rules.entry import is_currency
from rules.pack import Pack
from tui import codes
from tui.commands.common import complain, pack_in_use
from tui.forms.currencies import usual_currency
from tui.opened.listing import list_sessions
from tui.opened.opening import name_for_new, new_session, open_session
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session
from tui.plain.conversation import Conversation
from tui.plain.lines import Lines
from tui.plain.recovery import offer_recovery
from tui.texts import plain as texts


def run_plain(profile: str | None, *, quick: bool) -> int:
    """Interview by lines on standard input and output, and give the exit code."""
    lines = Lines()
    try:
        pack = pack_in_use(Namespace(pack=[]))
        session = open_session(profile, pack) if profile is not None else None
        _greet(session, lines)
        session = session or _chosen(pack, lines)
        if session is None:
            lines.say(texts.NOTHING_STARTED)
            return codes.DONE
        lines.say(texts.OPENED.format(name=session.name, currency=session.profile.currency))
        for notice in session.notices:
            lines.say(notice)
        offer_recovery(session, lines)
        return Conversation(session, lines, quick=quick).run()
    except SessionRefused as refused:
        complain(refused.message)
        return refused.code
    except KeyboardInterrupt:
        lines.say()
        lines.say(texts.INTERRUPTED)
        return codes.SIGNAL_BASE + signal.SIGINT


def _greet(session: Session | None, lines: Lines) -> None:
    """Say at once whether answers are saved here; an opened profile has its own sentence about that."""
    trouble = unwritable_home() if session is None else ""
    unsaved = trouble or (session is not None and session.read_only)
    lines.say(texts.GREETING_UNSAVED if unsaved else texts.GREETING)
    if trouble:
        lines.say(trouble)


def _chosen(pack: Pack, lines: Lines) -> Session | None:
    """Let the person pick a profile or name a new one; nothing where they leave instead."""
    listed = list_sessions()
    _list(listed, lines)
    while True:
        typed = lines.ask(texts.WHICH if listed else texts.WHICH_NEW)
        if typed is None or typed == "q":
            return None
        try:
            if session := _named(typed, listed, pack, lines):
                return session
        except (SessionRefused, ProfileError) as refused:
            lines.print(str(refused))


def _list(listed: Sequence[Listed], lines: Lines) -> None:
    lines.say(texts.PROFILES if listed else texts.NONE_YET)
    for count, each in enumerate(listed, 1):
        if each.problem:
            lines.say(texts.LISTED_BROKEN.format(number=count, name=each.name, problem=each.problem))
        else:
            field = each.field or texts.NO_FIELD
            lines.say(texts.LISTED.format(number=count, name=each.name, field=field, answered=each.answered))


def _named(typed: str, listed: Sequence[Listed], pack: Pack, lines: Lines) -> Session | None:
    """Open or start what was typed; nothing where it has to be asked again."""
    if typed in ("", "?"):
        lines.say(texts.WHICH_HELP)
        return None
    if by_name := next((each for each in listed if each.name == typed), None):
        return open_session(str(by_name.path), pack)
    if typed.isdecimal() and listed and len(typed) < 4:  # noqa: PLR2004  a longer number is a name
        if not 1 <= int(typed) <= len(listed):
            lines.say(texts.NO_SUCH_PROFILE.format(number=typed))
            return None
        return open_session(str(listed[int(typed) - 1].path), pack)
    return _started(typed, pack, lines)


def _started(name: str, pack: Pack, lines: Lines) -> Session | None:
    fit, usual = name_for_new(name), usual_currency()
    while True:
        typed = lines.ask(texts.CURRENCY.format(currency=usual))
        if typed is None or typed == "q":
            return None
        if not typed or is_currency(typed.upper()):
            session = new_session(fit, typed.upper() or usual, pack)
            lines.say(texts.STARTED.format(name=session.name, path=session.path))
            return session
        lines.say(texts.BAD_CURRENCY.format(typed=typed))
