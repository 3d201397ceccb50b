"""The options of `freehold rules` and its actions."""

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
    for name, about in (
        ("check", "check pack folders or rule files; all packs in use where none is named"),
        ("test", "run the tests written in pack folders or rule files"),
    ):
        action = actions.add_parser(name, help=about, description=about.capitalize() + ".")
        action.add_argument("paths", nargs="*", metavar="PATH", help="a pack folder or a rule file")
        with_format(action)
        handler(action, "rules", name)
    _add_switches(actions)
    _add_own(actions)


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
