"""Made-up people for the tests of the reading: their answers as they would type them, and their assessment."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from profiles.paths import resolve
from profiles.store import open_profile
from rules.answers import Answer
from rules.asking.interview import begin
from rules.assess import assess
from rules.assessment import Assessment
from rules.entry import Refusal
from rules.pack import Pack, load_pack
from tui.app import FreeholdApp
from tui.opened.opening import new_session
from tui.opened.session import Session

DAY = date(2026, 11, 22)

WRITER = {
    "field": "content_blog_writing",
    "years": "3-6",
    "work.small": "60",
    "work.scratch": "20",
    "work.ai_alternative": "good_enough_for_many",
    "work.lookalikes": "many",
    "clients.largest_share": "45",
    "clients.forbid_ai": "20",
    "rates.price": "40-45 EUR/hour",
    "ai.use": "daily",
    "ai.first_drafts": "60",
    "disclosure.told": "never_told",
    "proof.kinds": "portfolio",
    "work.level": "solid",
    "money.runway": "2",
}
ILLUSTRATOR = {
    "field": "illustration",
    "years": "12",
    "work.small": "20",
    "work.ai_alternative": "rough_draft_only",
    "clients.forbid_ai": "50",
    "rates.price": "55 USD/hour",
    "rates.change": "-15",
    "clients.lost_to_ai": "2",
    "ai.use": "never",
    "disclosure.told": "nothing_to_tell",
    "proof.kinds": "portfolio, process_evidence",
    "money.need": "48000",
    "money.costs": "400",
    "money.billable_hours": "22",
    "money.weeks": "44",
    "money.runway": "8",
}


@cache
def pack() -> Pack:
    """Give the shipped pack, read once."""
    return load_pack()


def answers_of(said: Mapping[str, str], currency: str) -> dict[str, Answer]:
    """Give answers as they are understood from typed text."""
    answers: dict[str, Answer] = {}
    for question, typed in said.items():
        understood = begin(pack(), answers, currency).understand(question, typed)
        assert not isinstance(understood, Refusal), f"{question}: {understood}"
        answers[question] = understood.answer
    return answers


def assessed(said: Mapping[str, str], currency: str = "EUR") -> Assessment:
    """Say where a person stands on the day of the tests."""
    return assess(pack(), answers_of(said, currency), as_of=DAY, currency=currency)


def session_of(name: str, said: Mapping[str, str], currency: str = "EUR") -> Session:
    """Give a saved profile of a person, opened on the day of the tests."""
    new_session(name, currency, pack())
    fresh = Session(open_profile(resolve(name)), pack(), lambda: DAY)
    for question, answer in answers_of(said, currency).items():
        fresh.choose(question, answer)
    return Session(open_profile(resolve(name)), pack(), lambda: DAY)


def app_of(name: str, said: Mapping[str, str], currency: str = "EUR") -> FreeholdApp:
    """Give the app with a person's profile to be opened."""
    session = session_of(name, said, currency)
    return FreeholdApp(name, lambda _: session)
