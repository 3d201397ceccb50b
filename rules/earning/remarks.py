"""What the figures of a money section mean for one person, in sentences."""

from collections.abc import Callable, Iterator, Mapping

from rules import texts_money as texts
from rules.answers import Choice, Rate
from rules.assessment import Assessment
from rules.knowledge import Field, MoneySection
from rules.possible import Interval
from rules.readable import FIELD
from rules.situation import DOLLARS
from rules.truth import Truth
from rules.wording import money, span
from rules.wording import times as times_words

_PRICE = "rates.price"
_NOT_BY_TIME = frozenset({"word", "piece", "project", "retainer", "month"})
_BY_TIME = frozenset({"hour", "day"})


def remarks(section: MoneySection, assessment: Assessment) -> tuple[str, ...]:
    """Say what the known figures of a section mean."""
    speak = _SPEAKERS.get(section)
    return tuple(speak(assessment)) if speak else ()


def known_value(name: str, assessment: Assessment) -> Interval | None:
    """Give what a figure or answer comes to, where it is known and applies."""
    known = assessment.situation.known.get(name)
    if known is None or not known.answered or known.applies is not Truth.HOLDS:
        return None
    return known.possible if isinstance(known.possible, Interval) else None


def _price(assessment: Assessment) -> Iterator[str]:
    gap = known_value("price.gap", assessment)
    if gap is None:
        return
    if gap.low >= 1:
        yield texts.ABOVE_FLOOR
    else:
        yield texts.BELOW_FLOOR if gap.high < 1 else texts.AROUND_FLOOR


def _employees(assessment: Assessment) -> Iterator[str]:
    field = _field(assessment)
    if field is None or not field.wage:
        return
    low, high = f"{field.wage[1]:.2f}", f"{field.wage[-2]:.2f}"
    yield texts.EMPLOYEES.format(
        occupation=field.wage_occupation, low=low, high=high, year=field.wage_year[:4]
    )
    yield texts.FIT[field.fit]
    yield texts.YARDSTICK
    if assessment.currency != DOLLARS:
        yield texts.BESIDE.format(currency=assessment.currency)
        return
    band, price = known_value("wage.break_even", assessment), known_value("price.hour", assessment)
    if band is not None and price is not None:
        if price.low > band.high:
            yield texts.ABOVE_EMPLOYEE
        else:
            yield texts.BELOW_EMPLOYEE if price.high < band.low else texts.WITHIN_EMPLOYEE


def _time(assessment: Assessment) -> Iterator[str]:
    saved = known_value("time.job", assessment)
    if saved is None:
        return
    if saved.low < 0:
        yield texts.COSTS_TIME if saved.high < 0 else texts.MAY_COST_TIME
    if saved.high > 0:
        model = charging_model(assessment)
        if model in _BY_TIME:
            yield texts.KEEPS_CLIENT
        elif model in _NOT_BY_TIME:
            yield texts.KEEPS_YOU
        elif model == "result":
            yield texts.KEEPS_RESULT
    if _chosen("ai.timed", assessment) == "guessed":
        yield texts.GUESSED


def _tools(assessment: Assessment) -> Iterator[str]:
    saved = known_value("time.job", assessment)
    if saved is not None and saved.low <= 0:
        yield texts.NEVER_PAYS
    if saved is not None and saved.high > 0 and charging_model(assessment) in _BY_TIME:
        yield texts.PAID_BY_CLIENT


def _return(assessment: Assessment) -> Iterator[str]:
    times = known_value("value.return", assessment)
    worth, fee = (known_value(name, assessment) for name in ("rates.worth_to_client", "price.job"))
    if times is None or worth is None or fee is None:
        return
    currency = assessment.currency
    rate = assessment.situation.answers.get(_PRICE)
    monthly = isinstance(rate, Rate) and rate.per == "month"
    yield (texts.RETURN_SAY_MONTH if monthly else texts.RETURN_SAY).format(
        currency=currency,
        times=times_words(times.low, times.high),
        worth=money(worth.low, worth.high, currency),
        fee=money(fee.low, fee.high, currency),
    )
    if times.low < 1:
        yield texts.RETURN_BELOW


def _income(assessment: Assessment) -> Iterator[str]:
    if known_value("income.year", assessment) is not None:
        yield texts.INCOME_NOT_MEASURED


def _runway(assessment: Assessment) -> Iterator[str]:
    months = known_value("money.runway", assessment)
    if months is not None:
        yield texts.CUSHION.format(months=span(months.low, months.high))


def charging_model(assessment: Assessment) -> str:
    """Give how the person charges: as they said, or by the unit of their price."""
    said = _chosen("rates.model", assessment)
    rate = assessment.situation.answers.get(_PRICE)
    return said or (rate.per if isinstance(rate, Rate) else "")


def _chosen(question: str, assessment: Assessment) -> str:
    known = assessment.situation.known.get(question)
    answer = assessment.situation.answers.get(question)
    applies = known is not None and known.applies is Truth.HOLDS
    return answer.option if applies and isinstance(answer, Choice) else ""


def _field(assessment: Assessment) -> Field | None:
    return assessment.situation.pack.fields.get(_chosen(FIELD, assessment))


_SPEAKERS: Mapping[MoneySection, Callable[[Assessment], Iterator[str]]] = {
    "price": _price,
    "employees": _employees,
    "time": _time,
    "tools": _tools,
    "return": _return,
    "income": _income,
    "runway": _runway,
}
