"""`freehold assess`: the reading of one or more profiles."""

import argparse
from collections.abc import Sequence
from datetime import date

from rules.assessment import Assessment
from rules.pack import Pack
from tui import codes
from tui.columns import room
from tui.commands.common import day_given, opened, pack_in_use, write_or_tell
from tui.opened.coming_back import Person, person_of

Told = tuple[Assessment, str, Person]
"""Where somebody stands, the name of their profile, and what else is known of them."""


def assess_profiles(options: argparse.Namespace) -> int:
    """Print the assessment of every profile named, in order; raise `SessionRefused` for a wrong one."""
    day = day_given(options.as_of)
    pack = pack_in_use(options, day)
    told = [_told(name, pack, day, by_rules=options.format != "json") for name in options.profiles]
    write_or_tell(_written(told, options.format, to_file=options.output is not None), options.output)
    return codes.DONE


def _told(name: str, pack: Pack, day: date, *, by_rules: bool) -> Told:
    session = opened(name, pack, day)
    return session.assessment(), session.name, person_of(session, day, by_rules=by_rules)


def _written(told: Sequence[Told], form: str, *, to_file: bool) -> str:
    """Give the assessments in a form; several as one list of JSON, one page, or one after the other."""
    match form:
        case "json":
            from tui.exports.assessment_json import assessment_json

            found = [assessment_json(*each) for each in told]
            return found[0] if len(found) == 1 else "[\n" + ",\n".join(found) + "\n]"
        case "html":
            from tui.exports.assessment_html import assessment_html

            return assessment_html(told)
        case "markdown":
            from tui.exports.assessment_markdown import assessment_markdown

            return "\n\n".join(assessment_markdown(*each) for each in told)
        case _:
            from tui.exports.assessment_text import assessment_text
            from tui.exports.layout import MOVES_WIDTH

            width = MOVES_WIDTH if to_file else room(MOVES_WIDTH)
            return "\n".join(assessment_text(*each, width=width) for each in told)
