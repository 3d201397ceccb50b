"""Condition tables become condition trees; what is wrong in one is told at its exact place."""

from pathlib import Path

import pytest

from rules.assessment import Verdict
from rules.pack import Pack
from rules.truth import Truth
from tests.rules.samples import SMALL, rule_text, situation, verdict, with_files, with_rules

FILE = "rules/demand.toml"
WHEN_LINE = 9
"""The line on which the conditions of `rule_text` begin."""


def _problems(folder: Path, when: str) -> list[str]:
    return [str(each) for each in with_rules(folder, rule_text(when=when)).problems]


def _truth(folder: Path, when: str, typed: dict[str, str]) -> Truth:
    pack = with_rules(folder, rule_text(when=when))
    assert pack.problems == ()
    return pack.rules["demand.some"].when.truth(situation(typed, pack).known)


@pytest.mark.parametrize(
    ("when", "column", "told"),
    [
        (
            "work.smalx.at_least = 3",
            1,
            "E02 unknown name 'work.smalx': no question or figure has it - did you mean 'work.small'?",
        ),
        (
            "work.small = 3",
            1,
            "E02 a test word is missing after work.small: at_least, above, at_most, below, answered",
        ),
        (
            "work.small.atleest = 3",
            12,
            (
                "E02 'atleest' is no test for work.small; its tests are at_least, above, at_most, below, answered"
                " - did you mean 'at_least'?"
            ),
        ),
        (
            "ai.use.at_least = 3",
            8,
            "E02 'at_least' is no test for ai.use; its tests are is, is_not, is_one_of, is_none_of, answered",
        ),
        (
            "clients.regular.is_not = true",
            17,
            "E02 'is_not' is no test for clients.regular; its tests are is, answered",
        ),
        (
            'proof.only_you.is = "x"',
            16,
            "E02 'is' is no test for proof.only_you; its tests are answered",
        ),
        (
            'work.small.at_least = { parameter = "low_end.hevi" }',
            23,
            "E02 unknown parameter 'low_end.hevi' - did you mean 'low_end.heavy'?",
        ),
        (
            'work.small.at_least = { parameter = "wage.usual" }',
            23,
            "E03 parameter 'wage.usual' is a range; a test needs one number",
        ),
        ("work.small.at_least = 101", 23, "E03 101 is out of bounds of work.small: 0 to 100"),
        ("work.small.at_least = nan", 23, "E03 nan is out of bounds of work.small: 0 to 100"),
        ('work.small.at_least = "40"', 23, "E03 work.small needs a number"),
        ("work.small.at_least = true", 23, "E03 work.small needs a number"),
        (
            'ai.use.is = "weakly"',
            13,
            "E03 'weakly' is no choice of ai.use: never, weekly, daily - did you mean 'weekly'?",
        ),
        (
            'ai.use.is_one_of = ["weekly", "dialy"]',
            31,
            "E03 'dialy' is no choice of ai.use: never, weekly, daily - did you mean 'daily'?",
        ),
        ('ai.use.is_one_of = "weekly"', 20, "E03 ai.use.is_one_of needs a list of options"),
        ("ai.use.is_one_of = []", 20, "E03 ai.use.is_one_of needs a list of options"),
        ('clients.regular.is = "yes"', 22, "E03 clients.regular.is needs true or false"),
        ("years.answered = 1", 18, "E03 years.answered needs true or false"),
        (
            "proof.kinds.count_at_least = 5",
            30,
            "E03 5 is out of bounds of proof.kinds.count_at_least: 0 to 4",
        ),
        (
            'proof.kinds.excludes = ["portfolio", "tests"]',
            38,
            (
                "E03 'tests' is no choice of proof.kinds: results, portfolio, named, none"
                " - did you mean 'results'?"
            ),
        ),
    ],
)
def test_a_wrong_line_is_told_at_its_exact_place_with_the_nearest_right_word(
    tmp_path: Path, when: str, column: int, told: str
) -> None:
    assert [f"{FILE}:{WHEN_LINE}:{column}: {told}"] == _problems(tmp_path, when)


@pytest.mark.parametrize(
    ("when", "place"),
    [
        ("", f"{FILE}:{WHEN_LINE - 1}:1"),
        ("[rule.when.any]", f"{FILE}:{WHEN_LINE}:1"),
        ("years.at_least = 3\n[[rule.when.any]]", f"{FILE}:{WHEN_LINE + 1}:1"),
    ],
)
def test_a_table_without_a_line_is_told(tmp_path: Path, when: str, place: str) -> None:
    problems = _problems(tmp_path, when)

    assert [f"{place}: E08"] == [problem[: len(place) + 5] for problem in problems]


def test_every_wrong_line_of_a_rule_is_told(tmp_path: Path) -> None:
    when = "work.smalx.at_least = 3\nyears.at_least = 99\n[rule.when.any]\nai.use.is = 4"

    assert [f"{FILE}:{WHEN_LINE + line}:" for line in (0, 1, 3)] == [
        problem[: len(FILE) + 1 + len(str(WHEN_LINE + line)) + 1]
        for line, problem in zip((0, 1, 3), _problems(tmp_path, when), strict=True)
    ]


def test_lines_must_all_hold(tmp_path: Path) -> None:
    when = "years.at_least = 3\nwork.small.above = 10"

    assert Truth.HOLDS is _truth(tmp_path, when, {"years": "3", "work.small": "11"})


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"work.small": "50", "ai.use": "never"}, Truth.HOLDS),
        ({"work.small": "10", "ai.use": "daily"}, Truth.HOLDS),
        ({"work.small": "10", "ai.use": "never"}, Truth.FAILS),
        ({"work.small": "10"}, Truth.OPEN),
    ],
)
def test_of_any_at_least_one_line_must_hold(tmp_path: Path, typed: dict[str, str], expected: Truth) -> None:
    when = '[rule.when.any]\nwork.small.at_least = 40\nai.use.is = "daily"'

    assert expected is _truth(tmp_path, when, typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"years": "5", "work.small": "50", "ai.use": "never"}, Truth.HOLDS),
        ({"years": "5", "work.small": "10", "ai.use": "daily"}, Truth.HOLDS),
        ({"years": "1", "work.small": "50", "ai.use": "never"}, Truth.FAILS),
    ],
)
def test_of_any_blocks_at_least_one_must_hold_whole(
    tmp_path: Path, typed: dict[str, str], expected: Truth
) -> None:
    when = """
[[rule.when.any]]
years.at_least = 3
work.small.at_least = 40
[[rule.when.any]]
ai.use.is = "daily"
"""

    assert expected is _truth(tmp_path, when, typed)


def test_two_tests_of_one_name_may_stand_under_any(tmp_path: Path) -> None:
    when = "[rule.when.any]\nyears.below = 2\nyears.above = 10"

    assert Truth.FAILS is _truth(tmp_path, when, {"years": "5"})


def test_a_constant_may_be_a_parameter(tmp_path: Path) -> None:
    when = 'work.small.at_least = { parameter = "low_end.heavy" }'
    pack = with_rules(tmp_path, rule_text(when=when))

    assert (Verdict.FIRES, Verdict.SILENT) == (
        verdict(pack, {"work.small": "40"}),
        verdict(pack, {"work.small": "39"}),
    )


def _with_unless(folder: Path, unless: str) -> Pack:
    return with_rules(folder, rule_text() + f"\n[rule.unless]\n{unless}\n")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"years": "5", "clients.regular": "no"}, Verdict.FIRES),
        ({"years": "5", "clients.regular": "yes"}, Verdict.SILENT),
        ({"years": "5"}, Verdict.OPEN),
        ({"years": "1"}, Verdict.SILENT),
        ({"clients.regular": "no"}, Verdict.OPEN),
        ({"clients.regular": "yes"}, Verdict.SILENT),
        ({"years": "5", "clients.regular": "n/a"}, Verdict.FIRES),
    ],
)
def test_a_rule_is_held_back_while_unless_holds(
    tmp_path: Path, typed: dict[str, str], expected: Verdict
) -> None:
    assert expected is verdict(_with_unless(tmp_path, "clients.regular.is = true"), typed)


def test_any_under_unless_holds_back_by_one_line(tmp_path: Path) -> None:
    pack = _with_unless(tmp_path, '[rule.unless.any]\nclients.regular.is = true\nai.use.is = "never"')

    assert Verdict.SILENT is verdict(pack, {"years": "5", "clients.regular": "no", "ai.use": "never"})


def test_a_question_may_apply_by_a_figure(tmp_path: Path) -> None:
    text = (SMALL / "questions/10.toml").read_text(encoding="utf-8")
    pack = with_files(
        tmp_path, {"questions/10.toml": text.replace('ai.use.is_not = "never"', "work.short.above = 50")}
    )

    assert situation({"work.small": "60"}, pack).known["ai.drafts"].applies is Truth.HOLDS
