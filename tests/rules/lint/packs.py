"""The base pack of these tests, and packs of a few rules or files laid over it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from rules.language.compile_conditions import ConditionCompiler
from rules.language.conditions import Condition
from rules.language.problems import Problem
from rules.language.report import Report
from rules.language.source import parse
from rules.language.vocabulary import Vocabulary
from rules.lint.registry import CHECKS, lint
from rules.overrides import OverrideFile
from rules.pack import Pack, load_pack

BASE = Path(__file__).parent / "base"
DAY = date(2026, 11, 24)


@cache
def base_pack() -> Pack:
    """Give the base pack as it stands."""
    return load_pack(shipped=BASE)


def laid_over(folder: Path, files: Mapping[str, str]) -> Pack:
    """Load the base pack with a folder of files over it, overrides.toml beside the folder over both.

    `format = 1` is put before each.
    """
    mine, overrides = folder / "mine", folder / "overrides.toml"
    for name, text in {"pack.toml": 'id = "mine"\nversion = "1"\n', **files}.items():
        path = overrides if name == overrides.name else mine / name
        path.parent.mkdir(parents=True, exist_ok=True)
        head = "" if text.startswith("format") or not name.endswith(".toml") else "format = 1\n"
        path.write_text(head + text, encoding="utf-8")
    return load_pack(mine, shipped=BASE, overrides=OverrideFile(overrides, DAY))


def warnings(folder: Path, files: Mapping[str, str] | str, code: str = "", day: date = DAY) -> list[Problem]:
    """Lint files laid over the base pack (a text stands for a file of rules); keep one code, or all."""
    pack = laid_over(folder, {"rules/mine.toml": files} if isinstance(files, str) else files)
    assert not pack.errors, pack.errors
    checks = tuple(each for each in CHECKS if not code or code in each.codes)
    found = lint(pack, as_of=day, checks=checks)
    mine = str(folder / "mine")
    return [each for each in found if each.place.path.startswith(mine) and code in ("", each.code)]


def rule(name: str, when: str, *, points: str = "", more: str = "", unless: str = "") -> str:
    """Write a rule in few lines; `points` like `demand = -6` make it a risk or a strength by their sign."""
    kind = "context" if not points else "risk" if "-" in points else "strength"
    parts = [f'[[rule]]\nid = "{name}"\ntitle = "Some rule"\nkind = "{kind}"\nbasis = "practice"\n{more}']
    parts += [f"[rule.when]\n{when}"]
    parts += [f"[rule.unless]\n{unless}"] if unless else []
    parts += [f"[rule.effect]\n{points}"] if points else []
    return "\n".join(parts) + "\n"


def condition(text: str, pack: Pack) -> Condition:
    """Compile the lines of a condition against a pack."""
    source = parse(text.encode(), "condition.toml")
    report = Report(source)
    vocabulary = Vocabulary(pack.names, pack.parameters)
    compiled = ConditionCompiler(vocabulary, report).compile(source.table, ("when",))
    assert compiled is not None, report.problems
    return compiled


def with_applies(pack: Pack, question: str, text: str) -> Pack:
    """Give a pack in which one question applies where a condition holds."""
    changed = replace(pack.questions[question], applies=condition(text, pack))
    return replace(pack, questions={**pack.questions, question: changed})
