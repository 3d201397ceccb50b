"""What a pack comes to over many people: which rules fire, which first moves come out, how firm those are.

The people are made up, with answers drawn at random from the ranges the pack calls typical. What is measured
says something about the pack and nothing about real freelancers.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from rules.assess import ANY_DAY, assess
from rules.assessment import Verdict
from rules.frozen import frozen
from rules.knowledge import Rule
from rules.measuring.firings import (
    Firings,
    Together,
    count_firings,
    firing_together,
    nearly_always_firing,
    never_firing,
)
from rules.measuring.sampling import CURRENCY, sampled_people
from rules.measuring.stability import Contest, Survival, contests, survival
from rules.measuring.unnoticed import Unnoticed, unnoticed
from rules.pack import Pack

REDRAWS = 500
_REDRAWN = 400
"""The first moves of so many of the people are put to the test of new points."""

Watch = Callable[[int, int], None]
"""Told now and then how many steps are done, and of how many."""


@frozen
class RuleShare:
    """For which share of people a rule fires, is silent or is open, who answered all or the quick path."""

    rule: Rule
    fires: float
    silent: float
    open: float
    quick_fires: float
    quick_open: float


@frozen
class FirstMoves:
    """The first moves that most people share, their share, and how many different ones are given."""

    common: tuple[str, ...]
    share: float
    distinct: int


@frozen
class Told:
    """Of how much half of the people are told at most: moves, things to know, both, and strengths beside."""

    moves: float
    to_know: float
    both: float
    strengths: float


@frozen(kw_only=True)
class Coverage:
    """A pack measured on sampled people, and by its own tests."""

    people: int
    seed: int
    rules: tuple[RuleShare, ...]
    never: tuple[Rule, ...]
    nearly_always: tuple[Rule, ...]
    together: tuple[Together, ...]
    told: Told
    first: FirstMoves
    survival: Survival
    unnoticed: tuple[Unnoticed, ...]

    def about(self, rules: frozenset[str]) -> "Coverage":
        """Give the same without what is about other rules; first moves are about all."""
        return replace(
            self,
            rules=tuple(each for each in self.rules if each.rule.id in rules),
            never=tuple(each for each in self.never if each.id in rules),
            nearly_always=tuple(each for each in self.nearly_always if each.id in rules),
            together=tuple(each for each in self.together if {each.first.id, each.second.id} & rules),
            unnoticed=tuple(each for each in self.unnoticed if each.rule.id in rules),
        )


def measure(pack: Pack, *, people: int, seed: int, watch: Watch = lambda _done, _of: None) -> Coverage:
    """Measure a pack on so many people of a seed; the same pack, number and seed give the same result."""
    steps = people + REDRAWS
    trios: Counter[tuple[str, ...]] = Counter()
    told: list[tuple[int, ...]] = []
    redrawn: list[tuple[Contest, ...]] = []
    for done, answers in enumerate(sampled_people(pack, people, seed)):
        watch(done, steps)
        found = assess(pack, answers, as_of=ANY_DAY, currency=CURRENCY)
        trios[found.first] += 1
        moves, to_know = len(found.moves), len(found.to_know)
        told.append((moves, to_know, moves + to_know, len(found.strengths)))
        redrawn.append(contests(found))
    firings = count_firings(pack, people, seed)
    survived = survival(pack, redrawn[:_REDRAWN], REDRAWS, seed, lambda done: watch(people + done, steps))
    ((common, shared),) = trios.most_common(1)
    return Coverage(
        people=people,
        seed=seed,
        rules=tuple(_shares(rule, firings) for rule in pack.rules.values()),
        never=tuple(never_firing(pack, firings, seed)),
        nearly_always=tuple(nearly_always_firing(pack, firings)),
        together=tuple(firing_together(pack, firings)),
        told=Told(*(median(counts) for counts in zip(*told, strict=True))),
        first=FirstMoves(common, shared / people, len(trios)),
        survival=survived,
        unnoticed=tuple(unnoticed(pack)),
    )


def _shares(rule: Rule, firings: Firings) -> RuleShare:
    full = firings.full[rule.id].shares(firings.people)
    quick = firings.quick[rule.id].shares(firings.people)
    return RuleShare(
        rule,
        fires=full[Verdict.FIRES],
        silent=full[Verdict.SILENT],
        open=full[Verdict.OPEN],
        quick_fires=quick[Verdict.FIRES],
        quick_open=quick[Verdict.OPEN],
    )
