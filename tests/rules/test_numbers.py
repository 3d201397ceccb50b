"""Numbers as people type them: read where they can mean one thing, asked back where they could mean two."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.numbers import NotANumber, Span, read_span


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("45", 45),
        (" 45 ", 45),
        ("0", 0),
        ("+5", 5),
        ("-5", -5),
        ("\u22125", -5),
        ("40.5", 40.5),
        ("40,5", 40.5),
        ("0.125", 0.125),
        ("0,125", 0.125),
        ("1 250", 1250),
        ("1\u00a0250", 1250),
        ("1'250", 1250),
        ("1.234,50", 1234.5),
        ("1,234.50", 1234.5),
        ("1.234.567", 1234567),
        ("1,234,567", 1234567),
        ("40k", 40000),
        ("1.5k", 1500),
        ("2 K", 2000),
    ],
)
def test_one_number(typed: str, number: float) -> None:
    assert Span(number, number) == read_span(typed)


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("40-60", 40, 60),
        ("40 - 60", 40, 60),
        ("40\u201360", 40, 60),
        ("40..60", 40, 60),
        ("40...60", 40, 60),
        ("40 to 60", 40, 60),
        ("-10..-5", -10, -5),
        ("-10 to -5", -10, -5),
        ("-10--5", -10, -5),
        ("0,5-1,5", 0.5, 1.5),
        ("40k-60k", 40000, 60000),
        ("5..5", 5, 5),
    ],
)
def test_a_range(typed: str, low: float, high: float) -> None:
    assert Span(low, high) == read_span(typed)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1.500", "'1.500' could be 1500 or 1.5: write 1500 or 1.5"),
        ("1,500", "'1,500' could be 1500 or 1.5: write 1500 or 1.5"),
        ("2.000", "'2.000' could be 2000 or 2: write 2000 or 2.0"),
        ("3-5k", "'3-5k' could mean two things; write both ends in full, like 3k-5k"),
        ("60-40", "a range goes from low to high: write 40..60"),
        ("1.2,3.4", "'1.2,3.4' mixes points and commas; write it like 1234.50"),
        ("1,2,3", "'1,2,3' is not a number; write it like 1234.50"),
        ("forty", "'forty' is not a number; write one like 40, or a range like 40-60"),
        ("40 60", "'40 60' is not a number; write one like 40, or a range like 40-60"),
        ("", "'' is not a number; write one like 40, or a range like 40-60"),
        ("40-", "'40-' is not a number; write one like 40, or a range like 40-60"),
        ("1e5", "'1e5' is not a number; write one like 40, or a range like 40-60"),
        ("\u0664\u0665", "'\u0664\u0665' is not a number; write one like 40, or a range like 40-60"),
        ("nan", "'nan' is not a number; write one like 40, or a range like 40-60"),
    ],
)
def test_what_is_no_number_or_could_be_two_is_asked_back(typed: str, told: str) -> None:
    with pytest.raises(NotANumber) as refused:
        read_span(typed)

    assert told == str(refused.value)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(typed: str) -> None:
    with suppress(NotANumber):
        span = read_span(typed)
        assert span.low <= span.high


@given(st.text("0123456789.,-+k to\u2013'", max_size=300))
def test_nearly_numbers_are_read_or_refused(typed: str) -> None:
    with suppress(NotANumber):
        span = read_span(typed)
        assert span.low <= span.high


@given(st.integers(-(10**6), 10**6), st.integers(0, 99))
def test_decimal_comma_and_point_mean_the_same(whole: int, cents: int) -> None:
    point, comma = f"{whole}.{cents:02}", f"{whole},{cents:02}"

    assert Span(float(point), float(point)) == read_span(point) == read_span(comma)
