"""The profile file, format 1, as frozen values: what each key may hold, and what is kept unread.

Unknown keys are kept on every table, so that a file that passed through this program loses nothing.
The description of a field says what it expects, in the words an error message uses.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, Any, Final, Literal, Self, assert_never

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence, Text
from rules.entry import Refusal
from rules.knowledge import Question

FORMAT: Final = 1
"""The format of profile files that this program writes."""

UNNAMED_CURRENCY = "EUR"
"""What amounts are read in where a file names no currency."""

LISTS: Final = ("client", "plan", "disagree")
"""The keys of a profile that hold lists of tables, in the order of the file."""

_FARTHEST = 1e15

Number = Annotated[int | float, Field(ge=-_FARTHEST, le=_FARTHEST)]
Id = Annotated[str, Field(min_length=1, max_length=200)]
Line = Annotated[str, Field(max_length=1000)]
Words = Annotated[str, Field(max_length=4000)]
Options = Annotated[tuple[Id, ...], Field(strict=False, max_length=500)]
Percentage = Annotated[Number, Field(ge=0, le=100)]
StepState = Literal["todo", "doing", "done", "dropped"]
Outcome = Literal["worked", "did_not", "unclear"]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Table(BaseModel):
    """One table of the file: frozen, exact about types, and keeping what it does not know."""

    model_config = ConfigDict(
        strict=True, extra="allow", frozen=True, allow_inf_nan=False, hide_input_in_errors=True
    )

    def unknown_keys(self) -> Mapping[str, Any]:
        """Give the keys that this program does not know, as they stood in the file."""
        return self.__pydantic_extra__ or {}

    def to_table(self) -> dict[str, Any]:
        """Give the table as it is written: known keys first, in the file's own words."""
        return self.model_dump(by_alias=True, exclude_none=True)


class EarlierAnswer(Table):
    """What was said to a question as an earlier release asked it; its other keys are those of an answer."""

    question: Id = Field(description="the id of a question in quotes")


class StoredAnswer(Table):
    """One answer as it stands in the file: a value, a range, or a way of not saying."""

    given: bool | Number | Words | Options | None = Field(
        None,
        validation_alias="is",
        serialization_alias="is",
        description='an ordinary number, a text in quotes, true or false, or a list like ["a", "b"]',
    )
    low: Number | None = Field(None, description="an ordinary number")
    high: Number | None = Field(None, description="an ordinary number")
    currency: Currency | None = Field(None, description='three capital letters, like "EUR"')
    per: Id | None = Field(None, description='a unit of work, like "hour"')
    state: Literal["unknown", "n/a", "later"] | None = Field(None, description='"unknown", "n/a" or "later"')
    on: date | None = Field(None, description="a day without quotes, like 2026-11-22")
    note: Line | None = Field(None, description="a text in quotes, at most 1,000 characters")
    was: EarlierAnswer | None = Field(
        None, description='a table in braces, like { question = "work.small", is = 60 }'
    )

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        ranged = self.low is not None or self.high is not None
        if [self.given is not None, ranged, self.state is not None].count(True) != 1:
            raise PydanticCustomError("answer", "{words}", {"words": self._what_is_missing()})
        if ranged and (self.low is None or self.high is None or self.low > self.high):
            words = "a range needs both low and high, and low may not be above high"
            raise PydanticCustomError("answer", "{words}", {"words": words})
        return self

    def _what_is_missing(self) -> str:
        nested = next((key for key, value in self.unknown_keys().items() if isinstance(value, dict)), None)
        if nested is not None:
            return 'a question with a dot in its name needs quotes, like "work.small" = { is = 60 }'
        return 'an answer needs one of: is = a value; low and high; state = "unknown", "n/a" or "later"'

    @classmethod
    def from_answer(
        cls, answer: Answer, on: date, note: str | None = None, unknown: Mapping[str, Any] | None = None
    ) -> Self:
        """Build what the file holds for an answer of the engine given on a day; `unknown` keys are kept."""
        return cls.model_validate({**said(answer), "on": on, "note": note, **(unknown or {})})

    def to_answer(self, question: Question, currency: str) -> Answer | Refusal:
        """Read the answer as its question's kind has it; `currency` is the profile's, for bare amounts.

        Whether the value may stand as an answer is for `rules.entry.refuse` to say.
        """
        match self.given:
            case _ if self.state is not None:
                return Silence(self.state)
            case None:  # the validator saw to both ends being there
                return self._measured(question, currency, self.low or 0, self.high or 0)
            case bool() as yes:
                return Choice("yes" if yes else "no")
            case int() | float() as number:
                return self._measured(question, currency, number, number)
            case str() as text:
                return Text(text) if question.kind == "text" else Choice(text)
            case tuple() as options:
                return Several(options)
            case _ as never:
                assert_never(never)

    def _measured(
        self, question: Question, currency: str, low: float, high: float
    ) -> Amount | Rate | Refusal:
        if question.kind == "rate":
            return Rate(float(low), float(high), self.currency or currency, self.per or "hour")
        if self.per is not None:
            return Refusal(f"{question.id} takes no unit of work")
        if question.kind == "money" and self.currency not in (None, currency):
            return Refusal(f"{question.id} is an amount in {currency}, the currency of this profile")
        return Amount(float(low), float(high))


class Client(Table):
    """One client as the person described them."""

    nickname: Line = Field(description="a text in quotes")
    share: Percentage | None = Field(None, description="a number from 0 to 100")
    stance: Literal["wants", "accepts", "forbids", "unsaid"] | None = Field(
        None, description='"wants", "accepts", "forbids" or "unsaid"'
    )
    told: bool | None = Field(None, description="true or false, without quotes")


class Step(Table):
    """One piece of advice that the person accepted, and how far it got."""

    rule: Id = Field(description='the id of a rule, like "position.no-proof"')
    state: StepState = Field("todo", description='"todo", "doing", "done" or "dropped"')
    due: date | None = Field(None, description="a day without quotes, like 2026-11-22")
    accepted: date | None = Field(None, description="a day without quotes, like 2026-11-22")
    done_on: date | None = Field(None, description="a day without quotes, like 2026-11-22")
    outcome: Outcome | None = Field(None, description='"worked", "did_not" or "unclear"')
    because: Line | None = Field(None, description="a text in quotes, at most 1,000 characters")


class StoredDisagreement(Table):
    """One rule that the person set aside, why, and until when."""

    rule: Id = Field(description='the id of a rule, like "price.hourly-trap"')
    because: Line = Field("", description="a text in quotes, at most 1,000 characters")
    until: date | None = Field(None, description="a day without quotes, like 2026-11-22")


class KeptReading(Table):
    """One reading as it was when a snapshot was taken, with both bands; 0 is exposed, 100 strong."""

    dimension: Id = Field(description='the id of a dimension, like "demand"')
    value: Percentage = Field(description="a number from 0 to 100")
    answer_low: Percentage = Field(description="a number from 0 to 100")
    answer_high: Percentage = Field(description="a number from 0 to 100")
    evidence_low: Percentage = Field(description="a number from 0 to 100")
    evidence_high: Percentage = Field(description="a number from 0 to 100")
    word: Id = Field(description='a word in quotes, like "thin"')


class SnapshotHead(Table):
    """What makes a profile file a snapshot: when and why it was taken, and what was told on that day."""

    number: Annotated[int, Field(ge=1, le=999_999)] = Field(description="a number from 1 up")
    on: date = Field(description="a day without quotes, like 2026-11-22")
    why: Literal["finished", "asked"] = Field(description='"finished" or "asked"')
    first: Options = Field((), description="a list of rule ids")
    advice: Options = Field((), description="a list of rule ids")
    knowledge: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        None, description="the 64 letters and digits that name a copy of the packs in use"
    )
    reading: Annotated[tuple[KeptReading, ...], Field(strict=False, max_length=100)] = Field(
        (), description="a heading [[snapshot.reading]] for each reading"
    )


class RecoveryHead(Table):
    """What makes a profile file a recovery file: which profile was not saved, and what was being typed."""

    of: Annotated[str, Field(min_length=1, max_length=20_000)] = Field(description="a path in quotes")
    base: Annotated[str, Field(max_length=100)] = Field("", description="a text in quotes")
    drafts: Annotated[Mapping[Id, Words], Field(max_length=2000)] = Field(
        default_factory=dict, description="a table of texts in quotes"
    )


class Profile(Table):
    """A whole profile file."""

    format: Literal[1] = Field(FORMAT, description="the number 1")
    name: Annotated[str, Field(max_length=200)] = Field("", description="a text in quotes")
    currency: Currency = Field(UNNAMED_CURRENCY, description='three capital letters, like "EUR"')
    created: datetime | None = Field(None, description="a moment without quotes, like 2026-11-22T10:15:00Z")
    packs: Mapping[Id, Id] = Field(default_factory=dict, description='a table like { freehold = "1.0.0" }')
    at: Id | None = Field(None, description='the id of a question in quotes, like "rates.price"')
    answers: Annotated[Mapping[Id, StoredAnswer], Field(max_length=2000)] = Field(
        default_factory=dict, description="a heading [answers] with one answer a line below it"
    )
    client: Annotated[tuple[Client, ...], Field(strict=False, max_length=500)] = Field(
        (), description="a heading [[client]] for each client"
    )
    plan: Annotated[tuple[Step, ...], Field(strict=False, max_length=500)] = Field(
        (), description="a heading [[plan]] for each step"
    )
    disagree: Annotated[tuple[StoredDisagreement, ...], Field(strict=False, max_length=500)] = Field(
        (), description="a heading [[disagree]] for each rule"
    )
    snapshot: SnapshotHead | None = Field(None, description="a heading [snapshot], in snapshots alone")
    recovery: RecoveryHead | None = Field(None, description="a heading [recovery], in recovery files alone")

    def to_table(self) -> dict[str, Any]:
        """Give the file as tables, without the lists that hold nothing; the answers always stand."""
        unused = {key for key in ("packs", *LISTS) if not getattr(self, key)}
        return self.model_dump(by_alias=True, exclude_none=True, exclude=unused)

    def to_rest(self) -> dict[str, Any]:
        """Give the file as tables, but without the answers and the lists, each of which is a table itself."""
        left_out = {"answers", *LISTS, *(() if self.packs else ("packs",))}
        return self.model_dump(by_alias=True, exclude_none=True, exclude=left_out)


def new_profile(name: str, currency: str, packs: Mapping[str, str], now: datetime) -> Profile:
    """Start a profile without answers; `packs` maps the packs in use to their versions."""
    created = now.astimezone(UTC).replace(microsecond=0)
    return Profile(format=FORMAT, name=name, currency=currency, created=created, packs=packs)


def said(answer: Answer) -> dict[str, Any]:
    """Give the keys that say an answer in a file."""
    match answer:
        case Silence():
            return {"state": answer.value}
        case Amount(low, high):
            return _numbers(low, high)
        case Rate(low, high, currency, per):
            return _numbers(low, high) | {"currency": currency, "per": per}
        case Choice(option):
            return {"is": option}
        case Several(options):
            return {"is": options}
        case Text(text):
            return {"is": text}
        case _ as never:
            assert_never(never)


def _numbers(low: float, high: float) -> dict[str, Any]:
    return {"is": plain(low)} if low == high else {"low": plain(low), "high": plain(high)}


def plain(number: float) -> int | float:
    """Give a whole number without its decimals, as a person writes it."""
    return int(number) if float(number).is_integer() else number
