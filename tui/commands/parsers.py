"""The options of every command; reading them loads nothing but argparse."""

import argparse
from importlib import import_module
from typing import Any

_FORMATS = ("text", "json")


def add_commands(commands: Any) -> None:
    """Add every command to a set of subparsers."""
    _add_assess(commands)
    _add_why(commands)
    _add_set(commands)
    _add_profiles(commands)
    _add_rules(commands)
    _add_evidence(commands)


def _handler(parser: argparse.ArgumentParser, module: str, function: str) -> None:
    def call(options: argparse.Namespace) -> int:
        from tui.commands.common import answered

        return answered(getattr(import_module(f"tui.commands.{module}"), function), options)

    parser.set_defaults(handler=call)


def _with_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=_FORMATS, default="text", help="text (default) or json")


def _with_pack(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pack", action="append", default=[], metavar="DIR", help="a pack folder laid over the others"
    )


def _add_assess(commands: Any) -> None:
    parser = commands.add_parser(
        "assess", help="the reading of a profile", description="Print where a profile stands."
    )
    parser.add_argument(
        "profiles", nargs="+", metavar="PROFILE", help="a profile's name, or a path to its file"
    )
    parser.add_argument("--output", metavar="FILE", help="write to this file instead of standard output")
    parser.add_argument("--as-of", metavar="DATE", help="assess as of this day (YYYY-MM-DD) instead of today")
    _with_format(parser)
    _with_pack(parser)
    _handler(parser, "assess", "assess_profiles")


def _add_why(commands: Any) -> None:
    about = "Explain one rule for one profile: every condition, the value read, and what would flip it."
    parser = commands.add_parser("why", help="why a rule fires, is silent, or is open", description=about)
    parser.add_argument("profile", metavar="PROFILE")
    parser.add_argument("rule", metavar="RULE", help="a rule's id, as `freehold rules list` shows it")
    _with_format(parser)
    _with_pack(parser)
    _handler(parser, "why", "explain_rule")


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
    _handler(parser, "set", "set_answer")


def _add_profiles(commands: Any) -> None:
    parser = commands.add_parser(
        "profiles", help="the profiles on this machine", description="Work with profiles."
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="every profile")
    _with_format(listing)
    _handler(listing, "profiles", "list_all")
    new = actions.add_parser("new", help="start a profile")
    new.add_argument("name", metavar="NAME")
    new.add_argument(
        "--currency", metavar="CODE", help="three capital letters like EUR; the default comes from the locale"
    )
    _handler(new, "profiles", "start")
    show = actions.add_parser("show", help="every answer of a profile")
    show.add_argument("profile", metavar="PROFILE")
    _with_format(show)
    _handler(show, "profiles", "show")
    path = actions.add_parser("path", help="where profiles are kept, or where one profile is")
    path.add_argument("profile", metavar="PROFILE", nargs="?")
    _handler(path, "profiles", "path")


def _add_rules(commands: Any) -> None:
    parser = commands.add_parser("rules", help="the rules", description="Read, check and test rules.")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="every rule")
    _with_format(listing)
    _with_pack(listing)
    _handler(listing, "rules", "list_all")
    show = actions.add_parser("show", help="one rule in words")
    show.add_argument("rule", metavar="RULE")
    _with_format(show)
    _with_pack(show)
    _handler(show, "rules", "show")
    for name, about in (
        ("check", "check pack folders or rule files; all packs in use where none is named"),
        ("test", "run the tests written in pack folders or rule files"),
    ):
        action = actions.add_parser(name, help=about, description=about.capitalize() + ".")
        action.add_argument("paths", nargs="*", metavar="PATH", help="a pack folder or a rule file")
        _with_format(action)
        _handler(action, "rules", name)


def _add_evidence(commands: Any) -> None:
    about = "List the findings behind the rules, or show one in full."
    parser = commands.add_parser("evidence", help="the findings behind the rules", description=about)
    parser.add_argument("finding", metavar="ID", nargs="?", help="a finding's id")
    parser.add_argument("--refused", action="store_true", help="the claims that are not used, and why")
    _with_format(parser)
    _with_pack(parser)
    _handler(parser, "evidence", "show")
