"""A monkey at the real program: whatever it does, no traceback, whole profiles, and the terminal as before."""

import pytest

from tests.cli.program import Program
from tests.terminal.monkeys import Monkey


@pytest.mark.parametrize("seed", [1, 2])
def test_some_hundred_random_events_do_no_harm(freehold: Program, seed: int) -> None:
    freehold.keep("asha")

    assert [] == Monkey(freehold, seed).play(300)


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(101, 121))
def test_thousands_of_random_events_do_no_harm(freehold: Program, seed: int) -> None:
    freehold.keep("asha")

    assert [] == Monkey(freehold, seed).play(20_000)
