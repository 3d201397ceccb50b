"""The options of every command; reading them loads nothing but argparse."""

from collections.abc import Callable, Mapping
from typing import Any

from tui.commands.moves_parsers import add_ask, add_goal, add_next, add_whatif
from tui.commands.options import handler, with_format, with_pack
from tui.commands.plan_parsers import add_plan
from tui.commands.profiles_parsers import add_profiles
from tui.commands.rules_parsers import add_rules


def add_command(name: str, commands: Any) -> None:
    """Add the command that is asked for to a set of subparsers; to add them all takes its time."""
    _ADDED_BY[name](commands)


def add_all(commands: Any) -> None:
    """Add every command to a set of subparsers, for what is written about all of them."""
    for add in dict.fromkeys(_ADDED_BY.values()):
        add(commands)


def _add_assess(commands: Any) -> None:
    parser = commands.add_parser(
        "assess", help="the reading of a profile", description="Print where a profile stands."
    )
    parser.add_argument(
        "profiles", nargs="+", metavar="PROFILE", help="a profile's name, or a path to its file"
    )
    parser.add_argument("--output", metavar="FILE", help="write to this file instead of standard output")
    parser.add_argument("--as-of", metavar="DATE", help="assess as of this day (YYYY-MM-DD) instead of today")
    with_format(parser, "markdown", "html")
    with_pack(parser)
    handler(parser, "assess", "assess_profiles")


def _add_why(commands: Any) -> None:
    about = (
        "Explain one rule for one profile: every condition, the value read, what it weighs and what would "
        "flip it. Without a rule: every rule by its verdict, and the near misses."
    )
    parser = commands.add_parser("why", help="why a rule fires, is silent, or is open", description=about)
    parser.add_argument("profile", metavar="PROFILE")
    parser.add_argument(
        "rule", metavar="RULE", nargs="?", help="a rule's id, as `freehold rules list` shows it"
    )
    with_format(parser)
    with_pack(parser)
    handler(parser, "why", "explain_rule")


def _add_set(commands: Any) -> None:
    about = "Set one answer of a profile: checked, saved, and said back as it was understood."
    parser = commands.add_parser("set", help="set one answer", description=about)
    parser.add_argument("profile", metavar="PROFILE")
    parser.add_argument("question", metavar="QUESTION", help="a question's id, like work.small")
    parser.add_argument(
        "value",
        metavar="VALUE",
        help="a value (45 EUR/hour, 30, weekly), a range (40-60), unknown, n/a, later, clear, or - for "
        "standard input",
    )
    handler(parser, "set", "set_answer")


def _add_clients(commands: Any) -> None:
    about = "Print a card for each client, with what to send and agree; or keep, change or remove one."
    parser = commands.add_parser("clients", help="a card for each client", description=about)
    parser.add_argument("profile", metavar="PROFILE")
    with_format(parser)
    with_pack(parser)
    handler(parser, "clients", "show")
    actions = parser.add_subparsers(metavar="ACTION")
    add = actions.add_parser("add", help="keep a client, or change one")
    add.add_argument("nickname", metavar="NICKNAME", help="what you call them; a letter will do")
    add.add_argument("--share", metavar="N", help="their share of your income in percent")
    add.add_argument("--stance", choices=("wants", "accepts", "forbids", "unsaid"), help="on AI in your work")
    add.add_argument("--told", choices=("yes", "no"), help="whether they know of your use of AI")
    handler(add, "clients", "add")
    remove = actions.add_parser("remove", help="forget a client")
    remove.add_argument("nickname", metavar="NICKNAME")
    handler(remove, "clients", "remove")


def _add_diff(commands: Any) -> None:
    about = (
        "Say what changed between two profiles or snapshots, and split every moved number into your answers, "
        "the rules and the evidence. `asha@3` is the third snapshot of asha, `asha@last` the newest."
    )
    parser = commands.add_parser("diff", help="what changed between two, and why", description=about)
    parser.add_argument(
        "old", metavar="OLD", help="a profile, a snapshot such as asha@3, or a path to either"
    )
    parser.add_argument("new", metavar="NEW", help="the same")
    with_format(parser)
    with_pack(parser)
    handler(parser, "diff", "compare")


def _add_evidence(commands: Any) -> None:
    about = "List the findings behind the rules, or show one in full."
    parser = commands.add_parser("evidence", help="the findings behind the rules", description=about)
    parser.add_argument("finding", metavar="ID", nargs="?", help="a finding's id")
    parser.add_argument("--refused", action="store_true", help="the claims that are not used, and why")
    parser.add_argument("--credits", action="store_true", help="whose data is passed on, and its licence")
    with_format(parser)
    with_pack(parser)
    handler(parser, "evidence", "show")


def _add_web(commands: Any) -> None:
    about = (
        "Show the full screen in a browser on this machine: prints the address to open, and serves it until "
        "Ctrl+C. No other machine can reach it. Needs the extra `web`."
    )
    parser = commands.add_parser("web", help="the full screen in a browser", description=about)
    parser.add_argument(
        "profile", nargs="?", metavar="PROFILE", help="a profile to open: its name, or a path to its file"
    )
    parser.add_argument(
        "--port", type=int, default=0, metavar="N", help="the port to use instead of any that is free"
    )
    handler(parser, "web", "serve")


def _add_schema(commands: Any) -> None:
    about = (
        "Print the JSON Schema of what a command prints with --format json; without NAME, list the names. "
        "A shape does not change within the number that its output carries, like freehold/assessment/1."
    )
    parser = commands.add_parser(
        "schema", help="JSON Schemas of what --format json prints", description=about
    )
    parser.add_argument("name", metavar="NAME", nargs="?", help="such as assessment")
    handler(parser, "schema", "show")


_ADDED_BY: Mapping[str, Callable[[Any], None]] = {
    "assess": _add_assess,
    "why": _add_why,
    "next": add_next,
    "ask": add_ask,
    "whatif": add_whatif,
    "goal": add_goal,
    "set": _add_set,
    "clients": _add_clients,
    "diff": _add_diff,
    "plan": add_plan,
    "disagree": add_plan,
    "agree": add_plan,
    "profiles": add_profiles,
    "rules": add_rules,
    "evidence": _add_evidence,
    "web": _add_web,
    "schema": _add_schema,
}
