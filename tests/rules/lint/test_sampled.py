"""W07 and W08: rules that tell nobody apart, and pairs that say one thing twice, among made-up people."""

from pathlib import Path

from rules.lint.sampled import sampled_problems
from rules.pack import load_pack
from tests.rules.samples import rule_text, with_rules

POINTS = "[rule.effect]\ndemand = -5\n"


def told(folder: Path, text: str) -> list[str]:
    return [str(each) for each in sampled_problems(with_rules(folder, text))]


def test_the_shipped_rules_have_nothing_to_tell() -> None:
    assert [] == list(sampled_problems(load_pack()))


def test_a_rule_that_nobody_meets_is_told_at_the_rule(tmp_path: Path) -> None:
    (found,) = told(tmp_path, rule_text(when="years.at_least = 46"))

    assert found == (
        "rules/demand.toml:2:1: W07 demand.some fires for none of 500 sampled people,"
        " and for none who were given the choices it asks for"
    )


def test_a_rule_that_nearly_everybody_meets_is_told(tmp_path: Path) -> None:
    assert [
        "rules/demand.toml:2:1: W07 demand.some fires for 99% of 500 sampled people, so it tells hardly anybody apart"
    ] == told(tmp_path, rule_text(when="years.at_least = 1"))


def test_two_rules_about_one_dimension_that_fire_together_are_told_at_the_second(tmp_path: Path) -> None:
    text = (
        rule_text("demand.one", "years.below = 20")
        + POINTS
        + rule_text("demand.two", "years.below = 20")
        + POINTS
    )

    (found,) = told(tmp_path, text)

    assert found == (
        "rules/demand.toml:12:1: W08 demand.two and demand.one fire together for 100% of the sampled people"
        " for whom either fires, and both count in demand"
    )


def test_two_rules_that_count_in_nothing_together_may_fire_together(tmp_path: Path) -> None:
    text = rule_text("demand.one", "years.below = 20") + POINTS + rule_text("demand.two", "years.below = 20")

    assert [] == told(tmp_path, text)
