"""What changed between two assessments and why: each moved number split into answers, rules and evidence.

Three things can differ: the person's answers, the rules (with questions, figures, thresholds and scoring),
and the evidence (findings and field data). Each number is computed for all eight mixtures of old and new;
the part of one thing is its effect averaged over the six orders in which the three could have changed: the
Shapley value (L. S. Shapley, A value for n-person games, 1953), the only split that adds up exactly, treats
the three alike and gives nothing to what changed nothing. All is done in tenths: the parts add up as shown.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import combinations, permutations
from math import isfinite

from rules.answers import Answer, Answers
from rules.asking.earlier import carried_answers
from rules.assess import assess
from rules.assessment import Assessment, Disagreement, Verdict, Word
from rules.frozen import frozen
from rules.pack import Pack
from rules.possible import Interval
from rules.reads import questions_of
from rules.situation import Situation


class Cause(StrEnum):
    """One of the three things that can differ between two assessments."""

    ANSWERS = "answers"
    RULES = "rules"
    EVIDENCE = "evidence"


@frozen(kw_only=True)
class Side:
    """One of the two assessments compared: everything it was made from."""

    pack: Pack
    answers: Answers
    currency: str
    as_of: date
    disagreements: Sequence[Disagreement] = ()

    def assessed(self) -> Assessment:
        """Give the assessment that is made from it."""
        return assess(
            self.pack,
            self.answers,
            as_of=self.as_of,
            currency=self.currency,
            disagreements=self.disagreements,
        )


@frozen
class Moved:
    """A number that moved, in tenths of its unit, and each cause's part of the way; the parts add up."""

    name: str
    before: int
    after: int
    parts: Mapping[Cause, int]


@frozen
class MovedReading:
    """A reading that moved, with its words before and after."""

    moved: Moved
    word_before: Word
    word_after: Word


@frozen
class MovedFigure:
    """A sum that moved; `None` where it does not apply or is not known.

    `ends` are its low and its high end, where both are known throughout.
    """

    name: str
    before: Interval | None
    after: Interval | None
    ends: tuple[Moved, Moved] | None


@frozen
class Switched:
    """A rule whose verdict changed; `None` stands for a rule that one of the packs does not have.

    `causes` are the things that do it alone, or all that it takes together; `questions` are the changed
    answers that it reads.
    """

    rule: str
    title: str
    before: Verdict | None
    after: Verdict | None
    causes: tuple[Cause, ...]
    questions: tuple[str, ...]


@frozen
class ChangedAnswer:
    """An answer that is not what it was; `None` where there was, or is, none."""

    question: str
    before: Answer | None
    after: Answer | None


@frozen(kw_only=True)
class Changes:
    """Everything that one assessment says otherwise than another."""

    before: Assessment
    after: Assessment
    readings: tuple[MovedReading, ...]
    figures: tuple[MovedFigure, ...]
    switched: tuple[Switched, ...]
    answers: tuple[ChangedAnswer, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing changed at all."""
        return not (self.readings or self.figures or self.switched or self.answers)


_Mixture = frozenset[Cause]
_NOTHING: _Mixture = frozenset()
_EVERYTHING: _Mixture = frozenset(Cause)
_ORDERS = tuple(permutations(Cause))
_MIXTURES: tuple[_Mixture, ...] = tuple(
    frozenset(each) for size in range(len(Cause) + 1) for each in combinations(Cause, size)
)
_TENTHS = 10


def changes(old: Side, new: Side) -> Changes:
    """Compare two assessments of one person, or of two people; a pure function."""
    mixed = {mixture: _mixed(old, new, mixture) for mixture in _MIXTURES}
    before, after = mixed[_NOTHING], mixed[_EVERYTHING]
    said = carried_answers(old.answers, old.pack.versions, new.pack)
    answers = _changed_answers(said, new.answers)
    return Changes(
        before=before,
        after=after,
        readings=tuple(_readings(mixed)),
        figures=tuple(_figures({mixture: each.situation for mixture, each in mixed.items()})),
        switched=tuple(_switched(mixed, answers, old, new)),
        answers=answers,
    )


def changes_by_answers(before: Assessment, after: Assessment, readings: Sequence[MovedReading]) -> Changes:
    """Compare two assessments by one pack, where nothing but what the person said can differ.

    `readings` are those that moved, as they were told on the two days.
    """
    pack = after.situation.pack
    answers = _changed_answers(before.situation.answers, after.situation.answers)
    verdicts = ((name, _verdict(before, name), _verdict(after, name)) for name in pack.rules)
    return Changes(
        before=before,
        after=after,
        readings=tuple(readings),
        figures=figures_moved_by_answers(before.situation, after.situation),
        switched=tuple(
            _switch(name, pack, (was, now), (Cause.ANSWERS,), answers)
            for name, was, now in verdicts
            if was is not now
        ),
        answers=answers,
    )


def moved_by_answers(name: str, before: float, after: float) -> Moved:
    """Give a number that moved where nothing but the person's answers differs: the whole way is theirs."""
    old, new = round(before * _TENTHS), round(after * _TENTHS)
    return Moved(name, old, new, {cause: new - old if cause is Cause.ANSWERS else 0 for cause in Cause})


def figures_moved_by_answers(old: Situation, new: Situation) -> tuple[MovedFigure, ...]:
    """Give the sums that moved between two situations by the same pack."""
    if old.used == new.used:
        return ()
    spans = ((name, _span(old, name), _span(new, name)) for name in new.pack.figures)
    return tuple(
        MovedFigure(name, before, after, _ends_by_answers(name, before, after))
        for name, before, after in spans
        if before != after
    )


def _ends_by_answers(
    name: str, before: Interval | None, after: Interval | None
) -> tuple[Moved, Moved] | None:
    if before is None or after is None or not (_is_finite(before) and _is_finite(after)):
        return None
    return moved_by_answers(name, before.low, after.low), moved_by_answers(name, before.high, after.high)


def _is_finite(span: Interval) -> bool:
    return isfinite(span.low) and isfinite(span.high)


def _mixed(old: Side, new: Side, mixture: _Mixture) -> Assessment:
    """Assess with those things new that are in the mixture, and the others old."""
    person = new if Cause.ANSWERS in mixture else old
    rules = new if Cause.RULES in mixture else old
    evidence = new if Cause.EVIDENCE in mixture else old
    pack = _with_evidence(rules.pack, evidence.pack)
    return assess(
        pack,
        carried_answers(person.answers, person.pack.versions, pack),
        as_of=person.as_of,
        currency=person.currency,
        disagreements=person.disagreements,
    )


def _with_evidence(rules: Pack, evidence: Pack) -> Pack:
    """Give one pack's rules over another's findings and fields; what only the first knows stays its own."""
    if rules is evidence:
        return rules
    return replace(
        rules,
        findings={name: evidence.findings.get(name, own) for name, own in rules.findings.items()},
        fields={name: evidence.fields.get(name, own) for name, own in rules.fields.items()},
    )


def split(value: Callable[[_Mixture], int]) -> dict[Cause, int]:
    """Give each cause's part of the way from nothing changed to everything changed, in whole steps.

    The parts are the averages over all orders, rounded so that they add up: the largest remainders
    are rounded up first, in the order of the causes where they are equal.
    """
    exact = {cause: Fraction(0) for cause in Cause}
    for order in _ORDERS:
        done = _NOTHING
        for cause in order:
            exact[cause] += Fraction(value(done | {cause}) - value(done), len(_ORDERS))
            done |= {cause}
    parts = {cause: share.numerator // share.denominator for cause, share in exact.items()}
    missing = value(_EVERYTHING) - value(_NOTHING) - sum(parts.values())
    by_remainder = sorted(Cause, key=lambda cause: parts[cause] - exact[cause])
    for cause in by_remainder[:missing]:
        parts[cause] += 1
    return parts


def _moved(name: str, values: Mapping[_Mixture, float]) -> Moved:
    tenths = {mixture: round(value * _TENTHS) for mixture, value in values.items()}
    return Moved(name, tenths[_NOTHING], tenths[_EVERYTHING], split(tenths.__getitem__))


def _readings(mixed: Mapping[_Mixture, Assessment]) -> Iterator[MovedReading]:
    before, after = mixed[_NOTHING], mixed[_EVERYTHING]
    known_before = {each.dimension for each in before.readings}
    for reading in after.readings:
        name = reading.dimension
        if name not in known_before:
            continue
        moved = _moved(name, {mixture: each.reading_of(name).value for mixture, each in mixed.items()})
        old_word = before.reading_of(name).word
        if any(moved.parts.values()) or old_word is not reading.word:
            yield MovedReading(moved, old_word, reading.word)


def _figures(mixed: Mapping[_Mixture, Situation]) -> Iterator[MovedFigure]:
    before, after = mixed[_NOTHING].pack.figures, mixed[_EVERYTHING].pack.figures
    for name in dict.fromkeys([*before, *after]):
        spans = {mixture: _span(each, name) for mixture, each in mixed.items()}
        if spans[_NOTHING] != spans[_EVERYTHING]:
            yield MovedFigure(name, spans[_NOTHING], spans[_EVERYTHING], _ends(name, spans))


def _ends(name: str, spans: Mapping[_Mixture, Interval | None]) -> tuple[Moved, Moved] | None:
    known = {mixture: span for mixture, span in spans.items() if span is not None}
    if len(known) < len(spans) or not all(map(_is_finite, known.values())):
        return None
    return (
        _moved(name, {mixture: span.low for mixture, span in known.items()}),
        _moved(name, {mixture: span.high for mixture, span in known.items()}),
    )


def _span(situation: Situation, name: str) -> Interval | None:
    known = situation.known.get(name)
    return known.worked_out if known is not None else None


def _changed_answers(said: Answers, now: Answers) -> tuple[ChangedAnswer, ...]:
    return tuple(
        ChangedAnswer(name, said.get(name), now.get(name))
        for name in dict.fromkeys([*said, *now])
        if said.get(name) != now.get(name)
    )


def _switched(
    mixed: Mapping[_Mixture, Assessment], answers: Sequence[ChangedAnswer], old: Side, new: Side
) -> Iterator[Switched]:
    for name in dict.fromkeys([*old.pack.rules, *new.pack.rules]):
        verdicts = {mixture: _verdict(each, name) for mixture, each in mixed.items()}
        was, now = verdicts[_NOTHING], verdicts[_EVERYTHING]
        if was is not now:
            pack = new.pack if name in new.pack.rules else old.pack
            yield _switch(name, pack, (was, now), _causes(verdicts), answers)


def _switch(
    name: str,
    pack: Pack,
    verdicts: tuple[Verdict | None, Verdict | None],
    causes: tuple[Cause, ...],
    answers: Sequence[ChangedAnswer],
) -> Switched:
    rule, changed = pack.rules[name], {each.question for each in answers}
    read = tuple(each for each in questions_of(rule, pack) if each in changed)
    return Switched(name, rule.title, *verdicts, causes, read)


def _verdict(assessment: Assessment, rule: str) -> Verdict | None:
    judged = assessment.judged.get(rule)
    return judged.verdict if judged is not None else None


def _causes(verdicts: Mapping[_Mixture, Verdict | None]) -> tuple[Cause, ...]:
    """Give each cause that brings the verdict alone, or else the fewest that bring it together."""
    after = verdicts[_EVERYTHING]
    alone = tuple(cause for cause in Cause if verdicts[frozenset({cause})] is after)
    together = min((each for each in _MIXTURES if each and verdicts[each] is after), key=len)
    return alone or tuple(cause for cause in Cause if cause in together)
