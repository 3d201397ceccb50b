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
    _add_checking(actions, "check", "rules_check", "check pack folders or rule files")
    _add_checking(actions, "test", "rules_check", "run the tests written in pack folders or rule files")
    lint = _add_checking(actions, "lint", "rules_lint", "check pack folders or rule files strictly")
    lint.add_argument("--as-of", metavar="DATE", help="lint as of this day (YYYY-MM-DD) instead of today")
    _add_explain(actions)
    _add_coverage(actions)
    _add_impact(actions)
    _add_schema(actions)
    _add_switches(actions)
    _add_own(actions)


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


def _add_coverage(actions: Any) -> None:
    about = (
        "Measure the rules on made-up people: how often each fires, which always fire together, how firm the "
        "first moves are, and which mistakes in a rule no test would notice."
    )
    action = actions.add_parser("coverage", help="measure the rules on made-up people", description=about)
    action.add_argument("paths", nargs="*", metavar="PATH", help="a pack folder or a rule file to measure")
    action.add_argument("--people", metavar="N", default="500", help="how many people to make up (500)")
    action.add_argument("--seed", metavar="N", default="1", help="another number makes up other people (1)")
    with_format(action)
    handler(action, "rules_coverage", "show_coverage")


def _add_impact(actions: Any) -> None:
    about = (
        "Compare an edited or new rule file with the rules in use: which of your profiles, and which of the "
        "packs' personas, would be told something else. Nothing is saved."
    )
    action = actions.add_parser("impact", help="what an edited rule file would change", description=about)
    action.add_argument("path", metavar="FILE_OR_FOLDER", help="a rule file, or a pack folder")
    with_format(action)
    handler(action, "rules_impact", "show_impact")


def _add_schema(actions: Any) -> None:
    about = (
        "Print the JSON Schema (draft 04) of a kind of file, with the names of the packs in use, so that an "
        "editor completes and checks what you write. The kinds are pack, fields, parameters, figures, "
        "earlier, scenarios, stances, plan, questions, findings, rules, personas and overrides."
    )
    parser = actions.add_parser("schema", help="JSON Schemas of the files, for editors", description=about)
    parser.add_argument("kind", metavar="KIND", nargs="?", help="the kind of file; rules where none is named")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--output",
        metavar="FOLDER",
        help="write KIND.schema.json into this folder; without KIND, of every kind",
    )
    where.add_argument(
        "--install",
        action="store_true",
        help="write them into the folder `schemas` of each of your packs, and that of overrides.toml beside "
        "it; run it again when a question, figure or finding is added",
    )
    with_pack(parser)
    handler(parser, "rules_schema", "schema")


def _add_switches(actions: Any) -> None:
    about = "Switch a rule off in your overrides: it is judged nowhere, and every reading says so."
    off = actions.add_parser("off", help="switch a rule off", description=about)
    off.add_argument("rule", metavar="RULE")
    off.add_argument("--because", required=True, metavar="TEXT", help="why, for yourself later")
    off.add_argument("--until", metavar="DAY", help="the last day (YYYY-MM-DD); for good without one")
    handler(off, "rules_off", "switch_off")
    about = "Switch a rule on again; lines of it that your overrides change stay changed."
    on = actions.add_parser("on", help="switch a rule on again", description=about)
    on.add_argument("rule", metavar="RULE")
    handler(on, "rules_off", "switch_on")


def _add_own(actions: Any) -> None:
    about = "where your own packs are, or the file and line of one rule"
    path = actions.add_parser("path", help=about, description=f"Print {about}.")
    path.add_argument("rule", metavar="RULE", nargs="?")
    handler(path, "rules_new", "path")
    about = (
        "Add a rule to a pack of your own, to be changed in an editor, and print where it stands. It is "
        "whole and moves no reading before you change it; with --replaces it is a copy of a shipped rule "
        "and counts instead of it."
    )
    new = actions.add_parser("new", help="start a rule of your own", description=about)
    new.add_argument("name", metavar="NAME", help="a dimension, a dot, and small-words: price.my-rule")
    new.add_argument("--replaces", metavar="RULE", help="copy this shipped rule, to count instead of it")
    new.add_argument(
        "--pack", dest="own", default="mine", metavar="PACK", help="the pack it is added to (default: mine)"
    )
    handler(new, "rules_new", "start")
