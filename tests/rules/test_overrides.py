"""A person's overrides: rules off, single lines and parameters changed, every mistake told at its own line."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.explaining.explain import explain
from rules.overrides import OverrideFile
from rules.pack import load_pack
from tests.rules.overriding import BLOCKS, of_rule, over, told
from tests.rules.samples import DAY, SMALL, assessed, copied, rule_text, situation, small_pack, verdict


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
