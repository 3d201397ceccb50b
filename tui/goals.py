"""What can be aimed at: turning a rule off, a line of a reading, the price floor."""

from typing import TYPE_CHECKING

from rules.assessment import Assessment, Verdict
from tui.lines import Target

if TYPE_CHECKING:
    from rules.goal import Goal

FLOOR = Target("goal", "floor")


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
