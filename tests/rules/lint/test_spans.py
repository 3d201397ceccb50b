"""Stretches of the number line: cutting them, adding them up, comparing them."""

import math

import pytest

from rules.lint.spans import Span, can_add_up, can_be_at_most, cut, point, whole_numbers


def _closed(low: float, high: float) -> Span:
    return Span(low, low_open=False, high=high, high_open=False)


def _open(low: float, high: float) -> Span:
    return Span(low, low_open=True, high=high, high_open=True)


def test_a_span_is_cut_into_points_and_the_stretches_between_them() -> None:
    assert [point(0), _open(0, 3), point(3), _open(3, 9), point(9)] == cut(_closed(0, 9), [3, 3, 9, 12])


def test_an_end_that_does_not_belong_to_a_span_is_no_cell_of_it() -> None:
    assert [_open(0, 3), point(3), _open(3, 9)] == cut(_open(0, 9), [3])


def test_an_endless_span_is_cut_without_ends() -> None:
    assert [_open(-math.inf, 3), point(3), _open(3, math.inf)] == cut(_closed(-math.inf, math.inf), [3])


def test_whole_numbers_leave_no_empty_cells() -> None:
    assert [point(0), point(1), _closed(3, 5)] == whole_numbers(
        [_closed(0, 0.5), point(1), _open(1, 2), _open(2, 6)]
    )


@pytest.mark.parametrize(
    ("parts", "can"),
    [
        ([[_closed(60, 100)], [_closed(40, 100)]], True),
        ([[_closed(60, 100)], [_open(40, 100)]], False),
        ([[_open(60, 100)], [_closed(40, 100)]], False),
        ([[point(33.3)], [point(33.3)], [point(33.4)]], True),
        ([[point(0), _closed(90, 100)], [point(0), _closed(20, 30)]], True),
        ([[point(0), _closed(90, 95)], [point(0), _closed(20, 30)]], False),
        ([[_open(0, 50)], [_open(0, 50)]], False),
        ([], False),
    ],
)
def test_what_can_add_up_to_a_hundred(parts: list[list[Span]], can: bool) -> None:
    assert can is can_add_up(parts, 100)


@pytest.mark.parametrize(
    ("part", "whole", "can"),
    [
        (point(5), point(5), True),
        (_open(5, 9), point(5), False),
        (point(5), _open(2, 5), False),
        (_open(4, 9), point(5), True),
    ],
)
def test_whether_a_part_can_be_at_most_its_whole(part: Span, whole: Span, can: bool) -> None:
    assert can is can_be_at_most([part], [whole])
