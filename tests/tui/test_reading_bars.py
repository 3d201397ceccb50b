"""Bars in characters: what stands where, and that both bands can be told apart without colour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.lines.bars import ANSWERS, BOTH, EVIDENCE, LIMIT, LIMITS, YOU, cell, draw_bar, draw_marks, draw_scale

PERCENT = st.floats(0, 100)


def band(first: float, second: float) -> tuple[float, float]:
    return min(first, second), max(first, second)


def test_a_bar_shows_the_value_and_both_bands_apart() -> None:
    assert draw_bar(20, value=52, answers=(20, 55), evidence=(46, 70)) == "····────·▒█▒░░░┊····".replace(
        "────·", "─────"
    )


def test_an_empty_bar_shows_where_the_words_change() -> None:
    assert draw_bar(20, value=None) == "·······┊··┊····┊····"


@given(PERCENT, PERCENT, PERCENT, PERCENT, PERCENT, st.integers(12, 80))
def test_every_bar_has_its_width_and_one_value(
    value: float, first: float, second: float, third: float, fourth: float, width: int
) -> None:
    drawn = draw_bar(width, value=value, answers=band(first, second), evidence=band(third, fourth))

    assert (len(drawn), drawn.count(YOU), drawn[cell(value, width)]) == (width, 1, YOU)


@given(PERCENT, PERCENT, PERCENT, PERCENT, st.integers(12, 80))
def test_every_cell_of_a_band_shows_it(
    first: float, second: float, third: float, fourth: float, width: int
) -> None:
    answers, evidence = band(first, second), band(third, fourth)

    drawn = draw_bar(width, value=None, answers=answers, evidence=evidence)

    shown_answers = {place for place, mark in enumerate(drawn) if mark in (ANSWERS, BOTH)}
    shown_evidence = {place for place, mark in enumerate(drawn) if mark in (EVIDENCE, BOTH)}
    assert shown_answers == set(range(cell(answers[0], width), cell(answers[1], width) + 1))
    assert shown_evidence == set(range(cell(evidence[0], width), cell(evidence[1], width) + 1))


@pytest.mark.parametrize("width", range(12, 90))
def test_the_scale_never_runs_numbers_together(width: int) -> None:
    scale = draw_scale(width)

    assert len(scale) == width
    assert set(scale.split()) <= {"0", *map(str, LIMITS), "100"}


def test_the_scale_puts_numbers_over_the_limits_of_the_bar() -> None:
    bar, scale = draw_bar(60, value=None), draw_scale(60)

    assert [scale.index(str(limit)) for limit in LIMITS] == [
        place for place, mark in enumerate(bar) if mark == LIMIT
    ]


def test_marks_are_joined_from_the_lowest_to_the_highest() -> None:
    assert draw_marks([13, 75, 76, 91], 20) == "|··o────────────o──o·|"


def test_no_measures_give_an_empty_line() -> None:
    assert draw_marks([], 5) == "|·····|"
