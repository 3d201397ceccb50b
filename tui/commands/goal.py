"""`freehold goal`: the smallest change to a rule off, a reading over a line, or a price over its floor."""

import argparse

from rules.assessment import Assessment
from rules.goal import FloorCleared, Goal, ReadingLine, RuleOff, seek
from rules.language.problems import listing, nearest
from rules.pack import Pack
from tui import codes
from tui.columns import room
from tui.commands.common import opened, pack_in_use, say, tell
from tui.lines.override import unknown_rule
from tui.opened.refusals import SessionRefused


def seek_goal(options: argparse.Namespace) -> int:
    """Print the smallest change to a goal; raise `SessionRefused` for an unknown rule or dimension."""
    pack = pack_in_use(options)
    goal = _goal(options, pack)
    session = opened(options.profile, pack)
    before = session.assessment()
    _check_counts(goal, before)
    found = seek(goal, before)
    if options.format == "json":
        from tui.exports.goal_json import goal_json

        tell(goal_json(found, session.name))
    else:
        from tui.exports.layout import MOVES_WIDTH
        from tui.lines.goal import goal_items
        from tui.lines.items import printed

        say(printed(goal_items(found, session.name), room(MOVES_WIDTH)).rstrip("\n"))
    return codes.DONE


def _goal(options: argparse.Namespace, pack: Pack) -> Goal:
    line = options.over if options.over is not None else options.under
    if options.reading is None and line is not None:
        raise SessionRefused("--over and --under belong to --reading", codes.WRONG_USAGE)
    if options.off is not None:
        if options.off not in pack.rules:
            raise SessionRefused(unknown_rule(options.off, pack), codes.WRONG_USAGE)
        return RuleOff(options.off)
    if options.floor:
        if pack.moves.floor is None:
            raise SessionRefused("the pack names no figure for the price floor", codes.WRONG_USAGE)
        return FloorCleared()
    if options.reading not in pack.dimensions:
        known = f"{listing(pack.dimensions)}{nearest(options.reading, pack.dimensions)}"
        raise SessionRefused(f"there is no reading '{options.reading}': {known}", codes.WRONG_USAGE)
    if line is None:
        message = "--reading needs a line: --over 50, or --under 50"
        raise SessionRefused(message, codes.WRONG_USAGE)
    return ReadingLine(options.reading, line, over=options.over is not None)


def _check_counts(goal: Goal, before: Assessment) -> None:
    if isinstance(goal, RuleOff) and goal.rule not in before.judged:
        message = f"you have set {goal.rule} aside yourself, so it does not count"
        raise SessionRefused(message, codes.WRONG_USAGE)
