"""Numbers as plain values."""

import math

from rules.possible import Interval


def rounded(value: float) -> float | None:
    """Give a number to two decimals; nothing for an end that is not bounded."""
    return None if math.isinf(value) else round(value, 2)


def ends(value: Interval) -> dict[str, float | None]:
    """Give both ends of a range."""
    return {"low": rounded(value.low), "high": rounded(value.high)}


def ends_where_known(value: Interval | None) -> dict[str, float | None] | None:
    """Give both ends of a range; nothing where it is not known."""
    return None if value is None else ends(value)
