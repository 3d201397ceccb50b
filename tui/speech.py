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


def day_words(day: date) -> str:
    """Write a day as people do: 1 July 2026, the same in every locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
