"""From points to readings: the strongest of each group counts, ten points double the odds.

The form is that of the credit scorecard (points to double the odds): bounded, free of order, and
explainable as a sum. Widths and weights stand in the pack.
"""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rules.assessment import Judged, Points, Reading, Reason, Verdict, Word
from rules.frozen import frozen
from rules.knowledge import Dimension, Effect, Finding, Rule
from rules.pack import Scoring
from rules.possible import Interval, Known
from rules.truth import Truth

POINTS_TO_DOUBLE = 10
MOST_REASONS = 4
EXPOSED_BELOW = 35
THIN_UP_TO = 50
FAIR_UP_TO = 75
_MOST_FIXED = 1024
"""Effects that are remembered; a pack has some hundred."""
_FURTHEST = 1000
"""Beyond this score a reading is 0 or 100 to every digit that is ever shown."""


def reading_value(score: float) -> float:
    """Give the reading, 0 to 100, of a score."""
    if abs(score) > _FURTHEST:
        return 0.0 if score < 0 else 100.0
    return 100 / (1 + 2 ** (-score / POINTS_TO_DOUBLE))


def score_for(value: float) -> float:
    """Give the score at which a reading has a value; beyond every score at its ends."""
    if not 0 < value < 100:  # noqa: PLR2004  where readings end
        return -math.inf if value <= 0 else math.inf
    return POINTS_TO_DOUBLE * math.log2(value / (100 - value))


def word_for(value: float) -> Word:
    """Name a reading's value."""
    if value < EXPOSED_BELOW:
        return Word.EXPOSED
    if value <= THIN_UP_TO:
        return Word.THIN
    return Word.FAIR if value <= FAIR_UP_TO else Word.STRONG


def curve(steps: tuple[tuple[float, float], ...], value: float) -> float:
    """Read points off steps joined by straight lines, flat outside."""
    before = steps[0]
    for after in steps:
        if value <= after[0]:
            if after[0] == before[0]:
                return after[1]
            part = (value - before[0]) / (after[0] - before[0])
            return before[1] + part * (after[1] - before[1])
        before = after
    return before[1]


def points_of(effect: Effect, known: Mapping[str, Known]) -> Points:
    """Give an effect's points for everything the number it follows may be."""
    if effect.follows is None:
        return _fixed(effect.points)
    span = known[effect.follows].possible
    if not isinstance(span, Interval) or known[effect.follows].applies is Truth.FAILS:
        return Points(0.0, 0.0, 0.0)
    ends = (curve(effect.steps, span.low), curve(effect.steps, span.high))
    return Points(min(ends), curve(effect.steps, span.middle), max(ends))


@lru_cache(maxsize=_MOST_FIXED, typed=True)
def _fixed(points: float) -> Points:
    """Give points that are the same for everyone; most effects have such, asked for each time."""
    return Points(points, points, points)


@frozen
class _Counted:
    rule: Rule
    points: Points
    fires: bool


@frozen
class _Standing:
    """The rules that count in a dimension, and its score: the least, at the point estimate, and the most."""

    counts: tuple[_Counted, ...]
    score: Points


def counting(dimension: Dimension, judged: Iterable[Judged]) -> tuple[Reason, ...]:
    """Give every rule that counts in a dimension, with its points."""
    return tuple(Reason(each.rule.id, each.points.middle) for each in _standing(dimension, judged).counts)


def score_of(dimension: Dimension, judged: Iterable[Judged]) -> Points:
    """Give the score of a dimension: the point estimate, and the least and most that open answers allow."""
    return _standing(dimension, judged).score


def _standing(dimension: Dimension, judged: Iterable[Judged]) -> _Standing:
    counted = [
        _Counted(each.rule, each.points[dimension.id], each.verdict is Verdict.FIRES)
        for each in judged
        if dimension.id in each.points and each.verdict is not Verdict.SILENT
    ]
    strongest = _groups(counted)
    counts = tuple(each for each in (_strongest_firing(group) for group in strongest) if each is not None)
    return _Standing(
        counts,
        Points(
            dimension.base + sum(_extreme(group, lowest=True) for group in strongest),
            dimension.base + sum(each.points.middle for each in counts),
            dimension.base + sum(_extreme(group, lowest=False) for group in strongest),
        ),
    )


def read_dimension(
    dimension: Dimension, judged: Iterable[Judged], findings: Mapping[str, Finding], scoring: Scoring
) -> Reading:
    """Give the reading of one dimension with both bands and at most four reasons."""
    standing = _standing(dimension, judged)
    counts, score = standing.counts, standing.score.middle
    width = _evidence_width(counts, findings, scoring)
    low, high = reading_value(standing.score.low), reading_value(standing.score.high)
    reasons = sorted(
        (Reason(each.rule.id, each.points.middle) for each in counts), key=lambda it: -abs(it.points)
    )
    return Reading(
        dimension=dimension.id,
        score=score,
        value=reading_value(score),
        answer_low=low,
        answer_high=high,
        evidence_low=reading_value(score - width),
        evidence_high=reading_value(score + width),
        word=word_for(reading_value(score)) if word_for(low) is word_for(high) else Word.UNDECIDED,
        reasons=tuple(reasons[:MOST_REASONS]),
    )


def group_of(rule: Rule) -> str:
    """Give what a rule shares its weight with: its group, or itself alone."""
    return f"group {rule.group}" if rule.group else rule.id


def side_of(points: Points) -> int:
    """Tell on which side points stand: minus one, plus one, or 0 where they are nothing."""
    both = points.low + points.high
    return (both > 0) - (both < 0)


def _groups(counted: list[_Counted]) -> list[list[_Counted]]:
    """Give the rules by sign, minus first, and by group; a rule without a group is its own."""
    sides: dict[int, dict[str, list[_Counted]]] = {-1: {}, 0: {}, 1: {}}
    for each in counted:
        sides[side_of(each.points)].setdefault(group_of(each.rule), []).append(each)
    return [*sides[-1].values(), *sides[1].values()]


def _strongest_firing(group: list[_Counted]) -> _Counted | None:
    firing = [each for each in group if each.fires]
    return max(firing, key=lambda each: abs(each.points.middle), default=None)


def _extreme(group: list[_Counted], *, lowest: bool) -> float:
    """Give the least or the most a group may still bring, open rules counted where they make it so."""
    negative = group[0].points.low + group[0].points.high < 0
    worst_case = lowest == negative
    pool = [each for each in group if each.fires or worst_case]
    ends = [each.points.low if lowest else each.points.high for each in pool]
    if negative:
        return min([0.0, *ends])
    return max([0.0, *ends])


def _evidence_width(counts: Iterable[_Counted], findings: Mapping[str, Finding], scoring: Scoring) -> float:
    by_finding: dict[str, float] = {}
    for each in counts:
        name, width = best_support(each.rule, findings, scoring.evidence_width)
        by_finding[name] = by_finding.get(name, 0.0) + abs(each.points.middle) * width
    return math.sqrt(sum(width * width for width in by_finding.values()))


def best_support(
    rule: Rule, findings: Mapping[str, Finding], widths: Mapping[str, float]
) -> tuple[str, float]:
    """Give the firmest thing a rule rests on and its relative half-width.

    A finding stands under its id, so that rules resting on the same one share its error; own numbers
    and practice stand for the rule alone.
    """
    supports = [(finding, widths.get(findings[finding].grade, 1.0)) for finding in rule.cites]
    if rule.basis is not None:
        supports.append((f"{rule.basis} of {rule.id}", widths.get(rule.basis, 1.0)))
    return min(supports, key=lambda each: each[1], default=(rule.id, 1.0))
