"""How the shipped pack's advice reads: short, and in words that most people read without effort."""

from collections.abc import Iterator

import pytest
import textstat

from rules.knowledge import Advice
from tests.rules.samples import shipped_pack

RULES = shipped_pack().rules
MOST_WORDS = 60
HIGHEST_GRADE = 9
"""Years of US schooling, by the measure of Flesch and Kincaid (1975)."""
PARTS = ("say", "first_step", "know_by")


def texts_of(advice: Advice) -> Iterator[tuple[str, str]]:
    """Give each part of an advice with its text, a plain number where a value will stand."""
    for part in PARTS:
        yield part, getattr(advice, part).render(lambda _name, _style: "40")


@pytest.mark.parametrize("part", PARTS)
def test_no_advice_is_longer_than_sixty_words(part: str) -> None:
    said = {
        name: dict(texts_of(rule.advice))[part] for name, rule in RULES.items() if rule.advice is not None
    }

    assert {} == {name: len(text.split()) for name, text in said.items() if len(text.split()) > MOST_WORDS}


def test_no_advice_asks_for_more_than_nine_years_of_school() -> None:
    grades = {
        (name, part): textstat.flesch_kincaid_grade(text)
        for name, rule in RULES.items()
        if rule.advice is not None
        for part, text in texts_of(rule.advice)
    }

    assert {} == {each: grade for each, grade in grades.items() if grade > HIGHEST_GRADE}
