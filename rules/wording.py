"""Numbers, answers and tests in words, the same wherever they are shown."""

import math
from collections.abc import Sequence

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence, Text
from rules.knowledge import Question
from rules.language.conditions import Test
from rules.possible import Constant, Interval, Known, OneOf, Possible, Subset, Words
from rules.texts import LATER, NOT_ANSWERED, NOT_APPLICABLE, UNKNOWN
from rules.truth import Truth

_WORDS = {
    "at_least": "at least",
    "at_most": "at most",
    "above": "above",
    "below": "below",
    "is": "is",
    "is_not": "is not",
    "is_one_of": "is one of",
    "is_none_of": "is none of",
    "includes": "includes",
    "includes_any": "includes any of",
    "includes_all": "includes all of",
    "excludes": "excludes",
    "count_at_least": "counts at least",
    "count_at_most": "counts at most",
    "includes_none_of": "includes none of",
    "lacks_one_of": "lacks one of",
    "count_below": "counts less than",
    "count_above": "counts more than",
}
_OPPOSITE = {
    "at_least": "below",
    "above": "at_most",
    "at_most": "above",
    "below": "at_least",
    "is": "is_not",
    "is_not": "is",
    "is_one_of": "is_none_of",
    "is_none_of": "is_one_of",
    "includes": "excludes",
    "includes_any": "includes_none_of",
    "includes_all": "lacks_one_of",
    "count_at_least": "count_below",
    "count_at_most": "count_above",
}
_SILENT = {Silence.UNKNOWN: UNKNOWN, Silence.NOT_APPLICABLE: NOT_APPLICABLE, Silence.LATER: LATER}
_CENTS_BELOW = 20
_TIMES_FINE_BELOW = 2
_FLOAT_DUST = 1e-9


def number(value: float) -> str:
    """Give a number with at most two decimals and thousands apart: 1,250 or 0.15."""
    if math.isinf(value):
        return "any amount"
    rounded = round(value, 2)
    shown = f"{rounded:,.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def span(low: float, high: float) -> str:
    """Give one number, or `low to high`, or `at least low` where there is no upper end."""
    if low == high:
        return number(low)
    if math.isinf(high):
        return "any amount" if math.isinf(low) or low <= 0 else f"at least {number(low)}"
    if math.isinf(low):
        return f"at most {number(high)}"
    return f"{number(low)} to {number(high)}"


def rounded(value: float, digits: int = 0) -> float:
    """Round as people do: a half goes up, away from zero."""
    if math.isinf(value):
        return value
    scale = 10**digits
    return math.copysign(math.floor(abs(value) * scale + 0.5 + _FLOAT_DUST) / scale, value)


def money(low: float, high: float, currency: str) -> str:
    """Give an amount of money with its currency code: whole from 20 up, with cents below."""
    digits = 2 if max(abs(low), 0 if math.isinf(high) else abs(high)) < _CENTS_BELOW else 0
    return f"{span(rounded(low, digits), rounded(high, digits))} {currency}"


def times(low: float, high: float) -> str:
    """Give how many times one number is another: two decimals below 2, one above.

    Verdicts hang on whole numbers of times, so a number is never rounded up to a whole one it does not reach.
    """
    return span(_times(low), _times(high))


def _times(value: float) -> float:
    if math.isinf(value):
        return value
    digits = 2 if abs(value) < _TIMES_FINE_BELOW else 1
    shown = rounded(value, digits)
    return shown - 10**-digits if shown > value and shown == math.ceil(value) else shown


def styled(possible: Possible, style: str, currency: str) -> str:
    """Give a number in one of the styles of texts: money, percent, times, hours, or plain."""
    if not isinstance(possible, Interval):
        return NOT_ANSWERED
    low, high = possible.low, possible.high
    match style:
        case "money":
            return money(low, high, currency)
        case "percent":
            return f"{span(rounded(low), rounded(high))}%"
        case "times":
            return f"{times(low, high)} times"
        case "hours":
            return counted(rounded(low, 1), rounded(high, 1), "hours")
        case _:
            return span(low, high)


def counted(low: float, high: float, unit: str) -> str:
    """Give a number or a range with its unit: `40%`, `1 month`, `3 to 6 hours a week`."""
    if unit == "%":
        return f"{span(low, high)}%"
    what, _, rest = unit.partition(" ")
    shown = f"{what.removesuffix('s')} {rest}".rstrip() if low == high == 1 else unit
    return f"{span(low, high)} {shown}".rstrip()


def answer_words(question: Question, answer: Answer | None, currency: str) -> str:
    """Give an answer as a person would read it, with its unit."""
    match answer:
        case None:
            return NOT_ANSWERED
        case Silence():
            return _SILENT[answer]
        case Amount(low, high) if question.kind == "money":
            return f"{money(low, high, currency)} {question.unit}".rstrip()
        case Amount(low, high):
            return counted(low, high, question.unit)
        case Rate(low, high, code, per):
            return f"{span(low, high)} {code} per {per}"
        case Choice(option):
            return question.options.get(option, option)
        case Several(options):
            return ", ".join(question.options.get(option, option) for option in options)
        case Text(text):
            return text


def known_words(known: Known) -> str:
    """Give what is known of a name in few words, for an explanation."""
    if known.applies is Truth.FAILS:
        return NOT_APPLICABLE
    match known.possible:
        case Interval(low, high):
            if not known.answered and (math.isinf(high) or low <= 0):
                return NOT_ANSWERED
            return span(low, high) if known.answered else f"{NOT_ANSWERED} ({span(low, high)} possible)"
        case OneOf(options):
            return options[0] if len(options) == 1 else NOT_ANSWERED
        case Subset(surely):
            return ", ".join(sorted(surely)) if known.answered else NOT_ANSWERED
        case Words():
            return "given" if known.answered else NOT_ANSWERED


def word_said(test: Test, *, holds: bool = True) -> tuple[str, Constant]:
    """Give the word and the constant that say that a test holds, or that it fails."""
    word, constant = test.word, test.constant
    if holds:
        return word, constant
    if word == "answered":
        return word, not constant
    if word == "excludes":
        return ("includes" if isinstance(constant, str) else "includes_any"), constant
    return _OPPOSITE[word], constant


def line_words(test: Test, *, holds: bool = True) -> str:
    """Give a test line, or its opposite, by the ids in it: `work.small at least 40`."""
    word, constant = word_said(test, holds=holds)
    if word == "answered":
        return f"{test.name} {'' if not holds else 'is '}{'answered' if constant else 'not answered'}"
    return f"{test.name} {_WORDS[word]} {constant_words(constant)}"


def constant_words(constant: Constant) -> str:
    """Give what a test compares with as words."""
    match constant:
        case bool():
            return "yes" if constant else "no"
        case int() | float():
            return number(constant)
        case str():
            return constant
        case _:
            return ", ".join(constant)


def listed(names: Sequence[str], last: str = "and") -> str:
    """Join names as a sentence does: `a`, `a and b`, `a, b and c`."""
    if len(names) < 2:  # noqa: PLR2004  one name needs no joining word
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def quoted(text: str) -> str:
    """Put a text in quotation marks."""
    return f"“{text}”"
