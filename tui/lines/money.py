"""Money, scenarios and passed-over advice in lines, for every face."""

import math
from collections.abc import Iterable, Iterator

from rules.answers import Rate
from rules.assessment import Assessment
from rules.earning.money import MoneyLine, MoneyPart, money
from rules.earning.scenarios import ScenarioGiven, scenarios, without_scenario
from rules.possible import Interval
from rules.texts_money import SECTIONS
from rules.wording import money as money_words
from rules.wording import number, rounded, span, styled
from tui.lines.dimension import rule_title
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.speech import day_words
from tui.texts import money as texts

_INDENT = 2
_STYLED = ("percent", "times", "hours")


def money_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give every money line with its sum and source, section by section; nothing where nothing is known."""
    parts = money(assessment).parts
    if not parts:
        return ()
    return (heading(texts.MONEY), *sections(*(_part_items(each, assessment) for each in parts)))


def money_brief_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give every money line without its sum."""
    lines = [line for part in money(assessment).parts for line in part.lines]
    shown = (Paragraph(texts.LINE.format(label=it.label, value=value_words(it))) for it in lines)
    return (heading(texts.MONEY), *shown) if lines else ()


def scenario_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give each scenario with its scope, or why there is none."""
    given = scenarios(assessment)
    if not given:
        return (heading(texts.SCENARIOS), Paragraph(without_scenario(assessment)))
    return (
        heading(texts.SCENARIOS),
        muted(texts.SCENARIOS_NOTE),
        *sections(*(_scenario(each, assessment) for each in given)),
    )


def passed_over_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give the advice that would have come first, with what kept it out."""
    if not assessment.passed_over:
        return ()
    return (
        heading(texts.PASSED),
        *(
            Paragraph(
                texts.PASSED_OVER.format(title=rule_title(assessment, each.rule), because=each.because),
                target=Target("advice", each.rule),
            )
            for each in assessment.passed_over
        ),
    )


def value_words(line: MoneyLine) -> str:
    """Give what a money line comes to, with its unit."""
    low, high = line.value.low, line.value.high
    if line.unit in _STYLED:
        return styled(line.value, line.unit, "")
    if line.unit.isupper():
        return money_words(low, high, line.unit)
    return f"{span(_short(low), _short(high))} {line.unit}"


def question_labels(names: Iterable[str], assessment: Assessment) -> str:
    """Join the labels of questions; a price given in another currency is wanted in that of the profile."""
    return "; ".join(_label(name, assessment) for name in names)


def _label(name: str, assessment: Assessment) -> str:
    label, given = assessment.situation.pack.questions[name].label, assessment.situation.answers.get(name)
    if isinstance(given, Rate) and given.currency != assessment.currency:
        return texts.IN_CURRENCY.format(label=label, currency=assessment.currency)
    return label


def _part_items(part: MoneyPart, assessment: Assessment) -> Iterator[Item]:
    yield Paragraph(SECTIONS[part.section], Tone.STRONG)
    for line in part.lines:
        yield Paragraph(texts.LINE.format(label=line.label, value=value_words(line)), hang=_INDENT)
        if line.sum:
            yield Paragraph(line.sum, hang=2 * _INDENT)
        yield muted(texts.SOURCE.format(source=line.source), hang=2 * _INDENT)
        if line.ranges:
            labels = question_labels(line.ranges, assessment)
            yield muted(texts.RANGES.format(labels=labels), hang=2 * _INDENT)
    for says in part.says:
        yield Paragraph(says, hang=_INDENT)
    for missing in part.missing:
        labels = question_labels(missing.questions, assessment)
        yield muted(
            texts.MISSING.format(label=missing.label, questions=labels),
            hang=_INDENT,
            target=Target("question", missing.questions[0]),
        )


def _scenario(given: ScenarioGiven, assessment: Assessment) -> Iterator[Item]:
    scenario, finding = given.scenario, given.finding
    yield Paragraph(scenario.title, Tone.STRONG, target=Target("finding", finding.id))
    yield from (Paragraph(each, hang=_INDENT) for each in _results(given, assessment))
    measured = scenario.number
    value = measured.value if measured.value is not None else measured.low or 0.0
    high = measured.high if measured.high is not None else value
    yield Paragraph(
        texts.MEASURED.format(
            value=span(value, high),
            of=measured.of,
            against=measured.against or "no comparison",
            period=measured.period or "time not stated",
        ),
        hang=_INDENT,
    )
    yield Paragraph(
        texts.WHOM.format(
            population=finding.population,
            year=finding.source.year or "without a year",
            grade=finding.grade,
            day=day_words(finding.as_of),
        ),
        hang=_INDENT,
    )
    yield Paragraph(texts.SCOPE.format(scope=scenario.scope), hang=_INDENT)


def _results(given: ScenarioGiven, assessment: Assessment) -> Iterator[str]:
    currency = assessment.currency
    if given.income is not None and given.income_now is not None:
        yield texts.INCOME.format(
            value=_money(given.income, currency), now=_money(given.income_now, currency)
        )
        yield given.sum
    else:
        left = span(rounded(1000 * given.left.low), rounded(1000 * given.left.high))
        yield texts.INCOME_EACH.format(currency=currency, left=left)
    if given.runway is not None and given.runway_now is not None:
        value, now = _lasts(given.runway), _lasts(given.runway_now)
        yield (
            texts.RUNWAY_SAME.format(value=value)
            if value == now
            else texts.RUNWAY.format(value=value, now=now)
        )
        if math.isinf(given.runway.high) and not math.isinf(given.runway.low):
            yield texts.LASTS_WHERE
    touches = given.scenario.touches
    if touches is None:
        yield texts.TOUCHES_ALL
    else:
        label = assessment.situation.pack.names[touches].label
        yield texts.TOUCHES.format(share=styled(given.touches, "percent", ""), label=label.lower())
    if given.missing:
        yield texts.NEEDS.format(questions=question_labels(given.missing, assessment))


def _money(value: Interval, currency: str) -> str:
    return money_words(value.low, value.high, currency)


def _lasts(months: Interval) -> str:
    if math.isinf(months.low):
        return texts.LASTS_ON
    if math.isinf(months.high):
        return texts.LASTS_FROM.format(months=number(rounded(months.low, 1)))
    return texts.LASTS.format(months=span(rounded(months.low, 1), rounded(months.high, 1)))


def _short(value: float) -> float:
    """Round to whole from twenty up, and to a tenth or a hundredth below."""
    size = abs(value)
    return rounded(value) if size >= 20 else rounded(value, 1 if size >= 1 else 2)  # noqa: PLR2004
