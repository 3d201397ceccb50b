"""`freehold why`: one rule explained for one profile, or every rule by its verdict."""

import argparse
import json

from rules.explaining.explain import explain
from tui import codes
from tui.commands.common import pack_in_use, say, tell
from tui.exports.override_json import off_table
from tui.exports.why_json import every_rule_table, explanation_table
from tui.exports.why_text import every_rule_text, explanation_text
from tui.lines.override import rule_sentences, unknown_rule
from tui.opened.opening import open_session
from tui.opened.refusals import SessionRefused
from tui.texts import overrides as texts


def explain_rule(options: argparse.Namespace) -> int:
    """Print why a rule, or each, fires, is silent, or is open; raise `SessionRefused` for an unknown one."""
    pack = pack_in_use(options)
    name = options.rule
    if name is None:
        assessment = open_session(options.profile, pack).assessment()
        as_json = options.format == "json"
        if as_json:
            tell(json.dumps(every_rule_table(assessment), indent=2))
        else:
            say(every_rule_text(assessment))
        return codes.DONE
    rule = pack.off[name].rule if name in pack.off else pack.rules.get(name)
    if rule is None:
        raise SessionRefused(unknown_rule(name, pack), codes.WRONG_USAGE)
    assessment = open_session(options.profile, pack).assessment()
    found = explain(rule, assessment.situation)
    if options.format == "json":
        table = {**explanation_table(found, assessment), "off": off_table(rule.id, pack)}
        tell(json.dumps(table, indent=2))
        return codes.DONE
    for sentence in rule_sentences(name, pack):
        say(f"{name} is {sentence}" if name in pack.off else sentence)
    if name in pack.off:
        say(texts.READ_WITH_OFF)
    say(explanation_text(found, assessment))
    return codes.DONE
