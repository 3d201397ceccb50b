"""What a rule weighs for one person: points, curve, which rule of its group counts, the reading moved."""

from rules.assess import judge_rule
from rules.assessment import Assessment, Judged, Points, Verdict
from rules.frozen import frozen
from rules.knowledge import Effect, Rule
from rules.possible import Interval
from rules.scoring import group_of, reading_value, side_of


@frozen
class Curve:
    """The curve an effect follows, and where this person stands on it."""

    follows: str
    steps: tuple[tuple[float, float], ...]
    at: Interval | None = None


@frozen(kw_only=True)
class Standing:
    """What one effect of a rule comes to.

    `counts` tells whether it is the rule of its group that counts (for a rule that does not fire: would
    be, if it fired); `stronger` is the firing rule that outweighs it. The reading goes from `before` to
    `after` by it: without and with it.
    """

    dimension: str
    points: Points
    fires: bool
    group: str
    counts: bool
    stronger: str | None
    before: float
    after: float
    curve: Curve | None = None


class Standings:
    """What every rule weighs in one assessment."""

    def __init__(self, assessment: Assessment) -> None:
        self._assessment = assessment
        self._scores = {each.dimension: each.score for each in assessment.readings}
        self._firing: dict[tuple[str, str, int], list[Judged]] = {}
        for judged in assessment.judged.values():
            if judged.verdict is Verdict.FIRES:
                for dimension, points in judged.points.items():
                    key = (dimension, group_of(judged.rule), side_of(points))
                    self._firing.setdefault(key, []).append(judged)

    def of(self, rule: Rule) -> tuple[Standing, ...]:
        """Give what a rule weighs, one standing for each of its effects."""
        if not rule.effects:
            return ()
        judged = self._assessment.judged.get(rule.id) or judge_rule(rule, self._assessment.situation)
        return tuple(self._standing(effect, judged) for effect in rule.effects)

    def _standing(self, effect: Effect, judged: Judged) -> Standing:
        rule, dimension = judged.rule, effect.dimension
        points = judged.points[dimension]
        fires = judged.verdict is Verdict.FIRES and rule.id in self._assessment.judged
        side = side_of(points)
        ranked = self._firing.get((dimension, group_of(rule), side), [])
        own = points.middle if side else 0.0
        strongest = max(ranked, key=lambda each: abs(each.points[dimension].middle), default=None)
        others = [each.points[dimension].middle for each in ranked if each.rule.id != rule.id]
        best = max(others, key=abs, default=0.0)
        counts = side != 0 and (
            strongest is None or strongest.rule.id == rule.id if fires else abs(own) > abs(best)
        )
        score = self._scores[dimension]
        without = score - own + best if fires and counts else score
        together = score if fires or not counts else score - best + own
        return Standing(
            dimension=dimension,
            points=points,
            fires=fires,
            group=rule.group,
            counts=counts,
            stronger=None if counts or strongest is None else strongest.rule.id,
            before=reading_value(without),
            after=reading_value(together),
            curve=self._curve(effect),
        )

    def _curve(self, effect: Effect) -> Curve | None:
        if effect.follows is None:
            return None
        known = self._assessment.situation.known[effect.follows]
        at = known.possible if isinstance(known.possible, Interval) and known.answered else None
        return Curve(effect.follows, effect.steps, at)
