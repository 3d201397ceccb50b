"""The history of a profile in lines: its snapshots, how each reading moved, and one reading over time."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from profiles.history import History, Snapshot
from profiles.model import KeptReading
from rules.assessment import Assessment, Reading
from rules.frozen import frozen
from tui import keys
from tui.lines.bar_rows import TITLE_WIDTH
from tui.lines.bars import LIMITS, NOTHING
from tui.lines.dimension import title_of
from tui.lines.items import Item, Line, Paragraph, Run, Target, Tone, heading, muted, padded, sections
from tui.lines.speech import day_words
from tui.lines.trends import Point, draw_plot, draw_spark, marks_of
from tui.text import clean
from tui.texts import history as texts

_HANG = 7
_DAY = 19
_LEAST, _MOST = 8, 60
_SHORT, _LONG = 20, 46
_PLOT_HEIGHT = 15
_AXIS = 5


@frozen
class TrendRow:
    """One reading over time on one line: its title, its marks, and the same in words."""

    dimension: str
    title: str
    points: tuple[Point, ...]

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the line at a width."""
        room = width - TITLE_WIDTH - 2
        long = room - _LONG >= 2 * _LEAST
        drawn = draw_spark(self.points, max(_LEAST, min(_MOST, room - (_LONG if long else _SHORT))))
        said = trend_words(self.points) + (reach_words(self.points) if long else "")
        runs = (Run(padded(clean(self.title), TITLE_WIDTH), Tone.STRONG), Run(drawn), Run(f"  {said}"))
        return (Line(runs, Target("trend", self.dimension)),)


@frozen
class StepPlot:
    """One reading over time as a line of steps, with its scale beside it and its days below."""

    points: tuple[Point, ...]

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the plot at a width."""
        wide = max(_LEAST, min(2 * _MOST, width - _AXIS))
        marks = marks_of(_PLOT_HEIGHT, (100, 0, *LIMITS))
        rows = draw_plot(self.points, wide, _PLOT_HEIGHT)
        first, last = self.points[0].on.isoformat(), texts.NOW
        below = f"{' ' * _AXIS}{first}{last:>{max(len(last) + 1, wide - len(first))}}"
        return (
            *(
                Line((Run(f"{marks.get(at, ''):>{_AXIS - 1}} ", Tone.MUTED), *_toned(row)))
                for at, row in enumerate(rows)
            ),
            Line((Run(below, Tone.MUTED),)),
        )


def history_items(history: History, assessment: Assessment, marked: int | None) -> tuple[Item, ...]:
    """Give the trend of every reading, and every snapshot with its day and why, the newest first."""
    if not history.snapshots and not history.broken:
        return (heading(texts.SNAPSHOTS), Paragraph(texts.NONE.format(key=keys.NEW_SNAPSHOT.shown)))
    about = texts.SNAPSHOTS_ABOUT.format(mark=keys.MARK.shown)
    return sections(
        tuple(_trends(history, assessment)),
        (heading(texts.SNAPSHOTS), muted(about), *_rows(history.snapshots, marked)),
        tuple(
            Paragraph(texts.BROKEN.format(why=error), Tone.WARNING, lead="!") for _, error in history.broken
        ),
    )


def trend_items(history: History, assessment: Assessment, dimension: str) -> tuple[Item, ...]:
    """Give one reading over time: drawn, and every value with its day and word."""
    points = points_of(history, assessment, dimension)
    said = f"{trend_words(points)}{reach_words(points)}."
    values = [
        Paragraph(
            texts.TREND_POINT.format(value=round(each.value), word=each.word),
            lead=texts.NOW if each.snapshot is None else day_words(each.on),
            hang=_DAY,
            target=Target("reading", dimension)
            if each.snapshot is None
            else Target("snapshot", str(each.snapshot)),
        )
        for each in reversed(points)
    ]
    return sections(
        (Paragraph(said, Tone.STRONG), muted(texts.TREND_NOTE)),
        (StepPlot(points),),
        (heading(texts.TREND_ALL), *values),
    )


def snapshot_items(history: History, number: int, assessment: Assessment) -> tuple[Item, ...]:
    """Give the readings of one snapshot, with those of today; nothing where it is not there."""
    snapshot = history.numbered(number)
    if snapshot is None:
        return ()
    head, rows = snapshot.head, []
    for each in head.reading:
        if each.dimension not in assessment.situation.pack.dimensions:
            continue
        now = round(assessment.reading_of(each.dimension).value)
        said = texts.THEN.format(value=round(each.value), word=each.word, now=now)
        rows.append(Paragraph(said, lead=title_of(assessment, each.dimension), hang=TITLE_WIDTH))
    name = name_of(head.number, head.on)
    return (heading(name[:1].upper() + name[1:]), *rows)


def points_of(history: History, assessment: Assessment, dimension: str) -> tuple[Point, ...]:
    """Give one reading of every snapshot that has it, and that of today."""
    found = [
        Point(each.head.on, kept.value, kept.word, each.head.number)
        for each in history.snapshots
        if (kept := _kept(each, dimension)) is not None
    ]
    now = assessment.reading_of(dimension)
    return (*found, Point(assessment.as_of, now.value, now.word.value))


def trend_words(points: Sequence[Point]) -> str:
    """Say from which value to which a reading went, and by how much."""
    first, last = round(points[0].value), round(points[-1].value)
    if first == last:
        return texts.TREND_SAME.format(last=last)
    form = texts.TREND_UP if last > first else texts.TREND_DOWN
    return form.format(first=first, last=last, by=abs(last - first))


def reach_words(points: Sequence[Point]) -> str:
    """Say between which values a reading was, where it was not always the same."""
    values = [round(each.value) for each in points]
    if min(values) == max(values):
        return ""
    return texts.TREND_SPAN.format(low=min(values), high=max(values))


def risen_and_fallen(
    before: Iterable[KeptReading], after: Iterable[KeptReading | Reading]
) -> tuple[int, int]:
    """Count the readings that went up, and those that went down, in whole numbers as they are shown."""
    old = {each.dimension: round(each.value) for each in before}
    both = [(old[each.dimension], round(each.value)) for each in after if each.dimension in old]
    return sum(last > first for first, last in both), sum(last < first for first, last in both)


def moved_words(risen: int, fallen: int) -> str:
    """Say how many readings rose and fell in a few words; nothing where none did."""
    moved = ((risen, texts.UP), (fallen, texts.DOWN))
    return ", ".join(form.format(count=count) for count, form in moved if count)


def name_of(number: int, day: date) -> str:
    """Say which snapshot it is: its number and its day."""
    return texts.NAMED.format(number=number, day=day_words(day))


def _trends(history: History, assessment: Assessment) -> Iterator[Item]:
    if not history.snapshots:
        return
    first = history.snapshots[0].head.on
    by_time = any(each.head.on != first for each in history.snapshots) or assessment.as_of != first
    yield heading(texts.TRENDS)
    yield muted(texts.TRENDS_ABOUT.format(first=day_words(first)) if by_time else texts.TRENDS_BY_NUMBER)
    for reading in assessment.readings:
        name = reading.dimension
        yield TrendRow(name, title_of(assessment, name), points_of(history, assessment, name))


def _rows(snapshots: Sequence[Snapshot], marked: int | None) -> Iterator[Item]:
    for at in range(len(snapshots) - 1, -1, -1):
        head = snapshots[at].head
        said = texts.ROW.format(day=day_words(head.on), why=texts.WHY[head.why])
        if at:
            moved = moved_words(*risen_and_fallen(snapshots[at - 1].head.reading, head.reading))
            said += texts.MOVED.format(moved=moved or texts.UNMOVED)
        box = "[x]" if head.number == marked else "[ ]"
        yield Paragraph(
            said, lead=f"{box} {head.number}", hang=_HANG, target=Target("snapshot", str(head.number))
        )


def _kept(snapshot: Snapshot, dimension: str) -> KeptReading | None:
    return next((each for each in snapshot.head.reading if each.dimension == dimension), None)


def _toned(row: str) -> Iterator[Run]:
    """Let the lines where a reading's word changes stand back behind the reading."""
    for is_behind, marks in groupby(row, lambda mark: mark in (NOTHING, " ")):
        yield Run("".join(marks), Tone.MUTED if is_behind else Tone.STRONG)
