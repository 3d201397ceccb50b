"""What is wrong or doubtful in overrides.toml: told at its line, and the rest counts all the same."""

from pathlib import Path

import pytest

from rules.overrides import OverrideFile
from rules.pack import load_pack
from tests.rules.overriding import BLOCKS, OF_SMALL, of_rule, over, own_pack, told
from tests.rules.samples import DAY, SMALL, copied, rule_text, small_pack


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
