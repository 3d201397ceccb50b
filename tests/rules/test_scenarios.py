"""Scenarios: from findings alone, for whom they cover alone, each with its scope, none added to another."""

import math
from dataclasses import replace

import pytest

from rules import texts_money as texts
from rules.earning.scenarios import ScenarioGiven, months_left, scenarios, without_scenario
from rules.possible import Interval
from tests.rules.samples import assessed, shipped_pack

PACK = shipped_pack()
ILLUSTRATOR = {
    "field": "illustration",
    "rates.price": "40",
    "money.need": "30000",
    "money.costs": "500",
    "money.billable_hours": "20",
    "money.weeks": "40",
    "money.runway": "6",
    "source.marketplaces": "50",
}
COVERED = {
    "content_blog_writing": ["writing-earnings"],
    "copywriting": ["writing-earnings"],
    "ghostwriting_books": ["writing-earnings"],
    "technical_writing": ["writing-earnings"],
    "graphic_design": ["image-earnings"],
    "illustration": ["image-earnings"],
    "translation": ["translation-earnings"],
}


def only(typed: dict[str, str]) -> ScenarioGiven:
    """Give the one scenario of a person."""
    (given,) = scenarios(assessed(PACK, typed))
    return given


def test_a_field_has_the_scenarios_whose_finding_covers_it_and_every_other_field_has_none() -> None:
    offered = {
        field: names
        for field in (*PACK.fields, "other")
        if (names := [each.scenario.id for each in scenarios(assessed(PACK, {"field": field}))])
    }

    assert offered == COVERED


def test_a_field_that_is_not_known_gets_no_scenario() -> None:
    assert () == scenarios(assessed(PACK, {}))
    assert texts.NO_SCENARIO_FIELD == without_scenario(assessed(PACK, {}))
    assert texts.NO_SCENARIO == without_scenario(assessed(PACK, {"field": "bookkeeping"}))


def test_income_moves_by_the_findings_number_on_the_share_it_is_about() -> None:
    given = only(ILLUSTRATOR)

    assert Interval(32000, 32000) == given.income_now
    assert given.income is not None
    assert pytest.approx(32000 * (1 - 0.5 * 0.094)) == given.income.low
    assert "32,000 x (1 - 50% x 9.4%) = 30,496" == given.sum


def test_the_cushion_fills_what_the_income_leaves_open() -> None:
    given = only(ILLUSTRATOR)

    assert given.runway_now is not None
    assert given.runway is not None
    assert pytest.approx(6 * 36000 / (36000 - 32000)) == given.runway_now.low
    assert pytest.approx(6 * 36000 / (36000 - 30496)) == given.runway.low


@pytest.mark.parametrize(
    ("covered", "months"),
    [
        (Interval(0.5, 0.5), Interval(12, 12)),
        (Interval(0, 0.5), Interval(6, 12)),
        (Interval(0.5, 1.2), Interval(12, math.inf)),
        (Interval(1, 1), Interval(math.inf, math.inf)),
    ],
)
def test_a_cushion_lasts_for_good_where_the_income_covers_the_need(
    covered: Interval, months: Interval
) -> None:
    assert months == months_left(Interval(6, 6), covered)


def test_a_share_that_is_not_known_leaves_everything_from_none_to_all_of_it() -> None:
    given = only({key: value for key, value in ILLUSTRATOR.items() if key != "source.marketplaces"})

    assert (Interval(0, 100), "source.marketplaces") == (given.touches, given.missing[0])
    assert pytest.approx(0.906) == given.left.low
    assert 1 == given.left.high


def test_without_an_income_only_the_part_that_is_left_is_told_with_what_is_missing() -> None:
    given = only({"field": "translation", "source.marketplaces": "100"})

    assert (None, None, "") == (given.income, given.runway, given.sum)
    assert pytest.approx(0.703) == given.left.high
    assert {"rates.price", "money.billable_hours", "money.need"} <= set(given.missing)


def test_a_price_by_the_word_waits_for_nothing_that_could_not_help() -> None:
    given = only({"field": "copywriting", "rates.price": "0.1 EUR/word"})

    assert ("source.marketplaces",) == given.missing


@pytest.mark.parametrize("name", list(PACK.scenarios))
def test_a_scenario_rests_on_a_finding_that_may_be_quoted_with_population_and_date(name: str) -> None:
    each = PACK.scenarios[name]
    finding = PACK.findings[each.cites]

    assert "number" == finding.use
    assert each.number in finding.numbers
    assert all((finding.population, finding.source.title or finding.source.venue, each.number.period))
    assert finding.source.year
    assert each.scope.endswith("It is no forecast.")


def test_scenarios_are_never_added_to_each_other() -> None:
    twice = replace(
        PACK, scenarios={**PACK.scenarios, "again": replace(PACK.scenarios["image-earnings"], id="again")}
    )
    first, second = scenarios(assessed(twice, ILLUSTRATOR))

    assert only(ILLUSTRATOR).income == first.income == second.income
