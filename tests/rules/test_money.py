"""The money by hand: every formula once with exact numbers and once with ranges, its sum, and what it means."""

import pytest

from rules import texts_money as texts
from rules.earning.money import MoneyLine, MoneyPart, money
from rules.possible import Interval
from tests.rules.samples import assessed, shipped_pack

YEAR = {
    "money.need": "30000",
    "money.costs": "250",
    "money.ai_tools": "50",
    "money.billable_hours": "20",
    "money.weeks": "44",
}
RANGED = {**YEAR, "money.billable_hours": "20-25", "money.need": "30000-36000"}
HOURS = {"ai.use": "weekly", "ai.hours_before": "10", "ai.hours_now": "8"}
RANGED_HOURS = {"ai.use": "weekly", "ai.hours_before": "10", "ai.hours_now": "5-8"}


def lines(typed: dict[str, str], currency: str = "EUR") -> dict[str, MoneyLine]:
    """Give the money lines of answers by their figure."""
    found = money(assessed(shipped_pack(), typed, currency=currency))
    return {line.figure: line for part in found.parts for line in part.lines}


def part(section: str, typed: dict[str, str], currency: str = "EUR") -> MoneyPart:
    """Give one section of the money."""
    found = money(assessed(shipped_pack(), typed, currency=currency))
    return next(each for each in found.parts if each.section == section)


EXACT = [
    ("price.floor", YEAR, 37.5, "(30,000 + 12 x 250) / (20 x 44) = 37.50"),
    (
        "floor.day",
        {**YEAR, "rates.price": "300 EUR/day"},
        300,
        "((30,000 + 12 x 250) / (20 x 44)) x 8 = 300",
    ),
    (
        "floor.job",
        {**YEAR, **HOURS, "rates.price": "400 EUR/project"},
        300,
        "((30,000 + 12 x 250) / (20 x 44)) x 8 = 300",
    ),
    (
        "floor.words",
        {**YEAR, "rates.price": "0.15 EUR/word"},
        250,
        "(30,000 + 12 x 250) / (20 x 44) / 0.15 = 250",
    ),
    (
        "floor.platform",
        {**YEAR, "source.marketplaces": "30"},
        37.5 / 0.9,
        "(30,000 + 12 x 250) / (20 x 44) / 0.9 = 41.67",
    ),
    ("price.hour", {"rates.price": "45"}, 45, ""),
    ("price.hour", {"rates.price": "380 EUR/day"}, 47.5, "380 / 8 = 47.50"),
    ("price.hour", {**HOURS, "rates.price": "400 EUR/project"}, 50, "400 / 8 = 50"),
    ("price.hour", {**HOURS, "rates.price": "400 EUR/piece"}, 50, "400 / 8 = 50"),
    ("price.hour", {**HOURS, "ai.hours_now": "40", "rates.price": "2000 EUR/month"}, 50, "2,000 / 40 = 50"),
    ("price.job", {**HOURS, "rates.price": "400 EUR/project"}, 400, ""),
    ("price.job", {**HOURS, "rates.price": "45"}, 360, "45 x 8 = 360"),
    ("price.job", {**HOURS, "rates.price": "380 EUR/day"}, 380, "380 / 8 x 8 = 380"),
    ("price.gap", {**YEAR, "rates.price": "45"}, 1.2, "45 / ((30,000 + 12 x 250) / (20 x 44)) = 1.20"),
    (
        "price.times_ai",
        {
            "rates.price": "300 EUR/piece",
            "work.ai_alternative": "nearly_the_same",
            "work.ai_price": "30",
        },
        10,
        "300 / 30 = 10",
    ),
    ("time.saved", HOURS, 20, "100 - 100 x 8 / 10 = 20"),
    ("time.job", HOURS, 2, "10 - 8 = 2"),
    ("saving.by_time", {**HOURS, "rates.price": "45"}, 90, "45 x (10 - 8) = 90"),
    ("saving.by_job", {**HOURS, "rates.price": "400 EUR/project"}, 100, "400 x (10 / 8 - 1) = 100"),
    ("tools.year", YEAR, 600, "12 x 50 = 600"),
    ("tools.share", YEAR, 2, "100 x (12 x 50) / 30,000 = 2"),
    ("tools.hours", {**YEAR, "rates.price": "40"}, 1.25, "50 / 40 = 1.25"),
    ("tools.jobs_by_time", {**YEAR, **HOURS, "rates.price": "50"}, 0.5, "50 / (50 x (10 - 8)) = 0.50"),
    (
        "tools.jobs_by_job",
        {**YEAR, **HOURS, "rates.price": "400 EUR/project"},
        0.5,
        "50 / (400 x (10 / 8 - 1)) = 0.50",
    ),
    (
        "value.return",
        {"rates.price": "400 EUR/project", "rates.worth_to_client": "1200"},
        3,
        "1,200 / 400 = 3",
    ),
    ("income.year", {**YEAR, "rates.price": "45"}, 39600, "45 x (20 x 44) = 39,600"),
    (
        "income.left",
        {**YEAR, "rates.price": "45"},
        6600,
        "45 x (20 x 44) - (30,000 + 12 x 250) = 6,600",
    ),
    ("money.month", YEAR, 2750, "(30,000 + 12 x 250) / 12 = 2,750"),
    (
        "runway.cushion",
        {**YEAR, "money.runway": "3"},
        8250,
        "3 x ((30,000 + 12 x 250) / 12) = 8,250",
    ),
    (
        "wage.equivalent",
        {**YEAR, "field": "web_development"},
        None,
        "(30.88 to 60.69) x 1.29 x 2,080 / (20 x 44) = 94.16 to 185.05",
    ),
    (
        "wage.usual",
        {"field": "web_development"},
        None,
        "(30.88 to 60.69) x 1.29 x 2,080 / (1,040 to 1,456) = 56.91 to 156.58",
    ),
]


@pytest.mark.parametrize(("figure", "typed", "value", "text"), EXACT, ids=[each[0] for each in EXACT])
def test_a_formula_gives_the_number_that_a_pencil_gives_and_shows_the_sum(
    figure: str, typed: dict[str, str], value: float | None, text: str
) -> None:
    line = lines(typed)[figure]

    assert text == line.sum
    assert line.value.low == line.value.high or value is None
    assert value is None or pytest.approx(value) == line.value.low


RANGES = [
    ("price.floor", RANGED, (30, 39000 / 880)),
    ("floor.job", {**RANGED, **RANGED_HOURS, "rates.price": "400 EUR/project"}, (150, 39000 / 880 * 8)),
    ("floor.words", {**RANGED, "rates.price": "0.10-0.15 EUR/word"}, (200, 39000 / 88)),
    ("price.hour", {**RANGED_HOURS, "rates.price": "400-480 EUR/project"}, (50, 96)),
    ("price.job", {**RANGED_HOURS, "rates.price": "40-50"}, (200, 400)),
    ("price.gap", {**RANGED, "rates.price": "40-60"}, (40 / (39000 / 880), 2)),
    ("time.saved", RANGED_HOURS, (20, 50)),
    ("time.job", RANGED_HOURS, (2, 5)),
    ("saving.by_time", {**RANGED_HOURS, "rates.price": "40-50"}, (80, 250)),
    ("saving.by_job", {**RANGED_HOURS, "rates.price": "400-480 EUR/project"}, (100, 480)),
    ("tools.hours", {**YEAR, "rates.price": "40-50"}, (1, 1.25)),
    ("tools.jobs_by_time", {**YEAR, **RANGED_HOURS, "rates.price": "40-50"}, (0.2, 0.625)),
    ("tools.jobs_by_job", {**YEAR, **RANGED_HOURS, "rates.price": "400-480 EUR/project"}, (50 / 480, 0.5)),
    ("value.return", {"rates.price": "400-500 EUR/project", "rates.worth_to_client": "1000-2000"}, (2, 5)),
    ("income.year", {**RANGED, "rates.price": "40-50"}, (35200, 55000)),
    ("income.left", {**RANGED, "rates.price": "40-50"}, (-3800, 22000)),
    ("money.month", RANGED, (2750, 3250)),
    ("runway.cushion", {**RANGED, "money.runway": "2-4"}, (5500, 13000)),
]


@pytest.mark.parametrize(("figure", "typed", "ends"), RANGES, ids=[each[0] for each in RANGES])
def test_a_formula_of_ranges_gives_the_least_and_the_most(
    figure: str, typed: dict[str, str], ends: tuple[float, float]
) -> None:
    value = lines(typed)[figure].value

    assert pytest.approx(ends[0]) == value.low
    assert pytest.approx(ends[1]) == value.high


def test_a_line_names_the_ranges_that_widen_it_and_no_others() -> None:
    typed = {**YEAR, "money.weeks": "40-44", "rates.price": "40-50"}

    assert ("money.weeks",) == lines(typed)["price.floor"].ranges
    assert ("rates.price", "money.weeks") == lines(typed)["price.gap"].ranges


def test_every_line_says_where_its_form_comes_from() -> None:
    assert [] == [
        line.figure for line in lines({**YEAR, **HOURS, "rates.price": "45"}).values() if not line.source
    ]


def test_what_is_missing_is_told_by_its_questions() -> None:
    missing = part("floor", {"money.need": "30000", "money.weeks": "44"}).missing

    assert [("price.floor", ("money.costs", "money.billable_hours"))] == [
        (each.figure, each.questions) for each in missing
    ]


def test_hours_are_not_missing_where_the_unit_of_the_price_needs_none() -> None:
    found = money(assessed(shipped_pack(), {"rates.price": "45"}))
    missing = {each.figure: each.questions for part in found.parts for each in part.missing}

    assert ("money.billable_hours", "money.weeks") == missing["income.year"]


def test_a_price_by_the_word_is_never_made_money_an_hour() -> None:
    shown = lines({**YEAR, **HOURS, "rates.price": "0.15 EUR/word"})

    assert {"price.hour", "price.job", "price.gap", "income.year", "saving.by_time"}.isdisjoint(shown)


def test_a_price_in_another_currency_is_in_no_sum() -> None:
    assert {"price.hour", "price.gap", "tools.hours"}.isdisjoint(
        lines({**YEAR, "rates.price": "45 USD/hour"})
    )


@pytest.mark.parametrize(
    ("price", "words"),
    [("50", texts.ABOVE_FLOOR), ("30", texts.BELOW_FLOOR), ("30-50", texts.AROUND_FLOOR)],
)
def test_a_price_is_laid_beside_the_floor(price: str, words: str) -> None:
    assert (words,) == part("price", {**YEAR, "rates.price": price}).says


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"rates.model": "hour"}, texts.KEEPS_CLIENT),
        ({"rates.model": "day"}, texts.KEEPS_CLIENT),
        ({"rates.price": "45"}, texts.KEEPS_CLIENT),
        ({"rates.price": "45", "rates.model": "project"}, texts.KEEPS_YOU),
        ({"rates.model": "retainer"}, texts.KEEPS_YOU),
        ({"rates.price": "400 EUR/piece"}, texts.KEEPS_YOU),
        ({"rates.price": "0.1 EUR/word"}, texts.KEEPS_YOU),
        ({"rates.model": "result"}, texts.KEEPS_RESULT),
    ],
)
def test_the_way_of_charging_says_who_keeps_the_saved_time(typed: dict[str, str], words: str) -> None:
    assert (words,) == part("time", {**HOURS, **typed}).says


@pytest.mark.parametrize(
    ("now", "words"), [("12", (texts.COSTS_TIME,)), ("9-12", (texts.MAY_COST_TIME, texts.KEEPS_CLIENT))]
)
def test_time_that_ai_costs_is_not_called_saved(now: str, words: tuple[str, ...]) -> None:
    assert words == part("time", {**HOURS, "ai.hours_now": now, "rates.model": "hour"}).says


def test_hours_that_were_guessed_are_called_a_guess() -> None:
    assert texts.GUESSED in part("time", {**HOURS, "ai.timed": "guessed"}).says


def test_tools_that_may_save_no_time_have_no_payback() -> None:
    typed = {**YEAR, **HOURS, "ai.hours_now": "9-12", "rates.price": "400 EUR/project"}

    assert "tools.jobs_by_job" not in lines(typed)
    assert texts.NEVER_PAYS in part("tools", typed).says


def test_by_the_hour_the_saved_time_pays_the_client() -> None:
    assert texts.PAID_BY_CLIENT in part("tools", {**YEAR, **HOURS, "rates.price": "45"}).says


def test_the_return_comes_with_a_sentence_to_paste_that_names_both_numbers() -> None:
    says = part("return", {"rates.price": "400-500 EUR/project", "rates.worth_to_client": "1200"}).says

    (sentence,) = says
    assert sentence.endswith(
        "“For every 1 EUR of fee you get back about 2.4 to 3 EUR over a year: "
        "your own estimate of 1,200 EUR, divided by a fee of 400 to 500 EUR.”"
    )


def test_with_a_price_by_the_month_one_month_of_work_is_laid_beside_one_month_of_fee() -> None:
    typed = {"rates.price": "800 EUR/month", "ai.hours_now": "20", "rates.worth_to_client": "1000-2000"}

    (sentence,) = part("return", typed).says
    assert sentence.endswith(
        "“For every 1 EUR of fee you get back about 1.25 to 2.5 EUR: "
        "your own estimate of 1,000 to 2,000 EUR for one month, divided by a fee of 800 EUR a month.”"
    )
    assert "year" not in sentence


def test_a_job_that_may_be_worth_less_than_its_fee_is_not_pasted_blindly() -> None:
    says = part("return", {"rates.price": "400 EUR/project", "rates.worth_to_client": "300-800"}).says

    assert texts.RETURN_BELOW in says


def test_us_wages_stand_beside_other_money_without_a_verdict() -> None:
    typed = {**YEAR, "field": "web_development", "rates.price": "45"}
    shown = part("employees", typed)

    assert ["wage.equivalent"] == [line.figure for line in shown.lines]
    assert ["USD an hour"] == [line.unit for line in shown.lines]
    assert texts.BESIDE.format(currency="EUR") in shown.says
    assert {texts.ABOVE_EMPLOYEE, texts.BELOW_EMPLOYEE, texts.WITHIN_EMPLOYEE}.isdisjoint(shown.says)


@pytest.mark.parametrize(
    ("price", "words"),
    [("300", texts.ABOVE_EMPLOYEE), ("20", texts.BELOW_EMPLOYEE), ("100", texts.WITHIN_EMPLOYEE)],
)
def test_in_dollars_a_price_is_laid_beside_the_wages_with_the_persons_own_costs(
    price: str, words: str
) -> None:
    typed = {**YEAR, "field": "web_development", "rates.price": price}
    shown = part("employees", typed, "USD")

    assert words in shown.says
    assert "((30.88 to 60.69) x 1.29 x 2,080 + 12 x 250) / (20 x 44) = 97.57 to 188.46" == next(
        line.sum for line in shown.lines if line.figure == "wage.break_even"
    )


def test_wages_come_with_occupation_year_and_fit() -> None:
    says = part("employees", {"field": "illustration"}).says

    assert (
        "Half of US employees counted as Fine Artists, Including Painters, Sculptors, and Illustrators earned "
        "18.06 to 40.00 USD an hour (2025)."
    ) == says[0]
    assert texts.FIT["shared"] in says


@pytest.mark.parametrize("typed", [{}, {"field": "other"}])
def test_without_a_field_of_the_list_no_wage_is_shown(typed: dict[str, str]) -> None:
    assert {"wage.usual", "wage.equivalent"}.isdisjoint(lines(typed))


def test_an_answer_that_is_the_figure_itself_shows_no_sum() -> None:
    assert (
        MoneyLine(
            figure="price.hour",
            label="What your price comes to an hour",
            value=Interval(40, 50),
            unit="EUR",
            sum="",
            source=shipped_pack().figures["price.hour"].source,
            ranges=("rates.price",),
        )
        == lines({"rates.price": "40-50"})["price.hour"]
    )
