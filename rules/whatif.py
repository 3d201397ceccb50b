"""What if: the same assessment with some answers changed, old beside new; and one number over its range."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from rules.answers import Amount, Answer, Answers, Rate, Value
from rules.assessment import Assessment, Verdict, Word
from rules.depends import dependencies
from rules.frozen import frozen
from rules.knowledge import NUMBER_KINDS, Question
from rules.moves.looks import Looks
from rules.moves.reach import flips, grain_of
from rules.possible import Known
from rules.reassess import reassess
from rules.situation import Situation, shifted

_WIDE = 4
"""A price or amount is taken up to so many times the present one: its bounds hold every currency there is."""
_STEPS = 400


@frozen
class FigureChange:
    """A sum of money or time that comes out otherwise."""

    figure: str
    before: Known
    after: Known


@frozen
class WhatIf:
    """Old beside new. Verdicts by what becomes of a rule: it goes, it comes, or it is no longer decided."""

    before: Assessment
    after: Assessment
    changes: Mapping[str, Answer | None]
    off: tuple[str, ...]
    on: tuple[str, ...]
    opened: tuple[str, ...]
    figures: tuple[FigureChange, ...]
    parked: tuple[str, ...]


@frozen
class SweepPoint:
    """The first value from which on something is otherwise, and what: rules, and words of readings."""

    value: float
    off: tuple[str, ...]
    on: tuple[str, ...]
    words: Mapping[str, Word]
    assessment: Assessment


@frozen
class Sweep:
    """One number over a range; the first point is the range's low end, with what holds there."""

    question: str
    low: float
    high: float
    points: tuple[SweepPoint, ...]


class CannotSweep(ValueError):
    """A question that is no number, or a price that was not given; the message says which."""


def what_if(before: Assessment, changes: Mapping[str, Answer | None]) -> WhatIf:
    """Assess again with some answers changed; an answer of None is taken away."""
    after = reassess(before, changed(before.situation.answers, changes))
    return WhatIf(
        before=before,
        after=after,
        changes=changes,
        off=_switched(before, after, Verdict.FIRES, Verdict.SILENT),
        on=_newly(before, after, Verdict.FIRES),
        opened=_newly(before, after, Verdict.OPEN),
        figures=tuple(_figure_changes(before.situation, after.situation)),
        parked=tuple(
            name
            for name in before.situation.pack.questions
            if after.situation.is_parked(name) and not before.situation.is_parked(name)
        ),
    )


def changed(answers: Answers, changes: Mapping[str, Answer | None]) -> Answers:
    """Give the answers with some changed or taken away."""
    now = {**answers, **{name: answer for name, answer in changes.items() if answer is not None}}
    return {name: answer for name, answer in now.items() if name not in changes or changes[name] is not None}


def sweepable(situation: Situation) -> tuple[str, ...]:
    """Give the numbers that can be taken over their range."""
    found = []
    for name, question in situation.pack.questions.items():
        with suppress(CannotSweep):
            _range(question, situation.answers.get(name))
            found.append(name)
    return tuple(found)


def sweep(before: Assessment, question: str) -> Sweep:
    """Take one number over its range and give every value from which on something changes.

    The other shares of its screen are left open on the way, so that they take what it leaves. Raises
    `CannotSweep`.
    """
    asked = before.situation.pack.questions[question]
    low, high, grain = _range(asked, before.situation.answers.get(question))
    base = _without_other_shares(before, asked)
    rules = [each.rule for each in base.judged.values()]
    looks = Looks(rules, dependencies(base.situation.pack)).at(question)

    def seen(value: float) -> object:
        known = shifted(base.situation, {question: _value(asked, value, base)})
        applies = tuple(known[name].applies for name in base.situation.pack.questions)
        return tuple(look.seen(known) for look in looks), applies

    points: list[SweepPoint] = []
    for value in (low, *flips(seen, low, high, grain)):
        answers = changed(base.situation.answers, {question: _value(asked, value, base)})
        points += _point(value, reassess(before, answers), points)
    return Sweep(question, low, high, tuple(points))


def _point(value: float, now: Assessment, points: Sequence[SweepPoint]) -> list[SweepPoint]:
    """Give a point where something is otherwise than at the last one; at the first, all that holds."""
    words = {each.dimension: each.word for each in now.readings}
    if not points:
        firing = tuple(name for name, each in now.judged.items() if each.verdict is Verdict.FIRES)
        return [SweepPoint(value, (), firing, words, now)]
    last = points[-1].assessment
    before = {each.dimension: each.word for each in last.readings}
    other = {name: word for name, word in words.items() if word is not before[name]}
    off, on = _newly(now, last, Verdict.FIRES), _newly(last, now, Verdict.FIRES)
    return [SweepPoint(value, off, on, other, now)] if off or on or other else []


def _newly(before: Assessment, after: Assessment, verdict: Verdict) -> tuple[str, ...]:
    """Give the rules that come to a verdict they did not come to before."""
    return tuple(
        name
        for name, each in after.judged.items()
        if each.verdict is verdict and before.judged[name].verdict is not verdict
    )


def _switched(before: Assessment, after: Assessment, old: Verdict, new: Verdict) -> tuple[str, ...]:
    return tuple(
        name
        for name, each in before.judged.items()
        if each.verdict is old and after.judged[name].verdict is new
    )


def _figure_changes(before: Situation, after: Situation) -> list[FigureChange]:
    return [
        FigureChange(name, before.known[name], after.known[name])
        for name in before.pack.figures
        if before.known[name] != after.known[name]
        and (before.known[name].is_worked_out or after.known[name].is_worked_out)
    ]


def _without_other_shares(before: Assessment, asked: Question) -> Assessment:
    screen = before.situation.pack.screen_of(asked.id)
    if screen.total is None:
        return before
    left: dict[str, Answer | None] = {name: None for name in screen.questions if name != asked.id}
    return reassess(before, changed(before.situation.answers, left))


def _range(asked: Question, present: Answer | None) -> tuple[float, float, float]:
    """Give the low and high end to sweep, and the least difference worth telling apart."""
    if asked.kind not in NUMBER_KINDS:
        raise CannotSweep(f"{asked.label} is no number, so it has no range to go through")
    if asked.kind not in ("money", "rate"):
        return asked.low, asked.high, grain_of(asked)
    if not isinstance(present, Amount | Rate):
        raise CannotSweep(f"{asked.label} has no answer yet; answer it once, roughly, to go through a range")
    high = min(asked.high, present.high * _WIDE)
    if high <= 0:
        raise CannotSweep(f"{asked.label} is 0 now; answer it with an amount to go through a range")
    grain = _round_step(high / _STEPS)
    low = grain if asked.low_excluded else asked.low
    return low, high, grain


def _round_step(step: float) -> float:
    """Give 1, 2 or 5 times a power of ten, at least as large."""
    power = 1.0
    while power > step:
        power /= 10
    while power * 10 <= step:
        power *= 10
    return next((power * each for each in (1, 2, 5) if power * each >= step), power * 10)


def _value(asked: Question, value: float, base: Assessment) -> Value:
    present = base.situation.answers.get(asked.id)
    if isinstance(present, Rate):
        return Rate(value, value, present.currency, present.per)
    return Amount(value, value)
