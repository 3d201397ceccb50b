"""`freehold rules`: list, show, check, test."""

import argparse
import json

from tui import codes
from tui.commands.common import pack_in_use, say, tell
from tui.exports.override_json import rule_state
from tui.exports.rule_text import rule_table, rule_text
from tui.lines.override import rule_mark, unknown_rule
from tui.opened.refusals import SessionRefused

_RULES_SCHEMA = "freehold/rules/1"


def list_all(options: argparse.Namespace) -> int:
    """Print every rule with its kind and title, and what is off, changed or replaced."""
    pack = pack_in_use(options)
    listed = [*pack.rules.values(), *pack.rules_left_out]
    if options.format == "json":
        rules = [
            {"id": it.id, "kind": it.kind, "title": it.title, "file": it.file, "state": rule_state(it, pack)}
            for it in listed
        ]
        tell(json.dumps({"schema": _RULES_SCHEMA, "rules": rules}, indent=2))
        return codes.DONE
    width = max((len(rule.id) for rule in listed), default=0)
    for rule in listed:
        mark = rule_mark(rule.id, pack)
        say(f"{rule.id:<{width}}  {rule.kind:<13}  {rule.title}{f'  [{mark}]' if mark else ''}")
    return codes.DONE


def show(options: argparse.Namespace) -> int:
    """Print one rule in words: conditions, points, advice, what it rests on; raise `SessionRefused`."""
    pack = pack_in_use(options)
    rule = pack.any_rule(options.rule)
    if rule is None:
        raise SessionRefused(unknown_rule(options.rule, pack), codes.WRONG_USAGE)
    if options.format == "json":
        tell(json.dumps(rule_table(rule, pack), indent=2))
    else:
        say(rule_text(rule, pack))
    return codes.DONE
