"""W07 and W08: rules that fire for nobody, for nearly everybody, or always together, among sampled people."""

from collections.abc import Iterator

from rules.knowledge import Rule
from rules.language.problems import Problem
from rules.measuring.firings import (
    Together,
    count_firings,
    firing_together,
    nearly_always_firing,
    never_firing,
)
from rules.pack import Pack
from rules.texts import FIRES_FOR_MOST, FIRES_FOR_NOBODY, FIRES_TOGETHER

_PEOPLE = 500
_SEED = 1


def sampled_problems(pack: Pack) -> Iterator[Problem]:
    """Give a warning for each rule that tells nobody apart, and each pair that says one thing twice."""
    firings = count_firings(pack, _PEOPLE, _SEED)
    for rule in never_firing(pack, firings, _SEED):
        yield _problem(pack, rule, "W07", FIRES_FOR_NOBODY.format(rule=rule.id, people=_PEOPLE))
    for rule in nearly_always_firing(pack, firings):
        share = _percent(firings.fires(rule))
        yield _problem(pack, rule, "W07", FIRES_FOR_MOST.format(rule=rule.id, share=share, people=_PEOPLE))
    for pair in firing_together(pack, firings):
        if pair.dimensions and not _of_one_group(pair):
            message = FIRES_TOGETHER.format(
                first=pair.first.id,
                second=pair.second.id,
                share=_percent(pair.share),
                dimensions=" and ".join(pair.dimensions),
            )
            yield _problem(pack, pair.second, "W08", message, pair.first)


def _of_one_group(pair: Together) -> bool:
    """Tell whether only the stronger of two rules counts anyway."""
    return bool(pair.first.group) and pair.first.group == pair.second.group


def _percent(share: float) -> str:
    """Give a share in percent, never 100 where it is less."""
    return f"{min(round(share * 100), 99 if share < 1 else 100)}"


def _problem(pack: Pack, rule: Rule, code: str, message: str, *others: Rule) -> Problem:
    place = pack.places(rule.file).of_key(rule.path)
    about = (rule.id, *(each.id for each in others))
    return Problem(place, code, message, pack.sources[rule.file].line(place.line), about)
