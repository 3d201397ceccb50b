"""`freehold assess`: the reading of one or more profiles."""

import argparse
from dataclasses import dataclass
from datetime import date

from profiles.answers import disagreements
from profiles.clients import clients
from rules.assess import assess
from rules.assessment import Assessment
from rules.clients import ClientCard, cards
from rules.pack import Pack
from tui import codes
from tui.commands.common import complain, pack_in_use, write_or_tell
from tui.session import SessionRefused, open_session, today


def assess_profiles(options: argparse.Namespace) -> int:
    """Print the assessment of every profile named, in order; raise `SessionRefused` for a wrong one."""
    day = _day(options.as_of)
    pack = pack_in_use(options, day)
    shown = [_shown(name, pack, day, options.format) for name in options.profiles]
    text = (
        "\n".join(shown) if options.format == "text" or len(shown) == 1 else "[\n" + ",\n".join(shown) + "\n]"
    )
    write_or_tell(text, options.output)
    return codes.DONE


@dataclass(frozen=True, slots=True)
class Assessed:
    """A profile's assessment with its name and the cards of its clients."""

    name: str
    assessment: Assessment
    cards: tuple[ClientCard, ...]


def assessed(name: str, pack: Pack, day: date) -> Assessed:
    """Give a profile's assessment; what its file says on the way goes to standard error."""
    session = open_session(name, pack)
    for notice in session.notices:
        complain(f"{session.name}: {notice}")
    profile = session.profile
    found = assess(
        pack,
        session.interview.answers,
        as_of=day,
        currency=profile.currency,
        disagreements=disagreements(profile),
    )
    return Assessed(session.name, found, cards(found, clients(profile)))


def _shown(name: str, pack: Pack, day: date, form: str) -> str:
    found = assessed(name, pack, day)
    if form == "json":
        from tui.exports.assessment_json import assessment_json

        return assessment_json(found.assessment, found.name, found.cards)
    from tui.exports.assessment_text import assessment_text

    return assessment_text(found.assessment, found.name, found.cards)


def _day(given: str | None) -> date:
    if given is None:
        return today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        message = f"--as-of needs a day like 2026-11-22, not '{given}'"
        raise SessionRefused(message, codes.WRONG_USAGE) from None
