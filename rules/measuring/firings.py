"""For which sampled people each rule fires: who answered everything, and who walked the quick path alone.

The people are made up (`sampling.py`): what is counted is about the pack, not about real freelancers.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from rules.answers import Answers
from rules.assess import verdict_of
from rules.assessment import Verdict
from rules.frozen import frozen
from rules.knowledge import Rule
from rules.language.conditions import ALWAYS
from rules.measuring.sampling import CURRENCY, led_people, sampled_people
from rules.pack import Pack
from rules.situation import situate

NEARLY_ALWAYS = 0.95
"""A rule that fires for a larger share of people who answered everything tells nobody apart."""
TOGETHER = 0.9
"""Two rules that fire together in a larger share of the cases in which either fires say one thing twice."""
_LED = 300
"""So many people are led to a rule that no other sampled person reaches."""
_FEWEST = 20
"""One of two rules has to fire for so many people before their firing together means anything."""


@frozen
class Tally:
    """For whom of a sample one rule fires and is open: a bit for each person."""

    fires: int = 0
    open: int = 0

    def shares(self, people: int) -> dict[Verdict, float]:
        """Give for which share of so many people the rule comes to each verdict."""
        fires, still_open = self.fires.bit_count(), self.open.bit_count()
        counted = {
            Verdict.FIRES: fires,
            Verdict.SILENT: people - fires - still_open,
            Verdict.OPEN: still_open,
        }
        return {verdict: count / people for verdict, count in counted.items()}


@frozen
class Together:
    """Two rules that fire together, as a share of the people for whom either fires."""

    first: Rule
    second: Rule
    share: float
    dimensions: tuple[str, ...]


@frozen
class Firings:
    """The tallies of every rule, over people who answered everything and over those of the quick path."""

    people: int
    full: Mapping[str, Tally]
    quick: Mapping[str, Tally]

    def fires(self, rule: Rule) -> float:
        """Give the share of people who answered everything for whom a rule fires."""
        return self.full[rule.id].fires.bit_count() / self.people


def count_firings(pack: Pack, people: int, seed: int) -> Firings:
    """Sample people and count for whom each rule of the pack fires."""
    full = tallied(pack, sampled_people(pack, people, seed))
    quick = tallied(pack, sampled_people(pack, people, seed, quick=True))
    return Firings(people, full, quick)


def tallied(pack: Pack, people: Iterable[Answers]) -> Mapping[str, Tally]:
    """Give the tally of every rule of the pack over some people."""
    fires, still_open = dict.fromkeys(pack.rules, 0), dict.fromkeys(pack.rules, 0)
    for number, answers in enumerate(people):
        known = situate(pack, answers, currency=CURRENCY).known
        for name, rule in pack.rules.items():
            match verdict_of(rule, known):
                case Verdict.FIRES:
                    fires[name] |= 1 << number
                case Verdict.OPEN:
                    still_open[name] |= 1 << number
    return {name: Tally(fires[name], still_open[name]) for name in pack.rules}


def never_firing(pack: Pack, firings: Firings, seed: int) -> Iterator[Rule]:
    """Give the rules that fire for nobody, not even for people led to them."""
    for rule in pack.rules.values():
        reached = firings.full[rule.id].fires or firings.quick[rule.id].fires
        if not reached and not any(
            verdict_of(rule, situate(pack, answers, currency=CURRENCY).known) is Verdict.FIRES
            for answers in led_people(pack, rule, _LED, seed)
        ):
            yield rule


def nearly_always_firing(pack: Pack, firings: Firings) -> Iterator[Rule]:
    """Give the rules that fire for nearly everybody who answered everything, and do not say so themselves."""
    for rule in pack.rules.values():
        if firings.fires(rule) > NEARLY_ALWAYS and rule.when != ALWAYS:
            yield rule


def firing_together(pack: Pack, firings: Firings) -> Iterator[Together]:
    """Give the pairs that fire always together, or nearly so and about the same dimension.

    Rules that are always on are left out: they fire together with everything that fires.
    """
    conditional = [rule for rule in pack.rules.values() if rule.when != ALWAYS]
    for first, second in combinations(conditional, 2):
        one, other = firings.full[first.id].fires, firings.full[second.id].fires
        either, both = (one | other).bit_count(), (one & other).bit_count()
        if either < _FEWEST or both <= TOGETHER * either:
            continue
        touched = {each.dimension for each in second.effects}
        shared = tuple(each.dimension for each in first.effects if each.dimension in touched)
        if shared or both == either:
            yield Together(first, second, both / either, shared)
