"""What an assessment says: readings, verdicts, advice, and everything they rest on, as frozen values."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from rules.frozen import frozen
from rules.knowledge import Finding, Rule
from rules.situation import Contradiction, Situation


class Verdict(StrEnum):
    """What a rule comes to for one person."""

    FIRES = "fires"
    SILENT = "silent"
    OPEN = "open"


class Word(StrEnum):
    """A reading in one word; undecided when its answer band spans two."""

    EXPOSED = "exposed"
    THIN = "thin"
    FAIR = "fair"
    STRONG = "strong"
    UNDECIDED = "undecided"


@frozen
class Judged:
    """One rule with its verdict and the points it brings each dimension (lowest, middle, highest)."""

    rule: Rule
    verdict: Verdict
    points: Mapping[str, "Points"]

    @property
    def weight(self) -> float:
        """The sum of its absolute points at the point estimate, when it fires."""
        return (
            sum(abs(each.middle) for each in self.points.values()) if self.verdict is Verdict.FIRES else 0.0
        )


@frozen
class Points:
    """The points of one effect: what ranges allow at least and at most, and at their middle."""

    low: float
    middle: float
    high: float


@frozen
class Reason:
    """A rule that counts in a reading, with its points."""

    rule: str
    points: float


@frozen(kw_only=True)
class Reading:
    """One dimension from 0 (exposed) to 100 (strong), with what open answers and the evidence allow.

    `score` is the sum of points behind the value, base included.
    """

    dimension: str
    score: float
    value: float
    answer_low: float
    answer_high: float
    evidence_low: float
    evidence_high: float
    word: Word
    reasons: tuple[Reason, ...]


@frozen(kw_only=True)
class AdviceGiven:
    """What a fired rule says to this person, its placeholders filled in."""

    rule: Rule
    say: str
    first_step: str
    know_by: str
    weak_evidence: bool
    weight: float

    @property
    def is_move(self) -> bool:
        """Whether there is something to do."""
        return self.rule.advice is not None and self.rule.advice.slot is not None

    @property
    def is_strength(self) -> bool:
        """Whether it says what holds a reading up, with nothing to do."""
        return self.rule.kind == "strength" and not self.is_move


@frozen
class OpenQuestion:
    """An unanswered question with the points it holds open and the rules it would help settle."""

    question: str
    points: float
    settles: tuple[str, ...]


@frozen
class Disagreement:
    """A rule a person has set aside for themselves, why, and until when (for good without a date)."""

    rule: str
    because: str
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether it still counts on a day."""
        return self.until is None or day <= self.until


@frozen
class PassedOver:
    """Advice that would have come first, and what kept it out."""

    rule: str
    because: str


@frozen
class RuleClash:
    """Two rules that fire although they declare that they contradict each other."""

    first: str
    second: str


@frozen(kw_only=True)
class Assessment:
    """Where a person stands on one day by one pack; everything shown anywhere comes from here."""

    situation: Situation
    as_of: date
    readings: tuple[Reading, ...]
    judged: Mapping[str, Judged]
    advice: tuple[AdviceGiven, ...]
    first: tuple[str, ...]
    passed_over: tuple[PassedOver, ...]
    findings: tuple[Finding, ...]
    clashes: tuple[tuple[str, str], ...]
    rule_clashes: tuple[RuleClash, ...]
    open_questions: tuple[OpenQuestion, ...]
    waits: Mapping[str, frozenset[str]]
    """For each open rule the unanswered questions that it waits for."""
    off: tuple[Disagreement, ...]
    notices: tuple[str, ...]
    currency: str

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Answers that cannot all be right."""
        return self.situation.contradictions

    @property
    def moves(self) -> tuple[AdviceGiven, ...]:
        """The advice to do something, the strongest first."""
        return tuple(each for each in self.advice if each.is_move)

    @property
    def to_know(self) -> tuple[AdviceGiven, ...]:
        """What is told without anything to do: how a field stands, what no study says, what was refused."""
        return tuple(each for each in self.advice if not (each.is_move or each.is_strength))

    @property
    def strengths(self) -> tuple[AdviceGiven, ...]:
        """What holds readings up; it belongs to them, and nothing has to be done about it."""
        return tuple(each for each in self.advice if each.is_strength)

    def advice_of(self, rule: str) -> AdviceGiven | None:
        """Give the advice of one rule, if it fired and has any."""
        return next((each for each in self.advice if each.rule.id == rule), None)

    def reading_of(self, dimension: str) -> Reading:
        """Give the reading of one dimension; raise StopIteration for an unknown one."""
        return next(each for each in self.readings if each.dimension == dimension)
