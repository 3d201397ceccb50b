"""Where two moves gain more together than alone, and which rules make it so."""

from collections.abc import Iterator
from itertools import combinations

from rules.depends import questions_read
from rules.frozen import frozen
from rules.moves.engine import Searched
from rules.moves.groups import RuleGroup
from rules.moves.move import Move

_WORTH_SAYING = 0.05
"""A smaller gain would be shown as nothing."""


@frozen
class Together:
    """Two moves that gain more together; `needs_both` tells that one rule reads both of their answers.

    Otherwise the rules count as one group, of which only the strongest counts: one move alone leaves
    another rule of the group standing.
    """

    first: Move
    second: Move
    gain: float
    rules: tuple[str, ...]
    needs_both: bool


def gained_together(searched: Searched, numbers: tuple[int, ...]) -> Iterator[Together]:
    """Give each pair of a set that gains more together than the sum of its two moves."""
    for first, second in combinations(numbers, 2):
        gain = searched.gains.together((first, second))
        if gain < _WORTH_SAYING:
            continue
        one, other = searched.moves[first], searched.moves[second]
        groups = [table.group for table in searched.gains.gaining(first, second)]
        both = tuple(name for group in groups for name in _reading_both(group, one, other, searched))
        rules = both or tuple(each.rule.id for group in groups for each in group.members)
        yield Together(one, other, gain, tuple(dict.fromkeys(rules)), bool(both))


def _reading_both(group: RuleGroup, one: Move, other: Move, searched: Searched) -> Iterator[str]:
    for each in group.members:
        read = questions_read(each.rule, searched.depends)
        if not read.isdisjoint(one.answers) and not read.isdisjoint(other.answers):
            yield each.rule.id
