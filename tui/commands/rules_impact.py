"""`freehold rules impact`: who would be told something else if a rule file were as it stands in a path."""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from profiles.answers import disagreements, used_answers
from profiles.errors import ProfileError
from profiles.store import open_profile
from rules.impact import AnswerSet, impact, set_aside
from rules.language.problems import Problem
from rules.pack import Pack
from rules.rule_tests import failed_test_problems
from tui import codes, texts_measure
from tui.commands.common import complain, pack_in_use, tell
from tui.commands.given_paths import in_use, laid_over, rules_of
from tui.exports.impact_json import impact_table
from tui.exports.impact_text import impact_text
from tui.exports.problems import problem_lines
from tui.session import list_sessions, today


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
    people = [*_profiles(before, after), *_personas(after)]
    found = impact(before, after, people, as_of=today())
    if options.format == "json":
        tell(json.dumps(impact_table(found, unused), indent=2))
    else:
        tell(impact_text(found, unused))
    return codes.NOT_VALID if any(each.is_error for each in problems) else codes.DONE


def _new_problems(before: Pack, after: Pack, path: str) -> Sequence[Problem]:
    """Give what is wrong with the path, the tests of its rules included, or with others because of it."""
    own = {after.rules[name].file for name in rules_of(after, [path])}
    failed = [each for each in failed_test_problems(after) if each.place.path in own]
    return [*(each for each in after.problems if each not in before.problems), *failed]


def _profiles(before: Pack, after: Pack) -> Iterator[AnswerSet]:
    """Give every saved profile; one that cannot be read is named and left out."""
    questions = {**before.questions, **after.questions}
    for each in sorted(list_sessions(), key=lambda it: it.name):
        try:
            profile = open_profile(each.path).profile
        except ProfileError as error:
            complain(texts_measure.SKIPPED.format(name=each.name, problem=error))
            continue
        yield AnswerSet(
            name=each.name,
            answers=used_answers(profile, questions).answers,
            currency=profile.currency,
            disagreements=disagreements(profile),
        )


def _personas(pack: Pack) -> Iterator[AnswerSet]:
    for name, each in pack.personas.items():
        yield AnswerSet(name=name, answers=each.answers, currency=each.currency, persona=True)
