"""Scenarios: one person's income and cushion if they went the way a finding measured; each stands alone."""

from rules import texts_money as texts
from rules.answers import is_given
from rules.assessment import Assessment
from rules.earning.remarks import known_value
from rules.figures import divided, multiplied, subtracted
from rules.frozen import frozen
from rules.guidance import Scenario
from rules.knowledge import Finding
from rules.possible import Interval
from rules.readable import FIELD
from rules.reads import used_questions
from rules.truth import Truth
from rules.wording import rounded, span

INCOME = "income.year"
OUTGOINGS = "money.outgoings"
RUNWAY = "money.runway"
_ALL = Interval(1.0, 1.0)
_PERCENT = Interval(100.0, 100.0)


@frozen(kw_only=True)
class ScenarioGiven:
    """One scenario for one person.

    `left` is the part of the income that would be left, `income` a year, `runway` in months, without end
    where the income covers what is needed; each beside what it is now. What is missing are questions.
    """

    scenario: Scenario
    finding: Finding
    touches: Interval
    left: Interval
    income_now: Interval | None
    income: Interval | None
    runway_now: Interval | None
    runway: Interval | None
    sum: str
    missing: tuple[str, ...]


def scenarios(assessment: Assessment) -> tuple[ScenarioGiven, ...]:
    """Give the scenarios whose finding surely covers the person, in file order."""
    pack, known = assessment.situation.pack, assessment.situation.known
    return tuple(
        _given(each, pack.findings[each.cites], assessment)
        for each in pack.scenarios.values()
        if each.when.truth(known) is Truth.HOLDS
    )


def without_scenario(assessment: Assessment) -> str:
    """Say why there is no scenario for a person who gets none."""
    given = is_given(assessment.situation.answers.get(FIELD))
    return texts.NO_SCENARIO if given else texts.NO_SCENARIO_FIELD


def income_left(touches: Interval, change: Interval) -> Interval:
    """Give the part left of an income of which a share, in percent, changes by so many percent."""
    share = divided(touches, _PERCENT) or _ALL
    moved = multiplied(share, divided(change, _PERCENT) or _ALL)
    return Interval(1 + moved.low, 1 + moved.high)


def months_left(runway: Interval, covered: Interval) -> Interval:
    """Give how long a cushion lasts where an income covers a part of what is needed; for good from one up."""
    short = subtracted(_ALL, covered)
    if short.high <= 0:
        return Interval(float("inf"), float("inf"))
    least = runway.low / short.high
    return Interval(least, runway.high / short.low if short.low > 0 else float("inf"))


def _given(scenario: Scenario, finding: Finding, assessment: Assessment) -> ScenarioGiven:
    touches = _touched(scenario, assessment)
    change = _change(scenario)
    left = income_left(touches, change)
    income_now = known_value(INCOME, assessment)
    income = None if income_now is None else multiplied(income_now, left)
    return ScenarioGiven(
        scenario=scenario,
        finding=finding,
        touches=touches,
        left=left,
        income_now=income_now,
        income=income,
        runway_now=_runway(income_now, assessment),
        runway=_runway(income, assessment),
        sum="" if income_now is None or income is None else _sum(income_now, touches, change, income),
        missing=_missing(scenario, assessment),
    )


def _runway(income: Interval | None, assessment: Assessment) -> Interval | None:
    outgoings, months = known_value(OUTGOINGS, assessment), known_value(RUNWAY, assessment)
    covered = None if income is None or outgoings is None else divided(income, outgoings)
    return None if covered is None or months is None else months_left(months, covered)


def _touched(scenario: Scenario, assessment: Assessment) -> Interval:
    """Give the share of income in percent that the finding is about, as far as it is known."""
    if scenario.touches is None:
        return _PERCENT
    known = assessment.situation.known[scenario.touches]
    if known.applies is Truth.FAILS or not isinstance(known.possible, Interval):
        return Interval(0.0, 0.0)
    return known.possible


def _change(scenario: Scenario) -> Interval:
    number = scenario.number
    value = number.value if number.value is not None else 0.0
    low = number.low if number.low is not None else value
    return Interval(low, number.high if number.high is not None else value)


def _sum(income: Interval, touches: Interval, change: Interval, result: Interval) -> str:
    falls = change.high <= 0
    by = Interval(-change.high, -change.low) if falls else change
    now, after = (Interval(rounded(each.low), rounded(each.high)) for each in (income, result))
    moved = f"{_bracketed(touches)}% x {_bracketed(by)}%"
    return f"{_bracketed(now)} x (1 {'-' if falls else '+'} {moved}) = {span(after.low, after.high)}"


def _bracketed(value: Interval) -> str:
    text = span(value.low, value.high)
    return text if value.low == value.high >= 0 else f"({text})"


def _missing(scenario: Scenario, assessment: Assessment) -> tuple[str, ...]:
    """Give the unanswered questions that the income, the share it touches and the cushion wait for.

    Where no income can be worked out at all, as from a price by the word, only the share is wanted.
    """
    situation = assessment.situation
    pack = situation.pack
    wanted = {scenario.touches}
    if INCOME in pack.figures and situation.known[INCOME].applies is not Truth.FAILS:
        wanted.add(RUNWAY)
        for name in (INCOME, OUTGOINGS):
            if figure := pack.figures.get(name):
                wanted |= set(used_questions(figure, situation))
    return tuple(
        name
        for name in pack.questions
        if name in wanted
        and not situation.known[name].answered
        and situation.known[name].applies is not Truth.FAILS
    )
