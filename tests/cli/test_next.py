"""`freehold next`, `ask`, `whatif` and `goal`: what to do, what to answer, what would be, what it would take."""

import json
from typing import Any

import pytest

from tests.cli.program import ROOT, Program
from tui.cli import run

ILSE = str(ROOT / "profiles/examples/ilse.toml")
AMARA = str(ROOT / "profiles/examples/amara.toml")
WIDEST = 80


def _told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that only reads, in this process, and give what it printed."""
    assert 0 == run(list(arguments))
    return capsys.readouterr().out


def _table(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads(_told(capsys, *arguments, "--format", "json"))


def test_next_names_what_to_change_what_it_takes_what_it_brings_and_how_sure(freehold: Program) -> None:
    told = freehold.run("next", ILSE, "--hours", "1")
    flat = " ".join(told.out.split())

    assert (0, "") == (told.code, told.err)
    for words in ("room for about 13 hours", "from “I tell them if they ask” to", "Takes about 2 hours, no money", "Trust goes from 45 to", "the evidence", "Ties"):  # fmt: skip
        assert words in flat
    assert max(map(len, told.lines)) <= WIDEST


def test_next_as_json_has_the_agreed_shape(capsys: pytest.CaptureFixture[str]) -> None:
    table = _table(capsys, "next", ILSE)
    shape = {"moves", "effort_hours", "cost", "readings", "off", "on", "together"}

    assert "freehold/next/1" == table["schema"]
    assert {"sets", "examined", "ties"} <= set(table)
    assert all(shape <= set(each) for each in table["sets"])
    assert all({"question", "from", "to"} <= set(move) for each in table["sets"] for move in each["moves"])
    assert table["sets"] == sorted(table["sets"], key=lambda each: each["effort_hours"])
    assert all(0 <= place < len(table["sets"]) for pair in table["ties"] for place in pair)
    assert all(8 == len(each["readings"]) for each in table["sets"])


def test_next_keeps_to_the_number_of_changes(capsys: pytest.CaptureFixture[str]) -> None:
    table = _table(capsys, "next", AMARA, "--changes", "1")

    assert {1} == {len(each["moves"]) for each in table["sets"]}


def test_the_same_profile_gives_the_same_bytes(freehold: Program) -> None:
    first = freehold.run("next", AMARA, "--format", "json").out
    again = freehold.run("next", AMARA, "--format", "json", more={"PYTHONHASHSEED": "7"}).out

    assert first == again


def test_next_of_a_profile_without_answers_says_what_to_do_first(freehold: Program) -> None:
    freehold.keep("new")
    told = freehold.run("next", "new")

    assert 0 == told.code
    assert "`freehold ask`" in told.out


@pytest.mark.parametrize("option", [("--hours", "-1"), ("--changes", "4"), ("--money", "much")])
def test_an_impossible_limit_ends_with_two(option: tuple[str, str]) -> None:
    assert 2 == run(["next", AMARA, *option])


def test_ask_gives_the_question_and_what_it_would_settle(capsys: pytest.CaptureFixture[str]) -> None:
    told = _told(capsys, "ask", AMARA)
    table = _table(capsys, "ask", AMARA)

    assert ("freehold/ask/1", False) == (table["schema"], table["stop"])
    assert table["question"]["settles"]
    assert table["question"]["id"] in told
    assert max(map(len, told.splitlines())) <= WIDEST


def test_ask_says_when_to_stop(capsys: pytest.CaptureFixture[str]) -> None:
    table = _table(capsys, "ask", ILSE)

    assert (True, None) == (table["stop"], table["question"])
    assert "You can stop here" in _told(capsys, "ask", ILSE)


def test_whatif_shows_old_beside_new_and_saves_nothing(freehold: Program) -> None:
    path = freehold.keep("asha", '"money.runway" = { is = 1, on = 2026-11-01 }\n')
    before = path.read_bytes()
    told = freehold.run("whatif", "asha", "money.runway=6", "rates.change=-5")
    table = json.loads(freehold.run("whatif", "asha", "money.runway=6", "--format", "json").out)

    assert 0 == told.code
    assert "1 month → 6 months" in told.out
    assert "freehold/whatif/1" == table["schema"]
    assert ["resilience.short-runway"] == table["off"]
    assert before == path.read_bytes()


def test_whatif_sweeps_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    table = _table(capsys, "whatif", AMARA, "--sweep", "work.small")

    assert [0, 15, 40] == [each["value"] for each in table["sweep"]["points"]]


@pytest.mark.parametrize(
    "wrong",
    [(), ("work.smal=3",), ("work.small",), ("work.small=300",), ("--sweep", "field"), ("--sweep", "x")],
)
def test_whatif_refuses_what_is_no_change(wrong: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["whatif", AMARA, *wrong])
    told = capsys.readouterr()

    assert (2, "") == (code, told.out)
    assert told.err


def test_goal_gives_the_smallest_change_or_says_why_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    off = _table(capsys, "goal", AMARA, "--off", "position.no-proof")
    floor = _told(capsys, "goal", AMARA, "--floor")

    assert ("freehold/goal/1", True, "proof.kinds") == (
        off["schema"],
        off["met"],
        off["moves"][0]["question"],
    )
    assert "has not been answered" in " ".join(floor.split())


def test_goal_moves_a_reading_over_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Resilience goes from" in _told(capsys, "goal", AMARA, "--reading", "resilience", "--over", "60")


@pytest.mark.parametrize(
    "wrong",
    [
        (),
        ("--off", "no.rule"),
        ("--reading", "price"),
        ("--reading", "luck", "--over", "5"),
        ("--floor", "--over", "5"),
    ],
)
def test_goal_refuses_what_is_no_goal(wrong: tuple[str, ...]) -> None:
    assert 2 == run(["goal", AMARA, *wrong])
