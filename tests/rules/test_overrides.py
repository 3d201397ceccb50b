"""A person's overrides: rules off, single lines and parameters changed, every mistake told at its own line."""

import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.explain import explain
from rules.language.fingerprint import as_written, canonical, fingerprint
from rules.overrides import OverrideFile
from rules.pack import Pack, load_pack
from rules.rule_tests import failed_test_problems, failing_personas
from tests.rules.samples import DAY, SMALL, assessed, copied, rule_text, situation, small_pack, verdict

OF_SMALL = "df4da0"
"""The fingerprint of the rule demand.small as it stands in the small pack."""

BLOCKS = "\n[[rule.when.any]]\nyears.at_least = 3\n\n[[rule.when.any]]\nwork.small.at_least = 40\n"


def over(folder: Path, text: str, *more: Path, shipped: Path = SMALL, day: date = DAY) -> Pack:
    """Read the small pack with a file of overrides over it."""
    path = folder / "overrides.toml"
    path.write_text(f"format = 1\n{text}", encoding="utf-8")
    return load_pack(*more, shipped=shipped, overrides=OverrideFile(path, day))


def of_rule(lines: str, rule: str = "demand.small") -> str:
    return f'[override."{rule}"]\nbecause = "so it is with me"\n{lines}\n'


def told(pack: Pack) -> list[str]:
    """Give the problems as line, column, code and words."""
    return [f"{it.place.line}:{it.place.column}: {it.code} {it.message}" for it in pack.problems]


def own_pack(folder: Path, rules: str, name: str = "mine", head: str | None = None) -> Path:
    own = folder / name
    (own / "rules").mkdir(parents=True)
    text = f'format = 1\nid = "{name}"\nversion = "0.1.0"\n' if head is None else head
    (own / "pack.toml").write_text(text, encoding="utf-8")
    (own / "rules/own.toml").write_text(f"format = 1\n{rules}", encoding="utf-8")
    return own


def test_without_a_file_nothing_is_overridden(tmp_path: Path) -> None:
    pack = load_pack(shipped=SMALL, overrides=OverrideFile(tmp_path / "overrides.toml", DAY))

    assert (True, ()) == (pack.overrides.are_none, pack.problems)
    assert small_pack().rules == pack.rules


# --- off ---


def test_a_rule_that_is_off_is_judged_nowhere_and_still_known(tmp_path: Path) -> None:
    pack = over(tmp_path, of_rule("off = true\nuntil = 2027-03-01"))
    found = assessed(pack, {"work.small": "70", "clients.regular": "no"})

    off = pack.off["demand.small"]
    assert ("demand.small", "so it is with me", date(2027, 3, 1)) == (off.rule.id, off.because, off.until)
    assert (str(tmp_path / "overrides.toml"), 2) == (off.place.path, off.place.line)
    assert "demand.small" not in found.judged
    assert ((), [("demand.small", "so it is with me")]) == (
        found.advice,
        [(it.rule, it.because) for it in found.off],
    )


def test_a_rule_that_is_off_may_still_be_named_by_others(tmp_path: Path) -> None:
    shipped = copied(
        tmp_path, {"rules/more.toml": "format = 1\n" + rule_text(more='contradicts = ["demand.small"]')}
    )

    assert () == over(tmp_path, of_rule("off = true"), shipped=shipped).problems


# --- single lines ---


def test_a_changed_condition_decides_otherwise(tmp_path: Path) -> None:
    answers = {"work.small": "70", "clients.regular": "no"}
    pack = over(tmp_path, of_rule("when.work.small.at_least = 80"))

    assert ("fires", "silent") == (
        verdict(small_pack(), answers, "demand.small"),
        verdict(pack, answers, "demand.small"),
    )


def test_a_change_is_known_line_by_line(tmp_path: Path) -> None:
    pack = over(
        tmp_path, of_rule("when.work.small.at_least = 80\neffect.demand.steps = [[80, -2], [90, -3]]")
    )

    changed = pack.overrides.changed["demand.small"]
    assert [
        ("when.work.small.at_least", '{ parameter = "low_end.heavy" }', "80", 4),
        ("effect.demand.steps", "[[40, -6], [80, -12]]", "[[80, -2], [90, -3]]", 5),
    ] == [(it.name, it.was, it.now, it.place.line) for it in changed.lines]
    assert ("so it is with me", None) == (changed.because, changed.until)


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ('title = "Mine"', "title"),
        ("effect.demand.steps = [[40, -1], [80, -2]]", "effects"),
        ("unless.clients.regular.is = false", "unless"),
        ('advice.say = "Little."', "advice"),
        ("advice.effort_hours = 1", "advice"),
        ('cites = ["grade.b"]', "cites"),
        ("changes.work.small = 5", "changes"),
        ('note = "mine"', "note"),
    ],
)
def test_any_line_that_stands_there_can_be_changed_and_no_other_changes(
    tmp_path: Path, line: str, reads: str
) -> None:
    if line.startswith("note"):
        text = (SMALL / "rules/demand.toml").read_text("utf-8").replace("kind  =", 'note = "x"\nkind  =')
        shipped = copied(tmp_path, {"rules/demand.toml": text})
    else:
        shipped = SMALL
    before = load_pack(shipped=shipped).rules["demand.small"]
    pack = over(tmp_path, of_rule(line), shipped=shipped)
    after = pack.rules["demand.small"]

    fields = ("title", "effects", "when", "unless", "advice", "cites", "changes", "note", "kind", "tests")
    assert () == pack.problems
    assert [reads] == [name for name in fields if getattr(before, name) != getattr(after, name)]


def test_a_line_may_name_a_parameter_or_give_up_one(tmp_path: Path) -> None:
    back = 'when.work.small.at_least = { parameter = "day.hours" }'
    pack = over(tmp_path, of_rule(back))

    assert "fires" == verdict(pack, {"work.small": "9", "clients.regular": "no"}, "demand.small")


def test_a_line_below_any_is_changed_by_its_name(tmp_path: Path) -> None:
    shipped = copied(
        tmp_path,
        {
            "rules/demand.toml": "format = 1\n"
            + rule_text(when="any.years.at_least = 3\nany.work.small.at_least = 40")
        },
    )
    pack = over(tmp_path, of_rule("when.any.years.at_least = 9", "demand.some"), shipped=shipped)

    assert ("silent", ()) == (verdict(pack, {"years": "5", "work.small": "10"}), pack.problems)


@pytest.mark.parametrize("line", ["when.any.years.at_least = 9", "when.any = [{ years.at_least = 9 }]"])
def test_lines_of_blocks_cannot_be_told_apart_and_need_a_rule_of_ones_own(tmp_path: Path, line: str) -> None:
    rule = rule_text(when="").replace("\n[rule.when]\n", BLOCKS)
    shipped = copied(tmp_path, {"rules/demand.toml": f"format = 1\n{rule}"})
    pack = over(tmp_path, of_rule(line, "demand.some"), shipped=shipped)

    assert [
        (
            "4:1: E02 'when.any' of demand.some stands in [[double brackets]], so its lines cannot be told "
            'apart here: write a rule with replaces = "demand.some"'
        )
    ] == told(pack)
    assert load_pack(shipped=shipped).rules == pack.rules


def test_a_name_written_in_quotes_is_the_same_line(tmp_path: Path) -> None:
    pack = over(tmp_path, of_rule('when."work.small".at_least = 80'))

    assert ["when.work.small.at_least"] == [it.name for it in pack.overrides.changed["demand.small"].lines]


def test_the_explanation_still_points_at_the_lines_of_the_rules_own_file(tmp_path: Path) -> None:
    pack = over(tmp_path, of_rule("when.work.small.at_least = 80"))
    lines = explain(pack.rules["demand.small"], situation({}, pack)).lines

    assert [10, 13] == [line.number for line in lines if line.number]


@settings(max_examples=20)
@given(least=st.integers(-20, 120), points=st.integers(-25, 5))
def test_an_override_does_what_the_same_edit_of_the_rules_file_would_do(least: int, points: int) -> None:
    steps = f"[[40, {points}], [80, -12]]"
    text = (SMALL / "rules/demand.toml").read_text("utf-8")
    edited = text.replace('{ parameter = "low_end.heavy" }', f"{least}").replace(
        "[[40, -6], [80, -12]]", steps
    )
    with TemporaryDirectory() as named:
        folder = Path(named)
        by_edit = load_pack(shipped=copied(folder, {"rules/demand.toml": edited}))
        lines = f"when.work.small.at_least = {least}\neffect.demand.steps = {steps}"
        by_override = over(folder, of_rule(lines))

    refused = "demand.small" not in by_edit.rules
    assert (small_pack().rules if refused else by_edit.rules) == by_override.rules
    assert refused == bool(by_override.errors)


# --- what is wrong is told where it stands, and the rule stays as it was ---


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (
            "when.work.smal.at_least = 50",
            """4:1: E02 'when.work.smal.at_least' is no line of demand.small, and only lines that stand there can be changed: anything else is a rule of your own with replaces = "demand.small" - did you mean 'when.work.small.at_least'?""",
        ),
        ("unitl = 2027-03-01", "did you mean 'until'?"),
        ("when.years.at_least = 3", "4:1: E02 'when.years.at_least' is no line of demand.small"),
        ("when.work.small = 3", "4:1: E02 'when.work.small' of demand.small is several lines: change one, such as when.work.small.at_least"),
        ("effect.demand = -3", "such as effect.demand.follows"),
        ("title.short = 'x'", "4:1: E02 'title.short' is no line of demand.small"),
        ("id = 'demand.other'", "4:1: E02 'id' is no line of demand.small"),
        ("when.work.small.at_least = 140", "4:28: E03 140 is out of bounds of work.small: 0 to 100"),
        ("when.work.small.at_least = 'much'", "4:28: E03 work.small needs a number"),
        ("when.work.small.at_least.parameter = 'x'", "4:17: E02 unknown parameter 'x'"),
        ("unless.clients.regular.is = 3", "4:29: E03"),
        ("effect.demand.steps = [[40, 6]]", "4:29: E06 high is good: a risk carries minus points"),
        ("effect.demand.steps = [[80, -6], [40, -9]]", "4:23: E06 steps must go up"),
        ("effect.demand.follows = 'ai.use'", "4:25: E02 follows needs the name of a number"),
        ("kind = 'strength'", "2:1: E06 high is good: a strength carries plus points"),
        ("advice.say = 'You have {yeers}.'", "4:14: E02 unknown placeholder 'yeers' - did you mean 'years'?"),
        ("advice.effort_hours = -1", "4:23: E03 effort_hours cannot be below zero"),
        ("cites = ['grade.z']", "4:10: E05 unknown finding 'grade.z'"),
        ("title = 3", "4:9: E03 'title' must be text in quotes"),
        ("off = 1", "4:7: E03 'off' must be true or false"),
        ("until = 'March'", "4:9: E03 'until' must be a date like 2026-11-22"),
        ("of = 3", "4:6: E03 'of' must be text in quotes"),
        ("off = true\nwhen.years.at_least = 3", "5:1: E02 'when.years.at_least' is no line of demand.small"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_the_line_of_the_override(tmp_path: Path, lines: str, says: str) -> None:
    pack = over(tmp_path, of_rule(lines))

    assert [True] == [says in each for each in told(pack)], told(pack)
    assert (small_pack().rules, {}) == (pack.rules, pack.off)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[override."demand.small"]\noff = true', "2:1: E03 'because' is missing here"),
        ('[override."demand.small"]\noff = true\nbecause = " "', "4:11: E03 say why in 'because'"),
        ('[overrides."demand.small"]\noff = true', "2:2: E02 unknown key 'overrides' in a file of overrides - did you mean 'override'?"),
        ("override = 3", '2:1: E03 write [override."id"], with the id in quotes'),
        ('override."demand.small" = true', '2:10: E03 write [override."demand.small"] with its lines below'),
        ("[override]\noff = tru", '3:7: E01 text needs quotes: write name = "text"'),
        ("x = " + "[" * 400, "2:19: E01 values are nested more than 14 deep"),
        ("a." * 40 + "b = 1", "E01 a name has more than 12 parts"),
        (f'x = "{"y" * 2000}"', "E01 this line is longer than 1,000 characters"),
    ],
)  # fmt: skip
def test_a_file_or_a_heading_that_is_wrong_is_told_and_changes_nothing(
    tmp_path: Path, text: str, says: str
) -> None:
    pack = over(tmp_path, text)

    assert says in told(pack)[0]
    assert small_pack().rules == pack.rules


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "1:1: E03 format = 1 is missing at the top"),
        (b"format = 2\n", "1:10: E03 only format 1 can be read"),
        (b"\xff\xfe\x00", "1:1: E01 this is not UTF-8 text"),
        (b"#" * 300_000, "1:1: E01 this file is larger than 256 KiB"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "overrides.toml"
    path.write_bytes(data)
    pack = load_pack(shipped=SMALL, overrides=OverrideFile(path, DAY))

    assert says in told(pack)[0]


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "overrides.toml").mkdir()
    pack = load_pack(shipped=SMALL, overrides=OverrideFile(tmp_path / "overrides.toml", DAY))

    assert ["E01"] == [each.code for each in pack.problems]


def test_one_wrong_override_leaves_the_others_counting(tmp_path: Path) -> None:
    shipped = copied(tmp_path, {"rules/more.toml": "format = 1\n" + rule_text()})
    text = of_rule("when.yeers.at_least = 9", "demand.some") + of_rule("off = true")
    pack = over(tmp_path, text, shipped=shipped)

    assert (["demand.some"], ["demand.small"]) == (list(pack.rules), list(pack.off))


def test_a_rule_that_an_override_makes_contradict_none_stays_as_it_was(tmp_path: Path) -> None:
    shipped = copied(
        tmp_path, {"rules/more.toml": "format = 1\n" + rule_text(more='contradicts = ["demand.small"]')}
    )
    pack = over(tmp_path, of_rule('contradicts = ["demand.smal"]', "demand.some"), shipped=shipped)

    assert ["4:16: E02 contradicts names no rule 'demand.smal' - did you mean 'demand.small'?"] == told(pack)
    assert ("demand.small",) == pack.rules["demand.some"].contradicts


def test_what_was_wrong_before_is_not_told_of_the_override(tmp_path: Path) -> None:
    shipped = copied(
        tmp_path, {"rules/more.toml": "format = 1\n" + rule_text(more='contradicts = ["demand.none"]')}
    )
    pack = over(tmp_path, of_rule('title = "Mine"', "demand.some"), shipped=shipped)

    assert ("Mine", ["rules/more.toml"]) == (
        pack.rules["demand.some"].title,
        [each.place.path for each in pack.problems],
    )


def test_a_parameter_is_checked_wherever_a_condition_reads_it(tmp_path: Path) -> None:
    blocks = BLOCKS.replace("work.small.at_least = 40", 'proof.kinds.count_at_least = { parameter = "few" }')
    rule = rule_text(when="").replace("\n[rule.when]\n", blocks)
    few = '[[parameter]]\nid = "few"\nvalue = 2\nunit = ""\ntitle = "x"\nsource = "x"\nas_of = 2026-11-22\n'
    parameters = (SMALL / "parameters.toml").read_text("utf-8") + few
    shipped = copied(tmp_path, {"rules/more.toml": f"format = 1\n{rule}", "parameters.toml": parameters})
    pack = over(tmp_path, '[override_parameter."few"]\nvalue = 24\nbecause = "x"', shipped=shipped)

    assert (2, "demand.some" in pack.rules) == (pack.parameters["few"].low, True)
    assert "3:9: E03 few is compared with proof.kinds, which goes from 0 to " in told(pack)[0]


# --- W12: what changes nothing ---


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (of_rule("off = true", "demand.smal"), "2:1: W12 there is no rule 'demand.smal', so this changes nothing - did you mean 'demand.small'?"),
        (of_rule("value = 3", "low_end.heavy"), '2:1: W12 low_end.heavy is a parameter and no rule: write [override_parameter."low_end.heavy"]'),
        (of_rule('title = "Small jobs are much of your income"'), '4:9: W12 title is "Small jobs are much of your income" in demand.small already'),
        (of_rule("effect.demand.steps = [[40.0, -6], [80, -12]]"), "4:23: W12 effect.demand.steps is [[40.0, -6], [80, -12]] in demand.small already"),
        (of_rule(""), "2:1: W12 this override changes nothing"),
        (of_rule("off = false"), "2:1: W12 this override changes nothing"),
        (of_rule("off = true\nuntil = 2026-11-21"), "5:9: W12 this override of demand.small is over"),
        ('[override_parameter."low_end.hevy"]\nvalue = 3\nbecause = "x"', "2:1: W12 there is no parameter 'low_end.hevy', so this changes nothing - did you mean 'low_end.heavy'?"),
        ('[override_parameter."low_end.heavy"]\nvalue = 40\nbecause = "x"', "3:9: W12 value is 40 in low_end.heavy already"),
    ],
)  # fmt: skip
def test_an_override_that_changes_nothing_is_warned_of(tmp_path: Path, text: str, says: str) -> None:
    pack = over(tmp_path, text)

    assert [says] == told(pack)
    assert (small_pack().rules, True) == (pack.rules, pack.overrides.are_none)
    assert () == pack.errors


def test_an_override_counts_through_its_last_day(tmp_path: Path) -> None:
    assert ["demand.small"] == list(over(tmp_path, of_rule("off = true\nuntil = 2026-11-22")).off)


def test_a_rule_that_has_changed_since_is_warned_of_and_overridden_all_the_same(tmp_path: Path) -> None:
    pack = over(tmp_path, of_rule('off = true\nof = "b3f1c2"'))

    assert [f"5:6: W12 demand.small has changed since: it is {OF_SMALL} now; does this still fit?"] == told(
        pack
    )
    assert ["demand.small"] == list(pack.off)


def test_a_rule_that_stands_as_it_did_is_not_warned_of(tmp_path: Path) -> None:
    assert () == over(tmp_path, of_rule(f'off = true\nof = "{OF_SMALL}"')).problems


def test_a_rule_that_was_set_aside_is_not_called_unknown(tmp_path: Path) -> None:
    shipped = copied(tmp_path, {"rules/more.toml": "format = 1\n" + rule_text(when="yeers.at_least = 3")})
    pack = over(tmp_path, of_rule("off = true", "demand.some"), shipped=shipped)

    assert "2:1: W12 demand.some was set aside for an error in its own file, so this changes nothing" in told(
        pack
    )


def test_a_rule_that_is_replaced_is_not_called_unknown(tmp_path: Path) -> None:
    own = own_pack(tmp_path, rule_text(more='replaces = "demand.small"'))
    pack = over(tmp_path, of_rule("off = true"), own)

    assert ["2:1: W12 demand.small is replaced by demand.some, so this changes nothing"] == told(pack)


# --- parameters ---


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


def test_overrides_lie_over_the_persons_own_packs(tmp_path: Path) -> None:
    own = own_pack(tmp_path, rule_text())
    pack = over(tmp_path, of_rule("when.years.at_least = 9", "demand.some"), own)

    assert ("silent", ()) == (verdict(pack, {"years": "5"}), pack.problems)


def test_a_rule_of_one_pack_replaces_a_rule_of_another_which_others_may_still_name(tmp_path: Path) -> None:
    shipped = copied(
        tmp_path,
        {"rules/more.toml": "format = 1\n" + rule_text("demand.more", more='contradicts = ["demand.small"]')},
    )
    own = own_pack(tmp_path, rule_text(more='replaces = "demand.small"'))
    pack = load_pack(own, shipped=shipped)

    assert (["demand.more", "demand.some"], ()) == (list(pack.rules), pack.problems)
    assert ("demand.some", "demand.small") == (
        pack.replaced["demand.small"].by,
        pack.replaced["demand.small"].rule.id,
    )


def test_a_later_pack_replaces_what_an_earlier_one_put_in_place(tmp_path: Path) -> None:
    first = own_pack(tmp_path, rule_text("demand.one", more='replaces = "demand.small"'), "a")
    second = own_pack(tmp_path, rule_text("demand.two", more='replaces = "demand.one"'), "b")

    assert ["demand.two"] == list(load_pack(first, second, shipped=SMALL).rules)
    assert ["E04"] == [each.code for each in load_pack(second, first, shipped=SMALL).problems]


def test_a_replaced_rule_of_the_same_name_is_known_as_replaced(tmp_path: Path) -> None:
    own = own_pack(tmp_path, rule_text("demand.small", more='replaces = "demand.small"'))
    pack = load_pack(own, shipped=SMALL)

    assert ("Some rule", "Small jobs are much of your income") == (
        pack.rules["demand.small"].title,
        pack.replaced["demand.small"].rule.title,
    )
    assert ((), False) == (pack.rules_left_out, pack.is_as_written("demand.small"))


def test_two_packs_of_one_name_are_told_and_the_rules_of_both_are_used(tmp_path: Path) -> None:
    head = 'format = 1\nid = "mine"\nversion = "2.0.0"\n'
    first, second = (
        own_pack(tmp_path, rule_text()),
        own_pack(tmp_path, rule_text("demand.two"), "other", head),
    )
    pack = load_pack(first, second, shipped=SMALL)

    assert [f"{second}/pack.toml:2:6: E04 the id 'mine' is taken"] == [str(each) for each in pack.problems]
    assert ("0.1.0", True) == (pack.versions["mine"], {"demand.some", "demand.two"} <= pack.rules.keys())


def test_a_pack_needs_no_dimensions_and_may_not_change_those_there_are(tmp_path: Path) -> None:
    head = 'format = 1\nid = "mine"\nversion = "1"\n[dimension.demand]\ntitle = "x"\nasks = "x"\nbase = 90\n'
    pack = load_pack(own_pack(tmp_path, rule_text(), head=head), shipped=SMALL)

    assert ["E04"] == [each.code for each in pack.problems]
    assert small_pack().dimensions == pack.dimensions


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("questions/q.toml", '[[screen]]\nid = "mine"\nsection = "s"\ntitle = "t"\nask = "a"\nwhy = "w"\n[[screen.question]]\nid = "years"\nkind = "yes_no"\nlabel = "l"\n', "9:6: E04 the id 'years' is taken"),
        ("figures.toml", '[figure."years"]\ntitle = "x"\nunit = ""\nsum = [1]\n', "E04 the id 'years' is taken"),
        ("parameters.toml", '[[parameter]]\nid = "day.hours"\nvalue = 1\nunit = ""\ntitle = "x"\nsource = "x"\nas_of = 2026-11-22\n', "3:6: E04 the id 'day.hours' is taken"),
    ],
)  # fmt: skip
def test_what_a_pack_declares_again_is_told_and_stays_as_it_was(
    tmp_path: Path, file: str, text: str, says: str
) -> None:
    own = own_pack(tmp_path, "")
    (own / "questions").mkdir()
    (own / file).write_text(f"format = 1\n{text}", encoding="utf-8")
    pack = load_pack(own, shipped=SMALL)

    assert says in str(pack.problems[0])
    assert (small_pack().questions, small_pack().parameters) == (pack.questions, pack.parameters)


def test_a_pack_in_use_without_a_head_is_used_and_warned_of(tmp_path: Path) -> None:
    own = own_pack(tmp_path, rule_text())
    (own / "pack.toml").unlink()
    pack = over(tmp_path, "", own)

    says = "W16 this pack has no pack.toml: write one with format, id, version and title"
    assert [f"{own}/pack.toml:1:1: {says}"] == [str(each) for each in pack.problems]
    assert "demand.some" in pack.rules


# --- fingerprints ---


def test_a_fingerprint_stays_while_the_rule_says_the_same() -> None:
    rule = {"id": "a.b", "when": {"x": {"at_least": 40}, "y": {"is": True}}, "test": [1], "note": "n"}
    same = {"when": {"y": {"is": True}, "x": {"at_least": 40.0}}, "id": "a.b", "test": [], "note": "m"}

    assert fingerprint(rule) == fingerprint(same)
    assert 6 == len(fingerprint(rule))


@pytest.mark.parametrize(
    ("one", "other"),
    [(1, True), (0, False), ("1", 1), ([1, 2], [2, 1]), (date(2026, 1, 1), "2026-01-01"), ({}, [])],
)
def test_values_that_mean_something_else_have_other_fingerprints(one: object, other: object) -> None:
    assert fingerprint({"x": one}) != fingerprint({"x": other})


def test_the_fingerprint_of_a_rule_is_that_of_its_own_file_also_where_it_is_overridden(
    tmp_path: Path,
) -> None:
    pack = over(tmp_path, of_rule("when.work.small.at_least = 80"))

    assert OF_SMALL == small_pack().fingerprint(small_pack().rules["demand.small"])
    assert OF_SMALL == pack.fingerprint(pack.rules["demand.small"])


_VALUES = st.recursive(
    st.booleans() | st.integers() | st.text(max_size=5) | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(value=_VALUES, most=st.integers(2, 40))
def test_any_value_can_be_spelled_and_is_cut(value: object, most: int) -> None:
    assert canonical(value) == canonical(value)
    assert len(as_written(value, most)) <= most


# --- hostile files ---


def test_thousands_of_overrides_are_read_at_once(tmp_path: Path) -> None:
    text = "".join(f'[override."demand.r{number}"]\nbecause = ""\n' for number in range(4000))
    text += "".join(f'[override."demand.s{number}"]\nbecause = "x"\n' for number in range(500))
    began = time.monotonic()
    pack = over(tmp_path, text)

    assert 50 == len(pack.problems)
    assert time.monotonic() - began < 5
