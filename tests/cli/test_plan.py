"""`freehold plan`, `disagree` and `agree`, and what `assess` and `profiles show` say of them."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.here import HereProgram
from tests.cli.people import WRITER
from tests.cli.program import Program
from tui.clock import today

RULE = "demand.lowend-heavy"
OLD = "2020-01-05"


@pytest.fixture
def mira(tmp_path: Path) -> Program:
    program = HereProgram(tmp_path)
    program.keep("mira", WRITER.replace("2026-11-01", today().isoformat()))
    return program


def test_a_step_goes_from_accepted_to_what_came_of_it(mira: Program) -> None:
    assert mira.run("plan", "mira", "add", RULE, "--due", "9999-01-15").code == 0
    assert mira.run("plan", "mira", "done", RULE, "--outcome", "worked").code == 0

    table = json.loads(mira.run("assess", "mira", "--format", "json").out)
    step = table["plan"][0]
    told = next(each for each in table["advice"] if each["rule"] == RULE)
    assert (RULE, "done", "9999-01-15", "worked") == (
        step["rule"],
        step["state"],
        step["due"],
        step["outcome"],
    )
    assert {"worked": 1, "told": 1} == told["for_you"]
    text = mira.run("assess", "mira").out
    assert "Your plan" in text
    assert "For you: 1 of 1 worked." in text


def test_a_dropped_step_is_listed_with_its_reason_and_the_rules_set_aside_with_theirs(mira: Program) -> None:
    mira.run("plan", "mira", "add", RULE)
    mira.run("plan", "mira", "drop", RULE, "--because", "no time")
    assert mira.run("disagree", "mira", "price.hourly-trap", "--because", "retainer").code == 0

    told = mira.run("plan", "mira").out

    assert ("because no time" in told, "retainer" in told) == (True, True)


def test_a_rule_set_aside_counts_no_more_and_counts_again_when_taken_back(mira: Program) -> None:
    before = mira.run("assess", "mira").out
    mira.run("disagree", "mira", RULE, "--because", "not so", "--until", "9999-06-01")
    assert "(not so, until 1 June 9999)" in " ".join(mira.run("assess", "mira").out.split())
    mira.run("agree", "mira", RULE)

    assert before == mira.run("assess", "mira").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("plan", "mira", "add", "demand.lowend-hevy"), "did you mean"),
        (("plan", "mira", "add", RULE, "--due", "soon"), "needs a day"),
        (("plan", "mira", "add", RULE, "--due", "2001-01-01"), "is over already"),
        (("plan", "mira", "add", RULE, "--because", "x"), "--because goes with drop"),
        (("agree", "mira", RULE), "not set aside"),
    ],
)
def test_what_cannot_be_noted_is_said_and_changes_nothing(
    writer: Program, arguments: tuple[str, ...], said: str
) -> None:
    before = writer.profile("mira").read_bytes()

    told = writer.run(*arguments)

    assert (2, True) == (told.code, said in told.err), told.err
    assert before == writer.profile("mira").read_bytes()


def test_stale_answers_are_told_before_the_reading_and_all_of_them_with_the_profile(
    freehold: Program,
) -> None:
    freehold.keep("mira", WRITER.replace("2026-11-01", OLD))

    text = freehold.run("assess", "mira").out
    table = json.loads(freehold.run("profiles", "show", "mira", "--format", "json").out)

    assert f"Small, simple jobs: 60%, as you said on {OLD}" in text
    assert 18 == len(table["returning"]["stale"])


def test_diff_names_the_rules_of_each_day_and_says_where_they_are_gone(mira: Program) -> None:
    mira.run("profiles", "snapshot", "mira")
    own = mira.home / "packs/overrides.toml"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(f'format = 1\n[override."{RULE}"]\noff = true\nbecause = "not so"\n')

    table = json.loads(mira.run("diff", "mira@1", "mira", "--format", "json").out)
    switched = {each["rule"]: each["causes"] for each in table["rules"]}
    told = mira.run("profiles", "show", "mira").out

    assert ["rules"] == switched[RULE]
    assert all(each["parts"]["answers"] == 0 for each in table["readings"])
    assert "What the rules tell otherwise since then" in told
    for copy in (mira.home / "knowledge").iterdir():
        copy.unlink()
    gone = mira.run("diff", "mira@1", "mira", "--format", "json")
    assert "the rules of that day are not kept here" in gone.err
    assert [] == json.loads(gone.out)["rules"]


def test_a_step_that_is_over_its_day_is_due(mira: Program) -> None:
    day = (today() - timedelta(3)).isoformat()
    with mira.profile("mira").open("a", encoding="utf-8") as file:
        file.write(f'\n[[plan]]\nrule = "{RULE}"\ndue = {day}\n')

    text = mira.run("assess", "mira").out

    assert "What is due" in text
    assert "was due" in text


def test_the_days_of_a_plan_go_into_a_calendar_file(mira: Program) -> None:
    assert mira.run("plan", "mira", "add", RULE, "--due", "9998-01-15").code == 0
    target = mira.folder / "plan.ics"

    printed = mira.run("plan", "mira", "--format", "ics")
    written = mira.run("plan", "mira", "--format", "ics", "--output", str(target))

    assert (0, 0) == (printed.code, written.code)
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"DTSTART;VALUE=DATE:99980115\r\n" in target.read_bytes()
    assert "DTSTART;VALUE=DATE:99980115" in printed.out
    assert 0o600 == target.stat().st_mode & 0o777


def test_a_calendar_file_is_only_made_of_the_whole_plan(mira: Program) -> None:
    told = mira.run("plan", "mira", "add", RULE, "--format", "ics")

    assert (2, "--format ics goes with list") == (told.code, told.err.strip())
