"""Rule tables become rules; a rule with anything wrong in it is told at its place and set aside."""

from pathlib import Path

import pytest

from rules.knowledge import Effect
from tests.rules.samples import rule_text, small_pack, with_rules

FILE = "rules/demand.toml"
TEXTS = 'first_step = "a"\nknow_by = "b"\neffort_hours = 2\nslot = "quick"\n'


def _told(folder: Path, text: str) -> list[str]:
    pack = with_rules(folder, text)
    assert pack.errors == pack.problems
    assert not pack.problems or "demand.some" not in pack.rules
    return [str(each).removeprefix(f"{FILE}:") for each in pack.problems]


def _effect(text: str, kind: str = "risk") -> str:
    return rule_text(kind=kind) + f"\n[rule.effect]\n{text}\n"


def _advice(say: str) -> str:
    return rule_text() + f"\n[rule.advice]\nsay = {say}\n{TEXTS}"


def test_a_rule_is_read_whole() -> None:
    rule = small_pack().rules["demand.small"]

    assert (FILE, ("rule", 0), ("grade.a",)) == (rule.file, rule.path, rule.cites)
    assert (Effect("demand", follows="work.small", steps=((40, -6), (80, -12))),) == rule.effects
    assert rule.advice is not None
    assert ("position", 8.0, ("work.small",)) == (
        rule.advice.slot,
        rule.advice.effort_hours,
        rule.advice.say.names,
    )
    assert (["work.small"], ["mostly small"]) == (list(rule.changes), [test.name for test in rule.tests])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("demand = 21", "12:10: E06 21 points are out of bounds: -20 to 20"),
        ("demand = -21", "12:10: E06 -21 points are out of bounds: -20 to 20"),
        ("demand = nan", "12:10: E06 points are a number from -20 to 20"),
        ('demand = "-3"', "12:10: E06 points are a number from -20 to 20"),
        ("demand = true", "12:10: E06 points are a number from -20 to 20"),
        ("demand = 3", "12:10: E06 high is good: a risk carries minus points"),
        ("demnd = -3", "12:1: E02 unknown dimension 'demnd': demand, price - did you mean 'demand'?"),
        (
            'demand.follows = "work.small"\ndemand.steps = [[40, -9], [60, -3], [80, -9]]',
            "13:16: E06 steps must go up in their values, and in one direction in their points",
        ),
        (
            'demand.follows = "work.small"\ndemand.steps = [[60, -3], [40, -9]]',
            "13:16: E06 steps must go up in their values, and in one direction in their points",
        ),
        (
            'demand.follows = "work.small"\ndemand.steps = [[40, -3], [60, -30]]',
            "13:32: E06 -30 points are out of bounds: -20 to 20",
        ),
        (
            'demand.follows = "work.small"\ndemand.steps = [40, -3]',
            "13:16: E06 steps are pairs of a value and points: [[40, -6], [60, -9]]",
        ),
        (
            'demand.follows = "work.small"\ndemand.steps = []',
            "13:16: E06 steps are pairs of a value and points: [[40, -6], [60, -9]]",
        ),
        (
            'demand.follows = "work.smalx"\ndemand.steps = [[40, -3]]',
            "12:18: E02 follows needs the name of a number, not 'work.smalx' - did you mean 'work.small'?",
        ),
        (
            'demand.follows = "ai.use"\ndemand.steps = [[40, -3]]',
            "12:18: E02 follows needs the name of a number, and ai.use is none",
        ),
        (
            'demand.follow = "work.small"\ndemand.steps = [[40, -3]]',
            "12:8: E02 unknown key 'follow': an effect has follows and steps - did you mean 'follows'?",
        ),
    ],
)
def test_wrong_points_are_told_at_their_place(tmp_path: Path, text: str, told: str) -> None:
    assert [told] == _told(tmp_path, _effect(text))


def test_a_strength_carries_plus_points(tmp_path: Path) -> None:
    assert ["12:10: E06 high is good: a strength carries plus points"] == _told(
        tmp_path, _effect("demand = -3", "strength")
    )


@pytest.mark.parametrize("kind", ["opportunity", "context", "gap", "contradiction"])
def test_only_risks_and_strengths_carry_points(tmp_path: Path, kind: str) -> None:
    assert [f"11:1: E06 a rule of kind {kind} carries no points; only risk and strength do"] == _told(
        tmp_path, _effect("demand = -3", kind)
    )


@pytest.mark.parametrize("points", ["-20", "-0.5", "0"])
def test_points_up_to_twenty_are_taken(tmp_path: Path, points: str) -> None:
    assert [] == _told(tmp_path, _effect(f"demand = {points}"))


@pytest.mark.parametrize(
    ("say", "told"),
    [
        ('"{work.smalx}"', "12:7: E02 unknown placeholder 'work.smalx' - did you mean 'work.small'?"),
        (
            '"{work.small|percnt}"',
            "12:7: E02 unknown filter 'percnt': money, percent, times, hours - did you mean 'percent'?",
        ),
        ('"50 } of"', "12:7: E02 a brace stands alone; a placeholder is written {name}"),
        ('"{{work.small}}"', "12:7: E02 a brace stands alone; a placeholder is written {name}"),
        ('"{0.__class__}"', "12:7: E02 unknown placeholder '0.__class__'"),
    ],
)
def test_a_wrong_placeholder_is_told(tmp_path: Path, say: str, told: str) -> None:
    assert told == _told(tmp_path, _advice(say))[0]


def test_placeholders_with_and_without_a_filter_are_taken(tmp_path: Path) -> None:
    say = '"{work.small} {work.small|percent} {price.job|money} {price.times_need|times} {ai.hours|hours}"'

    assert [] == _told(tmp_path, _advice(say))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("[rule.unles]\nyears.below = 3", "7:1: E02 unknown key 'unles' - did you mean 'unless'?"),
        ('gruop = "a"', "7:1: E02 unknown key 'gruop' - did you mean 'group'?"),
        (
            'basis = "practise"',
            "7:9: E03 'practise' is no choice of basis: own_numbers, practice - did you mean 'practice'?",
        ),
        (
            'cites = ["grade.b", "grad.a"]',
            "7:21: E05 unknown finding 'grad.a' - did you mean 'grade.a'?",
        ),
        ("cites = 3", "7:9: E03 'cites' must be a list in [brackets]"),
        ("group = 3", "7:9: E03 'group' must be text in quotes"),
        ('as_of = "2026-11-22"', "7:9: E03 'as_of' must be a date like 2026-11-22"),
        ('replaces = "demand.none"', "7:12: E04 replaces names no rule 'demand.none'"),
    ],
)
def test_a_wrong_key_is_told_with_the_nearest_word(tmp_path: Path, more: str, told: str) -> None:
    assert told == _told(tmp_path, rule_text(more=more))[0]


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        ('id = "demand.some"\n', "2:1: E04 'id' is missing here"),
        ('title = "Some rule"\n', "2:1: E03 'title' is missing here"),
        ('kind = "risk"\n', "2:1: E03 'kind' is missing here"),
    ],
)
def test_what_a_rule_must_have_is_asked_for(tmp_path: Path, left_out: str, told: str) -> None:
    pack = with_rules(tmp_path, rule_text().replace(left_out, "").lstrip("\n"))

    assert ([f"{FILE}:{told}"], {}) == ([str(each) for each in pack.problems], pack.rules)


def test_an_unknown_kind_is_told(tmp_path: Path) -> None:
    told = _told(tmp_path, rule_text(kind="risc"))

    assert told[0].startswith("6:8: E03 'risc' is no choice of kind: risk, strength")
    assert told[0].endswith("did you mean 'risk'?")


def test_a_rule_needs_a_condition_or_to_be_always_on(tmp_path: Path) -> None:
    rule = rule_text().partition("[rule.when]")[0]

    assert ["2:1: E08 this rule has no condition: add [rule.when], or always = true"] == _told(tmp_path, rule)


def test_a_rule_that_is_always_on_has_no_condition(tmp_path: Path) -> None:
    assert ["8:1: E08 a rule that is always on has no [rule.when]"] == _told(
        tmp_path, rule_text(more="always = true")
    )


def test_the_answers_of_a_test_are_checked(tmp_path: Path) -> None:
    test = '\n[[rule.test]]\nname = "a"\nexpect = "fires"\ngiven.years = 99\ngiven.yeers = 3\n'

    assert [
        "14:15: E03 Years of paid work goes from 0 to 60 years; 99 is out of bounds",
        "15:1: E02 unknown question 'yeers' - did you mean 'years'?",
    ] == _told(tmp_path, rule_text() + test)


def test_what_a_test_expects_is_one_of_three(tmp_path: Path) -> None:
    test = '\n[[rule.test]]\nname = "a"\nexpect = "fire"\n'

    assert ["13:10: E03 'fire' is no choice of expect: fires, silent, open - did you mean 'fires'?"] == _told(
        tmp_path, rule_text() + test
    )


def test_changes_are_checked_like_answers(tmp_path: Path) -> None:
    assert ["12:9: E03 Years of paid work goes from 0 to 60 years; 99 is out of bounds"] == _told(
        tmp_path, rule_text() + "\n[rule.changes]\nyears = 99\n"
    )


def test_at_most_fifty_problems_of_a_file_are_told(tmp_path: Path) -> None:
    assert len(_told(tmp_path, "".join(rule_text(f"demand.r{n}", kind="risc") for n in range(60)))) == 50


@pytest.mark.parametrize("steps", ["[[-inf, -10], [50, -3]]", "[[nan, -10]]", "[[40, nan]]"])
def test_steps_are_ordinary_numbers(tmp_path: Path, steps: str) -> None:
    told = _told(tmp_path, _effect(f'demand.follows = "work.small"\ndemand.steps = {steps}'))

    assert ["E06"] == [each.split(" ")[1] for each in told]


@pytest.mark.parametrize("line", ["effort_hours = -5", "cost = -1"])
def test_no_advice_takes_less_than_nothing(tmp_path: Path, line: str) -> None:
    texts = TEXTS.replace("effort_hours = 2", "") if line.startswith("effort") else TEXTS
    told = _told(tmp_path, rule_text() + f'\n[rule.advice]\nsay = "x"\n{texts}\n{line}\n')

    assert ["E03"] == [each.split(" ")[1] for each in told]
