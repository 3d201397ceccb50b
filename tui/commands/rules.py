"""`freehold rules`: list, show, check, test."""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from rules.language.problems import Problem
from rules.pack import Pack, PackUnusable, is_whole, load_pack
from rules.rule_tests import failed_test_problems, failing_personas
from tui import codes
from tui.commands.common import pack_in_use, tell
from tui.commands.why import unknown_rule
from tui.exports.problems import FORMS
from tui.exports.rule_text import rule_table, rule_text
from tui.session import SessionRefused, usable_pack

_RULES_SCHEMA = "freehold/rules/1"


def list_all(options: argparse.Namespace) -> int:
    """Print every rule with its kind and title."""
    pack = pack_in_use(options)
    if options.format == "json":
        rules = [
            {"id": it.id, "kind": it.kind, "title": it.title, "file": it.file} for it in pack.rules.values()
        ]
        tell(json.dumps({"schema": _RULES_SCHEMA, "rules": rules}, indent=2))
        return codes.DONE
    width = max((len(name) for name in pack.rules), default=0)
    for rule in pack.rules.values():
        tell(f"{rule.id:<{width}}  {rule.kind:<13}  {rule.title}")
    return codes.DONE


def show(options: argparse.Namespace) -> int:
    """Print one rule in words: conditions, points, advice, what it rests on; raise `SessionRefused`."""
    pack = pack_in_use(options)
    rule = pack.rules.get(options.rule)
    if rule is None:
        raise SessionRefused(unknown_rule(options.rule, pack), codes.WRONG_USAGE)
    tell(json.dumps(rule_table(rule, pack), indent=2) if options.format == "json" else rule_text(rule, pack))
    return codes.DONE


def check(options: argparse.Namespace) -> int:
    """Print every problem of the packs in use, or of the paths named; the tests in them are run too."""
    problems: list[Problem] = []
    rules = 0
    for pack in packs_named(options.paths, problems):
        problems += in_paths(errors_of(pack), options.paths)
        rules += len(pack.rules)
    report(problems, f"{rules} rules, no problem found", options.format)
    return codes.PROBLEMS_FOUND if any(each.is_error for each in problems) else codes.DONE


def test(options: argparse.Namespace) -> int:
    """Run the tests of the packs in use, or of the folders and files named."""
    problems: list[Problem] = []
    promises: list[str] = []
    count = 0
    for pack in packs_named(options.paths, problems):
        problems += in_paths(errors_of(pack), options.paths)
        count += sum(len(rule.tests) for rule in pack.rules.values())
        if _holds_personas(options.paths):
            promises += [f"persona {each.persona}: {each.message}" for each in failing_personas(pack)]
    report(problems, f"{count} tests as written", options.format, promises)
    wrong = promises or any(each.is_error for each in problems)
    return codes.PROBLEMS_FOUND if wrong else codes.DONE


def packs_named(paths: Sequence[str], problems: list[Problem]) -> Iterable[Pack]:
    """Read the packs in use, or each path laid over the shipped pack; what cannot be read is a problem."""
    if not paths:
        yield usable_pack()
        return
    for given in paths:
        path = Path(given)
        if not path.exists():
            raise SessionRefused(f"{path}: there is no such file or folder", codes.NO_ACCESS)
        try:
            if path.is_dir() and is_whole(path):
                yield load_pack(shipped=path)
            elif path.is_dir() and not _has_pack_parts(path):
                yield load_pack(*sorted(path.glob("*.toml")), take_over=True)
            else:
                yield load_pack(path, take_over=True)
        except PackUnusable as error:
            problems += error.problems


def _holds_personas(paths: Sequence[str]) -> bool:
    """Tell whether what is tested makes promises of its own; a rule file answers for its rules only."""
    return not paths or any((Path(path) / "personas").is_dir() for path in paths)


def _has_pack_parts(path: Path) -> bool:
    single = ("pack.toml", "figures.toml", "parameters.toml", "fields.toml")
    parts = (*single, "rules", "findings", "questions", "personas")
    return any((path / part).exists() for part in parts)


def errors_of(pack: Pack) -> list[Problem]:
    """Give what the pack's loading and its own tests found."""
    return [*pack.problems, *failed_test_problems(pack)]


def in_paths(found: Iterable[Problem], paths: Sequence[str]) -> list[Problem]:
    """Keep the problems in the paths that were named; a pack that stands alone is in its own folder."""
    wanted = [str(Path(path)) for path in paths if not (Path(path).is_dir() and is_whole(Path(path)))]
    if not wanted or len(wanted) < len(paths):
        return list(found)
    return [problem for problem in found if problem.place.path.startswith(tuple(wanted))]


def report(problems: Sequence[Problem], well: str, form: str, promises: Sequence[str] = ()) -> None:
    """Print what was found in one of the forms; where that is nothing, say so in words."""
    found = bool(problems or promises)
    if found or form == "json":
        tell(FORMS[form](problems, promises))
    elif form == "text":
        tell(well)
