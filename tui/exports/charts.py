"""The readings, and the measures of a field, as inline SVG; each says in words what it shows."""

from collections.abc import Iterator, Sequence
from html import escape

from rules.knowledge import Field
from tui.lines.bar_rows import ReadingRow, evidence_words, says_nothing, span_words, word_told
from tui.lines.bars import LIMITS
from tui.texts import reading as texts

_LEFT, _SCALE, _RIGHT = 92, 440, 138
_WIDTH = _LEFT + _SCALE + _RIGHT
_ROW, _TOP = 26, 24


def readings_chart(rows: Sequence[ReadingRow]) -> str:
    """Draw the readings from 0 to 100 with both bands, and say each of them in its title."""
    height = _TOP + _ROW * len(rows) + 4
    parts = [*_scale(height), *(part for at, row in enumerate(rows) for part in _row(row, _TOP + _ROW * at))]
    told = "; ".join(_told(row) for row in rows)
    return _svg(height, texts.CHART_READINGS, told, parts)


def marks_chart(field: Field) -> str:
    """Draw the measures of a field's exposure as marks from 0 to 100."""
    middle, height = 20, 44
    values = sorted(field.marks.values())
    parts = [
        f'<line class="track" x1="{_LEFT}" x2="{_LEFT + _SCALE}" y1="{middle}" y2="{middle}"/>',
        f'<line class="answers" x1="{_at(values[0])}" x2="{_at(values[-1])}" y1="{middle}" y2="{middle}"/>',
        *(f'<circle class="you" cx="{_at(value)}" cy="{middle}" r="5"/>' for value in values),
        *_numbers((0, 100), height - 4),
    ]
    told = ", ".join(f"{value:.0f}" for value in values)
    return _svg(height, texts.CHART_MARKS, told, parts)


def _svg(height: int, title: str, told: str, parts: Sequence[str]) -> str:
    inner = "".join(parts)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(f"{title} {told}")}">'
        f"<title>{escape(title)}</title>{inner}</svg>"
    )


def _scale(height: int) -> Iterator[str]:
    for limit in (0, *LIMITS, 100):
        at = _at(limit)
        yield f'<line class="limit" x1="{at}" x2="{at}" y1="{_TOP - 4}" y2="{height - 4}"/>'
    yield from _numbers((0, *LIMITS, 100), _TOP - 9)


def _numbers(values: Sequence[int], y: int) -> Iterator[str]:
    for value in values:
        yield f'<text class="small" x="{_at(value)}" y="{y}" text-anchor="middle">{value}</text>'


def _row(row: ReadingRow, y: int) -> Iterator[str]:
    reading, middle = row.reading, y + _ROW // 2
    yield f'<text x="0" y="{middle + 4}">{escape(row.title)}</text>'
    if reading.reasons:
        yield _band("evidence", reading.evidence_low, reading.evidence_high, middle - 8, 16)
    if reading.answer_low < reading.answer_high:
        yield _band("answers", reading.answer_low, reading.answer_high, middle - 3, 6)
    shape = "nothing" if says_nothing(reading) else "you"
    yield f'<circle class="{shape}" cx="{_at(reading.value)}" cy="{middle}" r="6"/>'
    said = f"{reading.value:.0f} {word_told(reading)}"
    yield f'<text x="{_LEFT + _SCALE + 20}" y="{middle + 4}">{escape(said)}</text>'


def _band(kind: str, low: float, high: float, y: int, height: int) -> str:
    width = max(2.0, _SCALE * (high - low) / 100)
    return f'<rect class="{kind}" x="{_at(low)}" y="{y}" width="{width:.1f}" height="{height}" rx="3"/>'


def _at(value: float) -> str:
    return f"{_LEFT + _SCALE * value / 100:.1f}"


def _told(row: ReadingRow) -> str:
    reading = row.reading
    return texts.CHART_ROW.format(
        title=row.title,
        value=f"{reading.value:.0f}",
        word=word_told(reading),
        answers=span_words(reading.answer_low, reading.answer_high),
        evidence=evidence_words(reading),
    )
