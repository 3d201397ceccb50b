"""Readings as rows of characters: with both bands on one line, with the bands apart, and in little room."""

from rules.assessment import Reading, Word
from rules.frozen import frozen
from tui.lines.bars import draw_bar, draw_scale
from tui.lines.items import Line, Run, Target, Tone, padded, wrap
from tui.texts import reading as texts

TITLE_WIDTH = 11
_VALUE, _WORD, _SPAN = 3, 9, 8
_LEAST_BAR, _MOST_BAR = 12, 60
_OTHERS = TITLE_WIDTH + 1 + _VALUE + 2 + _WORD + 1 + _SPAN + 2 + _SPAN
_INDENT = "  "
_NARROW = _OTHERS + _LEAST_BAR
"""Columns below which a reading does not fit on one line."""
_TONES = {Word.EXPOSED: Tone.LOW, Word.THIN: Tone.WARNING, Word.STRONG: Tone.HIGH}


@frozen
class ReadingRow:
    """One reading on one line: title, bar with both bands, value, word, and both bands in numbers."""

    reading: Reading
    title: str
    folds: bool = False
    """Whether what does not fit goes on below, as on paper; a page keeps a line for each."""

    def cells(self, width: int) -> tuple[str, str, str, str, str, str]:
        """Give title, bar, value, word, answer band and evidence band, for a line of a width."""
        reading = self.reading
        bar = self._bar(bar_width(width))
        word = word_told(reading)
        answers = span_words(reading.answer_low, reading.answer_high)
        return self.title, bar, f"{reading.value:.0f}", word, answers, evidence_words(reading)

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the line at a width."""
        if self.folds and width < _NARROW:
            return self._apart(width)
        title, bar, value, word, answers, evidence = self.cells(width)
        tone = Tone.MUTED if says_nothing(self.reading) else _TONES.get(self.reading.word, Tone.PLAIN)
        runs = (
            Run(padded(title, TITLE_WIDTH), Tone.STRONG),
            Run(bar),
            Run(f" {value:>{_VALUE}}  ", Tone.STRONG),
            Run(padded(word, _WORD), tone),
            Run(f" {answers:<{_SPAN}}  "),
            Run(evidence),
        )
        return (Line(runs, Target("reading", self.reading.dimension)),)

    def _apart(self, width: int) -> tuple[Line, ...]:
        """Give the bar with its value, and below it what else stands on its line where there is room."""
        title, _, value, word, answers, evidence = self.cells(width)
        bar = self._bar(narrow_bar_width(width))
        first = (
            Run(padded(title, TITLE_WIDTH), Tone.STRONG),
            Run(bar),
            Run(f" {value:>{_VALUE}}", Tone.STRONG),
        )
        told = f"{word}, {texts.COLUMN_ANSWERS} {answers}, {texts.COLUMN_EVIDENCE} {evidence}"
        below = wrap(told, width - len(_INDENT))
        return (
            Line(first, Target("reading", self.reading.dimension)),
            *(Line((Run(f"{_INDENT}{each}"),)) for each in below),
        )

    def _bar(self, cells: int) -> str:
        reading = self.reading
        return draw_bar(
            cells,
            value=reading.value,
            answers=(reading.answer_low, reading.answer_high),
            evidence=(reading.evidence_low, reading.evidence_high) if reading.reasons else None,
        )


@frozen
class ScaleRow:
    """The scale over the readings, with the names of the columns; these only where the rows have them."""

    folds: bool = False

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the line at a width."""
        if self.folds and width < _NARROW:
            return (Line((Run(f"{' ' * TITLE_WIDTH}{draw_scale(narrow_bar_width(width))}", Tone.MUTED),)),)
        bar = bar_width(width)
        blank = " " * (_VALUE + 3 + _WORD + 1)
        words = f"{texts.COLUMN_ANSWERS:<{_SPAN}}  {texts.COLUMN_EVIDENCE}"
        return (Line((Run(f"{' ' * TITLE_WIDTH}{draw_scale(bar)}{blank}{words}", Tone.MUTED),)),)


@frozen
class BandsApart:
    """One reading drawn three times under each other: the value, the answer band, the evidence band."""

    reading: Reading

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the scale and the three bars."""
        reading, bar = self.reading, max(_LEAST_BAR, min(_MOST_BAR, width - TITLE_WIDTH - _SPAN - 3))
        answers = (reading.answer_low, reading.answer_high)
        evidence = (reading.evidence_low, reading.evidence_high) if reading.reasons else None
        said = f"{reading.value:.0f}"
        rows = (
            (texts.DRAWN_YOU, draw_bar(bar, value=reading.value), said),
            (texts.DRAWN_ANSWERS, draw_bar(bar, value=None, answers=answers), span_words(*answers)),
            (texts.DRAWN_EVIDENCE, draw_bar(bar, value=None, evidence=evidence), evidence_words(reading)),
        )
        scale = Line((Run(f"{' ' * TITLE_WIDTH}{draw_scale(bar)}", Tone.MUTED),))
        return (
            scale,
            *(
                Line((Run(f"{lead:<{TITLE_WIDTH}}"), Run(drawn), Run(f"  {words}")))
                for lead, drawn, words in rows
            ),
        )


@frozen
class CompactRow:
    """One reading with the band that the answers allow, for a narrow place."""

    reading: Reading
    title: str

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the line at a width."""
        reading = self.reading
        bar = max(_LEAST_BAR, width - TITLE_WIDTH - 2 - _SPAN)
        drawn = draw_bar(bar, value=reading.value, answers=(reading.answer_low, reading.answer_high))
        words = span_words(reading.answer_low, reading.answer_high)
        return (Line((Run(padded(self.title, TITLE_WIDTH)), Run(drawn), Run(f"  {words}"))),)


def bar_width(width: int) -> int:
    """Give the cells left for the bar of a row."""
    return max(_LEAST_BAR, min(_MOST_BAR, width - _OTHERS))


def narrow_bar_width(width: int) -> int:
    """Give the cells left for a bar that has nothing but its title and value beside it."""
    return max(_LEAST_BAR, width - TITLE_WIDTH - 1 - _VALUE)


def span_words(low: float, high: float) -> str:
    """Give a band in whole numbers: `12 to 38`, or one number where it is a point."""
    first, last = f"{low:.0f}", f"{high:.0f}"
    return first if first == last else f"{first} to {last}"


def says_nothing(reading: Reading) -> bool:
    """Tell whether no rule counts in a reading and none can: its value is only where the scale starts."""
    return not reading.reasons and reading.answer_low == reading.answer_high


def word_told(reading: Reading) -> str:
    """Give the word of a reading; that no rule counts, where it says nothing."""
    return texts.NO_RULE if says_nothing(reading) else reading.word.value


def evidence_words(reading: Reading) -> str:
    """Give the evidence band in numbers; a reading on which nothing counts has none."""
    return span_words(reading.evidence_low, reading.evidence_high) if reading.reasons else texts.NO_EVIDENCE
