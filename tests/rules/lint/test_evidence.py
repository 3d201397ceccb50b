"""W06 and W09: what rules rest on."""

from datetime import date
from pathlib import Path

import pytest

from tests.rules.lint.packs import rule, warnings

MEASURED, ANECDOTE = "hui-2024-writing", "seed-004-3x-roi"  # grades B and E

FINDING = """
[[finding]]
id         = "mine"
claim      = "Something fell."
population = "one marketplace"
source     = { title = "Report", year = 2025 }
grade      = "B"
checked    = "VST"
not_said   = "Nothing about others."
use        = "number"
as_of      = 2026-07-01
review_by  = 2027-07-01
"""


def _resting(name: str, when: str, points: str, more: str = "", cites: str = MEASURED) -> str:
    return rule(name, when, points=points, more=f'cites = ["{cites}"]\n{more}').replace(
        'basis = "practice"\n', ""
    )


def _codes(folder: Path, text: str, code: str) -> list[str]:
    return [each.message for each in warnings(folder, text, code)]


def test_one_finding_that_moves_a_dimension_from_two_groups_counts_twice(tmp_path: Path) -> None:
    one = _resting("demand.one", "years.at_least = 3", "demand = -6")
    two = _resting("demand.two", "money.need.above = 1", "demand = -3", 'group = "other"')

    (problem,) = warnings(tmp_path, one + two, "W06")

    assert ("demand.two", "demand.one") == problem.about
    assert 'cites = ["hui-2024-writing"]' == problem.line_text


@pytest.mark.parametrize(
    ("points", "more", "when"),
    [
        ("price = -3", "", "money.need.above = 1"),
        ("demand = 3", "", "money.need.above = 1"),
        ("demand = -3", 'group = "one"', "money.need.above = 1"),
        ("demand = -3", "", "years.below = 3"),
    ],
)
def test_a_finding_may_serve_two_rules_that_do_not_add_up(
    tmp_path: Path, points: str, more: str, when: str
) -> None:
    one = _resting("demand.one", "years.at_least = 3", "demand = -6", 'group = "one"')

    assert [] == _codes(tmp_path, one + _resting("demand.two", when, points, more), "W06")


def test_a_finding_that_nothing_uses_is_found(tmp_path: Path) -> None:
    (problem,) = warnings(tmp_path, {"findings/mine.toml": FINDING}, "W09")

    assert (("mine",), 'id         = "mine"') == (problem.about, problem.line_text)


@pytest.mark.parametrize(
    "files",
    [
        {"findings/mine.toml": FINDING + 'claims = ["A4"]'},
        {"findings/mine.toml": FINDING + 'clashes_with = ["hui-2024-writing"]'},
        {"findings/mine.toml": FINDING.replace('"number"', '"no"') + 'refused_because = "No source."'},
        {
            "findings/mine.toml": FINDING,
            "rules/mine.toml": _resting("demand.one", "years.above = 3", "demand = -6", cites="mine"),
        },
        {
            "findings/mine.toml": FINDING,
            "fields.toml": '[[field]]\nid = "audio"\ngroup = "design"\ntitle = "Audio"\ndemand = ["mine"]',
        },
    ],
)
def test_a_finding_that_is_cited_shown_beside_or_refused_is_left_alone(
    tmp_path: Path, files: dict[str, str]
) -> None:
    assert [] == warnings(tmp_path, files, "W09")


@pytest.mark.parametrize(("day", "late"), [(date(2027, 7, 1), False), (date(2027, 7, 2), True)])
def test_a_finding_past_its_review_is_found_on_the_day_after(tmp_path: Path, day: date, late: bool) -> None:
    files = {"findings/mine.toml": FINDING + 'claims = ["A4"]'}

    found = warnings(tmp_path, files, "W09", day)

    assert ["review_by  = 2027-07-01"] * late == [each.line_text for each in found]


def test_a_rule_past_its_review_is_found(tmp_path: Path) -> None:
    text = rule("demand.one", "years.above = 3", more="review_by = 2026-01-01")

    assert ["demand.one was to be looked at again by 2026-01-01; check that it still holds"] == _codes(
        tmp_path, text, "W09"
    )


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        (_resting("demand.one", "years.above = 3", "demand = -6", cites=ANECDOTE), True),
        (_resting("demand.one", "years.above = 3", "demand = -6", cites=f'{ANECDOTE}", "{MEASURED}'), False),
        (_resting("demand.one", "years.above = 3", "demand = -6", 'basis = "own_numbers"', ANECDOTE), False),
        (_resting("demand.one", "years.above = 3", "", cites=ANECDOTE), False),
    ],
)
def test_points_that_rest_on_grade_e_alone_are_found(tmp_path: Path, text: str, weak: bool) -> None:
    assert weak is bool(_codes(tmp_path, text, "W09"))
