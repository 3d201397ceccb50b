"""`freehold schema`: the published shapes of the JSON that commands print."""

import argparse

from rules.language.problems import listing, nearest
from tui import codes
from tui.commands.common import tell
from tui.opened.refusals import SessionRefused


def show(options: argparse.Namespace) -> int:
    """Print a JSON Schema, or the names of all; raise `SessionRefused` for an unknown one."""
    from tui.exports.schemas import schema_names, schema_text

    names = schema_names()
    if options.name is None:
        for name in names:
            tell(name)
        return codes.DONE
    if options.name not in names:
        message = (
            f"there is no schema '{options.name}'; there are {listing(names)}{nearest(options.name, names)}"
        )
        raise SessionRefused(message, codes.WRONG_USAGE)
    tell(schema_text(options.name).rstrip("\n"))
    return codes.DONE
