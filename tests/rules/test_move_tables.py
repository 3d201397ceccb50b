"""How a pack says what can be changed: the [moves] table, and a question's step, reach and way."""

from pathlib import Path

import pytest

from rules.knowledge import MoveRules
from rules.pack import Pack
from tests.rules.moves.changes import moves_pack
from tests.rules.samples import SMALL, small_pack, with_files

HEAD = (SMALL / "pack.toml").read_text(encoding="utf-8")
QUESTIONS = (SMALL / "questions/10.toml").read_text(encoding="utf-8")
EXTRA = """
[[screen]]
id      = "extra"
section = "You"
title   = "Extra"
ask     = "What?"
why     = "So."

[[screen.question]]
id    = "extra"
kind  = "choice"
label = "Extra"
movable = true
"""


def _with_moves(folder: Path, text: str) -> Pack:
    return with_files(folder, {"pack.toml": f"{HEAD}\n[moves]\n{text}"})


def _told(pack: Pack) -> list[str]:
    return [f"{each.code} {each.message}" for each in pack.problems]


def test_a_pack_without_the_table_bounds_nothing() -> None:
    assert MoveRules() == small_pack().moves
    assert (None, None) == (small_pack().moves.hours, small_pack().moves.goal)


def test_the_table_names_questions_and_a_figure() -> None:
    moves = moves_pack().moves

    assert ("you.hours", "price.gap") == (moves.hours, moves.floor)
    assert ("trust",) == moves.favours["trust"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('hours = "you.hour"', "E02 unknown question 'you.hour' - did you mean 'ai.hours'?"),
        ('floor = "price.hours"', "E02 unknown figure 'price.hours' - did you mean 'price.hour'?"),
        ("weeks = true", "E03 'weeks' must be a number"),
        ("week = 3", "E02 unknown key 'week' - did you mean 'weeks'?"),
        ('favours.grow = ["demand"]', "E02 'grow' is no option of the goal question"),
    ],
)
def test_what_is_wrong_in_the_table_is_told_and_the_rest_of_the_pack_is_used(
    tmp_path: Path, line: str, told: str
) -> None:
    pack = _with_moves(tmp_path, line)

    assert [told] == _told(pack)
    assert MoveRules() == pack.moves
    assert "demand.small" in pack.rules


def test_a_goal_may_only_favour_a_dimension_of_the_pack(tmp_path: Path) -> None:
    pack = _with_moves(tmp_path, 'goal = "ai.use"\nfavours.daily = ["craft"]')

    assert ["E02 unknown dimension 'craft'"] == _told(pack)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('moves = "sideways"', "E03 'sideways' is no choice of moves: up, down, either"),
        ("step = -1", "E03 'step' cannot be below zero"),
        ("cost = -5", "E03 'cost' cannot be below zero"),
        ('reachable = ["c"]', "E03 'c' is no option of extra"),
    ],
)
def test_a_question_that_says_wrongly_how_it_moves_is_not_asked(tmp_path: Path, line: str, told: str) -> None:
    options = '\n[screen.question.options]\na = "A"\nb = "B"\n'
    pack = with_files(tmp_path, {"questions/10.toml": f"{QUESTIONS}{EXTRA}{line}\n{options}"})

    assert [told] == _told(pack)
    assert "extra" not in pack.questions
