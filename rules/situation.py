"""One person's situation: for every name of a pack, what its value may still be."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from rules.answers import Amount, Answer, Answers, Choice, Rate, Several, Silence, Text, is_given
from rules.figures import FigureSums
from rules.frozen import frozen
from rules.knowledge import NUMBER_KINDS, Field, Figure, Question, Screen
from rules.pack import Pack
from rules.possible import Interval, Known, OneOf, Possible, Subset, Words
from rules.readable import (
    DISAGREE,
    EXPOSURE,
    FIELD,
    GROUP,
    HAS_DEMAND,
    HAS_EARNINGS,
    IN_DOLLARS,
    WAGE,
    unit_name,
)
from rules.truth import Truth

DOLLARS = "USD"
"""The currency of the wages that a pack's fields carry."""

_WAGES = 5
_ANY_WAGE = Interval(0.0, math.inf)
_NO_WAGE = Known(_ANY_WAGE, Truth.FAILS, answered=False)
_DECIMALS = 9
"""Shares are added as decimals: 33.3 and 66.7 make 100, not a little more."""


@frozen
class Contradiction:
    """Answers that cannot all be right, and why."""

    questions: tuple[str, ...]
    because: str


@frozen
class Situation:
    """What is known of every name, and which answers contradict each other."""

    pack: Pack
    answers: Answers
    known: Mapping[str, Known]
    contradictions: tuple[Contradiction, ...]
    currency: str | None = None
    used: Answers = field(default_factory=dict, repr=False, compare=False)
    """The answers that count: those in another currency are left out."""
    raw: Mapping[str, Known] = field(default_factory=dict, repr=False, compare=False)
    """What each answer allows before it is asked whether its question applies."""

    def known_with(self, changed: Mapping[str, Known]) -> Mapping[str, Known]:
        """Give what is known if some names stood otherwise, each name worked out when it is asked for.

        Right for questions that no other answer bounds: no shares, no prices, no part of a whole.
        """
        return _KnownNames(self.pack, self.used, {**self.raw, **changed}, frozenset())

    def is_parked(self, question: str) -> bool:
        """Tell whether an answer is kept but not used, because its question does not apply."""
        return is_given(self.answers.get(question)) and self.known[question].applies is Truth.FAILS


def situate(
    pack: Pack, answers: Answers, *, currency: str | None = None, all_given_apply: bool = False
) -> Situation:
    """Work out what is known of every name.

    A price in another currency than `currency` is left out: nothing here converts money. With
    `all_given_apply` every given answer counts as applicable (rule tests).
    """
    asked = {name: it for name, it in answers.items() if name in pack.questions}
    used = {name: it for name, it in asked.items() if not _is_foreign(it, currency)}
    raw, contradictions = _raw(pack, used)
    raw[IN_DOLLARS] = _in_dollars(currency)
    always = frozenset(name for name in used if all_given_apply and is_given(used[name]))
    known = _KnownNames(pack, used, raw, always)
    every = {name: known[name] for name in pack.names}
    return Situation(pack, asked, every, contradictions, currency, used, raw)


def resituate(before: Situation, answers: Answers) -> Situation:
    """Give what `situate` gives for other answers; names that no changed answer reaches are taken over."""
    pack, given = before.pack, before.answers
    asked = {name: it for name, it in answers.items() if name in pack.questions}
    changes = {name: asked.get(name) for name in {**given, **asked} if given.get(name) != asked.get(name)}
    used, raw = _reanswered(before, changes)
    contradictions = before.contradictions
    if not pack.wiring.bounding.isdisjoint(changes):
        contradictions = _raw(pack, used)[1]
    known = _ShiftedNames(before, changes, used, raw)
    every = {**before.known, **{name: known[name] for name in known.reached}}
    return Situation(pack, asked, every, contradictions, before.currency, used, raw)


def shifted(situation: Situation, changes: Answers) -> Mapping[str, Known]:
    """Give what would be known with some answers changed; each name is worked out when it is asked for."""
    used, raw = _reanswered(situation, changes)
    return _ShiftedNames(situation, changes, used, raw)


def _reanswered(
    situation: Situation, changes: Mapping[str, Answer | None]
) -> tuple[dict[str, Answer], dict[str, Known]]:
    """Give the answers that count once some are changed or taken away, and what each then allows."""
    pack = situation.pack
    used, raw = dict(situation.used), dict(situation.raw)
    for name, answer in changes.items():
        if answer is None or _is_foreign(answer, situation.currency):
            used.pop(name, None)
        else:
            used[name] = answer
        raw[name] = of_answer(pack.questions[name], used.get(name))
    _narrow_again(situation, changes, used, raw)
    if FIELD in changes:
        raw |= known_of_field(pack, raw[FIELD])
    raw |= _of_units(pack, used, raw, changes)
    return used, raw


def _narrow_again(situation: Situation, changes: Iterable[str], used: Answers, raw: dict[str, Known]) -> None:
    """Let the shares beside a changed one, and a part and its whole, bound each other anew."""
    pack = situation.pack
    bounding = pack.wiring.bounding
    if not any(name in bounding for name in changes):
        return
    shares = dict.fromkeys(
        screen.id for name in changes if (screen := pack.screen_of(name)).total is not None
    )
    beside = (
        {name for screen in pack.screens if screen.id in shares for name in screen.questions}
        if shares
        else set()
    )
    limits = any(name in pack.wiring.limited for name in (*changes, *beside))
    if limits and any(pack.screen_of(name).total is not None for name in pack.wiring.limited):
        raw |= _raw(pack, used)[0]
        return
    for name in (*beside, *(pack.wiring.limited if limits else ())):
        raw[name] = of_answer(pack.questions[name], used.get(name))
    for screen in pack.screens if shares else ():
        if screen.id in shares:
            _narrow(screen, screen.total or 0.0, used, raw)
    if limits:
        _over_limits(pack, used, raw)


def _raw(pack: Pack, used: Answers) -> tuple[dict[str, Known], tuple[Contradiction, ...]]:
    """Say what each answer allows, shares and limits narrowed, and which answers contradict each other."""
    raw = dict(pack.wiring.unanswered)
    raw.update((name, of_answer(pack.questions[name], answer)) for name, answer in used.items())
    contradictions: list[Contradiction] = []
    for screen in pack.screens:
        if screen.total is not None:
            contradictions += _narrow(screen, screen.total, used, raw)
    contradictions += _over_limits(pack, used, raw)
    raw |= known_of_field(pack, raw.get(FIELD))
    raw |= _of_units(pack, used, raw, pack.wiring.rates)
    return raw, tuple(contradictions)


class _KnownNames(dict[str, Known]):
    """What is known of each name, worked out when it is first asked for.

    So a question may apply by an answer, a figure or another question that comes later, in any order; one
    that applies by itself, in a circle, is taken to apply there.
    """

    def __init__(
        self, pack: Pack, answers: Answers, raw: Mapping[str, Known], always: frozenset[str]
    ) -> None:
        super().__init__(raw)
        for name in pack.wiring.conditional:
            if name not in always:
                del self[name]
        self._pack = pack
        self._raw = raw
        self._sums = FigureSums(pack.parameters, answers, self)

    def __missing__(self, name: str) -> Known:
        figure = self._pack.figures.get(name)
        asked: Question | Figure | None = figure or self._pack.questions.get(name)
        self[name] = raw = self._raw[name] if figure is None else self._sums.known(figure)
        if asked is not None and asked.applies is not None:
            applies = min(raw.applies, asked.applies.truth(self))
            if applies is not raw.applies:
                self[name] = Known(raw.possible, applies, raw.answered)
        return self[name]


class _ShiftedNames(_KnownNames):
    """What is known of each name with some answers changed: what these do not reach stays as it is."""

    def __init__(
        self, situation: Situation, changes: Iterable[str], answers: Answers, raw: Mapping[str, Known]
    ) -> None:
        super().__init__(situation.pack, answers, raw, frozenset())
        reached = situation.pack.wiring.reached
        self.reached = frozenset[str]().union(*(reached[name] for name in changes))
        self._before = situation.known

    def __missing__(self, name: str) -> Known:
        if name in self.reached:
            return super().__missing__(name)
        self[name] = self._before[name]
        return self[name]


def _is_foreign(answer: Answer, currency: str | None) -> bool:
    return isinstance(answer, Rate) and currency is not None and answer.currency != currency


def of_answer(question: Question, answer: Answer | None) -> Known:
    """Give what an answer, or none, alone says about its question."""
    match answer:
        case Amount(low, high) | Rate(low, high):
            return Known(Interval(low, high))
        case Choice(option):
            return Known(OneOf((option,)))
        case Several(options):
            return Known(Subset(frozenset(options), frozenset(options)))
        case Text(text):
            return Known(Words(text), answered=bool(text.strip()))
        case Silence.NOT_APPLICABLE:
            return Known(_anything(question), Truth.FAILS, answered=False)
        case _:
            return Known(_anything(question), answered=False)


def _anything(question: Question) -> Possible:
    if question.kind in NUMBER_KINDS:
        return Interval(question.low, question.high)
    if question.kind == "several":
        return Subset(frozenset(), frozenset(question.options))
    return Words() if question.kind == "text" else OneOf(tuple(question.options))


def _narrow(screen: Screen, total: float, answers: Answers, known: dict[str, Known]) -> list[Contradiction]:
    """Let the shares of one screen bound each other; say when they cannot add up to their total."""
    asked = [name for name in screen.questions if answers.get(name) is not Silence.NOT_APPLICABLE]
    spans = {name: each for name in asked if isinstance(each := known[name].possible, Interval)}
    if not spans:
        return []
    low = round(sum(each.low for each in spans.values()), _DECIMALS)
    high = round(sum(each.high for each in spans.values()), _DECIMALS)
    if low > total or high < total:
        given = tuple(name for name in asked if is_given(answers.get(name)))
        sum_up = f"{low:g}" if low == high else f"at least {low:g}" if low > total else f"at most {high:g}"
        return [Contradiction(given, f"{screen.title}: the shares add up to {sum_up}, not {total:g}")]
    for name, span in spans.items():
        least = max(span.low, round(total - (high - span.high), _DECIMALS))
        most = min(span.high, round(total - (low - span.low), _DECIMALS))
        known[name] = Known(Interval(least, most), known[name].applies, known[name].answered)
    return []


def known_of_field(pack: Pack, chosen_field: Known | None) -> dict[str, Known]:
    """Give what is known of every name derived from the field."""
    if chosen_field is None or not isinstance(chosen_field.possible, OneOf):
        return {}
    chosen = chosen_field.possible.options[0] if chosen_field.answered else None
    info = pack.fields.get(chosen) if chosen is not None else None
    if info is not None:
        return {
            GROUP: Known(OneOf((info.group,))),
            EXPOSURE: Known(Interval(info.exposure_low, info.exposure_high)),
            DISAGREE: Known(_yes_no(info.sources_disagree)),
            HAS_DEMAND: Known(_yes_no(bool(info.demand))),
            HAS_EARNINGS: Known(_yes_no(bool(info.earnings))),
            WAGE: _wage(info),
        }
    if chosen is not None:
        nothing = Known(_yes_no(value=False))
        exposure = Known(Interval(0.0, 100.0), answered=False)
        return {
            GROUP: Known(OneOf(("other",))),
            EXPOSURE: exposure,
            DISAGREE: nothing,
            HAS_DEMAND: nothing,
            HAS_EARNINGS: nothing,
            WAGE: _NO_WAGE,
        }
    either = Known(OneOf(("yes", "no")), chosen_field.applies, answered=False)
    groups = OneOf((*pack.groups, "other"))
    return {
        GROUP: Known(groups, chosen_field.applies, answered=False),
        EXPOSURE: Known(Interval(0.0, 100.0), chosen_field.applies, answered=False),
        DISAGREE: either,
        HAS_DEMAND: either,
        HAS_EARNINGS: either,
        WAGE: Known(_ANY_WAGE, chosen_field.applies, answered=False),
    }


def _wage(field: Field) -> Known:
    """Give the wages between which half of the employees in a field's occupation lie."""
    if len(field.wage) < _WAGES:
        return _NO_WAGE
    return Known(Interval(field.wage[1], field.wage[-2]))


def _in_dollars(currency: str | None) -> Known:
    if currency is None:
        return Known(OneOf(("yes", "no")), answered=False)
    return Known(_yes_no(currency == DOLLARS))


def _yes_no(value: bool) -> OneOf:
    return OneOf(("yes",) if value else ("no",))


def _of_units(
    pack: Pack, answers: Answers, known: Mapping[str, Known], asked: Iterable[str]
) -> dict[str, Known]:
    units: dict[str, Known] = {}
    for name in asked:
        question = pack.questions[name]
        if question.kind == "rate":
            answer = answers.get(name)
            possible = (answer.per,) if isinstance(answer, Rate) else question.units
            units[unit_name(name)] = Known(OneOf(possible), known[name].applies, known[name].answered)
    return units


def _over_limits(pack: Pack, answers: Answers, raw: dict[str, Known]) -> list[Contradiction]:
    """Let a part and its whole bound each other; say where the part is more than the whole."""
    found: list[Contradiction] = []
    for name, limit in pack.wiring.parts:
        question, other = pack.questions[name], pack.questions[limit]
        part, whole = raw[name].possible, raw[other.id].possible
        if not isinstance(part, Interval) or not isinstance(whole, Interval):
            continue
        if part.low <= whole.high:
            raw[name] = replace(raw[name], possible=Interval(part.low, min(part.high, whole.high)))
            raw[other.id] = replace(raw[other.id], possible=Interval(max(whole.low, part.low), whole.high))
        elif is_given(answers.get(name)) and is_given(answers.get(other.id)):
            because = f"{question.label} ({part.low:g}) cannot be more than {other.label} ({whole.high:g})"
            found.append(Contradiction((name, other.id), because))
    return found
