"""The money of an assessment: figures with their sums, what they mean, and what is missing."""

from typing import get_args

from rules.answers import Amount, Rate, is_given
from rules.assessment import Assessment
from rules.earning.remarks import remarks
from rules.earning.sums import result_text, sum_text
from rules.frozen import frozen
from rules.knowledge import Figure, MoneySection
from rules.possible import Interval
from rules.reads import used_questions
from rules.situation import Situation
from rules.truth import Truth

_ORDER: tuple[MoneySection, ...] = get_args(MoneySection)


@frozen(kw_only=True)
class MoneyLine:
    """One figure, ready to be shown: what it comes to, the whole sum, and which ranges widen it.

    `unit` is a currency, or the unit of the figure; `sum` is empty where the figure is an answer as given.
    """

    figure: str
    label: str
    value: Interval
    unit: str
    sum: str
    source: str
    ranges: tuple[str, ...]


@frozen
class MissingLine:
    """A figure that cannot be worked out yet, and the questions it waits for."""

    figure: str
    label: str
    questions: tuple[str, ...]


@frozen(kw_only=True)
class MoneyPart:
    """One section: its lines, what they mean for this person, and what is missing."""

    section: MoneySection
    lines: tuple[MoneyLine, ...]
    says: tuple[str, ...]
    missing: tuple[MissingLine, ...]


@frozen
class Money:
    """All sections that hold something, in order."""

    parts: tuple[MoneyPart, ...]


def money(assessment: Assessment) -> Money:
    """Work out the money lines of an assessment."""
    parts = (_part(section, assessment) for section in _ORDER)
    return Money(tuple(part for part in parts if part.lines or part.missing))


def _part(section: MoneySection, assessment: Assessment) -> MoneyPart:
    situation = assessment.situation
    lines: list[MoneyLine] = []
    missing: list[MissingLine] = []
    for figure in situation.pack.figures.values():
        known = situation.known[figure.id]
        if figure.section != section or known.applies is Truth.FAILS:
            continue
        if known.answered and known.applies is Truth.HOLDS:
            lines.append(_line(figure, known.possible, situation, assessment.currency))
        elif _is_wanted(figure, situation) and (questions := _unanswered(figure, situation)):
            missing.append(MissingLine(figure.id, figure.title, questions))
    return MoneyPart(
        section=section,
        lines=tuple(lines),
        says=remarks(section, assessment) if lines else (),
        missing=tuple(missing),
    )


def _line(figure: Figure, value: object, situation: Situation, currency: str) -> MoneyLine:
    text, result = sum_text(figure, situation), result_text(figure, situation)
    return MoneyLine(
        figure=figure.id,
        label=figure.title,
        value=value if isinstance(value, Interval) else Interval(0.0, 0.0),
        unit=currency if figure.unit == "money" else figure.unit,
        sum="" if text == f"{result} = {result}" else text,
        source=figure.source,
        ranges=tuple(name for name in used_questions(figure, situation) if _is_range(name, situation)),
    )


def _is_wanted(figure: Figure, situation: Situation) -> bool:
    return figure.applies is None or figure.applies.truth(situation.known) is Truth.HOLDS


def _unanswered(figure: Figure, situation: Situation) -> tuple[str, ...]:
    return tuple(
        name
        for name in used_questions(figure, situation)
        if not situation.known[name].answered and situation.known[name].applies is not Truth.FAILS
    )


def _is_range(name: str, situation: Situation) -> bool:
    answer = situation.answers.get(name)
    return is_given(answer) and isinstance(answer, Amount | Rate) and not answer.exact
