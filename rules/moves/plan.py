"""What of a search for moves is the same for everyone who uses a pack."""

from collections.abc import Collection

from rules.depends import Dependencies, dependencies
from rules.frozen import frozen
from rules.moves.candidates import Candidates
from rules.moves.groups import RuleGroup, rule_groups
from rules.pack import Pack


@frozen
class MovePlan:
    """Which questions can be moved and what is worth trying there; the groups in which rules count."""

    depends: Dependencies
    candidates: Candidates
    groups: tuple[RuleGroup, ...]


def move_plan(pack: Pack, without: Collection[str] = ()) -> MovePlan:
    """Give the plan for a pack with some of its rules left out, worked out once for the pack."""
    left_out = frozenset(without).intersection(pack.rules)
    plan: MovePlan | None = pack.wiring.plans.get(left_out)
    if plan is None:
        rules = [rule for name, rule in pack.rules.items() if name not in left_out]
        depends = dependencies(pack)
        plan = MovePlan(depends, Candidates(pack, depends, rules), rule_groups(rules, depends))
        pack.wiring.plans[left_out] = plan
    return plan
