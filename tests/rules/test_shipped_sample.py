"""What the shipped pack tells many made-up people: no advice for all, and not too much of it."""

from collections import Counter
from datetime import date
from statistics import median

import pytest

from rules.assess import assess
from rules.assessment import Assessment
from rules.measuring.sampling import CURRENCY, sampled_people
from tests.rules.samples import shipped_pack

PEOPLE = 1000
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def told() -> list[Assessment]:
    people = sampled_people(shipped_pack(), PEOPLE, seed=7)
    return [assess(shipped_pack(), each, as_of=DAY, currency=CURRENCY) for each in people]


def test_no_first_moves_are_given_to_more_than_a_twentieth(told: list[Assessment]) -> None:
    ((_, most),) = Counter(each.first for each in told).most_common(1)

    assert most <= PEOPLE / 20


def test_half_of_the_people_are_told_fewer_than_sixteen_things(told: list[Assessment]) -> None:
    assert median(len(each.moves) + len(each.to_know) for each in told) < 16


def test_moves_things_to_know_and_strengths_are_all_advice_there_is(told: list[Assessment]) -> None:
    apart = [
        each
        for each in told
        if sorted((*each.moves, *each.to_know, *each.strengths), key=each.advice.index) != [*each.advice]
    ]

    assert [] == apart
