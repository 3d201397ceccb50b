"""Each test word, for values that make it hold, fail, or leave it open."""

import pytest

from rules.possible import Constant, Interval, Known, OneOf, Possible, Subset, judge
from rules.truth import Truth

FAILS, OPEN, HOLDS = Truth.FAILS, Truth.OPEN, Truth.HOLDS


def _subset(surely: str, maybe: str = "") -> Subset:
    return Subset(frozenset(surely), frozenset(surely + maybe))


@pytest.mark.parametrize(
    ("word", "low", "high", "expected"),
    [
        ("at_least", 40, 60, HOLDS),
        ("at_least", 39, 40, OPEN),
        ("at_least", 30, 39, FAILS),
        ("above", 41, 60, HOLDS),
        ("above", 40, 60, OPEN),
        ("above", 30, 40, FAILS),
        ("at_most", 30, 40, HOLDS),
        ("at_most", 40, 41, OPEN),
        ("at_most", 41, 60, FAILS),
        ("below", 30, 39, HOLDS),
        ("below", 30, 40, OPEN),
        ("below", 40, 60, FAILS),
    ],
)
def test_numbers(word: str, low: float, high: float, expected: Truth) -> None:
    assert expected is judge(Known(Interval(low, high)), word, 40)


@pytest.mark.parametrize(
    ("word", "options", "constant", "expected"),
    [
        ("is", "a", "a", HOLDS),
        ("is", "ab", "a", OPEN),
        ("is", "b", "a", FAILS),
        ("is_not", "b", "a", HOLDS),
        ("is_not", "ab", "a", OPEN),
        ("is_not", "a", "a", FAILS),
        ("is_one_of", "ab", ("a", "b"), HOLDS),
        ("is_one_of", "ac", ("a", "b"), OPEN),
        ("is_one_of", "c", ("a", "b"), FAILS),
        ("is_none_of", "c", ("a", "b"), HOLDS),
        ("is_none_of", "bc", ("a", "b"), OPEN),
        ("is_none_of", "ab", ("a", "b"), FAILS),
    ],
)
def test_one_choice(word: str, options: str, constant: Constant, expected: Truth) -> None:
    assert expected is judge(Known(OneOf(tuple(options))), word, constant)


@pytest.mark.parametrize(
    ("options", "constant", "expected"),
    [
        (("yes",), True, HOLDS),
        (("yes",), False, FAILS),
        (("no",), False, HOLDS),
        (("no",), True, FAILS),
        (("yes", "no"), True, OPEN),
        (("yes", "no"), False, OPEN),
    ],
)
def test_yes_or_no(options: tuple[str, ...], constant: bool, expected: Truth) -> None:
    assert expected is judge(Known(OneOf(options)), "is", constant)


@pytest.mark.parametrize(
    ("word", "value", "constant", "expected"),
    [
        ("includes", _subset("ab"), "a", HOLDS),
        ("includes", _subset("b", "a"), "a", OPEN),
        ("includes", _subset("b", "c"), "a", FAILS),
        ("includes_any", _subset("b"), ("a", "b"), HOLDS),
        ("includes_any", _subset("c", "b"), ("a", "b"), OPEN),
        ("includes_any", _subset("c"), ("a", "b"), FAILS),
        ("includes_all", _subset("abc"), ("a", "b"), HOLDS),
        ("includes_all", _subset("a", "b"), ("a", "b"), OPEN),
        ("includes_all", _subset("a", "c"), ("a", "b"), FAILS),
        ("excludes", _subset("b", "c"), "a", HOLDS),
        ("excludes", _subset("b", "a"), "a", OPEN),
        ("excludes", _subset("a"), "a", FAILS),
        ("excludes", _subset("c"), ("a", "b"), HOLDS),
        ("excludes", _subset("b"), ("a", "b"), FAILS),
        ("count_at_least", _subset("ab"), 2, HOLDS),
        ("count_at_least", _subset("a", "b"), 2, OPEN),
        ("count_at_least", _subset("a"), 2, FAILS),
        ("count_at_most", _subset("ab"), 2, HOLDS),
        ("count_at_most", _subset("ab", "c"), 2, OPEN),
        ("count_at_most", _subset("abc"), 2, FAILS),
    ],
)
def test_several_choices(word: str, value: Subset, constant: Constant, expected: Truth) -> None:
    assert expected is judge(Known(value), word, constant)


@pytest.mark.parametrize("applies", [HOLDS, OPEN])
@pytest.mark.parametrize("answered", [True, False])
def test_answered_is_decided_even_where_applicability_is_open(applies: Truth, answered: bool) -> None:
    known = Known(Interval(0, 100), applies, answered)

    assert (HOLDS if answered else FAILS) is judge(known, "answered", constant=True)
    assert (FAILS if answered else HOLDS) is judge(known, "answered", constant=False)


def test_what_does_not_apply_counts_as_not_answered() -> None:
    parked = Known(Interval(3, 3), FAILS, answered=True)

    assert (FAILS, HOLDS) == (judge(parked, "answered", True), judge(parked, "answered", False))  # noqa: FBT003


@pytest.mark.parametrize(
    ("value", "word", "constant"),
    [
        (Interval(50, 50), "at_least", 40),
        (OneOf(("a",)), "is", "a"),
        (OneOf(("a",)), "is_not", "b"),
        (_subset("a"), "excludes", "b"),
        (_subset("a"), "count_at_most", 3),
    ],
)
def test_a_test_on_what_does_not_apply_fails_and_one_on_what_may_not_apply_is_open(
    value: Possible, word: str, constant: Constant
) -> None:
    truths = [judge(Known(value, applies), word, constant) for applies in (HOLDS, OPEN, FAILS)]

    assert [HOLDS, OPEN, FAILS] == truths


def test_a_test_that_fails_anyway_fails_also_where_applicability_is_open() -> None:
    assert FAILS is judge(Known(Interval(10, 20), OPEN), "at_least", 40)


@pytest.mark.parametrize(
    ("low", "high", "middle"),
    [(40, 60, 50), (5, float("inf"), 5), (float("-inf"), 7, 7), (float("-inf"), float("inf"), 0)],
)
def test_the_middle_of_a_range_is_its_finite_end_where_it_has_one_only(
    low: float, high: float, middle: float
) -> None:
    assert middle == Interval(low, high).middle
