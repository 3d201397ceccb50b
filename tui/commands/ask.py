"""`freehold ask`: the unanswered question that settles most, and when to stop."""

import argparse

from profiles.answers import disagreements
from rules.asking.next_question import next_questions
from rules.assess import judge_rule
from tui import codes
from tui.clock import today
from tui.columns import room
from tui.commands.common import opened, pack_in_use, say, tell


def best_question(options: argparse.Namespace) -> int:
    """Print the question to ask now, or that nothing important is open."""
    pack = pack_in_use(options)
    session = opened(options.profile, pack)
    off = {each.rule for each in disagreements(session.profile) if each.holds_on(today())}
    situation = session.interview.situation
    judged = [judge_rule(rule, situation) for name, rule in pack.rules.items() if name not in off]
    found = next_questions(situation, judged)
    if options.format == "json":
        from tui.exports.ask_json import ask_json

        tell(ask_json(found, pack, session.name))
    else:
        from tui.exports.layout import MOVES_WIDTH
        from tui.lines.ask import ask_items
        from tui.lines.items import printed

        say(printed(ask_items(found, pack, session.name, options.profile), room(MOVES_WIDTH)).rstrip("\n"))
    return codes.DONE
