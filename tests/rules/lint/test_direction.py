"""W10: points that run against what a question says of its number."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.knowledge import Effect, Rule
from rules.language.conditions import Condition
from rules.language.source import Source
from rules.lint.direction import points_against_questions
from rules.lint.subject import Subject
from rules.pack import Pack
from rules.truth import Truth
from tests.rules.lint.packs import DAY, rule, warnings
from tests.rules.lint.worlds import TINY, World, conditions, steps_of_count

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


def test_a_curve_that_has_run_out_may_stop(tmp_path: Path) -> None:
    points = _curve("work.small", "demand", "[[0, 6], [40, 0]]")

    assert [] == _lines(tmp_path / "good", rule("demand.some", "work.small.below = 40", points=points))
    points = _curve("work.small", "demand", "[[0, 0], [40, -6]]")
    assert [] != _lines(tmp_path / "bad", rule("demand.some", "work.small.at_most = 40", points=points))


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


def _acting(name: str, when: Condition, points: float, group: str = "") -> Rule:
    effect = Effect("demand", points)
    return Rule(id=name, title="", kind="risk", file="f", path=(), when=when, group=group, effects=(effect,))


def _tiny(*rules: Rule) -> Pack:
    """Give the tiny pack with these rules, where more of `count` is worse for demand."""
    count = replace(TINY.questions["count"], more_is={"demand": "worse"})
    questions = {**TINY.questions, "count": count}
    sources = {"f": Source("f", "")}
    return replace(TINY, questions=questions, sources=sources, rules={each.id: each for each in rules})


def _points(rules: tuple[Rule, ...], world: World) -> float:
    """Add the strongest of each group and sign that fires."""
    strongest: dict[tuple[str, bool], float] = {}
    for each in rules:
        points = each.effects[0].points
        if each.when.truth(world) is Truth.HOLDS:
            key = (each.group or each.id, points > 0)
            strongest[key] = max(strongest.get(key, 0.0), points, key=abs)
    return sum(strongest.values())


def _rises_somewhere(rules: tuple[Rule, ...]) -> bool:
    return any(_points(rules, before) < _points(rules, after) for before, after in steps_of_count())


def _is_found(rules: tuple[Rule, ...]) -> bool:
    return any(points_against_questions(Subject(_tiny(*rules), DAY)))


_POINTS = st.sampled_from([-9.0, -6.0, -3.0, 3.0, 6.0])


@settings(max_examples=60)
@given(conditions(), _POINTS)
def test_one_rule_is_found_exactly_where_trying_every_step_finds_it(when: Condition, points: float) -> None:
    rules = (_acting("one", when, points),)

    assert _rises_somewhere(rules) is _is_found(rules)


@settings(max_examples=40)
@given(st.lists(st.tuples(conditions(), _POINTS, st.sampled_from(["", "g"])), min_size=2, max_size=4))
def test_of_several_rules_nothing_is_found_that_is_not_there(
    parts: list[tuple[Condition, float, str]],
) -> None:
    rules = tuple(_acting(f"r{at}", *each) for at, each in enumerate(parts))

    assert _rises_somewhere(rules) or not _is_found(rules)
