"""Goal seek: the smallest change that turns a rule off, moves a reading over a line, or clears the floor.

Smallest is what takes the fewest hours, then the least money, then the fewest changes. First only what can
be reached in one search is tried; where that does not do, everything that answers can be changed to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rules.assess import truth_of
from rules.assessment import Assessment, Reading
from rules.depends import Dependencies, dependencies, questions_read
from rules.frozen import frozen
from rules.knowledge import Effect, Question, Rule
from rules.language.conditions import Test
from rules.moves.candidates import Candidates
from rules.moves.gains import Gains
from rules.moves.groups import GroupTable, rule_groups
from rules.moves.move import Move, Takes, answers_after, taken
from rules.moves.outlook import Outlook
from rules.moves.search import Limits, cheapest, cheapest_first
from rules.reassess import reassess
from rules.scoring import EXPOSED_BELOW, FAIR_UP_TO, THIN_UP_TO, score_for, score_of
from rules.situation import Situation
from rules.truth import Truth

_ANY_AMOUNT = 300.0
"""Percent by which amounts are moved where the reach does not count."""


@frozen
class RuleOff:
    """A rule that is to be silent."""

    rule: str


@frozen
class ReadingLine:
    """A reading that is to stand at a value or above it, or at it or below."""

    dimension: str
    value: float
    over: bool = True


@frozen
class FloorCleared:
    """The price is to be surely at its floor or above."""


Goal = RuleOff | ReadingLine | FloorCleared


@frozen
class Sought:
    """The smallest change to a goal, if there is one; `far` tells that it goes beyond the usual reach."""

    goal: Goal
    before: Assessment
    met: bool
    moves: tuple[Move, ...] = ()
    after: Assessment | None = None
    far: bool = False
    reads: tuple[str, ...] = ()

    @property
    def takes(self) -> Takes:
        """What the change takes."""
        return taken(self.moves)


def seek(goal: Goal, before: Assessment) -> Sought:
    """Find the smallest change to a goal."""
    pack, depends = before.situation.pack, dependencies(before.situation.pack)
    rules = _rules_behind(goal, before)
    read = _read(rules, depends)
    reads = tuple(name for name in pack.questions if name in read)
    if _is_met(goal, before):
        return Sought(goal, before, met=True, reads=reads)
    for far in (False, True):
        offered = _offered(_unbounded(before.situation) if far else before.situation, rules, depends)
        numbers = _smallest(goal, before, rules, offered, depends)
        if numbers:
            moves = tuple(offered[number] for number in numbers)
            after = reassess(before, answers_after(before.situation.answers, moves))
            return Sought(goal, before, met=True, moves=moves, after=after, far=far, reads=reads)
    return Sought(goal, before, met=False, reads=reads)


def lines_for(reading: Reading) -> tuple[ReadingLine, ...]:
    """Give the lines between words that a reading can be brought over or, nearest first, under."""
    lines = (EXPOSED_BELOW, THIN_UP_TO, FAIR_UP_TO)
    over = [ReadingLine(reading.dimension, each) for each in lines if reading.value < each]
    under = [ReadingLine(reading.dimension, each, over=False) for each in lines[::-1] if reading.value > each]
    return (*over, *under)


def offered_for(goal: Goal, before: Assessment) -> dict[int, Move]:
    """Give the moves within reach that can have to do with a goal, by number."""
    depends = dependencies(before.situation.pack)
    return _offered(before.situation, _rules_behind(goal, before), depends)


def _rules_behind(goal: Goal, before: Assessment) -> tuple[Rule, ...]:
    """Give the rules whose coming out otherwise can bring a goal; the floor is put as a rule of its own."""
    match goal:
        case RuleOff(name):
            return (before.judged[name].rule,)
        case ReadingLine(dimension):
            return tuple(each.rule for each in before.judged.values() if dimension in each.points)
        case FloorCleared():
            return (Rule(id="floor", title="", kind="gap", file="", path=(), when=_floor_test(before)),)


def _floor_test(before: Assessment) -> Test:
    return Test(before.situation.pack.moves.floor or "", "at_least", 1.0)


def _is_met(goal: Goal, now: Assessment) -> bool:
    match goal:
        case RuleOff(name):
            return truth_of(now.judged[name].rule, now.situation.known) is Truth.FAILS
        case ReadingLine(dimension, value, over):
            reading = now.reading_of(dimension).value
            return reading >= value if over else reading <= value
        case FloorCleared():
            return _floor_test(now).truth(now.situation.known) is Truth.HOLDS


def _offered(situation: Situation, rules: Sequence[Rule], depends: Dependencies) -> dict[int, Move]:
    """Give the moves of the answers that the rules read, numbered."""
    candidates = Candidates(situation.pack, depends, rules)
    read = _read(rules, depends)
    moves = [
        move
        for subject in candidates.subjects
        for move in candidates.moves(subject, situation)
        if not read.isdisjoint(move.answers)
    ]
    return dict(enumerate(moves))


def _read(rules: Sequence[Rule], depends: Dependencies) -> frozenset[str]:
    return frozenset().union(*(questions_read(rule, depends) for rule in rules))


def _unbounded(situation: Situation) -> Situation:
    """Give the situation with every movable question reaching as far as its bounds."""
    questions = {name: _as_far_as_it_goes(each) for name, each in situation.pack.questions.items()}
    return replace(situation, pack=replace(situation.pack, questions=questions))


def _as_far_as_it_goes(question: Question) -> Question:
    return replace(question, reach=_ANY_AMOUNT if question.kind in ("money", "rate") else 0.0)


def _smallest(
    goal: Goal, before: Assessment, rules: Sequence[Rule], offered: Mapping[int, Move], depends: Dependencies
) -> tuple[int, ...]:
    if isinstance(goal, ReadingLine):
        return _by_points(goal, before, rules, offered, depends)
    outlook = Outlook(before.situation, offered)
    for numbers in cheapest_first(offered, Limits()):
        known = outlook.known(numbers)
        if isinstance(goal, RuleOff) and truth_of(rules[0], known) is Truth.FAILS:
            return numbers
        if isinstance(goal, FloorCleared) and _floor_test(before).truth(known) is Truth.HOLDS:
            return numbers
    return ()


def _by_points(
    goal: ReadingLine,
    before: Assessment,
    rules: Sequence[Rule],
    offered: Mapping[int, Move],
    depends: Dependencies,
) -> tuple[int, ...]:
    """Find the cheapest set with the points a reading lacks; to go under a line all signs are turned."""
    pack, sign = before.situation.pack, 1.0 if goal.over else -1.0
    score = score_of(pack.dimensions[goal.dimension], before.judged.values()).middle
    alone = [_of_dimension(rule, goal.dimension, sign) for rule in rules]
    outlook = Outlook(before.situation, offered)
    tables = [GroupTable(group, outlook, Limits().changes) for group in rule_groups(alone, depends)]
    gains = Gains(tuple(offered), tables, dict.fromkeys(pack.dimensions, 1.0))
    return cheapest(offered, gains, Limits(), sign * (score_for(goal.value) - score))


def _of_dimension(rule: Rule, dimension: str, sign: float) -> Rule:
    return replace(
        rule,
        effects=tuple(
            Effect(dimension, sign * each.points, each.follows, _turned(each.steps, sign))
            for each in rule.effects
            if each.dimension == dimension
        ),
    )


def _turned(steps: tuple[tuple[float, float], ...], sign: float) -> tuple[tuple[float, float], ...]:
    return tuple((at, sign * points) for at, points in steps)
