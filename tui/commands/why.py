"""`freehold why`: one rule explained for one profile."""

import argparse
import json
from typing import Any

from rules.explain import Explanation, explain
from rules.language.problems import nearest
from rules.pack import Pack
from rules.truth import Truth
from tui import codes
from tui.commands.common import pack_in_use, tell
from tui.exports.rule_text import explanation_text
from tui.session import SessionRefused, open_session

SCHEMA = "freehold/why/1"
_OUTCOME = {Truth.HOLDS: "holds", Truth.FAILS: "fails", Truth.OPEN: "open"}


def explain_rule(options: argparse.Namespace) -> int:
    """Print why a rule fires, is silent, or is open; raise `SessionRefused` for an unknown one."""
    pack = pack_in_use(options)
    rule = pack.rules.get(options.rule)
    if rule is None:
        raise SessionRefused(unknown_rule(options.rule, pack), codes.WRONG_USAGE)
    session = open_session(options.profile, pack)
    found = explain(rule, session.interview.situation)
    if options.format == "json":
        tell(json.dumps(_table(found), indent=2))
    else:
        tell(explanation_text(found, pack))
    return codes.DONE


def unknown_rule(name: str, pack: Pack) -> str:
    """Say that there is no such rule, and which comes nearest."""
    return f"there is no rule '{name}'{nearest(name, pack.rules)}"


def _table(found: Explanation) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "rule": found.rule.id,
        "title": found.rule.title,
        "verdict": found.verdict.value,
        "lines": [
            {
                "depth": line.depth,
                "words": line.words,
                "outcome": _OUTCOME[line.truth] if line.truth is not None else None,
                "yours": line.yours,
                "line": line.number or None,
            }
            for line in found.lines
        ],
        "points": {name: round(each.middle, 2) for name, each in found.points.items()},
        "flips": list(found.flips),
    }
