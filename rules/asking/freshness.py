"""How long an answer holds before it is asked again: by its question, or else by the question's kind."""

from datetime import date

from rules.knowledge import NUMBER_KINDS, Question

STALE_AFTER_NUMBER = 90
"""Days after which a number is asked again: prices, shares and cushions move with the quarter."""

STALE_AFTER_CHOICE = 180
"""Days after which a choice, a list or a text is asked again."""


def stale_after(question: Question) -> int:
    """Give the days for which an answer to a question holds."""
    if question.stale_after_days is not None:
        return question.stale_after_days
    return STALE_AFTER_NUMBER if question.kind in NUMBER_KINDS else STALE_AFTER_CHOICE


def is_stale(question: Question, said_on: date, today: date) -> bool:
    """Tell whether an answer given on a day is to be asked again."""
    return (today - said_on).days > stale_after(question)
