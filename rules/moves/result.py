"""The sets of moves that no other set beats, in full: what each takes and brings, and how sure that is."""

import math
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import combinations

from rules.answers import Answers
from rules.assess import assess
from rules.assessment import Assessment, Disagreement, Verdict
from rules.frozen import frozen
from rules.moves.engine import MoveSearch, Searched
from rules.moves.limits import Room
from rules.moves.move import Move, Takes, answers_after
from rules.moves.search import Found
from rules.moves.together import Together, gained_together
from rules.moves.weights import Weights, favoured_by_goal
from rules.pack import Pack
from rules.reassess import reassess
from rules.scoring import best_support, counting, score_of


@frozen
class Gain:
    """The effect of a set (weights.py says what that is), with what answers and evidence leave open of it."""

    value: float
    answer_low: float
    answer_high: float
    evidence_low: float
    evidence_high: float

    def overlaps(self, other: "Gain") -> bool:
        """Tell whether the bands of two effects, the wider of each, have a value in common."""
        return self._low <= other._high and other._low <= self._high  # noqa: SLF001  the same class

    @property
    def _low(self) -> float:
        return min(self.answer_low, self.evidence_low)

    @property
    def _high(self) -> float:
        return max(self.answer_high, self.evidence_high)


@frozen
class MoveSet:
    """One set: its moves, what they take, where the person stands after them, which rules switch."""

    moves: tuple[Move, ...]
    takes: Takes
    gain: Gain
    after: Assessment
    off: tuple[str, ...]
    on: tuple[str, ...]
    together: tuple[Together, ...]


@frozen
class NextMoves:
    """What a person could do next. `ties` are pairs of sets, by their place, whose gains overlap."""

    before: Assessment
    sets: tuple[MoveSet, ...]
    examined: int
    ties: tuple[tuple[int, int], ...]
    room: Room
    favoured: tuple[str, ...]


def next_moves(
    pack: Pack,
    answers: Answers,
    *,
    as_of: date,
    currency: str,
    disagreements: tuple[Disagreement, ...] = (),
    room: Room | None = None,
) -> NextMoves:
    """Search every set of up to three changes, and describe those that no other set beats."""
    before = assess(pack, answers, as_of=as_of, currency=currency, disagreements=disagreements)
    return moves_from(before, room=room)


def moves_from(
    before: Assessment, *, room: Room | None = None, told: Callable[[int], None] | None = None
) -> NextMoves:
    """Give the best next moves from where a person stands; `told` hears how many sets are looked through."""
    situation = before.situation
    search = MoveSearch(situation.pack, before.currency, without=[each.rule for each in before.off])
    searched = search.search(situation.answers, room, told)
    sets = tuple(_described(searched, found, before) for found in searched.found)
    ties = tuple(
        (first, second)
        for first, second in combinations(range(len(sets)), 2)
        if sets[first].gain.overlaps(sets[second].gain)
    )
    favoured = favoured_by_goal(situation.pack, searched.situation.answers)
    return NextMoves(before, sets, searched.examined, ties, searched.room, favoured)


def _described(searched: Searched, found: Found, before: Assessment) -> MoveSet:
    moves = tuple(searched.moves[number] for number in found.numbers)
    after = reassess(before, answers_after(before.situation.answers, moves))
    off, on = switched(before, after)
    return MoveSet(
        moves=moves,
        takes=found.takes,
        gain=_gain(before, after, searched.weights),
        after=after,
        off=off,
        on=on,
        together=tuple(gained_together(searched, found.numbers)),
    )


def switched(before: Assessment, after: Assessment) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the rules that fire no longer, and those that newly do."""
    changed = [
        (name, each.verdict is Verdict.FIRES)
        for name, each in before.judged.items()
        if (each.verdict is Verdict.FIRES) is not (after.judged[name].verdict is Verdict.FIRES)
    ]
    return tuple(name for name, fired in changed if fired), tuple(
        name for name, fired in changed if not fired
    )


def _gain(before: Assessment, after: Assessment, weights: Weights) -> Gain:
    """Give the effect between two assessments.

    Its answer band runs over the gain where open answers turn out worst, as they stand, and best; its
    evidence band is that of the points that change, in quadrature over findings as in a reading.
    """
    low = middle = high = 0.0
    by_finding: dict[str, float] = {}
    for name, dimension in before.situation.pack.dimensions.items():
        then, now = score_of(dimension, after.judged.values()), score_of(dimension, before.judged.values())
        low += weights[name] * (then.low - now.low)
        middle += weights[name] * (then.middle - now.middle)
        high += weights[name] * (then.high - now.high)
        for finding, points in _uncertain(name, before, after):
            by_finding[finding] = by_finding.get(finding, 0.0) + weights[name] * points
    width = math.sqrt(sum(points * points for points in by_finding.values()))
    return Gain(middle, min(low, middle, high), max(low, middle, high), middle - width, middle + width)


def _uncertain(dimension: str, before: Assessment, after: Assessment) -> Iterator[tuple[str, float]]:
    """Give for each rule whose points change what it rests on, and how uncertain the change is."""
    pack = before.situation.pack
    now, then = _counting(dimension, before), _counting(dimension, after)
    for name in pack.rules:
        change = then.get(name, 0.0) - now.get(name, 0.0)
        if change:
            finding, width = best_support(pack.rules[name], pack.findings, pack.scoring.evidence_width)
            yield finding, change * width


def _counting(dimension: str, assessment: Assessment) -> Mapping[str, float]:
    counts = counting(assessment.situation.pack.dimensions[dimension], assessment.judged.values())
    return {each.rule: each.points for each in counts}
