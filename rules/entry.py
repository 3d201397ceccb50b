"""Turning what a person typed into an answer, or into a sentence that says what to type."""

import math
import re
from collections.abc import Mapping

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence, Text, Value
from rules.frozen import frozen
from rules.knowledge import NUMBER_KINDS, Question
from rules.language.problems import listing, nearest
from rules.numbers import NotANumber, read_span
from rules.shown import shown

_SILENCES: Mapping[str, Silence] = {
    "unknown": Silence.UNKNOWN,
    "don't know": Silence.UNKNOWN,
    "?": Silence.UNKNOWN,
    "n/a": Silence.NOT_APPLICABLE,
    "na": Silence.NOT_APPLICABLE,
    "later": Silence.LATER,
}
SILENCE_WORDS = tuple(_SILENCES)
"""What is typed in the place of a value."""

_SIGNS: Mapping[str, str] = {"\u20ac": "EUR", "\u00a3": "GBP"}
_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD"})
_CODE = re.compile(r"[$\u20ac\u00a3]|(?<![A-Za-z])[A-Za-z]{3,}")
_UNIT = re.compile(r"(?:/|\bper\b|\ban?\b)\s*([A-Za-z]+)$")
_PER = {"h": "hour", "hr": "hour", "hourly": "hour", "d": "day", "mo": "month", "w": "word"}
_CURRENCY = re.compile(r"[A-Z]{3}")


@frozen
class Refusal:
    """Why typed text is no answer to a question, and what would be."""

    message: str


def is_currency(code: str) -> bool:
    """Tell whether text has the form of an ISO 4217 currency code."""
    return _CURRENCY.fullmatch(code) is not None


def read_entry(question: Question, text: str, currency: str) -> Answer | Refusal:
    """Read typed text as an answer; `currency` is the profile's, used for a bare rate."""
    folded = text.strip()
    if silence := _SILENCES.get(folded.lower()):
        return silence
    if not folded:
        return Refusal("nothing was typed; write a value, unknown, n/a or later")
    if question.kind == "text":
        return _read_text(question, text)
    if question.kind == "several":
        return _read_several(question, folded)
    if question.kind in ("choice", "yes_no"):
        return _read_choice(question, folded)
    try:
        value = _read_number(question, folded, currency)
    except NotANumber as error:
        return Refusal(str(error))
    return refuse(question, value) or value


def refuse(question: Question, value: Value) -> Refusal | None:
    """Say why a value may not stand as an answer to the question; nothing where it may."""
    match value:
        case Choice(option) if question.kind in ("choice", "yes_no"):
            return _unknown_option(question, option)
        case Several(options) if question.kind == "several":
            return _refuse_several(question, options)
        case Text(text) if question.kind == "text":
            return _refuse_text(question, text)
        case Rate() if question.kind == "rate":
            return _refuse_rate(question, value)
        case Amount(low, high) if question.kind in NUMBER_KINDS and question.kind != "rate":
            return _refuse_bounds(question, low, high)
        case _:
            return Refusal(f"{question.label} needs {_wanted(question)}")


def odd(question: Question, answer: Answer) -> str:
    """Give one question back for a value that is possible but unusual, or nothing."""
    if question.plausible is None or not isinstance(answer, Amount | Rate):
        return ""
    low, high = question.plausible
    if low <= answer.low and answer.high <= high:
        return ""
    return f"Most people answer between {low:g} and {high:g} {question.unit}. Is this right?".replace(
        "  ", " "
    )


def _wanted(question: Question) -> str:
    if question.kind in ("choice", "yes_no"):
        return f"one of {listing(question.options)}"
    if question.kind == "several":
        return f"a list of {listing(question.options)}"
    if question.kind == "text":
        return "text"
    return (
        "an amount, a currency and a unit, like 45 EUR/hour"
        if question.kind == "rate"
        else "a number or a range"
    )


def _read_number(question: Question, text: str, currency: str) -> Amount | Rate:
    if question.kind not in ("rate", "money"):
        span = read_span(text.replace("%", "").rstrip())
        return Amount(span.low, span.high)
    unit = _UNIT.search(text)
    amount = text[: unit.start()] if unit else text
    codes = _CODE.findall(amount)
    span = read_span(_CODE.sub("", amount, count=1))
    code = _currency(codes[0], currency) if codes else currency
    if question.kind == "rate":
        per = unit.group(1).lower() if unit else "hour"
        named = _PER.get(per, per)
        singular = named.removesuffix("s")
        return Rate(span.low, span.high, code, singular if singular in question.units else named)
    if code != currency:
        raise NotANumber(f"this profile is kept in {currency}; write the amount in {currency}")
    if unit and unit.group(1).lower() not in question.unit.split():
        raise NotANumber(f"{question.label} is asked {question.unit}; write the amount {question.unit}")
    return Amount(span.low, span.high)


def _currency(code: str, currency: str) -> str:
    if code == "$" and currency not in _DOLLARS:
        raise NotANumber("$ could be several currencies; write the code instead, like 45 USD")
    return currency if code == "$" else _SIGNS.get(code, code.upper())


def _read_text(question: Question, text: str) -> Answer | Refusal:
    value = Text(text.strip())
    return refuse(question, value) or value


def _read_choice(question: Question, text: str) -> Answer | Refusal:
    by_label = {label.lower(): option for option, label in question.options.items()}
    value = Choice(text if text in question.options else by_label.get(text.lower(), text))
    return refuse(question, value) or value


def _read_several(question: Question, text: str) -> Answer | Refusal:
    named = [part.strip() for part in text.strip("[]").split(",")]
    wanted = [option for part in named if (option := part.strip("\"' "))]
    for option in wanted:
        if refusal := _unknown_option(question, option):
            return refusal
    value = Several(tuple(option for option in question.options if option in wanted))
    return refuse(question, value) or value


def _unknown_option(question: Question, option: str) -> Refusal | None:
    if option in question.options:
        return None
    guess = nearest(option, question.options)
    return Refusal(f"'{shown(option)}' is no choice of {question.label}: {listing(question.options)}{guess}")


def _refuse_several(question: Question, options: tuple[str, ...]) -> Refusal | None:
    if not options:
        return Refusal(f"{question.label} needs at least one of {listing(question.options)}")
    for option in options:
        if refusal := _unknown_option(question, option):
            return refusal
    alone = [option for option in options if option in question.excludes]
    if alone and len(options) > 1:
        return Refusal(f"'{alone[0]}' cannot stand together with other choices of {question.label}")
    return Refusal(f"{question.label} names a choice twice") if len(set(options)) < len(options) else None


def _refuse_text(question: Question, text: str) -> Refusal | None:
    if len(text) > question.max_length:
        return Refusal(
            f"this is {len(text)} characters long; {question.label} takes at most {question.max_length}"
        )
    if not text.isprintable():
        return Refusal("the text holds a control character or a line break; write it on one line")
    return None


def _refuse_rate(question: Question, rate: Rate) -> Refusal | None:
    if rate.per not in question.units:
        guess = nearest(rate.per, question.units)
        return Refusal(
            f"'{shown(rate.per)}' is no unit of {question.label}: {listing(question.units)}{guess}"
        )
    if not is_currency(rate.currency):
        return Refusal(f"'{shown(rate.currency)}' is no currency code; write three capital letters like EUR")
    return _refuse_bounds(question, rate.low, rate.high)


def _refuse_bounds(question: Question, low: float, high: float) -> Refusal | None:
    if not (math.isfinite(low) and math.isfinite(high)):
        return Refusal(f"{question.label} needs an ordinary number")
    if low > high:
        return Refusal(f"a range goes from low to high, not from {low:g} to {high:g}")
    too_low = low <= question.low if question.low_excluded else low < question.low
    if too_low or high > question.high:
        start = "above" if question.low_excluded else "from"
        bounds = f"{start} {question.low:,.12g} to {question.high:,.12g} {question.unit}".rstrip()
        return Refusal(f"{question.label} goes {bounds}; {_span(low, high)} is out of bounds")
    if question.integer and not (float(low).is_integer() and float(high).is_integer()):
        return Refusal(f"{question.label} is counted in whole numbers")
    return None


def _span(low: float, high: float) -> str:
    return f"{low:,.12g}" if low == high else f"{low:,.12g} to {high:,.12g}"
