"""Why a rule fires, is silent, or is open: every line with the value read, and what would flip it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rules.assess import judge_rule
from rules.assessment import Points, Verdict
from rules.knowledge import Rule
from rules.language.conditions import All, Any, Condition, Test
from rules.language.places import Places
from rules.pack import Pack
from rules.possible import Known
from rules.situation import Situation
from rules.truth import Truth
from rules.wording import constant_words, known_words, line_words

MOST_WAYS = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation: a test with its outcome, or a heading such as `any of`.

    `number` is the line of the rule's file, counted from 1; headings have none.
    """

    depth: int
    words: str
    truth: Truth | None = None
    yours: str = ""
    name: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a rule that would have to come out otherwise, as words."""

    name: str
    words: str


_Way = tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule's verdict with its lines, its points, and what would change it."""

    rule: Rule
    verdict: Verdict
    lines: tuple[Line, ...]
    points: Mapping[str, Points]
    flips: tuple[str, ...]


_OPPOSITE = {
    "at_least": "below",
    "above": "at most",
    "at_most": "above",
    "below": "at least",
    "is": "is not",
    "is_not": "is",
    "is_one_of": "is none of",
    "is_none_of": "is one of",
    "includes": "excludes",
    "excludes": "includes",
    "includes_any": "includes none of",
    "includes_all": "lacks one of",
    "count_at_least": "counts less than",
    "count_at_most": "counts more than",
}


def explain(rule: Rule, situation: Situation) -> Explanation:
    """Explain a rule for one person."""
    judged = judge_rule(rule, situation)
    known = situation.known
    places = situation.pack.places(rule.file)
    lines = [*_lines(rule.when, known, places, 0)]
    if rule.unless is not None:
        lines += [Line(0, "held back when:"), *_lines(rule.unless, known, places, 1)]
    flips = _flips(rule, judged.verdict, situation)
    return Explanation(rule, judged.verdict, tuple(lines), judged.points, flips)


def _lines(condition: Condition, known: Mapping[str, Known], places: Places, depth: int) -> Iterator[Line]:
    match condition:
        case Test(name):
            number = places.of_key(condition.path).line
            truth, yours = condition.truth(known), known_words(known[name])
            yield Line(depth, line_words(condition), truth, yours, name, number)
        case All(parts):
            if not parts:
                yield Line(depth, "always")
            for part in parts:
                yield from _lines(part, known, places, depth)
        case Any(parts):
            yield Line(depth, "any of:")
            for part in parts:
                if isinstance(part, All):
                    yield Line(depth + 1, "all of:")
                yield from _lines(part, known, places, depth + 2 if isinstance(part, All) else depth + 1)


def _flips(rule: Rule, verdict: Verdict, situation: Situation) -> tuple[str, ...]:
    """Say the smallest sets of lines that would have to change, one set a line.

    Where some need only what a person can change, those alone are said.
    """
    known = situation.known
    if verdict is Verdict.FIRES:
        ways = _to_fail(rule.when, known)
        if rule.unless is not None:
            ways += _to_hold(rule.unless, known)
    else:
        ways = _to_hold(rule.when, known)
        if rule.unless is not None:
            ways = _both(ways, _to_fail(rule.unless, known))
    movable = [way for way in ways if all(_is_movable(change.name, situation.pack) for change in way)]
    return tuple(" and ".join(each.words for each in way) for way in _fewest(movable or ways))


def _is_movable(name: str, pack: Pack) -> bool:
    question = pack.questions.get(name)
    return name in pack.figures if question is None else question.movable


def _to_hold(condition: Condition, known: Mapping[str, Known]) -> list[_Way]:
    if condition.truth(known) is Truth.HOLDS:
        return [()]
    match condition:
        case Test():
            return [(Change(condition.name, line_words(condition)),)]
        case All(parts):
            return _all_of(_to_hold(part, known) for part in parts)
        case Any(parts):
            return _fewest(way for part in parts for way in _to_hold(part, known))


def _to_fail(condition: Condition, known: Mapping[str, Known]) -> list[_Way]:
    if condition.truth(known) is Truth.FAILS:
        return [()]
    match condition:
        case Test():
            return [(Change(condition.name, _opposite(condition)),)]
        case All(parts):
            return _fewest(way for part in parts for way in _to_fail(part, known))
        case Any(parts):
            return _all_of(_to_fail(part, known) for part in parts)


def _all_of(choices: Iterable[list[_Way]]) -> list[_Way]:
    ways: list[_Way] = [()]
    for more in choices:
        ways = _both(ways, more)
    return ways


def _both(first: list[_Way], second: list[_Way]) -> list[_Way]:
    return _fewest((*one, *two) for one in first for two in second)


def _fewest(ways: Iterable[_Way]) -> list[_Way]:
    """Keep the shortest ways, and no more than can be read: blocks within blocks have thousands."""
    distinct = list(dict.fromkeys(ways))
    least = min((len(way) for way in distinct), default=0)
    return [way for way in distinct if len(way) == least][:MOST_WAYS]


def _opposite(test: Test) -> str:
    if test.word == "answered":
        return f"{test.name} {'not answered' if test.constant else 'answered'}"
    return f"{test.name} {_OPPOSITE[test.word]} {constant_words(test.constant)}"
