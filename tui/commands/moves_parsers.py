"""The options of the commands that look ahead: next, ask, whatif, goal."""

import argparse
import math
from typing import Any

from tui.commands.options import handler, with_format, with_pack


def add_next(commands: Any) -> None:
    """Add `freehold next`."""
    about = (
        "Search every set of one to three changes within your hours and money, and show those that no other "
        "set beats."
    )
    parser = commands.add_parser("next", help="the best next moves", description=about)
    parser.add_argument("profile", metavar="PROFILE")
    parser.add_argument(
        "--changes", type=int, choices=(1, 2, 3), help="how many changes a set may hold (default 3)"
    )
    parser.add_argument(
        "--hours", type=_amount, metavar="N", help="hours a week for change, in place of your answer"
    )
    parser.add_argument(
        "--money", type=_amount, metavar="N", help="money for change in all, in place of your answer"
    )
    with_format(parser)
    with_pack(parser)
    handler(parser, "next", "best_moves")


def add_ask(commands: Any) -> None:
    """Add `freehold ask`."""
    about = "Say which unanswered question settles most for the time it takes, and when to stop."
    parser = commands.add_parser("ask", help="the question that would help most", description=about)
    parser.add_argument("profile", metavar="PROFILE")
    with_format(parser)
    with_pack(parser)
    handler(parser, "ask", "best_question")


def add_whatif(commands: Any) -> None:
    """Add `freehold whatif`."""
    about = "Change answers on the side and show old beside new; nothing is saved."
    parser = commands.add_parser("whatif", help="the reading with other answers", description=about)
    parser.add_argument("profile", metavar="PROFILE")
    parser.add_argument(
        "changes",
        nargs="*",
        metavar="QUESTION=VALUE",
        help="an answer to change, like rates.price=60 or ai.use=never",
    )
    parser.add_argument(
        "--sweep",
        metavar="QUESTION",
        help="take one number over its whole range and show where something changes",
    )
    with_format(parser)
    with_pack(parser)
    handler(parser, "whatif", "what_if_answers")


def add_goal(commands: Any) -> None:
    """Add `freehold goal`."""
    about = (
        "Find the smallest change that turns a rule off, moves a reading over a line, or clears the floor."
    )
    parser = commands.add_parser("goal", help="the smallest change to a goal", description=about)
    parser.add_argument("profile", metavar="PROFILE")
    goal = parser.add_mutually_exclusive_group(required=True)
    goal.add_argument("--off", metavar="RULE", help="turn this rule off")
    goal.add_argument("--reading", metavar="DIMENSION", help="move this reading, with --over or --under")
    goal.add_argument("--floor", action="store_true", help="lift the price over the price floor")
    line = parser.add_mutually_exclusive_group()
    line.add_argument("--over", type=_reading, metavar="N", help="with --reading: to N or above")
    line.add_argument("--under", type=_reading, metavar="N", help="with --reading: to N or below")
    with_format(parser)
    with_pack(parser)
    handler(parser, "goal", "seek_goal")


def _amount(typed: str) -> float:
    """Read a number that is not below zero, with a decimal comma or point."""
    from rules.numbers import NotANumber, read_number

    try:
        value = read_number(typed)
    except (NotANumber, IndexError) as error:
        raise argparse.ArgumentTypeError(str(error) or f"'{typed}' is not a number") from None
    if not math.isfinite(value) or value < 0:
        raise argparse.ArgumentTypeError(f"'{typed}' is below zero; write 0 or more")
    return value


def _reading(typed: str) -> float:
    """Read a reading, 0 to 100."""
    value = _amount(typed)
    if value > 100:  # noqa: PLR2004  where a reading ends
        raise argparse.ArgumentTypeError(f"'{typed}' is no reading: they go from 0 to 100")
    return value
