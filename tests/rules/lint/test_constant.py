"""W01 and W02: conditions that always hold, and conditions that never can."""

from pathlib import Path

import pytest

from tests.rules.lint.packs import rule, warnings


def _found(folder: Path, text: str) -> list[tuple[str, str, str]]:
    return [
        (each.code, each.line_text, each.message)
        for code in ("W01", "W02")
        for each in warnings(folder, text, code)
    ]


@pytest.mark.parametrize(
    "when",
    [
        "years.at_least = 0",
        "years.at_most = 60",
        "clients.lost_to_ai.above = 0\nclients.lost_to_ai.at_most = 1000",
        'ai.use.is_one_of = ["never", "tried", "daily"]',
        "proof.kinds.count_at_least = 1",
        "proof.kinds.count_at_most = 2",
    ],
)
def test_a_line_that_every_answer_passes_is_found(tmp_path: Path, when: str) -> None:
    found = _found(tmp_path, rule("demand.some", when))

    assert [("W01", when.splitlines()[-1])] == [(code, line) for code, line, _ in found]


@pytest.mark.parametrize(
    "when",
    [
        "years.above = 0",
        "years.answered = true",
        "years.answered = false",
        "any.years.above = 3\nany.money.need.above = 3",
        "any.ai.first_drafts.above = 50\nany.ai.first_drafts.below = 50",
        "money.outgoings.at_least = 0",
    ],
)
def test_a_line_that_some_answer_fails_is_left_alone(tmp_path: Path, when: str) -> None:
    assert [] == _found(tmp_path, rule("demand.some", when))


@pytest.mark.parametrize(
    "when",
    [
        "any.years.at_least = 3\nany.years.below = 3",
        "any.ai.first_drafts.at_least = 50\nany.ai.first_drafts.below = 50",
        'any.ai.use.is = "never"\nany.ai.use.is_not = "never"',
        "[[rule.when.any]]\nyears.at_least = 3\n[[rule.when.any]]\nyears.below = 5",
    ],
)
def test_a_group_of_which_one_line_always_holds_is_found_once(tmp_path: Path, when: str) -> None:
    found = _found(tmp_path, rule("demand.some", f"money.need.above = 1\n{when}"))

    assert ["W01"] == [code for code, _, _ in found]
    assert "one of these lines holds whatever is answered" in found[0][2]


def test_a_rule_that_always_fires_is_found_where_no_line_gives_it_away(tmp_path: Path) -> None:
    blocks = "[[rule.when.any]]\nyears.at_least = 3\nmoney.need.at_least = 5\n"
    blocks += "[[rule.when.any]]\nyears.below = 3\n[[rule.when.any]]\nmoney.need.below = 5"

    assert ["W01"] == [code for code, _, _ in _found(tmp_path, rule("demand.some", blocks))]


def test_a_rule_meant_to_be_always_on_is_left_alone(tmp_path: Path) -> None:
    text = rule("demand.some", "", more="always = true").replace("[rule.when]\n", "")

    assert [] == _found(tmp_path, text)


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("years.below = 0", "'years below 0' can never hold"),
        ("years.at_least = 5\nyears.below = 3", "'years below 3' and 'years at least 5' can never both hold"),
        ("work.small.at_least = 60\nwork.scratch.at_least = 60", "can never both hold"),
        ('ai.use.is = "never"\nai.first_drafts.above = 10', "can never both hold"),
        ("clients.lost_to_ai.above = 1\nclients.lost_to_ai.below = 2", "can never both hold"),
        ("work.small.above = 40\nwork.scratch.above = 40\nwork.finish.above = 40", "with the lines above"),
    ],
)
def test_a_rule_that_can_never_fire_is_found_with_the_reason(tmp_path: Path, when: str, why: str) -> None:
    found = _found(tmp_path, rule("demand.some", when))

    assert ["W02"] == [code for code, _, _ in found]
    assert found[0][2].startswith("demand.some can never fire: ")
    assert why in found[0][2]


def test_a_rule_that_is_always_held_back_is_found(tmp_path: Path) -> None:
    found = _found(tmp_path, rule("demand.some", "years.at_least = 5", unless="years.at_least = 3"))

    assert [("W02", "[rule.unless]")] == [(code, line) for code, line, _ in found]


def test_an_exception_that_never_holds_where_the_rule_does_is_found(tmp_path: Path) -> None:
    found = _found(tmp_path, rule("demand.some", "years.at_least = 5", unless="years.below = 3"))

    assert [("W02", "[rule.unless]")] == [(code, line) for code, line, _ in found]
    assert "never holds it back" in found[0][2]


def test_a_line_of_a_group_that_can_never_hold_is_found(tmp_path: Path) -> None:
    when = "years.at_least = 5\nany.years.below = 3\nany.money.need.above = 1"

    found = _found(tmp_path, rule("demand.some", when))

    assert [("W02", "any.years.below = 3")] == [(code, line) for code, line, _ in found]
    assert "'years below 3' can never hold where the other conditions do" in found[0][2]


def test_a_dead_line_of_an_exception_is_found(tmp_path: Path) -> None:
    unless = "any.years.below = 3\nany.money.need.above = 1"

    found = _found(tmp_path, rule("demand.some", "years.at_least = 5", unless=unless))

    assert [("W02", "any.years.below = 3")] == [(code, line) for code, line, _ in found]


def test_a_block_with_a_group_of_its_own_is_looked_into(tmp_path: Path) -> None:
    when = "[[rule.when.any]]\nyears.at_least = 5\nany = { years.below = 3, money.need.above = 1 }\n"
    when += "[[rule.when.any]]\nmoney.costs.above = 1"

    assert ["W02"] == [code for code, _, _ in _found(tmp_path, rule("demand.some", when))]
