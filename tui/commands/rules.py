"""`freehold rules`: list, show, check, test."""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from profiles.paths import OVERRIDES
from rules.language.problems import Problem
from rules.overrides import OverrideFile
from rules.pack import Pack, PackUnusable, is_whole, load_pack
from rules.rule_tests import (
    PersonaFailure,
    TestFailure,
    failed_test_problems,
    failing_personas,
    failing_tests,
)
from tui import codes
from tui.commands.common import pack_in_use, problem_lines, tell
from tui.commands.given_paths import existing, layers
from tui.exports.failed_tests import MOST_EXPLAINED, explained, failed_tables, failed_text
from tui.exports.override_json import rule_state
from tui.exports.rule_text import rule_table, rule_text
from tui.override_lines import rule_mark, unknown_rule
from tui.own_packs import packs_in
from tui.session import SessionRefused, today, usable_pack

_PROBLEMS_SCHEMA = "freehold/problems/1"
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
        tell(f"{rule.id:<{width}}  {rule.kind:<13}  {rule.title}{f'  [{mark}]' if mark else ''}")
    return codes.DONE


def show(options: argparse.Namespace) -> int:
    """Print one rule in words: conditions, points, advice, what it rests on; raise `SessionRefused`."""
    pack = pack_in_use(options)
    rule = pack.any_rule(options.rule)
    if rule is None:
        raise SessionRefused(unknown_rule(options.rule, pack), codes.WRONG_USAGE)
    tell(json.dumps(rule_table(rule, pack), indent=2) if options.format == "json" else rule_text(rule, pack))
    return codes.DONE


def check(options: argparse.Namespace) -> int:
    """Print every problem of the packs in use, or of the paths named; the tests in them are run too."""
    problems: list[Problem] = []
    rules = 0
    for pack in _packs(options.paths, problems):
        problems += _of_paths(pack, options.paths)
        rules += len(pack.rules)
    return _report(problems, f"{rules} rules, no problem found", options.format)


def test(options: argparse.Namespace) -> int:
    """Run the tests of the packs in use, or of the folders and files named."""
    problems: list[Problem] = []
    told: list[str] = []
    promises: list[PersonaFailure] = []
    failed: list[TestFailure] = []
    count = 0
    for pack in _packs(options.paths, problems):
        found = _of_paths(pack, options.paths)
        problems += found
        failed += _failed(pack, found)
        count += sum(len(rule.tests) for rule in pack.rules.values())
        for each in failing_personas(pack) if _holds_personas(options.paths) else ():
            told.append(f"persona {each.persona}: {each.message}")
            promises += [each] if len(promises) < MOST_EXPLAINED else []
    why = explained(failed, promises)
    more = {"failed": failed_tables(why)}
    code = _report(problems, f"{count} tests as written", options.format, told, more)
    if options.format == "text":
        for text in failed_text(why):
            tell(text)
    return codes.PROBLEMS_FOUND if told else code


def _failed(pack: Pack, problems: Sequence[Problem]) -> Iterable[TestFailure]:
    """Give the first failing tests of the files in which some were found to fail."""
    files = {each.place.path for each in problems if each.code == "E09"}
    failing = failing_tests(pack) if files else iter(())
    return islice((each for each in failing if each.rule.file in files), MOST_EXPLAINED)


def _packs(paths: Sequence[str], problems: list[Problem]) -> Iterable[Pack]:
    """Read the packs in use, or each path laid over the shipped pack; what cannot be read is a problem."""
    if not paths:
        yield usable_pack()
        return
    for given in paths:
        path = existing(given)
        try:
            if path.name == OVERRIDES or (path / OVERRIDES).is_file():
                yield _packs_with_overrides(path if path.is_dir() else path.parent)
            elif path.is_dir() and is_whole(path):
                yield load_pack(shipped=path)
            else:
                yield load_pack(*layers(path), take_over=True)
        except PackUnusable as error:
            problems += error.problems


def _packs_with_overrides(folder: Path) -> Pack:
    own = packs_in(folder)
    return load_pack(*own.folders, overrides=OverrideFile(own.overrides, today()))


def _holds_personas(paths: Sequence[str]) -> bool:
    """Tell whether what is tested makes promises of its own; a rule file answers for its rules only."""
    return not paths or any((Path(path) / "personas").is_dir() for path in paths)


def _of_paths(pack: Pack, paths: Sequence[str]) -> list[Problem]:
    wanted = tuple(str(Path(path)) for path in paths if not (Path(path).is_dir() and is_whole(Path(path))))
    if not wanted or len(wanted) < len(paths):
        return [*pack.problems, *failed_test_problems(pack)]
    told = [problem for problem in pack.problems if problem.place.path.startswith(wanted)]
    return [*told, *failed_test_problems(pack, wanted)]


def _report(
    problems: Sequence[Problem],
    well: str,
    form: str,
    promises: Sequence[str] = (),
    more: Mapping[str, Any] | None = None,
) -> int:
    if form == "json":
        listed = [
            {
                "path": it.place.path,
                "line": it.place.line,
                "column": it.place.column,
                "code": it.code,
                "message": it.message,
            }
            for it in problems
        ]
        table = {"schema": _PROBLEMS_SCHEMA, "problems": listed, "promises": list(promises), **(more or {})}
        tell(json.dumps(table, indent=2))
    elif problems or promises:
        for line in (*problem_lines(problems), *promises):
            tell(line)
    else:
        tell(well)
    return codes.PROBLEMS_FOUND if any(it.is_error for it in problems) else codes.DONE
