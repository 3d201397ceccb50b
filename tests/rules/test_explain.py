"""Why a rule comes to what it does: each line with its place, its outcome and the value read; and what flips it."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from rules.assessment import Verdict
from rules.explaining.explain import Explanation, explain
from rules.pack import Pack
from rules.truth import Truth
from tests.rules.samples import rule_text, situation, small_pack, verdict, with_rules


def _explained(pack: Pack, typed: dict[str, str], rule: str = "demand.some") -> Explanation:
    return explain(pack.rules[rule], situation(typed, pack))


def _flips(pack: Pack, typed: dict[str, str], rule: str = "demand.some") -> tuple[str, ...]:
    return tuple(flip.words for flip in _explained(pack, typed, rule).flips)


def test_each_line_says_where_it_stands_how_it_stands_and_what_was_read() -> None:
    found = _explained(small_pack(), {"work.small": "50"}, "demand.small")

    assert Verdict.OPEN is found.verdict
    assert [
        (10, "work.small at least 40", Truth.HOLDS, "50"),
        (0, "held back when:", None, ""),
        (13, "clients.regular is yes", Truth.OPEN, "not answered"),
    ] == [(each.number, each.words, each.truth, each.yours) for each in found.lines]
    assert -7.5 == found.points["demand"].middle


def test_blocks_of_any_are_shown_with_their_depth(tmp_path: Path) -> None:
    when = 'years.at_least = 3\n[[rule.when.any]]\nyears.below = 9\nai.use.is = "daily"\n[[rule.when.any]]\nwork.small.above = 3'
    found = _explained(with_rules(tmp_path, rule_text(when=when)), {})

    assert [(0, 9), (0, 0), (1, 0), (2, 11), (2, 12), (1, 14)] == [
        (each.depth, each.number) for each in found.lines
    ]


def test_a_rule_that_is_always_on_says_so_and_cannot_be_flipped(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(more="always = true").partition("\n[rule.when]")[0])
    found = _explained(pack, {})

    assert (["always"], ()) == ([line.words for line in found.lines], found.flips)


@pytest.mark.parametrize(
    ("when", "typed", "flips"),
    [
        ("years.at_least = 3", {"years": "5"}, ("years below 3",)),
        ("years.above = 3", {"years": "5"}, ("years at most 3",)),
        ("years.at_most = 3", {"years": "2"}, ("years above 3",)),
        ("years.below = 3", {"years": "2"}, ("years at least 3",)),
        ('ai.use.is = "daily"', {"ai.use": "daily"}, ("ai.use is not daily",)),
        ('ai.use.is_one_of = ["daily", "weekly"]', {"ai.use": "daily"}, ("ai.use is none of daily, weekly",)),
        ("clients.regular.is = true", {"clients.regular": "yes"}, ("clients.regular is not yes",)),
        ('proof.kinds.includes = "results"', {"proof.kinds": "results"}, ("proof.kinds excludes results",)),
        (
            'proof.kinds.includes_any = ["results", "named"]',
            {"proof.kinds": "results"},
            ("proof.kinds includes none of results, named",),
        ),
        (
            'proof.kinds.includes_all = ["results", "named"]',
            {"proof.kinds": "results, named"},
            ("proof.kinds lacks one of results, named",),
        ),
        ("years.answered = true", {"years": "5"}, ("years not answered",)),
        ("years.at_least = 3", {"years": "1"}, ("years at least 3",)),
        ("years.at_least = 3", {}, ("years at least 3",)),
        ("years.at_least = 3\nyears.below = 9", {"years": "5"}, ("years below 3", "years at least 9")),
        (
            'years.at_least = 3\nai.use.is = "daily"',
            {"years": "1", "ai.use": "never"},
            ("years at least 3 and ai.use is daily",),
        ),
        (
            '[rule.when.any]\nyears.above = 3\nai.use.is = "daily"',
            {"years": "5", "ai.use": "never"},
            ("years at most 3",),
        ),
    ],
)
def test_what_would_flip_a_rule_is_told_in_its_smallest_form(
    tmp_path: Path, when: str, typed: dict[str, str], flips: tuple[str, ...]
) -> None:
    assert flips == _flips(with_rules(tmp_path, rule_text(when=when)), typed)


@pytest.mark.parametrize(
    ("typed", "flip", "changed"),
    [
        ({"work.small": "50", "clients.regular": "no"}, "work.small below 40", {"work.small": "39"}),
        ({"work.small": "50", "clients.regular": "no"}, "clients.regular is yes", {"clients.regular": "yes"}),
        (
            {"work.small": "50", "clients.regular": "yes"},
            "clients.regular is not yes",
            {"clients.regular": "no"},
        ),
        ({"work.small": "30", "clients.regular": "no"}, "work.small at least 40", {"work.small": "40"}),
        (
            {"work.small": "30", "clients.regular": "yes"},
            "work.small at least 40 and clients.regular is not yes",
            {"work.small": "40", "clients.regular": "no"},
        ),
    ],
)
def test_doing_what_a_flip_says_flips_the_rule(
    typed: dict[str, str], flip: str, changed: dict[str, str]
) -> None:
    pack, rule = small_pack(), "demand.small"
    before, after = verdict(pack, typed, rule), verdict(pack, {**typed, **changed}, rule)

    assert flip in _flips(pack, typed, rule)
    assert {Verdict.FIRES, Verdict.SILENT} == {before, after}


def test_a_rule_with_many_blocks_is_explained_at_once(tmp_path: Path) -> None:
    blocks = "".join(
        f"[[rule.when.any]]\nyears.above = {n}\nwork.small.above = {n}\nwork.finish.above = {n}\nai.hours.above = {n + 1}\n"
        for n in range(20)
    )
    pack = with_rules(tmp_path, rule_text(when=blocks))
    start = time.perf_counter()
    _explained(pack, {"years": "50", "work.small": "50", "work.finish": "50", "ai.hours": "50"})

    assert time.perf_counter() - start < 5


def test_the_lines_of_a_file_are_indexed_once() -> None:
    pack = small_pack()

    assert pack.places("rules/demand.toml") is pack.places("rules/demand.toml")
    assert pack.outline(pack.rules["demand.small"]) is pack.outline(pack.rules["demand.small"])


def test_a_draft_of_a_rule_is_explained_by_its_own_lines() -> None:
    pack = small_pack()
    pack.outline(pack.rules["demand.small"])
    draft = replace(pack.rules["demand.small"], unless=None)

    assert ["work.small at least 40"] == [line.words for line in explain(draft, situation({}, pack)).lines]
