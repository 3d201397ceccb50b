"""W03, W04 and W05: two rules for the same answers, or one inside the other."""

from pathlib import Path

import pytest

from tests.rules.lint.packs import rule, warnings

WIDE, NARROW = "years.at_least = 3", "years.at_least = 5"


def _codes(folder: Path, first: str, second: str) -> list[str]:
    found = [each for code in ("W03", "W04", "W05") for each in warnings(folder, f"{first}\n{second}", code)]
    return [each.code for each in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("years.at_least = 3", "years.at_least = 3"),
        ("years.at_least = 3\nmoney.need.above = 1", "money.need.above = 1\nyears.at_least = 3"),
        ('ai.use.is_none_of = ["never"]', 'ai.use.is_one_of = ["tried", "daily"]'),
        ("clients.lost_to_ai.above = 1", "clients.lost_to_ai.at_least = 2"),
        ('field.is = "copywriting"', 'field.group.is = "writing"'),
        ("work.small.at_least = 40", "work.small.at_least = { parameter = 'low_end.heavy' }"),
    ],
)
def test_the_same_conditions_in_other_words_are_found(tmp_path: Path, first: str, second: str) -> None:
    assert ["W03"] == _codes(tmp_path, rule("demand.one", first), rule("demand.two", second))


def test_what_is_told_of_a_pair_stands_at_the_later_rule_and_names_both(tmp_path: Path) -> None:
    (problem,) = warnings(tmp_path, rule("demand.one", WIDE) + rule("demand.two", WIDE), "W03")

    assert (16, ("demand.two", "demand.one")) == (problem.place.line, problem.about)
    assert problem.line_text == "[rule.when]"


def test_a_rule_inside_another_of_the_same_sign_counts_twice(tmp_path: Path) -> None:
    one, two = (
        rule("demand.one", WIDE, points="demand = -6"),
        rule("demand.two", NARROW, points="demand = -3"),
    )

    assert ["W04"] == _codes(tmp_path, one, two)
    assert ["W04"] == _codes(tmp_path / "turned", two, one)


def test_rules_of_one_group_do_not_count_twice(tmp_path: Path) -> None:
    one, two = (
        rule(name, when, points="demand = -6", more='group = "years"')
        for name, when in (("demand.one", WIDE), ("demand.two", NARROW))
    )

    assert [] == _codes(tmp_path, one, two)


def test_rules_on_other_dimensions_do_not_count_twice(tmp_path: Path) -> None:
    one, two = rule("demand.one", WIDE, points="demand = -6"), rule("price.two", NARROW, points="price = -3")

    assert [] == _codes(tmp_path, one, two)


def test_a_rule_inside_another_of_the_opposite_sign_is_found(tmp_path: Path) -> None:
    one, two = rule("demand.one", WIDE, points="demand = -6"), rule("demand.two", NARROW, points="demand = 6")

    assert ["W05"] == _codes(tmp_path, one, two)


def test_opposite_signs_that_are_declared_are_left_alone(tmp_path: Path) -> None:
    one = rule("demand.one", WIDE, points="demand = -6", more='contradicts = ["demand.two"]')
    two = rule("demand.two", NARROW, points="demand = 6", more='contradicts = ["demand.one"]')

    assert [] == _codes(tmp_path, one, two)


@pytest.mark.parametrize(
    "other",
    [
        "money.need.above = 1",
        "years.above = 2\nmoney.need.above = 1",
        "years.below = 10",
        "years.at_most = 3",
    ],
)
def test_rules_that_only_overlap_are_left_alone(tmp_path: Path, other: str) -> None:
    one, two = rule("demand.one", WIDE, points="demand = -6"), rule("demand.two", other, points="demand = -3")

    assert [] == _codes(tmp_path, one, two)


def test_a_curve_counts_by_the_sign_of_its_points(tmp_path: Path) -> None:
    curve = 'demand.follows = "years"\ndemand.steps = [[0, 0], [9, -6]]'

    assert ["W04"] == _codes(
        tmp_path,
        rule("demand.one", WIDE, points=curve),
        rule("demand.two", NARROW, points="demand = -3"),
    )
