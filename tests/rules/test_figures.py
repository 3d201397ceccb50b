"""Figures are interval sums: whatever the answers may still be, the figure's value lies inside."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Rate, Silence
from rules.figures import added, divided, multiplied, subtracted
from rules.possible import Interval, Known
from rules.situation import situate
from rules.truth import Truth
from tests.rules.samples import situation, small_pack

_ends = st.one_of(st.floats(-1e6, 1e6), st.sampled_from([0.0, 1.0, -1.0, 100.0]))
_part = st.floats(0, 1)


def _interval(first: float, second: float) -> Interval:
    return Interval(min(first, second), max(first, second))


_intervals = st.builds(_interval, _ends, _ends)
_not_negative = st.builds(lambda a, b: _interval(abs(a), abs(b)), _ends, _ends)


def _inside(interval: Interval, part: float) -> float:
    point = interval.low + part * (interval.high - interval.low)
    return min(max(point, interval.low), interval.high)


def _holds(interval: Interval, value: float) -> bool:
    slack = 1e-9 * max(1.0, abs(value))
    return interval.low - slack <= value <= interval.high + slack


@given(_intervals, _intervals, _part, _part)
def test_sums_differences_and_products_hold_every_value_of_their_inputs(
    first: Interval, second: Interval, one: float, two: float
) -> None:
    left, right = _inside(first, one), _inside(second, two)

    assert _holds(added([first, second]), left + right)
    assert _holds(subtracted(first, second), left - right)
    assert _holds(multiplied(first, second), left * right)


@given(_intervals, _not_negative, _part, _part)
def test_a_ratio_holds_every_value_of_its_inputs(
    first: Interval, second: Interval, one: float, two: float
) -> None:
    left, right = _inside(first, one), _inside(second, two)
    ratio = divided(first, second)

    assert (ratio is None) == (second.high == 0)
    assert ratio is None or right == 0 or _holds(ratio, left / right)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Interval(3, 6), Interval(2, 3), Interval(1, 3)),
        (Interval(3, 3), Interval(0, 5), Interval(0.6, math.inf)),
        (Interval(0, 3), Interval(0, 5), Interval(0, math.inf)),
        (Interval(0, 0), Interval(0, 5), Interval(0, 0)),
        (Interval(1, math.inf), Interval(1, math.inf), Interval(0, math.inf)),
        (Interval(-2, 3), Interval(0, 5), Interval(-math.inf, math.inf)),
        (Interval(1, 2), Interval(0, 0), None),
        (Interval(1, 2), Interval(-1, 1), None),
    ],
)
def test_ratios_at_zero_and_without_end(first: Interval, second: Interval, expected: Interval | None) -> None:
    assert expected == divided(first, second)


def test_zero_times_anything_is_zero() -> None:
    assert Interval(0, 0) == multiplied(Interval(0, 0), Interval(0, math.inf))


@pytest.mark.parametrize(
    ("price", "hour", "job"),
    [
        ("50 EUR/hour", Interval(50, 50), Interval(500, 500)),
        ("40-60 EUR/hour", Interval(40, 60), Interval(400, 600)),
        ("400 EUR/day", Interval(50, 50), Interval(500, 500)),
        ("300 EUR/piece", Interval(30, 30), Interval(300, 300)),
        ("300-600 EUR/project", Interval(30, 60), Interval(300, 600)),
        ("2000 EUR/month", Interval(200, 200), Interval(2000, 2000)),
    ],
)
def test_a_price_becomes_money_an_hour_and_money_a_job(price: str, hour: Interval, job: Interval) -> None:
    known = situation({"rates.price": price, "ai.hours": "10"}).known

    assert (Known(hour), Known(job)) == (known["price.hour"], known["price.job"])


def test_a_price_by_the_word_is_no_price_an_hour_or_a_job() -> None:
    known = situation({"rates.price": "1 EUR/word", "ai.hours": "10"}).known

    assert (Truth.FAILS, Truth.FAILS) == (known["price.hour"].applies, known["price.job"].applies)


@pytest.mark.parametrize(
    ("price", "hour", "job"),
    [
        (
            "50 EUR/hour",
            Known(Interval(50, 50)),
            Known(Interval(25, 5000), answered=False),
        ),
        (
            "300 EUR/project",
            Known(Interval(3, 600), answered=False),
            Known(Interval(300, 300)),
        ),
    ],
)
def test_hours_not_answered_leave_only_the_figure_that_needs_them_wide(
    price: str, hour: Known, job: Known
) -> None:
    known = situation({"rates.price": price}).known

    assert (hour, job) == (known["price.hour"], known["price.job"])


def test_hours_that_do_not_apply_leave_only_the_figure_that_needs_them_without_a_value() -> None:
    known = situation({"rates.price": "50 EUR/hour", "ai.hours": "n/a"}).known

    assert (Truth.HOLDS, Truth.FAILS) == (known["price.hour"].applies, known["price.job"].applies)


def test_without_a_price_its_figures_may_be_anything_from_zero() -> None:
    known = situation({"ai.hours": "10"}).known["price.hour"]

    assert Known(Interval(0, math.inf), answered=False) == known


@pytest.mark.parametrize("figure", ["price.hour", "price.job", "price.times_need", "price.above_wage"])
def test_a_price_that_does_not_apply_takes_its_figures_with_it(figure: str) -> None:
    known = situation({"rates.price": "n/a", "ai.hours": "10", "money.need": "100"}).known

    assert Truth.FAILS is known[figure].applies


def test_a_figure_that_divides_by_zero_does_not_apply() -> None:
    known = situation({"ai.hours": "10", "money.need": "0"}).known["hours.share"]

    assert (Truth.FAILS, False) == (known.applies, known.answered)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("work.short", Interval(50, 70)),
        ("price.times_need", Interval(2, 3)),
        ("price.above_wage", Interval(10, 40)),
        ("need.years", Interval(600, 600)),
        ("hours.share", Interval(5, 5)),
    ],
)
def test_sum_ratio_difference_product_and_share(figure: str, expected: Interval) -> None:
    known = situation(
        {
            "work.small": "20-40",
            "work.scratch": "30",
            "rates.price": "40-60",
            "ai.hours": "10",
            "money.need": "200",
            "years": "3",
        }
    ).known

    assert Known(expected) == known[figure]


def test_an_unanswered_input_widens_a_figure_to_its_bounds_and_marks_it() -> None:
    known = situation({"work.small": "20"}).known["work.short"]

    assert Known(Interval(20, 100), answered=False) == known


_amounts = st.tuples(st.floats(1, 1e4), st.floats(1, 1e4)).map(lambda ends: (min(ends), max(ends)))
_units = st.sampled_from(["hour", "day", "piece", "project"])


@given(_amounts, _units, st.none() | st.tuples(st.floats(0.5, 100), st.floats(0.5, 100)), _part, _part)
def test_the_figures_of_a_price_hold_what_every_exact_price_and_time_comes_to(
    price: tuple[float, float], unit: str, hours: tuple[float, float] | None, one: float, two: float
) -> None:
    span = Interval(0.5, 100) if hours is None else _interval(*hours)
    answers: dict[str, Answer] = {"rates.price": Rate(*price, "EUR", unit)}
    answers["ai.hours"] = Silence.UNKNOWN if hours is None else Amount(span.low, span.high)
    amount, taken = _inside(Interval(*price), one), _inside(span, two)
    hourly = {"hour": amount, "day": amount / 8}.get(unit, amount / taken)
    job = {"hour": amount * taken, "day": amount / 8 * taken}.get(unit, amount)

    known = situate(small_pack(), answers).known

    for figure, value in (("price.hour", hourly), ("price.job", job)):
        possible = known[figure].possible
        assert isinstance(possible, Interval)
        assert _holds(possible, value)
