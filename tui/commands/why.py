"""`freehold why`: one rule explained for one profile."""

import argparse
import json
from typing import Any

from rules.explain import Explanation, explain
from rules.pack import Pack
from tui import codes
from tui import texts_overrides as texts
from tui.commands.common import pack_in_use, tell
from tui.exports.explanation_json import explanation_table
from tui.exports.override_json import off_table
from tui.exports.rule_text import explanation_text
from tui.override_lines import rule_sentences, unknown_rule
from tui.session import SessionRefused, open_session

SCHEMA = "freehold/why/1"


def explain_rule(options: argparse.Namespace) -> int:
    """Print why a rule fires, is silent, or is open; raise `SessionRefused` for an unknown one."""
    pack = pack_in_use(options)
    name = options.rule
    rule = pack.off[name].rule if name in pack.off else pack.rules.get(name)
    if rule is None:
        raise SessionRefused(unknown_rule(name, pack), codes.WRONG_USAGE)
    session = open_session(options.profile, pack)
    found = explain(rule, session.interview.situation)
    if options.format == "json":
        tell(json.dumps(_table(found, pack), indent=2))
        return codes.DONE
    for sentence in rule_sentences(name, pack):
        tell(f"{name} is {sentence}" if name in pack.off else sentence)
    if name in pack.off:
        tell(texts.READ_WITH_OFF)
    tell(explanation_text(found, pack))
    return codes.DONE


def _table(found: Explanation, pack: Pack) -> dict[str, Any]:
    return {"schema": SCHEMA, **explanation_table(found), "off": off_table(found.rule.id, pack)}
