"""From the reading to the money and to the cards of clients, and to the question that a sum waits for."""

from tests.tui.helpers import wait_for_text
from tests.tui.test_reading import go_to, reading, session_of, shown
from tui.lines.items import Target
from tui.screens.clients import ClientsScreen
from tui.screens.interview import InterviewScreen
from tui.screens.money import MoneyScreen
from tui.screens.reading import ReadingScreen

EARNER = {
    "field": "illustration",
    "rates.price": "600-900 EUR/project",
    "ai.use": "weekly",
    "ai.first_drafts": "10",
    "ai.hours_now": "16",
    "money.need": "34000",
    "money.costs": "650",
    "clients.want_ai": "60",
    "clients.forbid_ai": "40",
}


async def test_a_key_on_the_reading_shows_the_money_and_escape_comes_back() -> None:
    async with reading(said=EARNER) as pilot:
        await pilot.press("m")
        await shown(pilot, MoneyScreen)
        await wait_for_text(pilot, "600 to 900 EUR")
        await pilot.press("escape")
        await shown(pilot, ReadingScreen)


async def test_a_sum_that_waits_for_an_answer_leads_to_its_question() -> None:
    async with reading(said=EARNER) as pilot:
        await pilot.press("m")
        await shown(pilot, MoneyScreen)
        await go_to(pilot, Target("question", "money.billable_hours"))
        await pilot.press("enter")
        await shown(pilot, InterviewScreen)
        await wait_for_text(pilot, "How many hours a week could you bill last year")


async def test_a_key_on_the_reading_shows_the_cards_of_clients() -> None:
    async with reading(said=EARNER) as pilot:
        await pilot.press("l")
        await shown(pilot, ClientsScreen)
        await wait_for_text(pilot, "Clients: forbids AI, 40% of income")

        assert 2 == len(session_of(pilot).cards())
