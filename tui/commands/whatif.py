"""`freehold whatif`: the reading with other answers, old beside new; and one number over its range."""

import argparse

from rules.answers import Answer
from rules.entry import Refusal
from rules.language.problems import nearest
from rules.pack import Pack
from rules.whatif import CannotSweep, Sweep, WhatIf, sweep, what_if
from tui import codes
from tui.columns import room
from tui.commands.common import opened, pack_in_use, say, tell
from tui.opened.on_the_side import read_change
from tui.opened.refusals import SessionRefused


def what_if_answers(options: argparse.Namespace) -> int:
    """Print old beside new; raise `SessionRefused` for an unknown question or a bad value."""
    pack = pack_in_use(options)
    if not options.changes and options.sweep is None:
        message = "say what to change, like rates.price=60, or which number to go through with --sweep"
        raise SessionRefused(message, codes.WRONG_USAGE)
    if options.sweep is not None:
        _known(options.sweep, pack)
    session = opened(options.profile, pack)
    changes = dict(_change(each, pack, session.profile.currency) for each in options.changes)
    found = what_if(session.assessment(), changes)
    try:
        swept = sweep(found.after, options.sweep) if options.sweep is not None else None
    except CannotSweep as error:
        raise SessionRefused(str(error), codes.WRONG_USAGE) from None
    _show(found if options.changes else None, swept, session.name, options.format)
    return codes.DONE


def _show(found: WhatIf | None, swept: Sweep | None, name: str, form: str) -> None:
    if form == "json":
        from tui.exports.whatif_json import whatif_json

        tell(whatif_json(found, swept, name))
        return
    from tui.exports.layout import MOVES_WIDTH
    from tui.lines.items import printed, sections
    from tui.lines.whatif import sweep_items, whatif_items

    items = sections(
        whatif_items(found, name) if found is not None else (),
        sweep_items(swept) if swept is not None else (),
    )
    say(printed(items, room(MOVES_WIDTH)).rstrip("\n"))


def _change(typed: str, pack: Pack, currency: str) -> tuple[str, Answer | None]:
    name, equals, value = typed.partition("=")
    if not equals:
        message = f"'{typed}' changes nothing: write QUESTION=VALUE, like rates.price=60"
        raise SessionRefused(message, codes.WRONG_USAGE)
    question = pack.questions[_known(name.strip(), pack)]
    read = read_change(question, value, currency)
    if isinstance(read, Refusal):
        raise SessionRefused(f"{question.id}: {read.message}", codes.WRONG_USAGE)
    return question.id, read


def _known(name: str, pack: Pack) -> str:
    if name not in pack.questions:
        message = f"there is no question '{name}'{nearest(name, pack.questions)}"
        raise SessionRefused(message, codes.WRONG_USAGE)
    return name
