"""Money, scenarios and cards of clients as they are read: plain words, sums shown, at most eighty columns."""

import json
import math
from datetime import date
from pathlib import Path

import pytest

from profiles.answers import disagreements, used_answers
from profiles.clients import clients
from profiles.store import open_profile
from rules.assess import assess
from rules.assessment import Assessment, PassedOver
from rules.clients import cards
from rules.earning.money import MoneyLine
from rules.possible import Interval
from tests.tui.people import assessed, pack
from tui.exports.assessment_json import assessment_json
from tui.exports.assessment_text import assessment_text
from tui.lines.client import card_title, client_items
from tui.lines.items import Item, printed
from tui.lines.money import money_brief_items, money_items, passed_over_items, scenario_items, value_words
from tui.opened.coming_back import Person

EXAMPLES = Path(__file__).parents[2] / "profiles/examples"
DAY = date(2026, 11, 22)
WIDTH = 80


def example(name: str) -> tuple[Assessment, Person]:
    """Assess one of the example profiles."""
    profile = open_profile(EXAMPLES / f"{name}.toml").profile
    answers = used_answers(profile, pack().questions).answers
    off = disagreements(profile)
    found = assess(pack(), answers, as_of=DAY, currency=profile.currency, disagreements=off)
    return found, Person(clients=clients(profile))


def words(items: tuple[Item, ...]) -> str:
    """Give items as one run of words."""
    return " ".join(printed(items, WIDTH).split())


@pytest.mark.parametrize("name", ["amara", "ilse", "tomas"])
def test_a_whole_reading_of_an_example_keeps_within_eighty_columns(name: str) -> None:
    found, person = example(name)
    text = assessment_text(found, name, person)

    assert [] == [line for line in text.splitlines() if len(line) > WIDTH]
    assert "Your money" in text
    assert "If your income went as a study measured" in text
    assert "Your clients and AI" in text


def test_a_money_line_shows_value_sum_form_and_what_would_narrow_it() -> None:
    said = words(money_items(example("ilse")[0]))

    assert (
        "Price floor an hour: 41 to 50 EUR (34,000 + 12 x 650) / ((20 to 24) x 42) = 41.47 to 49.76" in said
    )
    assert "how: (income needed + twelve months of costs) / hours sold a year" in said
    assert "narrower with exact: Hours billed in a week" in said
    assert (
        "Not worked out yet: What your work is worth to the client, per unit of your fee. Needs: Worth of"
        in said
    )


def test_in_brief_the_same_values_stand_without_their_sums() -> None:
    said = words(money_brief_items(example("ilse")[0]))

    assert "Price floor an hour: 41 to 50 EUR" in said
    assert "(34,000" not in said


@pytest.mark.parametrize(
    ("low", "high", "unit", "shown"),
    [
        (41.4, 49.7, "EUR", "41 to 50 EUR"),
        (5.5, 16.6, "percent", "6 to 17%"),
        (2, 2, "times", "2 times"),
        (1.25, 1.25, "hours", "1.3 hours"),
        (48.07, 127.7, "USD an hour", "48 to 128 USD an hour"),
        (0.111, 0.571, "jobs", "0.11 to 0.57 jobs"),
        (590.4, 1000, "words", "590 to 1,000 words"),
    ],
)
def test_a_value_has_its_unit_and_no_more_digits_than_help(
    low: float, high: float, unit: str, shown: str
) -> None:
    line = MoneyLine(
        figure="a", label="A", value=Interval(low, high), unit=unit, sum="", source="", ranges=()
    )

    assert shown == value_words(line)


def test_a_scenario_prints_whom_when_and_what_it_does_not_say() -> None:
    said = words(scenario_items(example("ilse")[0]))

    assert "Each stands alone and is no forecast. Do not add them up." in said
    assert "Income a year: 29,229 to 59,627 EUR, now 29,647 to 60,480 EUR" in said
    assert (
        "Measured: -9.4% (monthly earnings; against freelancers in unaffected occupations; after DALL-E 2"
        in said
    )
    assert (
        "Whom: Upwork, image and design-related services. Published 2024, grade A, as of 1 July 2026." in said
    )
    assert "direct clients were not measured" in said


def test_without_an_income_a_scenario_speaks_of_each_thousand() -> None:
    said = words(scenario_items(example("amara")[0]))

    assert "Of each 1,000 GBP of income, 948 to 1,000 would be left." in said
    assert "It would say more with: Online marketplaces." in said


@pytest.mark.parametrize(
    ("runway", "income", "shown"),
    [
        ("6", "20", "Cushion: 11.6 months"),
        ("6", "60", "Cushion, as now: not needed, as the income covers what you need"),
        ("6", "20-60", "Cushion: 11.6 months or longer"),
    ],
)
def test_a_cushion_is_told_in_months_or_as_not_needed(runway: str, income: str, shown: str) -> None:
    typed = {
        "field": "illustration",
        "rates.price": income,
        "money.need": "30000",
        "money.costs": "0",
        "money.billable_hours": "20",
        "money.weeks": "40",
        "money.runway": runway,
        "source.marketplaces": "100",
    }

    assert shown in words(scenario_items(assessed(typed)))


def test_a_price_in_another_currency_is_wanted_in_the_profiles_own() -> None:
    said = words(money_items(assessed({"rates.price": "40 USD", "money.need": "30000"})))

    assert "Your usual price in EUR" in said


def test_a_field_without_a_study_gets_a_sentence_and_no_scenario() -> None:
    said = words(scenario_items(example("tomas")[0]))

    assert "No study that we may quote measured what freelancers in your field earn" in said
    assert "Income a year" not in said


def test_a_card_has_who_it_is_for_what_breaks_and_what_to_send() -> None:
    found, person = example("ilse")
    said = words(client_items(cards(found, person.clients), found))

    assert 1 == said.count("They are no legal advice.")
    assert "publisher: forbids AI, 35% of income, told" in said
    assert "Careful 5% of your work begins as an AI draft." in said
    assert "Send I use AI tools in other jobs." in said
    assert "Clause The work is made without generative AI" in said


def test_a_card_without_a_client_is_for_all_of_a_stance() -> None:
    found = assessed({"clients.want_ai": "30-40", "ai.use": "weekly"})

    assert ["Clients: wants AI used, 30 to 40% of income, told or not: unknown"] == [
        card_title(each) for each in cards(found)
    ]


def test_without_a_card_the_question_is_named() -> None:
    found = assessed({})

    assert "No card yet: say how your income splits" in words(client_items(cards(found), found))


STRAINED = {"you.balance": "3", "you.worry": "8", "clients.largest_share": "80", "proof.kinds": "none"}


def test_what_was_passed_over_is_told_with_its_reason_in_text_and_json() -> None:
    found = assessed(STRAINED)
    table = json.loads(assessment_json(found, "a"))

    assert "so the plan is one move; this can wait." in words(passed_over_items(found))
    assert [PassedOver(**each) for each in table["passed_over"]] == list(found.passed_over)
    assert 1 == len(table["first"])


def test_json_has_the_sums_the_scope_and_the_cards() -> None:
    found, person = example("ilse")
    table = json.loads(assessment_json(found, "ilse", person))
    (floor,) = (line for part in table["money"] for line in part["lines"] if line["id"] == "price.floor")
    (scenario,) = table["scenarios"]

    assert (41.47, 49.76, "EUR") == (floor["low"], floor["high"], floor["unit"])
    assert "(34,000 + 12 x 650) / ((20 to 24) x 42) = 41.47 to 49.76" == floor["sum"]
    assert {"low": 29228.56, "high": 59627.23}.keys() == scenario["income"].keys()
    assert scenario["runway"]["high"] is None
    assert ("hui-2024-image", 2024) == (scenario["finding"], scenario["published"])
    assert ["publisher", "magazine", "museum"] == [each["nickname"] for each in table["clients"]]
    assert all(not math.isinf(line["high"]) for part in table["money"] for line in part["lines"])
