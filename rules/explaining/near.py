"""Near misses: silent rules that one change would make fire, and firing ones that a small one would end."""

import math
from collections.abc import Iterator

from rules.assessment import Assessment, Judged, Verdict
from rules.explaining.flips import Change, flips_of
from rules.explaining.witness import turning_value
from rules.frozen import frozen
from rules.knowledge import NUMBER_KINDS, Rule
from rules.language.conditions import Test
from rules.possible import Interval
from rules.situation import Situation

SMALL = 0.1
"""A firing rule is near its end when a tenth of the way through a number's usual range would end it."""
WHOLE = 1.0
"""How far another option is, or an answer of another kind."""


@frozen
class NearMiss:
    """A rule that one change of one answer would turn.

    `distance` is the way to go as a share of the question's usual range, and 1 for another choice, which is
    told only where it is the person's to make; `points` are what is at stake over all readings.
    """

    rule: Rule
    verdict: Verdict
    change: Change
    distance: float
    points: float


def near_misses(assessment: Assessment) -> tuple[NearMiss, ...]:
    """Give the near misses: most points at stake first, then the nearest, then in file order."""
    found = [miss for judged in assessment.judged.values() for miss in _misses(judged, assessment.situation)]
    return tuple(sorted(found, key=lambda each: (-each.points, each.distance)))


def _misses(judged: Judged, situation: Situation) -> Iterator[NearMiss]:
    if judged.verdict is Verdict.OPEN:
        return
    points = sum(max(abs(each.low), abs(each.high)) for each in judged.points.values())
    found: list[tuple[float, Change]] = []
    for flip in flips_of(judged.rule, judged.verdict, situation):
        change = flip.changes[0]
        if len(flip.changes) > 1 or _asks_for_silence(change):
            continue
        far = distance(change.test, situation, holds=change.holds)
        if change.movable or far < WHOLE:
            found.append((far, change))
    if found:
        far, change = min(found, key=lambda each: each[0])
        if judged.verdict is Verdict.SILENT or far <= SMALL:
            yield NearMiss(judged.rule, judged.verdict, change, far, points)


def _asks_for_silence(change: Change) -> bool:
    """Tell whether a change would be to take an answer back, which tells nobody anything."""
    return change.test.word == "answered" and change.test.constant is not change.holds


def distance(test: Test, situation: Situation, *, holds: bool) -> float:
    """Give how far a number is from where a test turns, as a share of its usual range; 1 for a choice."""
    readable = situation.pack.names[test.name]
    now = situation.known[test.name].possible
    if readable.kind not in NUMBER_KINDS or not isinstance(now, Interval) or test.word == "answered":
        return WHOLE
    turn = turning_value(test, now, holds=holds, readable=readable)
    if turn is None:
        return WHOLE
    gap = max(turn - now.high, now.low - turn, 0.0) if math.isfinite(turn) else math.inf
    question = situation.pack.questions.get(test.name)
    low, high = readable.low, readable.high
    if question is not None and question.typical is not None:
        low, high = question.typical
    wide = high - low
    if not math.isfinite(wide) or wide <= 0:
        wide = max(abs(turn), abs(now.middle), 1e-9)
    return min(gap / wide, WHOLE)
