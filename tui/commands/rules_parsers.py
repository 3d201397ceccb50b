"""The options of `freehold rules` and its actions."""

import argparse
from typing import Any

from tui.commands.options import handler, with_format, with_pack


def add_rules(commands: Any) -> None:
    """Add `rules` with its actions to a set of subparsers."""
    parser = commands.add_parser("rules", help="the rules", description="Read, check and test rules.")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="every rule")
    with_format(listing)
    with_pack(listing)
    handler(listing, "rules", "list_all")
    show = actions.add_parser("show", help="one rule in words")
    show.add_argument("rule", metavar="RULE")
    with_format(show)
    with_pack(show)
    handler(show, "rules", "show")
    _add_checking(actions, "check", "rules", "check pack folders or rule files")
    _add_checking(actions, "test", "rules", "run the tests written in pack folders or rule files")
    lint = _add_checking(actions, "lint", "rules_lint", "check pack folders or rule files strictly")
    lint.add_argument("--as-of", metavar="DATE", help="lint as of this day (YYYY-MM-DD) instead of today")
    _add_explain(actions)


def _add_checking(actions: Any, name: str, module: str, about: str) -> argparse.ArgumentParser:
    """Add an action on paths whose problems can be given as annotations."""
    described = f"{about.capitalize()}; all packs in use where none is named."
    action: argparse.ArgumentParser = actions.add_parser(name, help=about, description=described)
    action.add_argument("paths", nargs="*", metavar="PATH", help="a pack folder or a rule file")
    with_format(action, "github")
    handler(action, module, name)
    return action


def _add_explain(actions: Any) -> None:
    about = "Say what a code of a problem means, with a sample to avoid and one to prefer."
    explain = actions.add_parser("explain", help="what the codes of problems mean", description=about)
    explain.add_argument("code", metavar="CODE", nargs="?", help="a code like E03; all where none is named")
    with_format(explain)
    handler(explain, "rules_lint", "explain")
