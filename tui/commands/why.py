"""`freehold why`: one rule explained for one profile."""

import argparse
import json

from rules.explain import explain
from rules.language.problems import nearest
from rules.pack import Pack
from tui import codes
from tui.commands.common import pack_in_use, tell
from tui.exports.explanation_json import explanation_table
from tui.exports.rule_text import explanation_text
from tui.session import SessionRefused, open_session

SCHEMA = "freehold/why/1"


def explain_rule(options: argparse.Namespace) -> int:
    """Print why a rule fires, is silent, or is open; raise `SessionRefused` for an unknown one."""
    pack = pack_in_use(options)
    rule = pack.rules.get(options.rule)
    if rule is None:
        raise SessionRefused(unknown_rule(options.rule, pack), codes.WRONG_USAGE)
    session = open_session(options.profile, pack)
    found = explain(rule, session.interview.situation)
    if options.format == "json":
        tell(json.dumps({"schema": SCHEMA, **explanation_table(found)}, indent=2))
    else:
        tell(explanation_text(found, pack))
    return codes.DONE


def unknown_rule(name: str, pack: Pack) -> str:
    """Say that there is no such rule, and which comes nearest."""
    return f"there is no rule '{name}'{nearest(name, pack.rules)}"
