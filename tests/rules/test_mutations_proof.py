"""Shipped pack files spoiled at random, thousands of times: read, or set aside with a place and a reason."""

import re
import shutil
import time
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest

from rules.asking.interview import begin
from rules.assess import assess, judge_rule
from rules.knowledge import Finding
from rules.language.pack_files import PackFile, read_pack_files
from rules.language.problems import MOST_PROBLEMS, Problem
from rules.language.question_tables import compile_applies, read_screen
from rules.language.rule_tables import RuleReader
from rules.language.shapes import fit
from rules.language.vocabulary import Vocabulary
from rules.measuring.rule_tests import failed_test_problems
from rules.pack import OTHER_FIELD, SHIPPED, Pack, PackUnusable, load_pack
from rules.situation import situate
from tests.mutations import mutated

KINDS = ("rules", "questions", "findings")
CHUNKS = 20
MUTATIONS = 1000
WHOLE_PACKS = 10
LONGEST = 5.0
_TABLE = re.compile(r"^\[\[(?:rule|screen|finding)\]\]$", re.MULTILINE)


@cache
def pack() -> Pack:
    return load_pack()


@cache
def vocabulary() -> Vocabulary:
    it = pack()
    uses = {name: finding.use for name, finding in it.findings.items()}
    return Vocabulary(it.names, it.parameters, frozenset(it.dimensions), uses, it.questions)


@cache
def tables(kind: str) -> tuple[str, ...]:
    """Give every table of the shipped files of one kind, as text."""
    found: list[str] = []
    for path in sorted((SHIPPED / kind).glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        starts = [match.start() for match in _TABLE.finditer(text)]
        found += [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    return tuple(found)


def read_rules(file: PackFile) -> None:
    reader = RuleReader(vocabulary(), file.report)
    for index, table in file.tables("rule"):
        if rule := reader.read(table, ("rule", index)):
            for given in ({}, *(test.given for test in rule.tests)):
                judge_rule(rule, situate(pack(), given, all_given_apply=True))


def read_questions(file: PackFile) -> None:
    fields = {name: field.title for name, field in pack().fields.items()} | {OTHER_FIELD: "Something else"}
    for index, table in file.tables("screen"):
        if screen := read_screen(table, ("screen", index), fields, file.report):
            for question in screen.questions:
                compile_applies(question, vocabulary())


def read_findings(file: PackFile) -> None:
    for index, table in file.tables("finding"):
        fit(Finding, table, ("finding", index), file.report)


READERS: Mapping[str, Callable[[PackFile], None]] = {
    "rules": read_rules,
    "questions": read_questions,
    "findings": read_findings,
}


def faults(problems: list[Problem], path: str) -> set[str]:
    """Give what is wrong with how problems are told: each needs its file, a place and a sentence of some length."""
    lines = {f"{problem}" for problem in problems if problem.place.path != path}
    lines |= {f"{problem}" for problem in problems if problem.place.line < 1 or problem.place.column < 1}
    return lines | {f"{problem}" for problem in problems if not 0 < len(problem.message) < 1000}


def outcomes(path: Path, kind: str, data: bytes) -> set[str]:
    """Read one file and say how it was taken: `used`, `refused`, or what is wrong."""
    path.write_bytes(data)
    start = time.process_time()
    read = read_pack_files(path, str(path))
    for file in read.files:
        READERS[kind](file)
    problems = [*read.problems, *(problem for file in read.files for problem in file.report.problems)]
    found = faults(problems, str(path)) | ({"refused"} if problems else {"used"})
    if len(problems) > MOST_PROBLEMS:
        found.add("told too much")
    if time.process_time() - start > LONGEST:
        found.add("took too long")
    return found if path.read_bytes() == data else found | {"changed"}


def all_outcomes(folder: Path, seed: str, count: int) -> set[str]:
    """Spoil so many small files of shipped tables; an exception is told with the file it came from."""
    found: set[str] = set()
    for kind in KINDS:
        (folder / kind).mkdir()
    for number in range(count):
        random = Random(f"{seed} {number}")
        kind = random.choice(KINDS)
        text = "format = 1\n\n" + "".join(random.choices(tables(kind), k=random.choice((1, 1, 2, 4))))
        data = mutated(text, random)
        try:
            found |= outcomes(folder / kind / "spoiled.toml", kind, data)
        except Exception as error:
            error.add_note(f"{kind}, seed {seed!r}, mutation {number}: {data!r}")
            raise
    return found


def taken_whole(folder: Path, random: Random) -> str:
    """Load a copy of the shipped pack with one of its files spoiled, and do with it what every face does."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SHIPPED, folder)
    path = random.choice(sorted(folder.rglob("*.toml")))
    path.write_bytes(mutated(path.read_text(encoding="utf-8"), random))
    start = time.process_time()
    try:
        found = load_pack(shipped=folder)
    except PackUnusable as error:
        return "refused" if error.problems else "refused without a reason"
    list(failed_test_problems(found))
    begin(found, {}, "EUR").view()
    assess(found, {}, as_of=date(2026, 11, 22), currency="EUR")
    return "used" if time.process_time() - start < LONGEST else "took too long"


def taken_whole_packs(folder: Path, seed: str, count: int) -> set[str]:
    found: set[str] = set()
    for number in range(count):
        try:
            found.add(taken_whole(folder / "pack", Random(f"{seed} {number}")))
        except Exception as error:
            error.add_note(f"whole pack, seed {seed!r}, mutation {number}")
            raise
    return found


def test_some_hundred_spoiled_files_are_read_or_set_aside_with_a_place(tmp_path: Path) -> None:
    assert {"used", "refused"} == all_outcomes(tmp_path, "short", 400)


def test_a_pack_with_one_spoiled_file_is_used_or_refused(tmp_path: Path) -> None:
    assert {"used", "refused"} >= taken_whole_packs(tmp_path, "short", 3)


@pytest.mark.prove
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_thousands_of_spoiled_files_are_read_or_set_aside_with_a_place(tmp_path: Path, chunk: int) -> None:
    assert {"used", "refused"} == all_outcomes(tmp_path, f"chunk {chunk}", MUTATIONS)


@pytest.mark.prove
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_packs_with_one_spoiled_file_are_used_or_refused(tmp_path: Path, chunk: int) -> None:
    assert {"used", "refused"} >= taken_whole_packs(tmp_path, f"chunk {chunk}", WHOLE_PACKS)
