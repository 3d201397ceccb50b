"""Trying everything: every set of moves assessed in full, to hold the search against."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from rules.answers import Answers
from rules.assess import judge_rule
from rules.moves.move import Move, Takes, answers_after, taken
from rules.moves.search import Limits
from rules.moves.weights import weights
from rules.pack import Pack
from rules.scoring import score_of
from rules.situation import situate


def scores(pack: Pack, answers: Answers, currency: str = "EUR") -> dict[str, float]:
    """Give the score of every dimension."""
    situation = situate(pack, answers, currency=currency)
    judged = [judge_rule(rule, situation) for rule in pack.rules.values()]
    return {name: score_of(each, judged).middle for name, each in pack.dimensions.items()}


def effect(pack: Pack, answers: Answers, moves: tuple[Move, ...], currency: str = "EUR") -> float:
    """Give the effect of a set by assessing the answers after it."""
    now = scores(pack, answers, currency)
    then = scores(pack, answers_after(answers, moves), currency)
    counts = weights(pack, now, answers)
    return sum(counts[name] * (then[name] - now[name]) for name in pack.dimensions)


def all_sets(moves: Mapping[int, Move], limits: Limits) -> Iterator[tuple[int, ...]]:
    """Give every set of moves that can be made together within the limits."""
    for count in range(1, limits.changes + 1):
        for numbers in combinations(sorted(moves), count):
            subjects = {moves[number].subject for number in numbers}
            if len(subjects) == count and limits.allow(taken(moves[number] for number in numbers)):
                yield numbers


def unbeaten_by_trying(
    pack: Pack, answers: Answers, moves: Mapping[int, Move], limits: Limits, currency: str = "EUR"
) -> list[tuple[Takes, float]]:
    """Give what the unbeaten sets take and bring, from the cheapest up."""
    best: dict[Takes, float] = {}
    for numbers in all_sets(moves, limits):
        chosen = tuple(moves[number] for number in numbers)
        takes = taken(chosen)
        best[takes] = max(best.get(takes, 0.0), effect(pack, answers, chosen, currency))
    order = sorted(best, key=lambda each: (each.hours, each.cost))
    return [
        (takes, best[takes])
        for takes in order
        if best[takes] > 1e-9
        and all(best[takes] > best[other] + 1e-9 for other in order if other != takes and other.within(takes))
    ]
