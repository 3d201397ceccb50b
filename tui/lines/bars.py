"""Bars in characters: a reading from 0 to 100 with both of its bands, legible without colour; no Textual."""

from collections.abc import Iterable

Band = tuple[float, float]

YOU = "█"
ANSWERS = "─"
EVIDENCE = "░"
BOTH = "▒"
NOTHING = "·"
LIMIT = "┊"
MARK = "o"
LIMITS = (35, 50, 75)
"""Where a reading's word changes."""


def cell(value: float, width: int) -> int:
    """Give the cell of a bar on which a value from 0 to 100 lies."""
    return max(0, min(width - 1, int(value * width / 100)))


def draw_bar(
    width: int, *, value: float | None, answers: Band | None = None, evidence: Band | None = None
) -> str:
    """Draw a bar: the value, what the answers allow, what the evidence allows, and where the two overlap."""
    marks = _track(width)
    by_answers, by_evidence = _covered(answers, width), _covered(evidence, width)
    for index in range(width):
        if index in by_answers and index in by_evidence:
            marks[index] = BOTH
        elif index in by_answers:
            marks[index] = ANSWERS
        elif index in by_evidence:
            marks[index] = EVIDENCE
    if value is not None:
        marks[cell(value, width)] = YOU
    return "".join(marks)


def draw_scale(width: int) -> str:
    """Write the numbers of the scale over a bar, leaving out what would touch its neighbour."""
    last = "100"
    marks = ""
    for number in (0, *LIMITS):
        start = cell(number, width)
        if start > len(marks) or not marks:
            label = f"{' ' * (start - len(marks))}{number}"
            if len(marks) + len(label) + 1 + len(last) <= width:
                marks += label
    return f"{marks}{last:>{width - len(marks)}}"


def draw_marks(values: Iterable[float], width: int) -> str:
    """Draw single measures on one line from 0 to 100, joined from the lowest to the highest."""
    placed = sorted(cell(value, width) for value in values)
    marks = [NOTHING] * width
    if placed:
        marks[placed[0] : placed[-1] + 1] = ANSWERS * (placed[-1] + 1 - placed[0])
    for index in placed:
        marks[index] = MARK
    return "|" + "".join(marks) + "|"


def _track(width: int) -> list[str]:
    marks = [NOTHING] * width
    for limit in LIMITS:
        marks[cell(limit, width)] = LIMIT
    return marks


def _covered(band: Band | None, width: int) -> range:
    if band is None:
        return range(0)
    return range(cell(band[0], width), cell(band[1], width) + 1)
