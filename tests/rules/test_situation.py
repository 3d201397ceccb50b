"""What is known of a person: shares bound each other, applicability has three values, parked is not used."""

import itertools
import math

import pytest

from rules.answers import Amount, Answer, Silence
from rules.possible import Interval, Known, OneOf, Possible, Subset
from rules.situation import Contradiction, situate
from rules.truth import Truth
from tests.rules.samples import assessed, said, situation, small_pack

SHARES = ("work.small", "work.scratch", "work.finish", "work.advise")


def test_three_shares_leave_the_fourth_as_a_point() -> None:
    known = situation({"work.small": "40", "work.scratch": "30", "work.finish": "20"}).known

    assert Known(Interval(10, 10), answered=False) == known["work.advise"]


def test_two_shares_leave_a_range_for_each_of_the_others() -> None:
    known = situation({"work.small": "40", "work.scratch": "30"}).known

    assert [Interval(0, 30)] * 2 == [known[name].possible for name in SHARES[2:]]


def test_a_range_among_shares_is_narrowed_by_the_others() -> None:
    known = situation(dict(zip(SHARES, ("20-90", "30", "20", "10"), strict=True))).known

    assert Known(Interval(40, 40)) == known["work.small"]


def test_unknown_shares_stay_as_wide_as_the_others_let_them() -> None:
    known = situation({"work.small": "70", "work.finish": "unknown"}).known

    assert Known(Interval(0, 30), answered=False) == known["work.finish"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("60", "50", "later", "later"), "at least 110, not 100"),
        (("60-70", "50", "later", "later"), "at least 110, not 100"),
        (("40", "30", "20", "5"), "95, not 100"),
        (("10-20", "10-20", "10-20", "10-20"), "at most 80, not 100"),
        (("40", "30", "20", "n/a"), "90, not 100"),
    ],
)
def test_shares_that_cannot_add_up_are_a_contradiction(typed: tuple[str, ...], told: str) -> None:
    contradictions = situation(dict(zip(SHARES, typed, strict=True))).contradictions

    assert [f"Kinds of work: the shares add up to {told}"] == [each.because for each in contradictions]


def test_contradicting_shares_are_kept_as_they_were_given() -> None:
    known = situation({"work.small": "60", "work.scratch": "50"}).known

    assert [Interval(60, 60), Interval(50, 50)] == [known[name].possible for name in SHARES[:2]]


def test_shares_that_all_do_not_apply_contradict_nothing() -> None:
    assert () == situation(dict.fromkeys(SHARES, "n/a")).contradictions


def test_shares_with_decimals_that_add_up_contradict_nothing() -> None:
    wrong = [
        parts
        for parts in itertools.product((0.1, 3.3, 14.3, 16.7, 33.3), repeat=3)
        for last in [round(100 - sum(parts), 1)]
        if situate(
            small_pack(),
            {name: Amount(share, share) for name, share in zip(SHARES, (*parts, last), strict=True)},
        ).contradictions
    ]

    assert [] == wrong


def test_a_part_may_not_exceed_its_whole() -> None:
    over = situation({"quotes.pushed": "2-3", "quotes.pushed_by_ai": "4"})
    possible = situation({"quotes.pushed": "2-5", "quotes.pushed_by_ai": "4-6"})

    assert (
        Contradiction(
            ("quotes.pushed_by_ai", "quotes.pushed"),
            "Pushed down by AI (4) cannot be more than Quotes pushed down (3)",
        ),
    ) == over.contradictions
    assert () == possible.contradictions


@pytest.mark.parametrize(
    ("use", "applies"),
    [("weekly", Truth.HOLDS), ("never", Truth.FAILS), ("unknown", Truth.OPEN), ("n/a", Truth.FAILS)],
)
def test_applicability_has_three_values(use: str, applies: Truth) -> None:
    assert applies is situation({"ai.use": use}).known["ai.drafts"].applies


def test_an_answer_whose_question_does_not_apply_is_parked_and_counts_again_when_it_does() -> None:
    parked = situation({"ai.use": "never", "ai.drafts": "60"})
    back = situation({"ai.use": "daily", "ai.drafts": "60"})

    assert (True, False) == (parked.is_parked("ai.drafts"), back.is_parked("ai.drafts"))
    assert Known(Interval(60, 60)) == back.known["ai.drafts"]


def test_only_a_given_answer_can_be_parked() -> None:
    assert not situation({"ai.use": "never", "ai.drafts": "unknown"}).is_parked("ai.drafts")


def test_in_a_rule_test_every_given_answer_counts_as_applicable() -> None:
    answers = said({"ai.use": "never", "ai.drafts": "60"})

    known = situate(small_pack(), answers, all_given_apply=True).known

    assert Truth.HOLDS is known["ai.drafts"].applies


@pytest.mark.parametrize(
    ("name", "possible"),
    [
        ("years", Interval(0, 60)),
        ("ai.use", OneOf(("never", "weekly", "daily"))),
        ("clients.regular", OneOf(("yes", "no"))),
        ("proof.kinds", Subset(frozenset(), frozenset({"results", "portfolio", "named", "none"}))),
    ],
)
@pytest.mark.parametrize("silence", [None, Silence.UNKNOWN, Silence.LATER])
def test_what_is_not_said_may_be_all_its_bounds_allow(
    name: str, possible: Possible, silence: Silence | None
) -> None:
    answers: dict[str, Answer] = {} if silence is None else {name: silence}

    assert Known(possible, answered=False) == situate(small_pack(), answers).known[name]


def test_the_field_answers_for_its_group_its_exposure_and_its_numbers() -> None:
    known = situation({"field": "copywriting"}).known

    assert {
        "field.group": OneOf(("writing",)),
        "field.exposure": Interval(60, 80),
        "field.sources_disagree": OneOf(("no",)),
        "field.has_demand_number": OneOf(("yes",)),
        "field.has_earnings_number": OneOf(("no",)),
        "field.wage": Interval(0, math.inf),
    } == {name: each.possible for name, each in known.items() if name.startswith("field.")}


def test_marks_more_than_35_apart_disagree() -> None:
    assert Known(OneOf(("yes",))) == situation({"field": "web"}).known["field.sources_disagree"]


def test_a_field_outside_the_list_has_no_numbers_and_any_exposure() -> None:
    known = situation({"field": "other"}).known

    assert Known(OneOf(("other",))) == known["field.group"]
    assert Known(Interval(0, 100), answered=False) == known["field.exposure"]
    assert Known(OneOf(("no",))) == known["field.has_demand_number"]


def test_without_a_field_its_names_are_open() -> None:
    known = situation({}).known

    assert Known(OneOf(("writing", "code", "other")), answered=False) == known["field.group"]
    assert Known(OneOf(("yes", "no")), answered=False) == known["field.sources_disagree"]


def test_the_unit_of_a_price_is_read_like_an_answer() -> None:
    assert Known(OneOf(("day",))) == situation({"rates.price": "380 a day"}).known["rates.price.per"]
    assert not situation({}).known["rates.price.per"].answered


def test_a_price_in_another_currency_is_left_out_of_every_sum_and_said() -> None:
    found = assessed(small_pack(), {"rates.price": "50 USD/hour", "ai.hours": "10"})

    assert not found.situation.known["price.hour"].answered
    assert [
        "Your price is in USD and your profile is kept in EUR; sums that mix the two are left out."
    ] == list(found.notices)
