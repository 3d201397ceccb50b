"""`freehold rules path` and `freehold rules new`: where rules stand, and starting one of the person's own."""

import argparse

from profiles.paths import packs_folder
from tui import codes
from tui.commands.common import pack_in_use, tell
from tui.lines.override import unknown_rule
from tui.opened.refusals import SessionRefused
from tui.packs.own_rules import start_rule, where


def path(options: argparse.Namespace) -> int:
    """Print the folder of the person's packs, or the file and line of a rule; raise `SessionRefused`."""
    if options.rule is None:
        tell(str(packs_folder()))
        return codes.DONE
    pack = pack_in_use(options)
    rule = pack.any_rule(options.rule)
    if rule is None:
        raise SessionRefused(unknown_rule(options.rule, pack), codes.WRONG_USAGE)
    tell(where(rule, pack))
    return codes.DONE


def start(options: argparse.Namespace) -> int:
    """Add a rule to a pack of the person's own and print where it stands; raise `SessionRefused`."""
    file, line = start_rule(options.name, pack_in_use(options), own=options.own, replaces=options.replaces)
    tell(f"{file}:{line}")
    return codes.DONE
