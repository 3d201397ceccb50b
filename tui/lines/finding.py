"""Findings in lines: in brief with their scope, in full, and beside the findings that disagree with them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rules.assessment import Assessment, Verdict
from rules.knowledge import Finding, Number
from rules.wording import span
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.speech import day_words
from tui.texts import reading as texts

_LEAD = 16
_AGAINST = 16
_MOST_AGAINST = 2
_PRINTED_USES = frozenset({"number", "caution"})


def may_print_numbers(finding: Finding) -> bool:
    """Tell whether a finding's numbers may be shown: not from memory, not where only a direction holds."""
    return finding.use in _PRINTED_USES and finding.checked != "MEM" and bool(finding.population)


def refusal_reason(finding: Finding) -> str:
    """Say why a finding is not used."""
    return finding.refused_because or finding.use_note or finding.not_said


def scope_words(finding: Finding) -> str:
    """Say whom a finding is about, when it was published, and when it was read."""
    published = str(finding.source.year) if finding.source.year else texts.NO_YEAR
    return texts.FINDING_SCOPE.format(
        population=finding.population, published=published, day=day_words(finding.as_of)
    )


def number_words(each: Number, finding: Finding) -> str:
    """Say one number with what it measures, against what, and when; nothing where no time is known at all."""
    period = each.period
    if not period and finding.source.year:
        period = texts.NO_PERIOD.format(year=finding.source.year)
    if not period:
        return ""
    form = texts.NUMBER_AGAINST if each.against else texts.NUMBER_ALONE
    return form.format(of=each.of, against=each.against, period=period)


def value_words(each: Number) -> str:
    """Give the value of a number with its unit: `-5.2%`, `8 to 10 USD`."""
    low = each.value if each.value is not None else each.low
    high = each.value if each.value is not None else each.high
    if low is None or high is None:
        low = high = low if low is not None else high
    if low is None or high is None:
        return each.unit
    return f"{span(low, high)}%" if each.unit == "%" else f"{span(low, high)} {each.unit}"


def finding_brief(finding: Finding) -> tuple[Item, ...]:
    """Give a finding in few lines: grade and claim, population and dates, and the caveat it must carry."""
    return (
        Paragraph(finding.claim, lead=finding.grade, hang=3, target=Target("finding", finding.id)),
        *_scope(finding, 3),
    )


def cited_items(names: Sequence[str], findings: Mapping[str, Finding]) -> tuple[Item, ...]:
    """Give some findings in brief, each with the first of those that disagree with it right under it."""
    items: list[Item] = []
    for each in (findings[name] for name in names if name in findings):
        items += finding_brief(each)
        against = clashing(each, findings)
        for other in against[:_MOST_AGAINST]:
            items += _brief_against(other)
        if more := len(against[_MOST_AGAINST:]):
            form = texts.MORE_AGAINST_ONE if more == 1 else texts.MORE_AGAINST
            items.append(muted(form.format(count=more), hang=_AGAINST))
    return tuple(items)


def clashing(finding: Finding, findings: Mapping[str, Finding]) -> list[Finding]:
    """Give the findings that disagree with one, without those that must not be used."""
    return [
        findings[name] for name in finding.clashes_with if name in findings and findings[name].use != "no"
    ]


def finding_items(finding: Finding, today: date) -> tuple[Item, ...]:
    """Give a finding in full: claim, grade, whom, when, numbers, what it does not say, how it may be used."""
    return sections(
        (Paragraph(finding.claim, Tone.STRONG),), tuple(_facts(finding, today)), tuple(_numbers(finding))
    )


def evidence_items(assessment: Assessment, finding: Finding) -> tuple[Item, ...]:
    """Give a finding in full with its neighbours: what disagrees, what it rests on, and what uses it here."""
    findings = assessment.situation.pack.findings
    against = clashing(finding, findings)
    based = [findings[name] for name in finding.based_on if name in findings]
    return sections(
        finding_items(finding, assessment.as_of),
        _group(texts.CLASHES, against),
        _group(texts.BASED_ON, based),
        _used_by(assessment, finding),
    )


def _brief_against(finding: Finding) -> tuple[Item, ...]:
    lead = f"   {texts.AGAINST} {finding.grade}"
    return (
        Paragraph(
            finding.claim,
            lead=lead,
            lead_tone=Tone.WARNING,
            hang=_AGAINST,
            target=Target("finding", finding.id),
        ),
        *_scope(finding, _AGAINST),
    )


def _scope(finding: Finding, hang: int) -> Iterator[Item]:
    yield muted(scope_words(finding), hang=hang)
    if finding.use == "caution":
        yield muted(texts.CAVEAT.format(not_said=finding.not_said), hang=hang)
    elif finding.use == "no":
        yield muted(texts.NOT_USED_BECAUSE.format(because=refusal_reason(finding)), hang=hang)


def _group(title: str, found: Sequence[Finding]) -> tuple[Item, ...]:
    return (heading(title), *(line for each in found for line in finding_brief(each))) if found else ()


def _used_by(assessment: Assessment, finding: Finding) -> tuple[Item, ...]:
    users = [
        each.rule
        for each in assessment.judged.values()
        if each.verdict is Verdict.FIRES and finding.id in each.rule.cites
    ]
    if not users:
        return (muted(texts.NOT_USED),)
    return (
        heading(texts.USED_BY),
        *(
            Paragraph(
                rule.title, target=Target("advice" if assessment.advice_of(rule.id) else "rule", rule.id)
            )
            for rule in users
        ),
    )


def _facts(finding: Finding, today: date) -> Iterator[Item]:
    grade = texts.GRADE_LINE.format(grade=finding.grade, words=texts.GRADE[finding.grade])
    yield Paragraph(_noted(grade, finding.grade_note))
    as_of = texts.AS_OF_WORDS.format(day=day_words(finding.as_of), review=day_words(finding.review_by))
    late = finding.review_by < today
    checked = texts.CHECKED[finding.checked]
    rows = (
        (texts.ABOUT, finding.population),
        (texts.SOURCE, _source(finding)),
        (texts.LINK, finding.source.link),
        (
            texts.AS_OF,
            f"{as_of}; {texts.PAST_REVIEW.format(day=day_words(finding.review_by))}" if late else as_of,
        ),
        (texts.CHECKED_TITLE, _noted(checked, finding.check_note)),
        (texts.NOT_SAID, finding.not_said),
        (texts.USE_TITLE, _noted(texts.USED_AS[finding.use].rstrip("."), finding.use_note)),
        (texts.VERDICT_TITLE, finding.verdict),
        (texts.REFUSED, finding.refused_because),
    )
    for title, said in rows:
        if said:
            yield Paragraph(said, lead=title, lead_tone=Tone.MUTED, hang=_LEAD)


def _numbers(finding: Finding) -> Iterator[Item]:
    if not may_print_numbers(finding):
        return
    said = [(value_words(each), words) for each in finding.numbers if (words := number_words(each, finding))]
    if said:
        yield heading(texts.NUMBERS.format(population=finding.population))
    for value, words in said:
        yield Paragraph(words, lead=value, hang=12)


def _source(finding: Finding) -> str:
    source = finding.source
    year = str(source.year) if source.year else ""
    return ", ".join(part for part in (source.authors, source.title, source.venue, year) if part)


def _noted(said: str, note: str) -> str:
    return f"{said} ({note})" if note else said
