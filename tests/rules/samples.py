"""The small pack of these tests, copies of it with something changed, and answers as people type them."""

import shutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from rules.answers import Answer
from rules.assess import assess
from rules.assessment import Assessment, Disagreement, Reading, Verdict
from rules.entry import Refusal, read_entry
from rules.pack import Pack, load_pack
from rules.situation import Situation, situate

SMALL = Path(__file__).parent / "small"
DAY = date(2026, 11, 22)


@cache
def small_pack() -> Pack:
    """Give the small pack as it stands."""
    return load_pack(shipped=SMALL)


@cache
def shipped_pack() -> Pack:
    """Give the pack that people get."""
    return load_pack()


def copied(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """Copy the small pack to a folder, some of its files written anew."""
    copy = folder / "small"
    shutil.copytree(SMALL, copy)
    for name, text in (files or {}).items():
        (copy / name).write_text(text, encoding="utf-8")
    return copy


def with_files(folder: Path, files: Mapping[str, str]) -> Pack:
    """Load a copy of the small pack with some of its files written anew."""
    return load_pack(shipped=copied(folder, files))


def with_rules(folder: Path, text: str) -> Pack:
    """Load a copy of the small pack whose only rules are these."""
    return with_files(folder, {"rules/demand.toml": f"format = 1\n{text}"})


def rule_text(
    name: str = "demand.some", when: str = "years.at_least = 3", *, kind: str = "risk", more: str = ""
) -> str:
    """Write a rule in as few lines as a rule may have."""
    begins = "\n[[rule]]" if "cites" in more or "basis" in more else '[[rule]]\nbasis = "practice"'
    head = f'{begins}\nid = "{name}"\ntitle = "Some rule"\nkind = "{kind}"\n'
    return f"{head}{more}\n[rule.when]\n{when}\n"


def said(typed: Mapping[str, str], pack: Pack | None = None, currency: str = "EUR") -> dict[str, Answer]:
    """Read answers as a person types them."""
    questions = (pack or small_pack()).questions
    read: dict[str, Answer] = {}
    for name, text in typed.items():
        answer = read_entry(questions[name], text, currency)
        assert not isinstance(answer, Refusal), answer.message
        read[name] = answer
    return read


def situation(typed: Mapping[str, str], pack: Pack | None = None) -> Situation:
    """Work out what is known from answers as a person types them."""
    return situate(pack or small_pack(), said(typed, pack))


def assessed(
    pack: Pack,
    typed: Mapping[str, str],
    *,
    currency: str = "EUR",
    disagreements: tuple[Disagreement, ...] = (),
) -> Assessment:
    """Assess answers as a person types them, on the day of these tests."""
    answers = said(typed, pack, currency)
    return assess(pack, answers, as_of=DAY, currency=currency, disagreements=disagreements)


def verdict(pack: Pack, typed: Mapping[str, str], rule: str = "demand.some") -> Verdict:
    """Give what one rule comes to."""
    return assessed(pack, typed).judged[rule].verdict


def reading(found: Assessment, dimension: str = "demand") -> Reading:
    """Give one reading of an assessment."""
    return next(each for each in found.readings if each.dimension == dimension)
