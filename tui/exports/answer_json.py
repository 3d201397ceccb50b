"""Answers as plain values: numbers, ids and lists, ranges and rates with their ends."""

from typing import Any

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence, Text


def answer_value(answer: Answer | None) -> Any:
    """Give an answer as a value of JSON; nothing for a question that was not answered."""
    match answer:
        case None:
            return None
        case Silence():
            return {"state": answer.value}
        case Amount(low, high):
            return _plain(low) if low == high else {"low": _plain(low), "high": _plain(high)}
        case Rate(low, high, currency, per):
            return {"low": _plain(low), "high": _plain(high), "currency": currency, "per": per}
        case Choice(option):
            return option
        case Several(options):
            return list(options)
        case Text(text):
            return text


def _plain(value: float) -> float:
    return int(value) if value.is_integer() else value
