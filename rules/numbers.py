"""Reading numbers as people type them: decimal comma or point, ranges, `40k`; never a guess."""

import re

from rules.frozen import frozen
from rules.shown import shown

_NUMBER = r"[-+\u2212]?\s?[0-9]++(?:[.,'\u2019\u00a0\u202f ][0-9]++)*+\s?[kK]?"
_RANGE = re.compile(rf"({_NUMBER})\s*(?:\.\.+|\u2026|\bto\b|[-\u2013\u2014])\s*({_NUMBER})")
_SINGLE = re.compile(_NUMBER)
_SPACES = re.compile(r"(?<=[0-9])['\u2019\u00a0\u202f ](?=[0-9]{3}(?![0-9]))")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*")


class NotANumber(ValueError):
    """Text that is no number, or could be two; the message says what to write instead."""


@frozen
class Span:
    """A number read from text, or a range of them; low is never above high."""

    low: float
    high: float


def read_span(text: str) -> Span:
    """Read `45`, `-5`, `40-60`, `40..60`, `40 to 60` or `-10..-5`; raise `NotANumber`."""
    folded = text.strip()
    if _SINGLE.fullmatch(folded):
        value = read_number(folded)
        return Span(value, value)
    match = _RANGE.fullmatch(folded)
    if match is None:
        raise NotANumber(f"'{shown(folded)}' is not a number; write one like 40, or a range like 40-60")
    first, last = match.group(1), match.group(2)
    if last[-1] in "kK" and first[-1] not in "kK":
        raise NotANumber(
            f"'{shown(folded)}' could mean two things; write both ends in full, like {first}k-{last}"
        )
    low, high = read_number(first), read_number(last)
    if low > high:
        raise NotANumber(f"a range goes from low to high: write {last}..{first}")
    return Span(low, high)


def read_number(text: str) -> float:
    """Read one number with a decimal comma or point; raise `NotANumber` where it could be two."""
    folded = text.strip().replace("\u2212", "-")
    thousands = folded[-1:] in "kK" and folded[-1:] != ""
    bare = folded.rstrip("kK ").lstrip("+")
    negative = bare.startswith("-")
    digits = _SPACES.sub("", bare.lstrip("- "))
    value = _read_digits(digits, text.strip())
    return (-value if negative else value) * (1000 if thousands else 1)


def _read_digits(digits: str, original: str) -> float:
    marks = [mark for mark in digits if mark in ".,"]
    if len(set(marks)) == 2:  # noqa: PLR2004  both kinds: the last one is the decimal mark
        whole, decimal = digits.rsplit(marks[-1], 1)
        if marks.count(marks[-1]) > 1 or not _GROUPED.fullmatch(whole):
            raise NotANumber(f"'{shown(original)}' mixes points and commas; write it like 1234.50")
        return float(f"{re.sub('[.,]', '', whole)}.{decimal}")
    if len(marks) > 1:
        if not _GROUPED.fullmatch(digits):
            raise NotANumber(f"'{shown(original)}' is not a number; write it like 1234.50")
        return float(digits.replace(marks[0], ""))
    if marks:
        whole, decimal = digits.split(marks[0])
        if len(decimal) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0"):  # noqa: PLR2004
            small = f"{float(f'{whole}.{decimal}'):g}"
            plain = small if "." not in small or not small.endswith(decimal) else f"{small}0"
            plain = plain if "." in plain else f"{plain}.0"
            raise NotANumber(
                f"'{shown(original)}' could be {whole}{decimal} or {small}: write {whole}{decimal} or {plain}"
            )
        return float(f"{whole}.{decimal}")
    try:
        return float(digits)
    except ValueError:
        raise NotANumber(
            f"'{shown(original)}' is not a number; write one like 40, or a range like 40-60"
        ) from None
