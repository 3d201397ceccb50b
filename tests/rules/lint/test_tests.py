"""W11: a rule whose tests would let a mistake pass is told at the line where it would be made."""

from pathlib import Path

from rules.lint import tests
from tests.rules.samples import rule_text, with_rules

TEST = '[[rule.test]]\nname = "{expect}"\nexpect = "{expect}"\ngiven.years = {years}\n'
FIRES, SILENT = TEST.format(expect="fires", years=3), TEST.format(expect="silent", years=2)


def told(folder: Path, text: str) -> list[str]:
    return [str(each) for each in tests.test_problems(with_rules(folder, text))]


def test_a_rule_tested_on_both_sides_of_its_threshold_has_nothing_to_tell(tmp_path: Path) -> None:
    assert [] == told(tmp_path, rule_text() + FIRES + SILENT)


def test_a_rule_without_a_test_is_told_once(tmp_path: Path) -> None:
    assert [
        "rules/demand.toml:2:1: W11 demand.some has no test; write one that fires and one that is silent"
    ] == told(tmp_path, rule_text())


def test_a_missing_outcome_is_told_at_the_rule_and_what_follows_at_the_line(tmp_path: Path) -> None:
    assert [
        "rules/demand.toml:2:1: W11 demand.some has no test for which it is silent",
        "rules/demand.toml:9:7: W11 demand.some: no test would notice if this line were gone, or if 3 were 0",
    ] == told(tmp_path, rule_text() + FIRES)


def test_a_rule_that_no_test_makes_fire_is_told(tmp_path: Path) -> None:
    assert [
        "rules/demand.toml:2:1: W11 demand.some has no test for which it fires",
        "rules/demand.toml:9:7: W11 demand.some: no test would notice if 3 were 60",
    ] == told(tmp_path, rule_text() + SILENT)


def test_a_rule_that_is_always_on_need_not_be_silent(tmp_path: Path) -> None:
    always = rule_text(more="always = true").partition("\n[rule.when]")[0]

    assert [] == told(tmp_path, always + "\n" + FIRES)


def test_options_are_named_and_the_line_is_shown(tmp_path: Path) -> None:
    case = '[[rule.test]]\nname = "{0}"\nexpect = "{1}"\ngiven.field = "{0}"\n'
    text = rule_text(when='field.is_one_of = ["web", "copywriting"]')
    text += case.format("web", "fires") + case.format("web", "fires")
    (problem,) = list(tests.test_problems(with_rules(tmp_path, text)))[1:]

    assert problem.message == (
        "demand.some: no test would notice if this line were gone, or if copywriting were taken out of the list"
    )
    assert 'field.is_one_of = ["web", "copywriting"]' == problem.line_text
