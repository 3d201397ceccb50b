"""One reading in words: what counts in it, how firm it is, and what would narrow it."""

from collections.abc import Sequence

from rules.assessment import Assessment, OpenQuestion, Reading, Verdict, Word
from rules.scoring import word_for
from rules.wording import quoted
from tui.lines.bar_rows import BandsApart
from tui.lines.items import Item, Paragraph, Target, Tone, heading, sections
from tui.texts import reading as texts

_POINTS_WIDTH = 6
_WIDE_BAND = 5
"""From this width on, a band is worth a sentence."""


def title_of(assessment: Assessment, dimension: str) -> str:
    """Give the title of a dimension."""
    return assessment.situation.pack.dimensions[dimension].title


def rule_title(assessment: Assessment, rule: str) -> str:
    """Give the title of a rule."""
    return assessment.situation.pack.rules[rule].title


def rule_target(assessment: Assessment, rule: str) -> Target:
    """Give what a line about a rule opens: its advice where it gives any, else its explanation."""
    return Target("rule" if assessment.advice_of(rule) is None else "advice", rule)


def two_sentences(assessment: Assessment, reading: Reading) -> tuple[str, str]:
    """Say what counts most in a reading, and how firm it is."""
    return _what_counts(assessment, reading), _how_sure(reading)


def dimension_items(assessment: Assessment, dimension: str) -> tuple[Item, ...]:
    """Give one reading in full: bands apart, sentences, what counts, what could, what would narrow it."""
    reading = assessment.reading_of(dimension)
    asks = assessment.situation.pack.dimensions[dimension].asks
    first, second = two_sentences(assessment, reading)
    return sections(
        (Paragraph(asks, Tone.STRONG),),
        (BandsApart(reading),),
        (Paragraph(first), Paragraph(second)),
        _titled(texts.COUNTS_HERE, _reasons(assessment, reading)),
        _titled(texts.COULD_COUNT, _could_count(assessment, dimension)),
        _titled(texts.NARROW, _narrowing(assessment, dimension)),
    )


def open_question(assessment: Assessment, each: OpenQuestion) -> Paragraph:
    """Give a question that would narrow a reading, with what waits for it."""
    label = assessment.situation.pack.questions[each.question].label
    form = texts.NARROW_POINTS_ONE if len(each.settles) == 1 else texts.NARROW_POINTS
    words = form.format(points=f"{each.points:.0f}", rules=len(each.settles))
    return Paragraph(f"{label} ({words})", target=Target("question", each.question))


def _what_counts(assessment: Assessment, reading: Reading) -> str:
    down = next((each for each in reading.reasons if each.points < 0), None)
    up = next((each for each in reading.reasons if each.points > 0), None)
    said = {each.rule: quoted(rule_title(assessment, each.rule)) for each in reading.reasons}
    if down and up:
        return texts.COUNTS_BOTH.format(
            down=said[down.rule],
            down_points=f"{down.points:+.0f}",
            up=said[up.rule],
            up_points=f"{up.points:+.0f}",
        )
    if down:
        return texts.COUNTS_DOWN.format(down=said[down.rule], points=f"{down.points:+.0f}")
    if up:
        return texts.COUNTS_UP.format(up=said[up.rule], points=f"{up.points:+.0f}")
    return texts.COUNTS_NOTHING.format(value=f"{reading.value:.0f}")


def _how_sure(reading: Reading) -> str:
    low, high = f"{reading.answer_low:.0f}", f"{reading.answer_high:.0f}"
    evidence = {"low": f"{reading.evidence_low:.0f}", "high": f"{reading.evidence_high:.0f}"}
    if reading.answer_high - reading.answer_low < _WIDE_BAND:
        return texts.SURE_SETTLED.format(**evidence) if reading.reasons else texts.SURE_SETTLED_NOTHING
    if reading.word is Word.UNDECIDED:
        words = {"low_word": word_for(reading.answer_low), "high_word": word_for(reading.answer_high)}
        return texts.SURE_UNDECIDED.format(low=low, high=high, **words)
    return texts.SURE_OPEN.format(low=low, high=high)


def _titled(title: str, items: Sequence[Item]) -> tuple[Item, ...]:
    return (heading(title), *items) if items else ()


def _reasons(assessment: Assessment, reading: Reading) -> list[Item]:
    return [
        Paragraph(
            rule_title(assessment, each.rule),
            lead=f"{each.points:+4.0f}",
            hang=_POINTS_WIDTH,
            target=rule_target(assessment, each.rule),
        )
        for each in reading.reasons
    ]


def _could_count(assessment: Assessment, dimension: str) -> list[Item]:
    waiting = [
        (each.rule, each.points[dimension])
        for each in assessment.judged.values()
        if each.verdict is Verdict.OPEN and dimension in each.points
    ]
    return [
        Paragraph(
            rule.title,
            lead=f"{points.middle:+4.0f}",
            lead_tone=Tone.PLAIN,
            hang=_POINTS_WIDTH,
            target=Target("rule", rule.id),
        )
        for rule, points in waiting
    ]


def _narrowing(assessment: Assessment, dimension: str) -> list[Item]:
    return [
        open_question(assessment, each)
        for each in assessment.open_questions
        if any(dimension in assessment.judged[rule].points for rule in each.settles)
    ]
