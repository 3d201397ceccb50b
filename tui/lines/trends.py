"""How readings moved over time, drawn in characters: a line of steps, and the same in numbers; no Textual."""

from collections.abc import Iterable, Sequence
from datetime import date

from rules.frozen import frozen
from tui.lines.bars import LIMITS, NOTHING, cell

STEPS = "▁▂▃▄▅▆▇█"
_FULL = 100


@frozen
class Point:
    """One reading of one day, with the number of the snapshot that holds it; today has none."""

    on: date
    value: float
    word: str
    snapshot: int | None = None


def placed(points: Sequence[Point], width: int) -> list[Point]:
    """Give for each of so many cells the reading that held there: by time, or by turn where it is one day.

    The first cell is the first reading, and the last cell the last one.
    """
    days = max(each.on for each in points) - points[0].on
    cells: list[int] = []
    for turn, each in enumerate(points):
        part = (each.on - points[0].on) / days if days else turn / max(1, len(points) - 1)
        cells.append(max(round(part * (width - 1)), cells[-1] if cells else 0))
    cells[-1] = width - 1
    at = dict(zip(cells, points, strict=True))
    shown: list[Point] = []
    for place in range(width):
        shown.append(at.get(place, shown[-1] if shown else points[0]))
    return shown


def draw_spark(points: Sequence[Point], width: int) -> str:
    """Draw readings on one line, each as a mark as high as its value from 0 to 100."""
    return "".join(STEPS[cell(each.value, len(STEPS))] for each in placed(points, width))


def draw_plot(points: Sequence[Point], width: int, height: int) -> tuple[str, ...]:
    """Draw readings as a line that goes up and down in steps, from 100 at the top to 0 at the bottom."""
    shown = placed(points, width)
    grid = [[" "] * width for _ in range(height)]
    for limit in LIMITS:
        grid[_row(limit, height)] = [NOTHING] * width
    before = _row(shown[0].value, height)
    for place, each in enumerate(shown):
        row = _row(each.value, height)
        for between in range(min(before, row), max(before, row)):
            grid[between][place] = "│"
        if row == before:
            grid[row][place] = "─"
        else:
            grid[before][place], grid[row][place] = ("┐", "└") if row > before else ("┘", "┌")
        before = row
    return tuple("".join(marks) for marks in grid)


def marks_of(height: int, values: Iterable[int]) -> dict[int, str]:
    """Give the numbers beside a plot by their row; where two fall on one row, the first stays."""
    marks: dict[int, str] = {}
    for value in values:
        marks.setdefault(_row(value, height), str(value))
    return marks


def _row(value: float, height: int) -> int:
    return round((_FULL - value) * (height - 1) / _FULL)
