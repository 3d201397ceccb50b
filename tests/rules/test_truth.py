"""Three-valued truth is strong Kleene logic."""

import pytest

from rules.truth import Truth, any_of, decided

FAILS, OPEN, HOLDS = Truth.FAILS, Truth.OPEN, Truth.HOLDS


@pytest.mark.parametrize(
    ("first", "second", "both", "either"),
    [
        (HOLDS, HOLDS, HOLDS, HOLDS),
        (HOLDS, OPEN, OPEN, HOLDS),
        (HOLDS, FAILS, FAILS, HOLDS),
        (OPEN, OPEN, OPEN, OPEN),
        (OPEN, FAILS, FAILS, OPEN),
        (FAILS, FAILS, FAILS, FAILS),
    ],
)
def test_the_least_and_any_follow_the_tables_whatever_the_order(
    first: Truth, second: Truth, both: Truth, either: Truth
) -> None:
    assert (both, both) == (min(first, second), min(second, first))
    assert (either, either) == (any_of([first, second]), any_of([second, first]))


@pytest.mark.parametrize(("truth", "opposite"), [(HOLDS, FAILS), (OPEN, OPEN), (FAILS, HOLDS)])
def test_the_opposite_of_open_is_open(truth: Truth, opposite: Truth) -> None:
    assert opposite is truth.negated()


def test_any_of_nothing_fails() -> None:
    assert any_of([]) is FAILS


def test_a_plain_yes_or_no_is_decided() -> None:
    assert (HOLDS, FAILS) == (decided(value=True), decided(value=False))
