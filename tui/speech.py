"""Small ways of saying things that several screens share: lists, days, quotation marks."""

from collections.abc import Sequence
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def listed(names: Sequence[str], last: str = "and") -> str:
    """Join names as a sentence does: `a`, `a and b`, `a, b and c`."""
    if len(names) < 2:  # noqa: PLR2004  one name needs no joining word
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def counted(count: int, what: str) -> str:
    """Give how many there are of something: `1 profile`, `3 profiles`."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def day_words(day: date) -> str:
    """Write a day as people do: 1 July 2026, the same in every locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def quoted(text: str) -> str:
    """Put a text in quotation marks."""
    return f"“{text}”"
