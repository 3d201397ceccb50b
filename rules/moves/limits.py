"""How much change a person has room for: hours, money, cushion and strain, read from their answers."""

from dataclasses import field

from rules.assess import truth_of
from rules.frozen import frozen
from rules.moves.move import Move
from rules.moves.search import Limits
from rules.possible import Interval
from rules.situation import Situation
from rules.truth import Truth

MOST_CHANGES = 3


@frozen
class Room:
    """What a set may take; `strained` and `short_runway` say why it may take less than was asked for."""

    limits: Limits = field(default_factory=Limits)
    short_runway: bool = False
    strained: bool = False

    def allows(self, move: Move) -> bool:
        """Tell whether a move may be offered at all."""
        return not (self.short_runway and move.cost > 0)


def room_for_change(
    situation: Situation,
    *,
    changes: int = MOST_CHANGES,
    hours_a_week: float | None = None,
    money: float | None = None,
) -> Room:
    """Give the room for change that answers leave, or that is said instead of them.

    Of a range the lower end counts, and nothing that was not answered limits a set: but money is kept
    together unless the cushion is known to last. Cushion and strain are those of the plan.
    """
    rules, plan = situation.pack.moves, situation.pack.plan_limits
    weekly = _least(rules.hours, situation) if hours_a_week is None else hours_a_week
    hours = None if weekly is None else weekly * rules.weeks
    most = _least(rules.money, situation) if money is None else money
    strain = situation.pack.rules.get(plan.strain.rule) if plan.strain is not None else None
    strained = strain is not None and truth_of(strain, situation.known) is Truth.HOLDS
    short = plan.cash is not None and plan.cash.when.truth(situation.known) is not Truth.FAILS
    return Room(Limits(1 if strained else changes, hours, most), short, strained)


def _least(name: str | None, situation: Situation) -> float | None:
    """Give the least that a number can be; nothing where it was not answered."""
    known = situation.known[name] if name is not None else None
    if known is None or not known.answered or not isinstance(known.possible, Interval):
        return None
    return known.possible.low
