"""Whatever an answer may still be, every figure and scenario of it lies inside what was shown for the range."""

import math
from collections import Counter
from collections.abc import Mapping

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Rate
from rules.assess import assess
from rules.assessment import Assessment
from rules.earning.scenarios import income_left, months_left, scenarios
from rules.figures import JOBS, TIMES
from rules.possible import Interval
from rules.situation import situate
from rules.truth import Truth
from tests.rules.samples import DAY, shipped_pack

NUMBERS: Mapping[str, tuple[float, float]] = {
    "money.need": (1000, 90000),
    "money.costs": (200, 3000),
    "money.ai_tools": (1, 200),
    "money.billable_hours": (1, 60),
    "money.weeks": (1, 52),
    "money.runway": (0, 24),
    "ai.hours_before": (0.5, 100),
    "ai.hours_now": (0.5, 100),
    "work.ai_price": (1, 500),
    "rates.worth_to_client": (1, 50000),
    "source.marketplaces": (0, 100),
}
ALWAYS: dict[str, Answer] = {
    "field": Choice("translation"),
    "ai.use": Choice("weekly"),
    "work.ai_alternative": Choice("nearly_the_same"),
}
UNITS = ("hour", "day", "word", "piece", "project", "month")
_part = st.floats(0, 1)


def _within(ends: tuple[float, float], part: float) -> float:
    return ends[0] + part * (ends[1] - ends[0])


@st.composite
def _people(draw: st.DrawFn) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """Give answers in ranges, and exact answers of which each lies inside its range."""
    ranged, exact = dict(ALWAYS), dict(ALWAYS)
    unit = draw(st.sampled_from(UNITS))
    for name, bounds in {**NUMBERS, "rates.price": (0.05, 2000)}.items():
        low, high = sorted((_within(bounds, draw(_part)), _within(bounds, draw(_part))))
        point = min(max(_within((low, high), draw(_part)), low), high)
        if name == "rates.price":
            ranged[name], exact[name] = Rate(low, high, "EUR", unit), Rate(point, point, "EUR", unit)
        else:
            ranged[name], exact[name] = Amount(low, high), Amount(point, point)
    return ranged, exact


def _assessed(answers: dict[str, Answer]) -> Assessment:
    return assess(shipped_pack(), answers, as_of=DAY, currency="EUR")


def _holds(outer: Interval, inner: Interval) -> bool:
    low = outer.low <= inner.low or math.isclose(outer.low, inner.low, rel_tol=1e-9, abs_tol=1e-9)
    high = inner.high <= outer.high or math.isclose(inner.high, outer.high, rel_tol=1e-9, abs_tol=1e-9)
    return low and high


@settings(max_examples=40, deadline=None)
@given(_people())
def test_every_figure_of_ranges_holds_the_figure_of_every_point_inside_them(
    person: tuple[dict[str, Answer], dict[str, Answer]],
) -> None:
    ranged, exact = (_assessed(each) for each in person)
    known, points = ranged.situation.known, exact.situation.known

    outside = [
        name
        for name in shipped_pack().figures
        if known[name].applies is not Truth.FAILS
        and points[name].applies is not Truth.FAILS
        and not _holds(_interval(known[name].possible), _interval(points[name].possible))
    ]

    assert [] == outside


@settings(max_examples=40, deadline=None)
@given(_people())
def test_every_scenario_of_ranges_holds_the_scenario_of_every_point_inside_them(
    person: tuple[dict[str, Answer], dict[str, Answer]],
) -> None:
    pairs = zip(*(scenarios(_assessed(each)) for each in person), strict=True)

    for ranged, exact in pairs:
        for wide, narrow in ((ranged.income, exact.income), (ranged.runway, exact.runway)):
            assert (wide is None) == (narrow is None)
            assert wide is None or narrow is None or _holds(wide, narrow)


@given(st.floats(0, 100), st.floats(-100, 100), st.floats(0, 1e6), st.floats(0, 60), st.floats(1, 1e6))
def test_a_scenario_of_exact_numbers_is_the_sum_of_the_touched_and_the_untouched_income(
    share: float, change: float, income: float, months: float, needed: float
) -> None:
    left = income_left(Interval(share, share), Interval(change, change))
    touched = income * share / 100
    then = income - touched + touched * (1 + change / 100)
    assume(abs(needed - then) > 1e-6 * needed)
    lasts = months_left(Interval(months, months), Interval(then / needed, then / needed))

    assert pytest.approx(then, abs=1e-6) == income * left.low
    assert left.low == left.high
    if then >= needed:
        assert Interval(math.inf, math.inf) == lasts
    else:
        assert pytest.approx(months * needed / (needed - then), rel=1e-6) == lasts.low


@pytest.mark.parametrize("unit", UNITS)
def test_no_figure_of_the_shipped_pack_counts_an_answer_twice(unit: str) -> None:
    pack = shipped_pack()
    answers: dict[str, Answer] = {"rates.price": Rate(1, 2, "EUR", unit)}
    known = assess(pack, answers, as_of=DAY, currency="EUR").situation.known
    applying = [figure for name, figure in pack.figures.items() if known[name].applies is not Truth.FAILS]

    twice = {
        figure.id: [name for name, times in _leaves(figure.id, unit).items() if times > 1]
        for figure in applying
    }

    assert {} == {name: each for name, each in twice.items() if each and name not in WORTH}


WORTH = ("time.worth", "tools.gain")
"""They need the hours of a job twice where a whole job has one price."""


@given(
    now=st.tuples(st.floats(1, 20), st.floats(1, 20)).map(sorted),
    saved=st.tuples(st.floats(0, 20), st.floats(0, 20)).map(sorted),
)
def test_freed_hours_are_worth_no_wider_a_range_for_hours_that_stand_in_them_twice(
    now: list[float], saved: list[float]
) -> None:
    before = [now[1] + saved[0], now[1] + saved[1]]
    least, _ = _worth(before[0], before[0], now[1], now[1])
    _, most = _worth(before[1], before[1], now[0], now[0])

    assert pytest.approx((least, most)) == _worth(*before, *now)


def _worth(before_low: float, before_high: float, now_low: float, now_high: float) -> tuple[float, float]:
    answers: dict[str, Answer] = {
        "ai.use": Choice("weekly"),
        "rates.price": Rate(500, 500, "EUR", "project"),
        "money.billable_hours": Amount(20, 20),
        "money.weeks": Amount(40, 40),
        "ai.hours_before": Amount(before_low, before_high),
        "ai.hours_now": Amount(now_low, now_high),
    }
    worth = _interval(situate(shipped_pack(), answers, currency="EUR").known["time.worth"].possible)
    return worth.low, worth.high


def _leaves(name: str, unit: str) -> Counter[str]:
    """Count how often each answer stands in a figure, hours only where the unit of the price needs them."""
    pack = shipped_pack()
    if (figure := pack.figures.get(name)) is None:
        return Counter([name] if name not in pack.parameters else [])
    inputs = [each for each in figure.inputs if isinstance(each, str)]
    alone = {"per_hour": TIMES, "per_job": JOBS}.get(figure.form, frozenset())
    found: Counter[str] = Counter()
    for each in inputs[:1] if unit in alone else inputs:
        found.update(_leaves(each, unit))
    return found


def _interval(value: object) -> Interval:
    assert isinstance(value, Interval)
    return value
