"""Overrides of parameters: what reads them decides otherwise, and what tests and personas promise then."""

from pathlib import Path

import pytest

from rules.measuring.rule_tests import failed_test_problems, failing_personas
from rules.pack import load_pack
from tests.rules.overriding import of_rule, over, own_pack, told
from tests.rules.samples import SMALL, copied, rule_text, small_pack, verdict


def test_a_parameter_is_changed_for_everything_that_reads_it(tmp_path: Path) -> None:
    pack = over(
        tmp_path, '[override_parameter."low_end.heavy"]\nvalue = 75\nbecause = "my trade is like that"'
    )

    changed = pack.parameters["low_end.heavy"]
    assert (75, 75, "my trade is like that") == (changed.low, changed.high, changed.source)
    assert "silent" == verdict(pack, {"work.small": "70", "clients.regular": "no"}, "demand.small")
    assert [("value", "40", "75")] == [
        (it.name, it.was, it.now) for it in pack.overrides.parameters["low_end.heavy"].lines
    ]


def test_a_range_keeps_its_other_end_and_its_order(tmp_path: Path) -> None:
    wide = over(tmp_path, '[override_parameter."wage.usual"]\nhigh = 50\nbecause = "x"').parameters[
        "wage.usual"
    ]
    wrong = over(tmp_path, '[override_parameter."wage.usual"]\nhigh = 5\nbecause = "x"')

    assert (20, 50) == (wide.low, wide.high)
    assert ["2:1: E03 a parameter needs value, or low and high with low not above high"] == told(wrong)
    assert small_pack().parameters == wrong.parameters


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("low = 3", "4:1: E02 'low' is no line of low_end.heavy"),
        ("value = 500", "4:9: E03 low_end.heavy is compared with work.small, which goes from 0 to 100"),
        ("value = 'x'", "4:9: E03 'value' must be a number"),
        ("of = 'abcdef'", "4:1: E02 'of' is no line of low_end.heavy"),
    ],
)
def test_a_wrong_line_of_a_parameter_is_told(tmp_path: Path, lines: str, says: str) -> None:
    pack = over(tmp_path, f'[override_parameter."low_end.heavy"]\nbecause = "x"\n{lines}\n')

    assert says in told(pack)[0]
    assert (small_pack().parameters, small_pack().rules) == (pack.parameters, pack.rules)


# --- the tests that rules and personas carry ---


@pytest.mark.parametrize(
    "text",
    [
        of_rule("when.work.small.at_least = 80"),
        of_rule("unless.clients.regular.is = false"),
        '[override_parameter."low_end.heavy"]\nvalue = 75\nbecause = "x"',
    ],
)
def test_the_tests_of_a_rule_say_nothing_about_other_conditions(tmp_path: Path, text: str) -> None:
    pack = over(tmp_path, text)

    assert (["demand.small"], []) == (list(pack.overrides.decide_otherwise), list(failed_test_problems(pack)))


def test_a_parameter_reaches_a_rule_through_the_figures_that_need_it(tmp_path: Path) -> None:
    figures = '[figure."b"]\ntitle = "x"\nunit = ""\nsum = ["a"]\n[figure."a"]\ntitle = "x"\nunit = ""\nsum = ["day.hours"]\n'
    rules = rule_text(when="b.at_least = 8") + rule_text("demand.other")
    shipped = copied(
        tmp_path, {"figures.toml": f"format = 1\n{figures}", "rules/demand.toml": f"format = 1\n{rules}"}
    )
    pack = over(tmp_path, '[override_parameter."day.hours"]\nvalue = 6\nbecause = "x"', shipped=shipped)

    assert (["demand.some"], "silent") == ([*pack.overrides.decide_otherwise], verdict(pack, {}).value)


def test_a_parameter_reaches_a_rule_through_the_condition_of_a_figure(tmp_path: Path) -> None:
    figures = '[figure."a"]\ntitle = "x"\nunit = ""\nsum = [9]\napplies.years.at_least = { parameter = "day.hours" }\n'
    rules = rule_text(when="a.at_least = 8") + rule_text("demand.other")
    shipped = copied(
        tmp_path, {"figures.toml": f"format = 1\n{figures}", "rules/demand.toml": f"format = 1\n{rules}"}
    )
    plain = load_pack(shipped=shipped)
    pack = over(tmp_path, '[override_parameter."day.hours"]\nvalue = 6\nbecause = "x"', shipped=shipped)

    assert ["demand.some"] == [*pack.overrides.decide_otherwise]
    assert ["silent", "fires"] == [verdict(each, {"years": "7"}).value for each in (plain, pack)]


def test_the_hours_of_a_day_reach_every_rule_on_a_price(tmp_path: Path) -> None:
    shipped = copied(
        tmp_path, {"rules/more.toml": "format = 1\n" + rule_text(when="price.hour.at_least = 30")}
    )
    pack = over(tmp_path, '[override_parameter."day.hours"]\nvalue = 6\nbecause = "x"', shipped=shipped)

    assert ["demand.some"] == [*pack.overrides.decide_otherwise]


def test_the_tests_still_count_where_only_words_or_points_are_changed(tmp_path: Path) -> None:
    wrong = (SMALL / "rules/demand.toml").read_text("utf-8").replace('"fires"', '"silent"')
    shipped = copied(tmp_path, {"rules/demand.toml": wrong})
    pack = over(tmp_path, of_rule('title = "Mine"'), shipped=shipped)

    assert ["E09"] == [each.code for each in failed_test_problems(pack)]


def test_an_override_may_bring_tests_of_its_own(tmp_path: Path) -> None:
    test = '[[override."demand.small".test]]\nname = "seventy is not much"\nexpect = "{}"\ngiven.work.small = 70\ngiven.clients.regular = false\n'
    change = of_rule("when.work.small.at_least = 80")
    good = over(tmp_path, change + test.replace("{}", "silent"))
    bad = over(tmp_path, change + test.replace("{}", "fires"))

    assert ([], ()) == (list(failed_test_problems(good)), good.problems)
    assert [
        f"{tmp_path}/overrides.toml:5:1: E09 test 'seventy is not much': demand.small should fire, but it is silent"
    ] == [str(each) for each in failed_test_problems(bad)]


def test_a_persona_promises_nothing_about_rules_that_are_overridden(tmp_path: Path) -> None:
    persona = '[[persona]]\nid = "p"\nabout = "x"\ncurrency = "EUR"\nfires = ["demand.small"]\nfirst = ["demand.small"]\nanswers.work.small = 70\nanswers.clients.regular = false\n'
    shipped = copied(tmp_path)
    (shipped / "personas").mkdir()
    (shipped / "personas/p.toml").write_text(f"format = 1\n{persona}", encoding="utf-8")
    kept = load_pack(shipped=shipped)
    broken = load_pack(own_pack(tmp_path, ""), shipped=shipped)

    assert ([], ["p"]) == (list(failing_personas(kept)), list(kept.topmost_personas))
    assert [] == list(failing_personas(over(tmp_path, of_rule("off = true"), shipped=shipped)))
    assert [] == list(
        failing_personas(over(tmp_path, of_rule("when.work.small.at_least = 80"), shipped=shipped))
    )
    assert ([], []) == (list(failing_personas(broken)), list(broken.topmost_personas))


# --- packs over packs ---
