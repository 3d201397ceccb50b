"""The sum behind a figure with this person's numbers in it: `(30,000 + 12 x 250) / (20 x 44) = 37.50`."""

from rules.answers import Rate
from rules.figures import DAY_HOURS, JOBS, RATE_FORMS
from rules.frozen import frozen
from rules.knowledge import Figure
from rules.possible import Interval
from rules.situation import Situation
from rules.wording import number, rounded, span

_RANGE, _SUM, _PRODUCT, _ONE = range(4)
"""How tightly a piece of a sum holds together; what holds less tightly than its place needs gets brackets."""

_WHOLE_FROM = 1000


@frozen
class _Piece:
    text: str
    holds: int

    def within(self, needed: int) -> str:
        return self.text if self.holds >= needed else f"({self.text})"


def sum_text(figure: Figure, situation: Situation) -> str:
    """Give the whole sum of a figure whose inputs are known, and what it comes to."""
    return f"{_of_figure(figure, situation).text} = {result_text(figure, situation)}"


def result_text(figure: Figure, situation: Situation) -> str:
    """Give what a figure comes to, to the cent below a thousand and whole above."""
    value = situation.known[figure.id].possible
    if not isinstance(value, Interval):
        return ""
    low, high = (_cents(each) for each in (value.low, value.high))
    return low if low == high else f"{low} to {high}"


def _cents(value: float) -> str:
    if abs(value) >= _WHOLE_FROM:
        return number(rounded(value))
    return number(value) if round(value, 2) == round(value) else f"{value:.2f}"


def _of_figure(figure: Figure, situation: Situation) -> _Piece:
    if figure.form in RATE_FORMS:
        return _of_rate(figure, situation)
    pieces = [_input(each, situation) for each in figure.inputs]
    match figure.form:
        case "sum":
            return _Piece(" + ".join(each.within(_SUM) for each in pieces), _SUM)
        case "difference":
            return _Piece(f"{pieces[0].within(_SUM)} - {pieces[1].within(_PRODUCT)}", _SUM)
        case "product":
            return _Piece(" x ".join(each.within(_ONE) for each in pieces), _PRODUCT)
        case "share":
            return _Piece(f"100 x {pieces[0].within(_ONE)} / {pieces[1].within(_ONE)}", _PRODUCT)
        case _:
            return _Piece(f"{pieces[0].within(_PRODUCT)} / {pieces[1].within(_ONE)}", _PRODUCT)


def _input(given: str | float, situation: Situation) -> _Piece:
    if not isinstance(given, str):
        return _Piece(number(given), _ONE)
    if parameter := situation.pack.parameters.get(given):
        return _span(parameter.low, parameter.high)
    if figure := situation.pack.figures.get(given):
        return _of_figure(figure, situation)
    value = situation.known[given].possible
    return _span(value.low, value.high) if isinstance(value, Interval) else _Piece("?", _ONE)


def _of_rate(figure: Figure, situation: Situation) -> _Piece:
    """Give a price as money an hour or a job; only the unit says whether its hours take part."""
    price, hours = (_input(each, situation) for each in figure.inputs)
    rate = situation.answers.get(str(figure.inputs[0]))
    per = rate.per if isinstance(rate, Rate) else ""
    by_hour = figure.form == "per_hour"
    if per in JOBS:
        return _divided(price, hours) if by_hour else price
    if per == "day":
        price = _divided(price, _input(DAY_HOURS, situation))
    return price if by_hour else _Piece(f"{price.within(_PRODUCT)} x {hours.within(_ONE)}", _PRODUCT)


def _divided(first: _Piece, second: _Piece) -> _Piece:
    return _Piece(f"{first.within(_PRODUCT)} / {second.within(_ONE)}", _PRODUCT)


def _span(low: float, high: float) -> _Piece:
    return _Piece(span(low, high), _ONE if low == high and low >= 0 else _RANGE)
