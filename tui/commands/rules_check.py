"""`freehold rules check` and `freehold rules test`: what is wrong in packs, and what their tests say."""

import argparse
from collections.abc import Iterable, Sequence
from itertools import islice

from rules.language.problems import Problem
from rules.measuring.rule_tests import PersonaFailure, TestFailure, failing_personas, failing_tests
from rules.pack import Pack
from tui import codes
from tui.commands.checking import errors_of, holds_personas, packs_named, report
from tui.commands.common import say
from tui.exports.failed_tests import MOST_EXPLAINED, explained, failed_tables, failed_text


def check(options: argparse.Namespace) -> int:
    """Print every problem of the packs in use, or of the paths named; the tests in them are run too."""
    problems: list[Problem] = []
    rules = 0
    for pack in packs_named(options.paths, problems):
        problems += errors_of(pack, options.paths)
        rules += len(pack.rules)
    report(problems, f"{rules} rules, no problem found", options)
    return codes.PROBLEMS_FOUND if any(each.is_error for each in problems) else codes.DONE


def test(options: argparse.Namespace) -> int:
    """Run the tests of the packs in use, or of the folders and files named, and explain those that fail."""
    problems: list[Problem] = []
    told: list[str] = []
    promises: list[PersonaFailure] = []
    failed: list[TestFailure] = []
    count = 0
    for pack in packs_named(options.paths, problems):
        found = errors_of(pack, options.paths)
        problems += found
        failed += _failed(pack, found)
        count += sum(len(rule.tests) for rule in pack.rules.values())
        for each in failing_personas(pack) if holds_personas(options.paths) else ():
            told.append(f"persona {each.persona}: {each.message}")
            promises += [each] if len(promises) < MOST_EXPLAINED else []
    why = explained(failed, promises)
    report(problems, f"{count} tests as written", options, told, {"failed": failed_tables(why)})
    if options.format == "text":
        for text in failed_text(why):
            say(text)
    wrong = told or any(each.is_error for each in problems)
    return codes.PROBLEMS_FOUND if wrong else codes.DONE


def _failed(pack: Pack, problems: Sequence[Problem]) -> Iterable[TestFailure]:
    """Give the first failing tests of the files in which some were found to fail."""
    files = {each.place.path for each in problems if each.code == "E09"}
    failing = failing_tests(pack) if files else iter(())
    return islice((each for each in failing if each.rule.file in files), MOST_EXPLAINED)
