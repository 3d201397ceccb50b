"""Rule files edited while the plain face asks: looked at between questions, and told in a line."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from profiles.paths import packs_folder
from tests.cli.rule_files import GOOD
from tui.opened.opening import new_session
from tui.opened.session import Session
from tui.packs.usable import usable_pack
from tui.plain.conversation import Conversation
from tui.plain.lines import Lines

QUESTION = """\
format = 1

[[screen]]
id = "pets"
section = "You"
title = "Pets"
ask = "How many pets?"
why = "They cost time."
quick = true

[[screen.question]]
id = "pets.count"
kind = "number"
label = "Pets"
min = 0
max = 20
"""


class Person:
    """Types lines; what is no text is done, as in another window, before the line after it is typed."""

    def __init__(self, *lines: str | Callable[[], object]) -> None:
        self._lines = list(lines)

    def isatty(self) -> bool:
        return False

    def readline(self, _size: int) -> str:
        while self._lines:
            match self._lines.pop(0):
                case str(typed):
                    return f"{typed}\n"
                case done:
                    done()
        return ""


@pytest.fixture
def rules() -> Path:
    """A rule file of the person's own."""
    path = packs_folder() / "mine/rules/own.toml"
    path.parent.mkdir(parents=True)
    path.write_text(GOOD, encoding="utf-8")
    return path


def talk(monkeypatch: pytest.MonkeyPatch, *lines: str | Callable[[], object], at: str = "field") -> Session:
    """Go through the interview with a person who edits rule files between two lines."""
    session = new_session("asha", "EUR", usable_pack())
    session.go_to(at)
    monkeypatch.setattr(sys, "stdin", Person(*lines))
    Conversation(session, Lines(), quick=True).run()
    return session


def test_a_change_is_told_before_the_next_question_and_a_broken_file_again_with_the_reading(
    rules: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    session = talk(
        monkeypatch,
        lambda: rules.write_text(GOOD.replace("Many years", "Some years"), encoding="utf-8"),
        "copywriting",
        lambda: rules.write_text("format = 1\n[[rule]\n", encoding="utf-8"),
        "6",
        "done",
    )
    told = capsys.readouterr().out
    first, second = told.index("Rule changed: position.long-years."), told.index("STALE: ")

    assert told.index("You said: Copywriting") < first < told.index("You said: 6 years. Saved.")
    assert first < second < told.rindex("STALE: ")
    assert f"{rules}:2:" in told
    assert "Some years behind you" == session.pack.rules["position.long-years"].title
    assert "fires" == session.assessment().judged["position.long-years"].verdict


def test_a_question_that_comes_while_the_interview_runs_is_asked_in_it(
    rules: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = rules.parents[1] / "questions/pets.toml"

    def add() -> None:
        asked.parent.mkdir()
        asked.write_text(QUESTION, encoding="utf-8")

    session = talk(monkeypatch, add, "copywriting", "q")
    told = capsys.readouterr().out

    assert "Question added: pets.count." in told
    assert "Question 1 of 12." in told
    assert "Question 2 of 13." in told
    assert "years" == session.interview.at


def test_a_question_that_goes_while_it_is_asked_leads_on_to_what_still_waits(
    rules: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = rules.parents[1] / "questions/pets.toml"
    asked.parent.mkdir()
    asked.write_text(QUESTION, encoding="utf-8")

    session = talk(monkeypatch, asked.unlink, "r", "", "q", at="pets.count")
    told = capsys.readouterr().out

    assert told.index("How many pets?") < told.index("Question removed: pets.count.")
    assert told.rindex("How many pets?") < told.index("What do you mainly sell?")
    assert "field" == session.interview.at
