"""`freehold why`: one rule explained for one profile, or every rule by its verdict."""

import argparse
import json

from rules.explain import explain
from rules.language.problems import nearest
from rules.pack import Pack
from tui import codes
from tui.commands.common import pack_in_use, tell
from tui.exports.why_json import every_rule_table, explanation_table
from tui.exports.why_text import every_rule_text, explanation_text
from tui.session import SessionRefused, open_session


def explain_rule(options: argparse.Namespace) -> int:
    """Print why a rule, or each, fires, is silent, or is open; raise `SessionRefused` for an unknown one."""
    pack = pack_in_use(options)
    rule = pack.rules.get(options.rule) if options.rule is not None else None
    if rule is None and options.rule is not None:
        raise SessionRefused(unknown_rule(options.rule, pack), codes.WRONG_USAGE)
    assessment = open_session(options.profile, pack).assessment()
    as_json = options.format == "json"
    if rule is None:
        tell(json.dumps(every_rule_table(assessment), indent=2) if as_json else every_rule_text(assessment))
        return codes.DONE
    found = explain(rule, assessment.situation)
    tell(
        json.dumps(explanation_table(found, assessment), indent=2)
        if as_json
        else explanation_text(found, assessment)
    )
    return codes.DONE


def unknown_rule(name: str, pack: Pack) -> str:
    """Say that there is no such rule, and which comes nearest."""
    return f"there is no rule '{name}'{nearest(name, pack.rules)}"
