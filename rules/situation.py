"""One person's situation: for every name of a pack, what its value may still be."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rules.answers import Amount, Answer, Answers, Choice, Rate, Several, Silence, Text, is_given
from rules.figures import FigureSums
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


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Answers that cannot all be right, and why."""

    questions: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of every name, and which answers contradict each other."""

    pack: Pack
    answers: Answers
    known: Mapping[str, Known]
    contradictions: tuple[Contradiction, ...]
    _raw: Mapping[str, Known] = field(default_factory=dict, repr=False, compare=False)
    _used: Answers = field(default_factory=dict, repr=False, compare=False)

    def known_with(self, changed: Mapping[str, Known]) -> Mapping[str, Known]:
        """Give what is known if some names stood otherwise, each name worked out when it is asked for.

        Right for questions that no other answer bounds: no shares, no prices, no part of a whole.
        """
        known = _KnownNames(self.pack, self._used, {**self._raw, **changed}, frozenset())
        known.update((name, value) for name, value in changed.items() if name not in self.pack.questions)
        return known

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
    raw = {name: of_answer(question, used.get(name)) for name, question in pack.questions.items()}
    contradictions: list[Contradiction] = []
    for screen in pack.screens:
        if screen.total is not None:
            contradictions += _narrow(screen, screen.total, used, raw)
    contradictions += _over_limits(pack, used, raw)
    raw |= _of_field(pack, raw.get(FIELD))
    raw[IN_DOLLARS] = _in_dollars(currency)
    raw |= _of_units(pack, used, raw)
    always = frozenset(name for name in used if all_given_apply and is_given(used[name]))
    known = _KnownNames(pack, used, raw, always)
    return Situation(
        pack, asked, {name: known[name] for name in pack.names}, tuple(contradictions), raw, used
    )


class _KnownNames(dict[str, Known]):
    """What is known of each name, worked out when it is first asked for.

    So a question may apply by an answer, a figure or another question that comes later, in any order; one
    that applies by itself, in a circle, is taken to apply there.
    """

    def __init__(
        self, pack: Pack, answers: Answers, raw: Mapping[str, Known], always: frozenset[str]
    ) -> None:
        super().__init__()
        self._pack = pack
        self._raw = raw
        self._always = always
        self._sums = FigureSums(pack.parameters, answers, self)

    def __missing__(self, name: str) -> Known:
        asked: Question | Figure | None
        if figure := self._pack.figures.get(name):
            asked, raw = figure, self._sums.known(figure)
        else:
            asked, raw = self._pack.questions.get(name), self._raw[name]
        self[name] = raw
        if asked is not None and asked.applies is not None and name not in self._always:
            self[name] = Known(raw.possible, min(raw.applies, asked.applies.truth(self)), raw.answered)
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


def _of_field(pack: Pack, chosen_field: Known | None) -> dict[str, Known]:
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


def _of_units(pack: Pack, answers: Answers, known: Mapping[str, Known]) -> dict[str, Known]:
    units: dict[str, Known] = {}
    for name, question in pack.questions.items():
        if question.kind == "rate":
            answer = answers.get(name)
            possible = (answer.per,) if isinstance(answer, Rate) else question.units
            units[unit_name(name)] = Known(OneOf(possible), known[name].applies, known[name].answered)
    return units


def _over_limits(pack: Pack, answers: Answers, raw: dict[str, Known]) -> list[Contradiction]:
    """Let a part and its whole bound each other; say where the part is more than the whole."""
    found: list[Contradiction] = []
    for name, question in pack.questions.items():
        other = pack.questions.get(question.at_most or "")
        part, whole = raw[name].possible, raw[other.id].possible if other else None
        if other is None or not isinstance(part, Interval) or not isinstance(whole, Interval):
            continue
        if part.low <= whole.high:
            raw[name] = replace(raw[name], possible=Interval(part.low, min(part.high, whole.high)))
            raw[other.id] = replace(raw[other.id], possible=Interval(max(whole.low, part.low), whole.high))
        elif is_given(answers.get(name)) and is_given(answers.get(other.id)):
            because = f"{question.label} ({part.low:g}) cannot be more than {other.label} ({whole.high:g})"
            found.append(Contradiction((name, other.id), because))
    return found
