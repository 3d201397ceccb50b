"""`freehold rules coverage`: the rules measured on made-up people."""

import io
import json
import sys
import time

import pytest

from tests.cli.program import Program
from tests.cli.rule_files import GOOD
from tui.commands.progress import Progress


def test_the_shipped_rules_are_measured_and_said_to_be_about_made_up_people(freehold: Program) -> None:
    told = freehold.run("rules", "coverage", "--people", "20")

    assert (0, "") == (told.code, told.err)
    assert "20 made-up people" in told.out
    assert "nothing about real freelancers" in told.out
    assert max(len(line) for line in told.lines) <= 80
    assert any(line.split()[:1] == ["demand.lowend-heavy"] for line in told.lines)


def test_a_rule_file_is_measured_alone_and_given_as_json(freehold: Program) -> None:
    (freehold.folder / "mine.toml").write_text(GOOD, encoding="utf-8")
    told = freehold.run("rules", "coverage", "mine.toml", "--people", "20", "--seed", "3", "--format", "json")
    table = json.loads(told.out)

    assert (0, "freehold/coverage/1", 20, 3) == (told.code, table["schema"], table["people"], table["seed"])
    assert ["position.long-years"] == [each["rule"] for each in table["rules"]]
    assert ["moved", "moved"] == [each["slip"] for each in table["unnoticed"]]
    assert {("mine.toml", 10)} == {(each["path"], each["line"]) for each in table["unnoticed"]}


def test_a_number_out_of_bounds_ends_with_two(freehold: Program) -> None:
    told = freehold.run("rules", "coverage", "--people", "0")

    assert (2, "") == (told.code, told.out)
    assert "--people needs a whole number from 1 to 20,000" in told.err


def test_a_file_without_a_usable_rule_ends_with_three(freehold: Program) -> None:
    (freehold.folder / "mine.toml").write_text("x = [", encoding="utf-8")
    told = freehold.run("rules", "coverage", "mine.toml")

    assert (3, "") == (told.code, told.out)
    assert "no rule that can be measured stands in mine.toml" in told.err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("seconds", "written"), [(0.1, ""), (9.0, "\rmeasuring: 50%\r               \r")])
def test_a_terminal_is_told_how_far_it_is_when_that_takes_long(
    monkeypatch: pytest.MonkeyPatch, seconds: float, written: str
) -> None:
    terminal, clock = Terminal(), iter([0.0, seconds, seconds])
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))

    with Progress() as progress:
        progress(50, 100)
        progress(50, 100)

    assert written == terminal.getvalue()


def test_a_file_is_not_told_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    file, clock = io.StringIO(), iter([0.0, 9.0])
    monkeypatch.setattr(sys, "stderr", file)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))

    with Progress() as progress:
        progress(50, 100)

    assert "" == file.getvalue()
