"""The day that everything counts from."""

from datetime import UTC, date, datetime


def today() -> date:
    """Give the day by the clock of the machine."""
    return datetime.now(UTC).astimezone().date()
