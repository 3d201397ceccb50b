"""The same person a little later: an assessment after changed answers, worked out from the one before."""

from collections.abc import Iterator

from rules.answers import Answers
from rules.assess import Kept, conclude, judge_rule
from rules.assessment import Assessment
from rules.situation import Situation, resituate


def reassess(before: Assessment, answers: Answers) -> Assessment:
    """Give what `assess` gives for other answers on the same day, with the same rules set aside.

    Only rules that read or say something that is otherwise now are judged again.
    """
    if before.situation.answers == answers:
        return before
    situation = resituate(before.situation, answers)
    wiring, changed = situation.pack.wiring, tuple(_answered_otherwise(before.situation, situation))
    otherwise = (*_known_otherwise(before.situation, situation), *changed)
    touched = frozenset[str]().union(*(wiring.readers[name] for name in otherwise))
    judged = {
        name: judge_rule(each.rule, situation) if name in touched else each
        for name, each in before.judged.items()
    }
    moved = {
        dimension
        for name in touched & judged.keys()
        if judged[name] != before.judged[name]
        for dimension in judged[name].points
    }
    unsettled = frozenset[str]().union(*(wiring.waiting[name] for name in changed))
    kept = Kept(
        {each.dimension: each for each in before.readings if each.dimension not in moved},
        {each.rule.id: each for each in before.advice if each.rule.id not in touched},
        {name: each for name, each in before.waits.items() if name not in unsettled},
    )
    return conclude(
        situation, judged, as_of=before.as_of, currency=before.currency, off=before.off, kept=kept
    )


def _known_otherwise(before: Situation, now: Situation) -> Iterator[str]:
    """Give the names of which something else is known than before."""
    for name, known in now.known.items():
        was = before.known[name]
        if known is not was and known != was:
            yield name


def _answered_otherwise(before: Situation, now: Situation) -> Iterator[str]:
    """Give the questions of which something else was said."""
    for name in {**before.answers, **now.answers}:
        if before.answers.get(name) != now.answers.get(name):
            yield name
