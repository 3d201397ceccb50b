"""`freehold rules coverage`: the rules measured on made-up people, and by their own tests."""

import argparse
import gc
import json

from rules.measuring.coverage import measure
from tui import codes
from tui.commands.common import complain, say, tell
from tui.commands.given_paths import laid_over, rules_of
from tui.commands.progress import Progress
from tui.exports.coverage_json import coverage_table
from tui.exports.coverage_text import coverage_text
from tui.opened.refusals import SessionRefused
from tui.texts import measure as texts_measure

_MOST_PEOPLE = 20_000
_LARGEST_SEED = 2**32


def show_coverage(options: argparse.Namespace) -> int:
    """Print what the packs in use come to, with the paths over them; raise `SessionRefused`."""
    people = _whole("--people", options.people, 1, _MOST_PEOPLE)
    seed = _whole("--seed", options.seed, 0, _LARGEST_SEED)
    pack = laid_over(options.paths)
    for problem in pack.errors:
        complain(f"{problem} (set aside; the rest is used)")
    wanted = rules_of(pack, options.paths) if options.paths else frozenset(pack.rules)
    if not wanted:
        message = texts_measure.NO_RULES.format(paths=", ".join(options.paths))
        raise SessionRefused(message, codes.NOT_VALID if pack.errors else codes.WRONG_USAGE)
    gc.enable()  # thousands of people are assessed, and each leaves something behind
    with Progress() as progress:
        found = measure(pack, people=people, seed=seed, watch=progress).about(wanted)
    if options.format == "json":
        tell(json.dumps(coverage_table(found, pack), indent=2))
    else:
        say(coverage_text(found, pack))
    return codes.DONE


def _whole(option: str, given: str, low: int, high: int) -> int:
    try:
        value = int(given)
    except ValueError:
        value = low - 1
    if not low <= value <= high:
        message = texts_measure.BAD_NUMBER.format(option=option, low=low, high=f"{high:,}", given=given)
        raise SessionRefused(message, codes.WRONG_USAGE)
    return value
