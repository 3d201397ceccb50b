"""`freehold rules impact`: who would be told something else if a rule file were as it stands in a path."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from rules.language.problems import Problem
from rules.measuring.impact import impact, set_aside
from rules.measuring.rule_tests import failed_test_problems
from rules.pack import Pack
from tui import codes
from tui.clock import today
from tui.commands.common import complain, pack_in_use, say, tell
from tui.commands.given_paths import in_use, laid_over, rules_of
from tui.exports.impact_json import impact_table
from tui.exports.impact_text import impact_text
from tui.exports.problems import problem_lines
from tui.packs.answer_sets import persona_people, saved_people
from tui.texts import measure as texts_measure


def show_impact(options: argparse.Namespace) -> int:
    """Print what a path would change for every profile and persona; what is wrong with it is told apart."""
    before, after = pack_in_use(options), laid_over([options.path])
    if in_use(Path(options.path)):
        complain(texts_measure.IN_USE.format(path=options.path))
    problems = _new_problems(before, after, options.path)
    for line in problem_lines(problems):
        complain(line)
    unused = set_aside(before, after)
    if any(each.code == "E04" for each in problems) and any(name in before.rules for name in unused):
        complain(texts_measure.SAME_NAME_HINT)
    people = [*saved_people(before, after, complain), *persona_people(after)]
    found = impact(before, after, people, as_of=today())
    if options.format == "json":
        tell(json.dumps(impact_table(found, unused), indent=2))
    else:
        say(impact_text(found, unused))
    return codes.NOT_VALID if any(each.is_error for each in problems) else codes.DONE


def _new_problems(before: Pack, after: Pack, path: str) -> Sequence[Problem]:
    """Give what is wrong with the path, the tests of its rules included, or with others because of it."""
    own = {after.rules[name].file for name in rules_of(after, [path])}
    failed = [each for each in failed_test_problems(after) if each.place.path in own]
    return [*(each for each in after.problems if each not in before.problems), *failed]
