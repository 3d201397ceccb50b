"""Days as people write them, the same on every screen."""

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


def counted(count: int, what: str) -> str:
    """Give how many there are of something: `1 profile`, `3 profiles`."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def day_words(day: date) -> str:
    """Write a day as people do: 1 July 2026, the same in every locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
