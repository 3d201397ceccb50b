"""One question of the plain face: what its prompt takes, and numbers read as its options."""

from collections.abc import Iterator

from rules.entry import SILENCE_WORDS
from rules.frozen import frozen
from rules.knowledge import Question
from rules.pack import Pack
from rules.wording import number
from tui.forms.options import Option, found_as, matching, options_of
from tui.texts import plain as texts

_FIND_FROM = 20
"""So many options are found by typing letters; fewer are read out."""

_MOST_FOUND = 10
_LONGEST_NUMBER = 4


@frozen
class Typed:
    """Text that an interview reads as an answer: ids in the place of numbers and labels."""

    text: str


@frozen
class Told:
    """Lines said back in the place of an answer."""

    lines: tuple[str, ...]


class Choices:
    """The options of one question with the numbers they have at the moment."""

    def __init__(self, question: Question, pack: Pack) -> None:
        self._several = question.kind == "several"
        self._options = options_of(question, pack)
        self.found = len(self._options) >= _FIND_FROM
        self._numbered = () if self.found else self._options

    def __len__(self) -> int:
        return len(self._options)

    def lines(self) -> Iterator[str]:
        """Give the numbered options, one a line; none where they are found by typing."""
        for count, option in enumerate(self._numbered, 1):
            yield _line(count, option)

    def read(self, typed: str) -> Typed | Told:
        """Put ids in the place of numbers and labels, or say which options the letters find."""
        if typed.casefold() in SILENCE_WORDS:
            return Typed(typed)
        if not self._options or (exact := self._named(typed)):
            return Typed(exact.id if self._options and exact else typed)
        parts = [part.strip() for part in typed.split(",")] if self._several else [typed]
        read: list[str] = []
        for part in parts:
            if part.isdecimal() and len(part) <= _LONGEST_NUMBER:
                if not self._numbered:
                    return Told((texts.FIND_FIRST,))
                if not 1 <= int(part) <= len(self._numbered):
                    return Told((texts.NO_SUCH_NUMBER.format(number=part, most=len(self._numbered)),))
                read.append(self._numbered[int(part) - 1].id)
            else:
                named = self._named(part)
                read.append(named.id if named else part)
        return self._find(typed) if self.found and read == [typed] else Typed(",".join(read))

    def _named(self, typed: str) -> Option | None:
        folded = typed.casefold()
        return next((each for each in self._options if folded in (each.id, each.label.casefold())), None)

    def _find(self, typed: str) -> Told:
        found = matching(self._options, typed)
        if len(found) <= 1:
            return Told((texts.FOUND_NONE.format(total=len(self._options)),))
        kept = found if len(found) <= _MOST_FOUND else found[:_MOST_FOUND]
        self._numbered = kept
        lines = [_line(count, option, typed) for count, option in enumerate(kept, 1)]
        if more := len(found) - len(kept):
            lines.append(texts.MORE_FOUND.format(count=more))
        return Told(tuple(lines))


def takes(question: Question, currency: str, choices: Choices) -> str:
    """Say what the prompt of a question takes."""
    match question.kind:
        case "choice" | "yes_no":
            return texts.TAKES_FINDING if choices.found else texts.TAKES_ONE.format(most=len(choices))
        case "several":
            return texts.TAKES_SEVERAL.format(most=len(choices))
        case "text":
            return texts.TAKES_TEXT.format(most=question.max_length)
        case "rate":
            return texts.TAKES_RATE.format(currency=currency, units=", ".join(question.units))
        case _:
            return _takes_number(question, currency)


def _takes_number(question: Question, currency: str) -> str:
    unit = f"{currency} {question.unit}".rstrip() if question.kind == "money" else question.unit
    form = texts.TAKES_NUMBER_ABOVE if question.low_excluded else texts.TAKES_NUMBER
    return form.format(
        low=number(question.low),
        high=number(question.high),
        unit=f" {unit}" if unit not in ("", "%") else unit,
        example="-10..-5" if question.low < 0 else "2-4",
    )


def _line(count: int, option: Option, typed: str = "") -> str:
    if name := found_as(option, typed):
        return texts.OPTION_FOUND.format(number=count, label=option.label, name=name, beside=option.beside)
    if option.beside:
        return texts.OPTION_BESIDE.format(number=count, label=option.label, beside=option.beside)
    return texts.OPTION.format(number=count, label=option.label)
