"""What every set of moves brings one group of rules: its gain in points, alone and together.

Of a group only the strongest rule of each sign counts. So moves that touch the same group gain more
together, or less, than the sum of what each gains alone; the difference is their *correction*.
"""

from collections.abc import Mapping, Sequence

from rules.assessment import Points
from rules.depends import Dependencies, names_read
from rules.frozen import frozen
from rules.knowledge import Rule
from rules.moves.demands import Member, demands_of
from rules.moves.outlook import Outlook
from rules.moves.views import RuleView
from rules.scoring import group_of


@frozen
class RuleGroup:
    """Rules of which a dimension counts only the strongest of each sign, with what they read.

    `names` are those in their conditions and curves, `reads` the questions behind these.
    """

    dimension: str
    members: tuple[Member, ...]
    names: tuple[str, ...]
    reads: frozenset[str]


def rule_groups(rules: Sequence[Rule], depends: Dependencies) -> tuple[RuleGroup, ...]:
    """Put rules into the groups by which they are counted, in file order."""
    found: dict[tuple[str, str], list[Member]] = {}
    for rule in rules:
        demands = demands_of(rule)
        for effect in {each.dimension: each for each in rule.effects}.values():
            member = Member(rule, effect, demands)
            found.setdefault((effect.dimension, group_of(rule)), []).append(member)
    groups = []
    for (dimension, _), members in found.items():
        names = tuple(dict.fromkeys(name for each in members for name in names_read(each.rule)))
        reads = frozenset[str]().union(*(depends[name] for name in names))
        groups.append(RuleGroup(dimension, tuple(members), names, reads))
    return tuple(groups)


class GroupTable:
    """The gains of one group's points under the moves that touch it, up to `together` of them at once.

    `single` is what each move gains alone; `part` is never less, and no set gains more than the sum of the
    parts of its moves.
    """

    def __init__(self, group: RuleGroup, outlook: Outlook, together: int) -> None:
        self.group = group
        views = [RuleView(member, outlook) for member in group.members]
        self._views = [view for view in views if view.can_fire(together)]
        self.base = self._points(())
        noticed = sorted(frozenset[int]().union(*(view.noticed for view in self._views)))
        self.single = {number: self._points((number,)) - self.base for number in noticed}
        self.part = dict.fromkeys(noticed, 0.0)
        self._corrections: dict[tuple[int, ...], float] = {}
        self._add_parts(together)

    def correction(self, numbers: Sequence[int]) -> float:
        """Give what moves gain together beyond the sum of what each gains alone."""
        noticed = tuple(number for number in numbers if number in self.single)
        found = self._corrections.get(noticed)
        if found is None:
            gain = self._points(noticed) - self.base
            found = self._corrections[noticed] = gain - sum(self.single[number] for number in noticed)
        return found

    def _add_parts(self, together: int) -> None:
        """Bound what moves can gain.

        Of the risks no more can be gained than the strongest that fires now gives way, whatever else
        fires then; of the strengths no more than the one that gains most brings beyond what counts now.
        """
        down, up = self._strongest(())
        for number, part in self._relief(down, together).items():
            self.part[number] += part
        best: dict[int, float] = {}
        for view in self._views:
            most = view.member.most - up
            if most > 0:
                for number, part in view.parts(lambda now: _up(now) - up, most, together).items():
                    best[number] = max(best.get(number, 0.0), part)
        for number, part in best.items():
            self.part[number] += part
        for number, gain in self.single.items():
            self.part[number] = max(self.part[number], gain)

    def _relief(self, down: float, together: int) -> Mapping[int, float]:
        strongest = next((view for view in self._views if down < 0 and _down(view.now) == down), None)
        if strongest is None:
            return {}
        return strongest.parts(lambda now: _down(now) - down, -down, together)

    def _points(self, numbers: Sequence[int]) -> float:
        return sum(self._strongest(numbers))

    def _strongest(self, numbers: Sequence[int]) -> tuple[float, float]:
        """Give the strongest firing rule of each sign once moves are made, as readings count them."""
        down = up = 0.0
        for view in self._views:
            points = view.after(numbers)
            if points is not None:
                side = points.low + points.high
                if side < 0 and abs(points.middle) > abs(down):
                    down = points.middle
                elif side > 0 and abs(points.middle) > abs(up):
                    up = points.middle
        return down, up


def _down(points: Points | None) -> float:
    return 0.0 if points is None or points.low + points.high >= 0 else points.middle


def _up(points: Points | None) -> float:
    return 0.0 if points is None or points.low + points.high <= 0 else points.middle
