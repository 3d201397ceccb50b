"""A slow, obvious reading of the condition language, to hold the engine against.

It knows nothing of intervals or three values. It takes the TOML tables as they are written, completes
the answers in every way there is on a small grid, and asks each completion a plain yes or no.
"""

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from rules.truth import Truth

GRID = tuple(range(5))
OPTIONS = ("a", "b", "c")
KINDS: Mapping[str, str] = {
    "n.one": "number",
    "n.two": "number",
    "c.one": "choice",
    "s.one": "several",
    "y.one": "yes_no",
}

Completion = Mapping[str, Any]
"""For each question the value it has, or None where it does not apply."""


def completions(said: Mapping[str, Any]) -> Iterator[Completion]:
    """Give every way in which the answers could turn out; `said` holds what was typed, as data."""
    names = list(KINDS)
    for values in itertools.product(*(_values(name, said.get(name)) for name in names)):
        yield dict(zip(names, values, strict=True))


def _values(name: str, answer: Any) -> list[Any]:
    if answer == "n/a":
        return [None]
    if answer not in (None, "unknown", "later"):
        if isinstance(answer, tuple):
            return [number for number in GRID if answer[0] <= number <= answer[1]]
        return [answer]
    kind = KINDS[name]
    if kind == "number":
        return list(GRID)
    if kind == "yes_no":
        return [True, False]
    if kind == "choice":
        return list(OPTIONS)
    return [frozenset(each) for count in range(4) for each in itertools.combinations(OPTIONS, count)]


def holds(table: Mapping[str, Any], completed: Completion, said: Mapping[str, Any]) -> bool:
    """Say whether a table of lines, with an optional `any`, is true of one completion."""
    parts = []
    for key, value in table.items():
        if key != "any":
            parts += [_line(*line, completed, said) for line in _lines(key, value)]
        elif isinstance(value, list):
            parts.append(any(holds(block, completed, said) for block in value))
        else:
            parts.append(any(_line(*line, completed, said) for one in value.items() for line in _lines(*one)))
    return all(parts)


def _lines(name: str, value: Any) -> Iterator[tuple[str, str, Any]]:
    """Give the lines below a name: whatever is no table of further names is a word with its constant."""
    for key, below in value.items():
        if isinstance(below, dict):
            yield from _lines(f"{name}.{key}", below)
        else:
            yield name, key, below


def _line(name: str, word: str, constant: Any, completed: Completion, said: Mapping[str, Any]) -> bool:
    if word == "answered":
        return (said.get(name) not in (None, "unknown", "later", "n/a")) is constant
    value = completed[name]
    return value is not None and _true(word, value, constant)


def _true(word: str, value: Any, wanted: Any) -> bool:  # noqa: C901, PLR0912  one plain line a word
    match word:
        case "at_least":
            return bool(value >= wanted)
        case "above":
            return bool(value > wanted)
        case "at_most":
            return bool(value <= wanted)
        case "below":
            return bool(value < wanted)
        case "is":
            return bool(value == wanted)
        case "is_not":
            return bool(value != wanted)
        case "is_one_of":
            return bool(value in wanted)
        case "is_none_of":
            return bool(value not in wanted)
        case "includes":
            return bool(wanted in value)
        case "includes_any":
            return any(each in value for each in wanted)
        case "includes_all":
            return all(each in value for each in wanted)
        case "excludes":
            return all(each not in value for each in ([wanted] if isinstance(wanted, str) else wanted))
        case "count_at_least":
            return bool(len(value) >= wanted)
        case "count_at_most":
            return bool(len(value) <= wanted)
    raise ValueError(word)


def verdict(rule: Mapping[str, Any], said: Mapping[str, Any]) -> Truth:
    """Say how a rule stands: true of every completion, of none, or of some."""
    outcomes = {
        holds(rule["when"], each, said) and not ("unless" in rule and holds(rule["unless"], each, said))
        for each in completions(said)
    }
    if outcomes == {True}:
        return Truth.HOLDS
    return Truth.FAILS if outcomes == {False} else Truth.OPEN
