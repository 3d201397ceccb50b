"""What a person said to a question: a value, a range, or one of three ways of not saying."""

from collections.abc import Mapping
from enum import StrEnum

from rules.frozen import frozen


class Silence(StrEnum):
    """An answer without a value; `LATER` counts as not answered yet."""

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "n/a"
    LATER = "later"


@frozen
class Amount:
    """A number, or a range of numbers, in the unit of its question; low is never above high."""

    low: float
    high: float

    @property
    def exact(self) -> bool:
        """Whether low and high are the same number."""
        return self.low == self.high


@frozen
class Rate:
    """A price or price range in a currency (ISO 4217 code) per unit of work."""

    low: float
    high: float
    currency: str
    per: str

    @property
    def exact(self) -> bool:
        """Whether low and high are the same number."""
        return self.low == self.high


@frozen
class Choice:
    """One option of a question, by its id; yes/no questions use `yes` and `no`."""

    option: str


@frozen
class Several:
    """Any number of options of a question, in the question's order."""

    options: tuple[str, ...]


@frozen
class Text:
    """Free text; only whether it was given is ever used by a rule."""

    text: str


Value = Amount | Rate | Choice | Several | Text
Answer = Value | Silence
Answers = Mapping[str, Answer]


def is_given(answer: Answer | None) -> bool:
    """Tell whether the answer carries a value."""
    return answer is not None and not isinstance(answer, Silence)
