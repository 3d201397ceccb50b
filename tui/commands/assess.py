"""`freehold assess`: the reading of one or more profiles."""

import argparse
from datetime import date

from profiles.answers import disagreements
from rules.assess import assess
from rules.assessment import Assessment
from rules.pack import Pack
from tui import codes
from tui.coming_back import person_of
from tui.commands.common import day_given, opened, pack_in_use, write_or_tell
from tui.session import Session


def assess_profiles(options: argparse.Namespace) -> int:
    """Print the assessment of every profile named, in order; raise `SessionRefused` for a wrong one."""
    day = day_given(options.as_of)
    pack = pack_in_use(options, day)
    shown = [_shown(name, pack, day, options.format) for name in options.profiles]
    text = (
        "\n".join(shown) if options.format == "text" or len(shown) == 1 else "[\n" + ",\n".join(shown) + "\n]"
    )
    write_or_tell(text, options.output)
    return codes.DONE


def assessed(name: str, pack: Pack, day: date) -> tuple[str, Assessment]:
    """Give a profile's name and assessment; what its file says on the way goes to standard error."""
    session, found = _opened(name, pack, day)
    return session.name, found


def _opened(name: str, pack: Pack, day: date) -> tuple[Session, Assessment]:
    session = opened(name, pack)
    profile = session.profile
    found = assess(
        pack,
        session.interview.answers,
        as_of=day,
        currency=profile.currency,
        disagreements=disagreements(profile),
    )
    return session, found


def _shown(name: str, pack: Pack, day: date, form: str) -> str:
    session, found = _opened(name, pack, day)
    if form == "json":
        from tui.exports.assessment_json import assessment_json

        return assessment_json(found, session.name, person_of(session, day, by_rules=False))
    from tui.exports.assessment_text import assessment_text

    return assessment_text(found, session.name, person_of(session, day))
