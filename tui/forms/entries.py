"""Answers as a person would type them, so that a field can be filled with what was said before."""

from rules.answers import Amount, Answer, Rate, Text


def typed_form(answer: Answer | None) -> str:
    """Give the text that reads back as the answer; nothing for silence and for answers from lists."""
    match answer:
        case Amount(low, high):
            return _span(low, high)
        case Rate(low, high, currency, per):
            return f"{_span(low, high)} {currency}/{per}"
        case Text(text):
            return text
        case _:
            return ""


def _span(low: float, high: float) -> str:
    if low == high:
        return _number(low)
    between = ".." if low < 0 or high < 0 else "-"
    return f"{_number(low)}{between}{_number(high)}"


def _number(value: float) -> str:
    plain = f"{value:.12g}"
    if "e" in plain:
        plain = f"{value:f}".rstrip("0").rstrip(".")
    whole, _, decimals = plain.partition(".")
    # Three decimals could be read as thousands, which the reader of numbers refuses.
    return f"{plain}0" if len(decimals) == 3 and not whole.startswith("0") else plain  # noqa: PLR2004
