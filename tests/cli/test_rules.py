"""`freehold rules`: list, show, check, test; good files, bad files, a person's own pack."""

import json
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.cli.rule_files import GOOD


def keep(freehold: Program, text: str | bytes, name: str = "mine.toml") -> Path:
    path = freehold.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_the_shipped_rules_check_and_test_clean(freehold: Program) -> None:
    checked, tested = freehold.run("rules", "check"), freehold.run("rules", "test")

    assert (checked.code, checked.err) == (0, "")
    assert (tested.code, tested.err) == (0, "")


def test_the_list_has_at_least_thirty_rules_and_show_reads_one_back(freehold: Program) -> None:
    table = json.loads(freehold.run("rules", "list", "--format", "json").out)
    listed = freehold.run("rules", "list")
    shown = freehold.run("rules", "show", "demand.lowend-heavy")

    assert table["schema"] == "freehold/rules/1"
    assert len(table["rules"]) >= 30
    assert len(listed.lines) == len(table["rules"])
    assert (shown.code, shown.err) == (0, "")
    assert "fires when:" in shown.out
    assert freehold.run("rules", "show", "demand.nothing").code == 2


@pytest.mark.parametrize("command", ["check", "test"])
def test_a_good_file_passes(freehold: Program, command: str) -> None:
    keep(freehold, GOOD)

    told = freehold.run("rules", command, "mine.toml")

    assert (told.code, told.err) == (0, "")


@pytest.mark.parametrize(
    ("wrong", "right", "place", "says"),
    [
        ("yeers.at_least = 3", "years.at_least = 3", "mine.toml:10:1", "did you mean 'years'"),
        ('years.at_least = "3"', "years.at_least = 3", "mine.toml:10:", "number"),
        ("years.at_leest = 3", "years.at_least = 3", "mine.toml:10:", "at_least"),
        ('kind  = "danger"', 'kind  = "strength"', "mine.toml:6:", "strength"),
        ("posit = 6", "position = 6", "mine.toml:13:", "position"),
        ('titel = "Many', 'title = "Many', "mine.toml:5:1", "title"),
        ('say          = "You have {yeers}', 'say          = "You have {years}', "mine.toml:16:", "yeers"),
        ("format = 2", "format = 1", "mine.toml:1:", "format"),
        ("given.years = 99", "given.years = 10", "mine.toml:25:", "0 to 60"),
        (
            'expect      = "silent"\ngiven.years = 10',
            'expect      = "fires"\ngiven.years = 10',
            "mine.toml:22:",
            "silent",
        ),
    ],
)
def test_a_mistake_is_placed_and_shown_with_a_caret(
    freehold: Program, wrong: str, right: str, place: str, says: str
) -> None:
    assert right in GOOD
    keep(freehold, GOOD.replace(right, wrong))

    told = freehold.run("rules", "check", "mine.toml")

    assert told.code == 1
    assert place in told.out
    assert says in told.out
    assert any(line.strip() == "^" for line in told.lines)


@pytest.mark.parametrize(
    "text",
    [
        b"x = [",
        b"",
        b"\xff\xfe\x00",
        b"format = 1\n[[rule]]\n",
        b"a." * 40_000 + b"a = 1",
        b"x = " + b"[" * 5000,
    ],
)
def test_a_file_that_is_no_rule_file_ends_with_one(freehold: Program, text: bytes) -> None:
    keep(freehold, text)

    checked = freehold.run("rules", "check", "mine.toml")

    assert checked.code == 1
    assert checked.out.startswith("mine.toml:")


def test_a_wrong_test_of_a_rule_is_found_by_test_and_given_as_json(freehold: Program) -> None:
    keep(freehold, GOOD.replace('"fires"', '"silent"'))

    told = freehold.run("rules", "test", "mine.toml", "--format", "json")
    problem = json.loads(told.out)["problems"][0]

    assert told.code == 1
    assert (problem["path"], problem["line"]) == ("mine.toml", 22)
    assert "should be silent" in problem["message"]


def test_a_missing_file_ends_with_five(freehold: Program) -> None:
    told = freehold.run("rules", "check", "nowhere.toml")

    assert (told.code, told.out) == (5, "")
    assert "nowhere.toml" in told.err


def test_a_pack_of_the_person_adds_its_rule(freehold: Program) -> None:
    keep(freehold, GOOD, "freehold/packs/mine/rules/mine.toml")
    freehold.keep("asha", "years = { is = 10, on = 2026-11-01 }")

    told = freehold.run("assess", "asha", "--format", "json")
    verdicts = {each["rule"]: each["verdict"] for each in json.loads(told.out)["verdicts"]}

    assert told.err == ""
    assert verdicts["position.long-years"] == "fires"
    assert "10 years of paid work" in told.out


def test_a_bad_rule_is_set_aside_and_the_rest_answers(freehold: Program) -> None:
    keep(freehold, GOOD, "freehold/packs/mine/rules/a.toml")
    keep(
        freehold,
        GOOD.replace("years.at_least", "yeers.at_least").replace("long-years", "longer"),
        "freehold/packs/mine/rules/b.toml",
    )
    freehold.keep("asha", "years = { is = 10, on = 2026-11-01 }")

    told = freehold.run("assess", "asha", "--format", "json")
    rules = {each["rule"] for each in json.loads(told.out)["verdicts"]}

    assert told.code == 0
    assert told.err.count("\n") == 1
    assert "b.toml:10:1: " in told.err
    assert "position.long-years" in rules
    assert "position.longer" not in rules
