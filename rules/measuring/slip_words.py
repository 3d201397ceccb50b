"""Slips in one line of a rule, in words."""

from collections.abc import Sequence

from rules.measuring.slips import Slip, SlipKind
from rules.texts import SLIP_ALIKE, SLIP_GONE, SLIP_MOVED, SLIP_PUT_IN, SLIP_TAKEN_OUT, UNNOTICED
from rules.wording import constant_words


def unnoticed_words(slips: Sequence[Slip]) -> str:
    """Say which slips in one line no test would notice; all of them are about the same line."""
    gone = [SLIP_GONE for each in slips if each.kind is SlipKind.GONE]
    numbers = [_exactly(each.number) for each in slips if each.kind is SlipKind.MOVED]
    taken_out = [each.options[0] for each in slips if each.kind is SlipKind.TAKEN_OUT]
    put_in = [_alike(each.options) for each in slips if each.kind is SlipKind.PUT_IN]
    said = gone
    said += [SLIP_MOVED.format(at=_threshold(slips[0]), numbers=_either(numbers))] if numbers else []
    said += [SLIP_TAKEN_OUT.format(options=_either(taken_out))] if taken_out else []
    said += [SLIP_PUT_IN.format(options=_either(put_in))] if put_in else []
    return UNNOTICED.format(slips=", or if ".join(said))


def _threshold(slip: Slip) -> str:
    at = slip.line.constant
    return _exactly(at) if isinstance(at, int | float) else constant_words(at)


def _exactly(value: float) -> str:
    """Give a number with all its decimals: a threshold may move by very little."""
    return f"{value:,.10g}"


def _alike(options: tuple[str, ...]) -> str:
    return SLIP_ALIKE.format(option=options[0], count=len(options) - 1) if len(options) > 1 else options[0]


def _either(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]
