"""Which advice comes first: one move a slot, within what the person's cushion, strain and likings allow."""

from collections.abc import Iterator, Sequence

from rules.assessment import AdviceGiven, PassedOver
from rules.filling import filled
from rules.guidance import PlanLimits, StrainLimit
from rules.knowledge import Advice, Slot
from rules.situation import Situation
from rules.truth import Truth

SLOTS: tuple[Slot, ...] = ("safety", "position", "quick")


def first_moves(
    advice: Sequence[AdviceGiven], situation: Situation, currency: str
) -> tuple[tuple[str, ...], tuple[PassedOver, ...]]:
    """Give the rules whose advice comes first, one a slot, and what was passed over on the way and why.

    `advice` has the strongest first. Under strain only the move of the first slot is left, and the advice
    that says so is no move itself, unless there is no other.
    """
    limits = situation.pack.plan_limits
    strain = _strain(advice, limits)
    best: list[str] = []
    passed: list[PassedOver] = []
    for slot in SLOTS:
        for rule, given in _of_slot(advice, slot):
            if strain is not None and rule == strain.rule:
                continue
            because = _kept_out(given, limits, situation, currency)
            if not because:
                best.append(rule)
                break
            passed.append(PassedOver(rule, because))
    if strain is None:
        return tuple(best), tuple(passed)
    waits = filled(strain.because, situation, currency)
    passed += [PassedOver(rule, waits) for rule in best[1:]]
    return tuple(best[:1]) or (strain.rule,), tuple(passed)


def _of_slot(advice: Sequence[AdviceGiven], slot: Slot) -> Iterator[tuple[str, Advice]]:
    for each in advice:
        if each.rule.advice is not None and each.rule.advice.slot == slot:
            yield each.rule.id, each.rule.advice


def _strain(advice: Sequence[AdviceGiven], limits: PlanLimits) -> StrainLimit | None:
    """Give the limit of one move where its rule fires."""
    limit = limits.strain
    return limit if limit is not None and any(each.rule.id == limit.rule for each in advice) else None


def _kept_out(advice: Advice, limits: PlanLimits, situation: Situation, currency: str) -> str:
    """Say what keeps one piece of advice out of the first moves, or nothing."""
    if advice.cost > 0 and limits.cash is not None:
        short = limits.cash.when.truth(situation.known)
        if short is not Truth.FAILS:
            text = limits.cash.because if short is Truth.HOLDS else limits.cash.possibly
            return filled(text, situation, currency)
    for liked in limits.liked:
        if liked.id in advice.against and liked.when.truth(situation.known) is Truth.HOLDS:
            return filled(liked.because, situation, currency)
    return ""
