"""What would change a rule's verdict: the fewest of its lines that would have to come out otherwise."""

from collections.abc import Iterable, Mapping

from rules.answers import Rate
from rules.assess import truth_of
from rules.assessment import Verdict
from rules.explaining.outline import Outline
from rules.explaining.witness import as_answer, witness
from rules.frozen import frozen
from rules.knowledge import Rule
from rules.language.conditions import All, Any, Condition, Test
from rules.possible import Known, Possible
from rules.situation import Situation, of_answer, situate
from rules.truth import Truth
from rules.wording import line_words

MOST_WAYS = 8
MOST_CHANGES = 12
"""A way of more lines than this cannot be followed by anybody, so it is not told."""
_MOST_TRIED = 16


@frozen
class Change:
    """One line that would have to hold, or to fail; `movable` where a person can change what it reads.

    `feeds` are the questions behind a figure or a derived name; `decided` tells that the line stood firm.
    """

    test: Test
    holds: bool
    movable: bool
    decided: bool
    feeds: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name the line reads."""
        return self.test.name

    @property
    def words(self) -> str:
        """The line as it would have to be, by the ids in it: `work.small below 40`."""
        return line_words(self.test, holds=self.holds)


@frozen
class Flip:
    """Lines that together change a verdict."""

    changes: tuple[Change, ...]

    @property
    def movable(self) -> bool:
        """Whether a person can bring it about: nothing in it is fixed that is already known."""
        return all(each.movable or not each.decided for each in self.changes)

    @property
    def words(self) -> str:
        """The lines in one phrase, by the ids in them."""
        return " and ".join(each.words for each in self.changes)


_Lines = tuple[tuple[Test, bool], ...]
"""A way under construction: tests, each with whether it has to hold."""


def flips_of(rule: Rule, verdict: Verdict, situation: Situation) -> tuple[Flip, ...]:
    """Give the flips with the fewest lines: those a person can bring about first, then those nobody can.

    An open rule is flipped by what would make it fire, once known.
    """
    outline = situation.pack.outline(rule)
    flips: list[Flip] = []
    for way in _found(rule, verdict, situation):
        values = _values(way, situation)
        if not way or values is None:
            continue
        as_they_stand = outline.apart and all(name in outline.feeds for name in values)
        if as_they_stand or _comes_true(way, values, rule, verdict, situation):
            flips.append(Flip(tuple(_change(line, outline, situation) for line in way)))
    movable = [flip for flip in flips if flip.movable]
    fixed = [flip for flip in flips if not flip.movable]
    return (*_fewest(movable), *_fewest(fixed))[:MOST_WAYS]


def _found(rule: Rule, verdict: Verdict, situation: Situation) -> list[_Lines]:
    ways = _Ways(situation)
    if verdict is Verdict.FIRES:
        found = ways.to_fail(rule.when)
        return found if rule.unless is None else _shortest([*found, *ways.to_hold(rule.unless)])
    found = ways.to_hold(rule.when)
    return found if rule.unless is None else _both(found, ways.to_fail(rule.unless))


def _change(line: tuple[Test, bool], outline: Outline, situation: Situation) -> Change:
    test, holds = line
    feeds = outline.feeds.get(test.name, (test.name,))
    movable = test.name in outline.movable or _is_movable(test.name, situation)
    decided = test.truth(situation.known) is not Truth.OPEN
    return Change(test, holds, movable, decided, () if test.name in situation.pack.questions else feeds)


def _is_movable(name: str, situation: Situation) -> bool:
    question = situation.pack.questions.get(name)
    return question is not None and question.movable


class _Ways:
    """Finds the ways to make conditions hold or fail for one person."""

    def __init__(self, situation: Situation) -> None:
        self._pack = situation.pack
        self._known: Mapping[str, Known] = situation.known

    def to_hold(self, condition: Condition, above: frozenset[str] = frozenset()) -> list[_Lines]:
        if condition.truth(self._known) is Truth.HOLDS:
            return [()]
        match condition:
            case Test():
                return self._applying(condition, [((condition, True),)], above)
            case All(parts):
                return _all_of(self.to_hold(part, above) for part in parts)
            case Any(parts):
                return _shortest(way for part in parts for way in self.to_hold(part, above))

    def to_fail(self, condition: Condition) -> list[_Lines]:
        if condition.truth(self._known) is Truth.FAILS:
            return [()]
        match condition:
            case Test():
                return [((condition, False),)]
            case All(parts):
                return _shortest(way for part in parts for way in self.to_fail(part))
            case Any(parts):
                return _all_of(self.to_fail(part) for part in parts)

    def _applying(self, test: Test, ways: list[_Lines], above: frozenset[str]) -> list[_Lines]:
        """Add what makes a question apply, where it does not: an answer to it would be parked otherwise."""
        question = self._pack.questions.get(test.name) or self._pack.questions.get(
            test.name.rpartition(".")[0]
        )
        if question is None or question.applies is None or question.id in above:
            return ways
        if test.word == "answered" and test.constant is False:
            return ways
        return _both(ways, self.to_hold(question.applies, above | {question.id}))


def _all_of(choices: Iterable[list[_Lines]]) -> list[_Lines]:
    ways: list[_Lines] = [()]
    for more in choices:
        ways = _both(ways, more)
        if not ways:
            break
    return ways


def _both(first: list[_Lines], second: list[_Lines]) -> list[_Lines]:
    return _shortest((*one, *(line for line in two if line not in one)) for one in first for two in second)


def _shortest(ways: Iterable[_Lines]) -> list[_Lines]:
    """Keep the shortest ways, and no more than can be tried: blocks within blocks have thousands."""
    distinct = [way for way in dict.fromkeys(ways) if len(way) <= MOST_CHANGES]
    return distinct if len(distinct) < 2 else sorted(distinct, key=len)[:_MOST_TRIED]  # noqa: PLR2004


def _fewest(flips: list[Flip]) -> list[Flip]:
    least = min((len(flip.changes) for flip in flips), default=0)
    return [flip for flip in flips if len(flip.changes) == least]


def _values(way: _Lines, situation: Situation) -> dict[str, Possible] | None:
    """Give for each name of a way a value that all its lines allow, or nothing where one has none."""
    wanted: dict[str, list[tuple[Test, bool]]] = {}
    for test, holds in way:
        wanted.setdefault(test.name, []).append((test, holds))
    found: dict[str, Possible] = {}
    for name, lines in wanted.items():
        value = witness(lines, situation.pack.names[name], situation.known[name].possible)
        if value is None:
            return None
        found[name] = value
    return found


def _comes_true(
    way: _Lines, values: Mapping[str, Possible], rule: Rule, verdict: Verdict, situation: Situation
) -> bool:
    """Try a way out: give every name of it a value, and judge the rule again."""
    questions, bound = situation.pack.questions, situation.pack.outline(rule).bound
    silenced = {test.name for test, holds in way if test.word == "answered" and test.constant is not holds}
    known: Mapping[str, Known] = {
        name: of_answer(questions[name], None) if name in silenced and name in questions else Known(value)
        for name, value in values.items()
    }
    if any(name in bound for name in values):
        situated = _situated_with(values, silenced, situation).known
        known = {**situated, **{name: it for name, it in known.items() if name not in questions}}
    else:
        known = situation.known_with(known)
    return truth_of(rule, known) is (Truth.FAILS if verdict is Verdict.FIRES else Truth.HOLDS)


def _situated_with(values: Mapping[str, Possible], silenced: set[str], situation: Situation) -> Situation:
    """Give the whole situation with other answers, and none to those who are to be silenced."""
    questions = situation.pack.questions
    answers = {
        name: answer
        for name, answer in situation.answers.items()
        if name not in silenced and not _is_left_out(name, situation)
    }
    for name, value in values.items():
        if name in questions and name not in silenced:
            answers[name] = as_answer(value, questions[name], answers.get(name))
    return situate(situation.pack, answers)


def _is_left_out(name: str, situation: Situation) -> bool:
    """Tell whether an answer was not used though its question applies: a price in another currency."""
    return isinstance(situation.answers[name], Rate) and not situation.known[name].answered
