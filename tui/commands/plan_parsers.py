"""The options of `freehold plan`, `freehold disagree` and `freehold agree`."""

from typing import Any

from tui.commands.options import handler, with_format, with_pack

_ACTIONS = ("list", "add", "todo", "doing", "done", "drop")
_OUTCOMES = ("worked", "did_not", "unclear")


def add_plan(commands: Any) -> None:
    """Add `plan`, `disagree` and `agree` to a set of subparsers."""
    about = (
        "List the advice you accepted, or change one step: add it, say that you are doing it or that it is "
        "done, or drop it. Months later --outcome says whether it worked; done again notes that too. "
        "--format ics --output FILE gives its days, and that of the next review, to a calendar."
    )
    parser = commands.add_parser(
        "plan", help="the advice you accepted, and what came of it", description=about
    )
    parser.add_argument("profile", metavar="PROFILE")
    parser.add_argument(
        "action", nargs="?", choices=_ACTIONS, default="list", help="list where none is given"
    )
    parser.add_argument("rule", metavar="RULE", nargs="?", help="the rule whose advice it is")
    parser.add_argument("--due", metavar="DAY", help="with add: by when (YYYY-MM-DD); else by its effort")
    parser.add_argument("--because", metavar="TEXT", help="with drop: the reason")
    parser.add_argument("--outcome", choices=_OUTCOMES, help="with done or drop: what came of it")
    with_format(parser, "ics")
    parser.add_argument("--output", metavar="FILE", help="write to this file instead of standard output")
    with_pack(parser)
    handler(parser, "plan", "plan")
    _add_disagree(commands)


def _add_disagree(commands: Any) -> None:
    about = "Set a rule aside: it counts no more in your readings, and the reading says so."
    parser = commands.add_parser("disagree", help="set a rule aside, with a reason", description=about)
    parser.add_argument("profile", metavar="PROFILE")
    parser.add_argument("rule", metavar="RULE")
    parser.add_argument("--because", metavar="TEXT", required=True, help="the reason, on one line")
    parser.add_argument("--until", metavar="DAY", help="the last day (YYYY-MM-DD); else for good")
    with_pack(parser)
    handler(parser, "disagree", "disagree")
    agree = commands.add_parser(
        "agree", help="let a rule count again", description="Take a disagreement back."
    )
    agree.add_argument("profile", metavar="PROFILE")
    agree.add_argument("rule", metavar="RULE")
    with_pack(agree)
    handler(agree, "disagree", "agree")
