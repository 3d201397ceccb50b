"""Conditions in plain words: labels in place of ids, units beside numbers, and what the person said.

The one home of these words: a rule read back, its explanation in every face, and the reading share them.
"""

import math
from collections.abc import Iterator

from rules.answers import Silence, is_given
from rules.knowledge import NUMBER_KINDS, Rule
from rules.language.conditions import All, Any, Condition, Test
from rules.language.vocabulary import Readable
from rules.pack import Pack
from rules.possible import Constant, Interval, OneOf, Subset
from rules.situation import Situation
from rules.texts import (
    EITHER,
    FIRES_ALWAYS,
    FIRES_WHEN,
    HELD_BACK,
    NOT_APPLICABLE,
    NOT_KNOWN,
    POSSIBLE,
)
from rules.truth import Truth
from rules.wording import answer_words, listed, number, quoted, span, styled, word_said

_PHRASES = {
    "at_least": "at least {one}",
    "at_most": "at most {one}",
    "above": "above {one}",
    "below": "below {one}",
    "is": "{any}",
    "is_not": "not {any}",
    "is_one_of": "{any}",
    "is_none_of": "not {any}",
    "includes": "includes {any}",
    "includes_any": "includes {any}",
    "includes_all": "includes {all}",
    "includes_none_of": "includes none of {any}",
    "lacks_one_of": "lacks one of {all}",
    "excludes": "does not include {any}",
    "count_at_least": "at least {count} of them",
    "count_at_most": "at most {count} of them",
    "count_below": "fewer than {count} of them",
    "count_above": "more than {count} of them",
}
_WITHOUT_IS = frozenset({"includes", "includes_any", "includes_all", "includes_none_of", "excludes"})
_COUNTS = frozenset({"count_at_least", "count_at_most", "count_below", "count_above"})
_UNIT_STYLES = {"money": "money", "percent": "percent", "times": "times", "hours": "hours"}


def phrase(test: Test, pack: Pack, currency: str, *, holds: bool = True) -> str:
    """Say a test, or its opposite, with label and unit: `Small, simple jobs: at least 40%`."""
    return f"{pack.names[test.name].label}: {_said(test, pack, currency, holds=holds)}"


def clause(test: Test, pack: Pack, currency: str) -> str:
    """Say a test as part of a sentence: `“Small, simple jobs” is at least 40%`."""
    said, label = _said(test, pack, currency, holds=True), quoted(pack.names[test.name].label)
    if test.word in _COUNTS:
        return f"{label} has {said.removesuffix(' of them')} chosen"
    verb = "" if test.word in _WITHOUT_IS else "is "
    return f"{label} {verb}{said}"


def read_back(rule: Rule, pack: Pack, currency: str) -> str:
    """Read a rule's conditions back as one sentence, made from its tree; each test is said once."""
    when = _sentence(rule.when, pack, currency)
    fires = FIRES_WHEN.format(conditions=when) if when else FIRES_ALWAYS
    if rule.unless is None:
        return f"{fires}."
    return f"{fires}; {HELD_BACK.format(conditions=_sentence(rule.unless, pack, currency))}."


def said_in(name: str, situation: Situation, currency: str) -> str:
    """Say what is known of a name for this person, with its unit."""
    pack, known = situation.pack, situation.known[name]
    if known.applies is Truth.FAILS:
        return NOT_APPLICABLE
    question, answer = pack.questions.get(name), situation.answers.get(name)
    if question is not None and (is_given(answer) or answer in (Silence.UNKNOWN, Silence.NOT_APPLICABLE)):
        return answer_words(question, answer, currency)
    match known.possible:
        case Interval() as possible if name in pack.figures and known.answered:
            return styled(possible, _UNIT_STYLES.get(pack.figures[name].unit, ""), currency)
        case Interval(low, high):
            return _still_possible(name, low, high, situation, answered=known.answered)
        case OneOf(options) if len(options) == 1:
            return pack.names[name].options.get(options[0], options[0])
        case Subset(surely) if known.answered:
            return ", ".join(sorted(surely))
        case _:
            return NOT_KNOWN


def with_unit(value: float, readable: Readable, currency: str) -> str:
    """Give a number with the unit of the name it is compared with."""
    if readable.unit in ("%", "percent"):
        return f"{number(value)}%"
    if readable.unit == "money" or readable.kind in ("money", "rate"):
        return f"{number(value)} {currency}"
    return f"{number(value)} {readable.unit}".rstrip()


def _said(test: Test, pack: Pack, currency: str, *, holds: bool) -> str:
    readable = pack.names[test.name]
    word, constant = word_said(test, holds=holds)
    if word == "answered":
        return "answered" if constant else "not answered"
    if readable.kind == "yes_no":
        return quoted(readable.options["yes" if constant is (word == "is") else "no"])
    if isinstance(constant, int | float) and word in _COUNTS:
        return _PHRASES[word].format(count=number(constant))
    if isinstance(constant, int | float) and readable.kind in NUMBER_KINDS:
        return _PHRASES[word].format(one=with_unit(constant, readable, currency))
    labels = [quoted(readable.options.get(each, each)) for each in _options(constant)]
    return _PHRASES[word].format(any=listed(labels, "or"), all=listed(labels))


def _options(constant: Constant) -> tuple[str, ...]:
    return constant if isinstance(constant, tuple) else (str(constant),)


def _sentence(condition: Condition, pack: Pack, currency: str, *, inside: bool = False) -> str:
    if isinstance(condition, Test):
        return clause(condition, pack, currency)
    parts = list(_parts(condition, pack, currency))
    if len(parts) == 1:
        return parts[0]
    if isinstance(condition, All):
        joined = listed(parts)
        return f"({joined})" if inside else joined
    joined = EITHER.format(conditions=listed(parts, "or"))
    return f"({joined})" if inside else joined


def _parts(condition: All | Any, pack: Pack, currency: str) -> Iterator[str]:
    """Give the parts of a condition; one that joins parts of its own stands in brackets."""
    alone = len(condition.parts) == 1
    for part in condition.parts:
        yield _sentence(part, pack, currency, inside=not alone)


def _still_possible(name: str, low: float, high: float, situation: Situation, *, answered: bool) -> str:
    readable = situation.pack.names[name]
    unit = "%" if readable.unit == "%" else ""
    if answered:
        return f"{span(low, high)}{unit}"
    whole = low <= readable.low and high >= readable.high
    if whole or math.isinf(low) or math.isinf(high):
        return NOT_KNOWN
    return POSSIBLE.format(span=f"{span(low, high)}{unit}")
