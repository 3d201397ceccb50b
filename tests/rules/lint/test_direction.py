"""W10: points that run against what a question says of its number."""

from pathlib import Path

import pytest

from tests.rules.lint.packs import rule, warnings

# The base pack says: more work.small and more clients.lost_to_ai are worse for demand, more money.runway is
# better for resilience.


def _lines(folder: Path, *rules: str) -> list[str]:
    return [each.line_text for each in warnings(folder, "\n".join(rules), "W10")]


def _curve(name: str, dimension: str, steps: str) -> str:
    return f'{dimension}.follows = "{name}"\n{dimension}.steps = {steps}'


@pytest.mark.parametrize(
    ("points", "wrong"),
    [
        (_curve("work.small", "demand", "[[40, -6], [80, -12]]"), False),
        (_curve("work.small", "demand", "[[40, -12], [80, -6]]"), True),
        (_curve("work.small", "price", "[[40, -12], [80, -6]]"), False),
        (_curve("work.small", "demand", "[[40, -6], [80, -6]]"), False),
        (_curve("money.runway", "resilience", "[[3, 3], [6, 6]]"), False),
        (_curve("money.runway", "resilience", "[[3, 6], [6, 3]]"), True),
    ],
)
def test_a_curve_against_the_question_is_found(tmp_path: Path, points: str, wrong: bool) -> None:
    found = _lines(tmp_path, rule("demand.some", "years.at_least = 3", points=points))

    assert points.splitlines()[-1:] * wrong == found


@pytest.mark.parametrize(
    ("when", "points", "wrong"),
    [
        ("work.small.at_least = 40", "demand = -6", False),
        ("work.small.below = 40", "demand = -6", True),
        ("work.small.below = 40", "demand = 6", False),
        ("work.small.at_least = 40", "demand = 6", True),
        ("clients.lost_to_ai.at_most = 2", "demand = -6", True),
        ("clients.lost_to_ai.at_least = 2\nclients.lost_to_ai.at_most = 5", "demand = -6", True),
        ("money.runway.below = 3", "resilience = -6", False),
        ("money.runway.at_least = 3", "resilience = -6", True),
        ("money.runway.at_least = 3", "demand = -6", False),
        ("any.work.small.below = 40\nany.work.small.at_most = 100", "demand = -6", False),
    ],
)
def test_a_threshold_against_the_question_is_found(
    tmp_path: Path, when: str, points: str, wrong: bool
) -> None:
    assert wrong is bool(_lines(tmp_path, rule("demand.some", when, points=points)))


def test_an_exception_that_holds_back_as_things_get_worse_is_found(tmp_path: Path) -> None:
    text = rule("demand.some", "years.at_least = 3", points="demand = -6", unless="work.small.above = 40")

    assert ["work.small.above = 40"] == _lines(tmp_path, text)


LIGHT = rule(
    "demand.light",
    "work.small.at_least = 15\nwork.small.below = 40",
    points="demand = -6",
    more='group = "low-end"',
)


def test_a_stronger_rule_of_the_group_takes_over(tmp_path: Path) -> None:
    heavy = rule("demand.heavy", "work.small.at_least = 40", points="demand = -9", more='group = "low-end"')

    assert [] == _lines(tmp_path, LIGHT, heavy)


def test_a_weaker_rule_of_the_group_does_not(tmp_path: Path) -> None:
    heavy = rule("demand.heavy", "work.small.at_least = 40", points="demand = -3", more='group = "low-end"')

    assert ["work.small.below = 40"] == _lines(tmp_path, LIGHT, heavy)


def test_a_rule_that_takes_over_for_some_people_only_does_not(tmp_path: Path) -> None:
    when = "work.small.at_least = 40\nyears.at_least = 3"
    heavy = rule("demand.heavy", when, points="demand = -9", more='group = "low-end"')

    assert ["work.small.below = 40"] == _lines(tmp_path, LIGHT, heavy)


def test_a_rule_outside_the_group_that_starts_there_takes_over(tmp_path: Path) -> None:
    assert [] == _lines(
        tmp_path, LIGHT, rule("demand.heavy", "work.small.at_least = 40", points="demand = -9")
    )


def test_a_strength_that_stops_there_makes_up_for_it(tmp_path: Path) -> None:
    strength = rule("demand.good", "work.small.below = 40", points="demand = 9")

    assert [] == _lines(tmp_path, LIGHT, strength)


def test_a_curve_that_continues_the_other_takes_over(tmp_path: Path) -> None:
    rising = _curve("work.small", "demand", "[[15, -3], [40, -10]]")
    light = LIGHT.replace("demand = -6", rising)
    on = rule(
        "demand.heavy",
        "work.small.at_least = 40",
        points=_curve("work.small", "demand", "[[40, -10], [70, -15]]"),
        more='group = "low-end"',
    )

    assert [] == _lines(tmp_path, light, on)
