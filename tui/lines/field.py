"""The person's field in lines: exposure, US employee wages, measurements."""

from collections.abc import Iterator

from rules.answers import Choice
from rules.assessment import Assessment
from rules.field_numbers import measured_more_widely
from rules.frozen import frozen
from rules.knowledge import Field
from rules.possible import Interval
from rules.readable import FIELD
from rules.truth import Truth
from rules.wording import number, styled
from tui.lines.bars import draw_marks
from tui.lines.finding import finding_brief
from tui.lines.items import Item, Line, Paragraph, Run, Tone, heading, muted
from tui.lines.speech import MONTHS
from tui.texts import reading as texts

_PRICE_AN_HOUR = "price.hour"
_DOLLARS = "USD"
_AGREE_WITHIN = 20
_LEAD = 16
_MOST_LINE = 60


@frozen
class MarksRow:
    """The measures of exposure as marks on one line from 0 to 100."""

    field: Field

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the line at a width."""
        drawn = draw_marks(self.field.marks.values(), max(20, min(_MOST_LINE, width - 10)))
        return (Line((Run("0 ", Tone.MUTED), Run(drawn), Run(" 100", Tone.MUTED))),)


def field_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give what is known about the person's field; nothing when it is not given or not in the list."""
    answer = assessment.situation.answers.get(FIELD)
    field = assessment.situation.pack.fields.get(answer.option) if isinstance(answer, Choice) else None
    if field is None:
        return ()
    return (
        heading(texts.FIELD.format(title=field.title)),
        *_exposure(field),
        *_wages(assessment, field),
        *_asking(field),
        *_measured(assessment, field),
    )


def exposure_band(percentile: float) -> str:
    """Name a percentile of exposure."""
    return next(words for least, words in texts.BANDS if percentile >= least)


def agreement(field: Field) -> str:
    """Say whether the measures of a field agree."""
    if field.sources_disagree:
        return texts.DISAGREE
    return texts.AGREE if field.exposure_high - field.exposure_low <= _AGREE_WITHIN else texts.DIFFER


def wage_place(wages: tuple[float, ...], price: Interval) -> str:
    """Say between which wages a price an hour lies."""
    low, high = (texts.PLACES[sum(each <= end for each in wages)] for end in (price.low, price.high))
    return low if low == high else texts.PLACES_SPAN.format(low=low, high=high)


def _exposure(field: Field) -> Iterator[Item]:
    yield Paragraph(
        texts.EXPOSURE_RANGE.format(
            count=len(field.marks),
            low=number(field.exposure_low),
            high=number(field.exposure_high),
            agree=agreement(field),
        ),
        Tone.WARNING if field.sources_disagree else Tone.PLAIN,
    )
    yield MarksRow(field)
    for title, value in ((texts.POTENTIAL, field.potential), (texts.USE, field.use)):
        if value is not None:
            yield Paragraph(f"{title}: {texts.PERCENTILE.format(value=number(value))}")
    if not field.sources_disagree:
        band = exposure_band(field.exposure_median)
        words = texts.PERCENTILE_BAND.format(value=number(field.exposure_median), band=band)
        yield Paragraph(f"{texts.TOGETHER}: {words}")
    yield muted(texts.EXPOSURE_MEANING)
    if field.fit in texts.FIT:
        yield muted(texts.FIT[field.fit].format(occupation=field.wage_occupation or texts.OTHER_OCCUPATION))
    if field.note:
        yield muted(field.note)


def _wages(assessment: Assessment, field: Field) -> Iterator[Item]:
    if len(field.wage) != len(texts.PLACES) - 1:
        return
    p10, p25, p50, p75, p90 = (f"{each:.2f}" for each in field.wage)
    said = texts.WAGE.format(
        occupation=field.wage_occupation,
        period=_period(field.wage_year),
        p10=p10,
        p25=p25,
        p50=p50,
        p75=p75,
        p90=p90,
    )
    yield Paragraph(said, lead=texts.WAGE_TITLE, hang=_LEAD)
    yield muted(texts.WAGE_LIMITS, hang=_LEAD)
    if assessment.currency != _DOLLARS:
        yield muted(texts.WAGE_BESIDE.format(currency=assessment.currency), hang=_LEAD)
        return
    price = assessment.situation.known.get(_PRICE_AN_HOUR)
    if (
        price is not None
        and price.answered
        and price.applies is not Truth.FAILS
        and isinstance(price.possible, Interval)
    ):
        shown = styled(price.possible, "money", _DOLLARS)
        place = wage_place(field.wage, price.possible)
        yield Paragraph(texts.WAGE_COMPARED.format(price=shown, place=place), hang=_LEAD)


def _asking(field: Field) -> Iterator[Item]:
    if (asked := field.upwork) is not None:
        said = texts.ASKING.format(low=number(asked.low), high=number(asked.high), source=asked.source)
        yield Paragraph(said, lead=texts.ASKING_TITLE, hang=_LEAD)


def _measured(assessment: Assessment, field: Field) -> Iterator[Item]:
    findings = assessment.situation.pack.findings
    named = [findings[name] for name in dict.fromkeys((*field.demand, *field.earnings)) if name in findings]
    if not named:
        widely = measured_more_widely(assessment)
        yield Paragraph(texts.MEASURED_WIDELY if widely else texts.MEASURED_NOTHING)
        return
    yield Paragraph(texts.MEASURED_TITLE, Tone.STRONG)
    for finding in named:
        yield from finding_brief(finding)


def _period(stamp: str) -> str:
    year, _, month = stamp.partition("-")
    return (
        f"{MONTHS[int(month) - 1]} {year}" if month.isdecimal() and 0 < int(month) <= len(MONTHS) else stamp
    )
