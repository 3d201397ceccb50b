"""What can be aimed at: turning a rule off, a line of a reading, the price floor."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rules.assessment import Assessment, Reading, Verdict
from rules.numbers import NotANumber, read_span
from tui.forms.small import FieldRefused, FormField, SmallForm
from tui.lines.dimension import title_of
from tui.lines.items import Target
from tui.texts import moves as texts

if TYPE_CHECKING:
    from rules.goal import Goal, ReadingLine

FLOOR = Target("goal", "floor")
OWN_LINE = Target("goal", "line")
"""What opens the form for a line of a reading that the person thinks of."""

_LINE = "line"
_WRITTEN = re.compile(r"(?:(over|above|>=?)|(under|below|<=?))?\s*(.*)", re.IGNORECASE | re.DOTALL)


def aimed_at(target: Target, assessment: Assessment) -> bool:
    """Tell whether anything can be aimed at about what a line stands for."""
    pack = assessment.situation.pack
    match target.kind:
        case "reading":
            return target.id in pack.dimensions
        case "goal":
            return pack.moves.floor is not None
        case "rule" | "advice" | "step":
            judged = assessment.judged.get(target.id)
            return judged is not None and judged.verdict is not Verdict.SILENT
        case _:
            return False


def goals_of(target: Target, assessment: Assessment) -> "tuple[Goal, ...]":
    """Give what can be aimed at about what a line stands for."""
    from rules.goal import FloorCleared, RuleOff, lines_for  # noqa: PLC0415  the search is loaded when it is wanted

    if not aimed_at(target, assessment):
        return ()
    if target.kind == "reading":
        return lines_for(assessment.reading_of(target.id))
    return (FloorCleared() if target.kind == "goal" else RuleOff(target.id),)


def line_form(dimension: str, assessment: Assessment, take: "Callable[[ReadingLine], None]") -> SmallForm:
    """Ask for a line of a reading; `take` is given it."""
    reading = assessment.reading_of(dimension)

    def keep(typed: Mapping[str, str]) -> str:
        take(line_in(typed[_LINE], reading))
        return ""

    return SmallForm(
        id=f"line {dimension}",
        title=texts.LINE_FORM.format(title=title_of(assessment, dimension), value=f"{reading.value:.0f}"),
        fields=(FormField(id=_LINE, label=texts.LINE_FIELD, hint=texts.LINE_HINT),),
        keep=keep,
    )


def line_in(typed: str, reading: Reading) -> "ReadingLine":
    """Give the line that typed text means, away from where the reading stands; raise `FieldRefused`.

    `60` is to be reached; `over 60` and `under 40` say from which side.
    """
    from rules.goal import ReadingLine  # noqa: PLC0415  the search is loaded when it is wanted

    written = _WRITTEN.fullmatch(typed.strip())
    over, under, number = written.groups() if written is not None else ("", "", "")
    try:
        span = read_span(number)
    except NotANumber as error:
        raise FieldRefused(_LINE, str(error)) from None
    if span.low != span.high or not 0 <= span.low <= 100:  # noqa: PLR2004  where readings end
        raise FieldRefused(_LINE, texts.LINE_RANGE)
    up = bool(over) or (not under and span.low >= reading.value)
    return ReadingLine(reading.dimension, span.low, over=up)
