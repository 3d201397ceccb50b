"""What a pack holds, as frozen values: questions, fields, findings, parameters, figures, rules, personas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from rules.answers import Answers
from rules.frozen import frozen

if TYPE_CHECKING:
    from rules.language.conditions import Condition
    from rules.language.texts import Template

Kind = Literal["choice", "several", "number", "money", "percent", "scale", "share", "rate", "text", "yes_no"]
NUMBER_KINDS: frozenset[Kind] = frozenset({"number", "money", "percent", "scale", "share", "rate"})
LISTED_KINDS: frozenset[Kind] = frozenset({"choice", "yes_no", "several"})

RuleKind = Literal["risk", "strength", "opportunity", "context", "gap", "contradiction"]
Basis = Literal["own_numbers", "practice"]
Slot = Literal["safety", "position", "quick"]
Grade = Literal["A", "B", "C", "D", "E"]
Use = Literal["number", "direction", "caution", "no"]
FigureForm = Literal["ratio", "difference", "sum", "share", "product", "per_hour", "per_job"]
MoneySection = Literal["floor", "price", "employees", "time", "tools", "return", "income", "runway"]
Outcome = Literal["fires", "silent", "open"]
Worth = Literal["better", "worse"]
Direction = Literal["up", "down", "either"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file, a line and a column, both counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@frozen(kw_only=True)
class Question:
    """One thing asked of a person; the last seven say how far its answer can be changed, and what that takes.

    One `step` takes `effort_hours` and `cost`; without a step the whole change does. `reach` is how far a
    change goes at most: in the question's own unit, for money and rates in percent of the present amount.
    """

    id: str
    screen: str
    kind: Kind
    label: str
    hint: str = ""
    low: float = 0.0
    high: float = 0.0
    low_excluded: bool = False
    unit: str = ""
    units: tuple[str, ...] = ()
    integer: bool = False
    plausible: tuple[float, float] | None = None
    typical: tuple[float, float] | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    excludes: tuple[str, ...] = ()
    applies: "Condition | None" = None
    at_most: str | None = None
    max_length: int = 0
    seconds: int = 10
    movable: bool = False
    effort_hours: float = 0.0
    more_is: Mapping[str, Worth] = field(default_factory=dict)
    """For which dimensions more of this number is plainly better, or worse; the linter holds rules to it."""
    cost: float = 0.0
    step: float = 0.0
    reach: float = 0.0
    moves: Direction = "either"
    reachable: tuple[str, ...] = ()
    stale_after_days: int | None = None


@frozen(kw_only=True)
class MoveRules:
    """What the search for next moves goes by: names of a pack, any of which may be left out.

    `hours` a week times `weeks`, and `money`, are the questions that bound a set; cushion and strain bound
    it as they bound the plan. Dimensions that the answer to `goal` favours count `goal_weight` times.
    `floor` is the figure that says how the price stands to its floor: 1 is level with it.
    """

    weeks: float = 13.0
    hours: str | None = None
    money: str | None = None
    floor: str | None = None
    goal: str | None = None
    goal_weight: float = 1.0
    favours: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@frozen(kw_only=True)
class Screen:
    """Questions asked together; progress counts screens."""

    id: str
    section: str
    title: str
    ask: str
    why: str
    example: str = ""
    quick: bool = False
    total: float | None = None
    questions: tuple[str, ...] = ()


@frozen(kw_only=True)
class AskingRange:
    """What sellers on one marketplace ask an hour, as reported; never what they are paid."""

    low: float
    high: float
    source: str


@frozen(kw_only=True)
class Field:
    """A line of freelance work with its exposure percentiles and, where known, US employee wages.

    Exposure is a percentile (0 to 100) among all occupations; wages are US dollars an hour at the
    10th, 25th, 50th, 75th and 90th percentile (U.S. Bureau of Labor Statistics, OEWS).
    """

    id: str
    group: str
    title: str
    aliases: tuple[str, ...] = ()
    occupation: tuple[str, ...] = ()
    fit: Literal["exact", "close", "shared", "proxy"] = "exact"
    marks: Mapping[str, float] = field(default_factory=dict)
    exposure_low: float = 0.0
    exposure_high: float = 100.0
    exposure_median: float = 50.0
    potential: float | None = None
    use: float | None = None
    wage: tuple[float, ...] = ()
    wage_year: str = ""
    wage_occupation: str = ""
    upwork: AskingRange | None = None
    demand: tuple[str, ...] = ()
    earnings: tuple[str, ...] = ()
    note: str = ""

    @property
    def sources_disagree(self) -> bool:
        """Whether the measures lie more than 35 percentile points apart, so that no band is usable."""
        return self.exposure_high - self.exposure_low > 35  # noqa: PLR2004  data-sources: "above 35"


@frozen(kw_only=True)
class Number:
    """One published value of a finding, with what it measures against what, and when."""

    unit: str
    of: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    against: str = ""
    period: str = ""


@frozen(kw_only=True)
class Source:
    """Where a finding was published."""

    authors: str = ""
    title: str = ""
    venue: str = ""
    year: int | None = None
    link: str = ""


@frozen(kw_only=True)
class Finding:
    """One checked claim, with its scope and how far it may be used."""

    id: str
    claim: str
    population: str
    source: Source
    grade: Grade
    checked: Literal["VST", "VST-2", "MEM"]
    not_said: str
    use: Use
    as_of: date
    review_by: date
    numbers: tuple[Number, ...] = ()
    grade_note: str = ""
    check_note: str = ""
    use_note: str = ""
    verdict: str = ""
    refused_because: str = ""
    based_on: tuple[str, ...] = ()
    clashes_with: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@frozen(kw_only=True)
class Parameter:
    """A dated number with its unit and source; a range has low below high."""

    id: str
    low: float
    high: float
    unit: str
    title: str
    source: str
    as_of: date


@frozen(kw_only=True)
class Figure:
    """A named sum over answers, parameters, other figures and plain numbers.

    `section` is where it stands among the money lines; without one it is only a step of other sums.
    """

    id: str
    title: str
    form: FigureForm
    inputs: tuple[str | float, ...]
    unit: str
    source: str = ""
    section: MoneySection | None = None
    applies: "Condition | None" = None


@frozen
class Effect:
    """Points a rule adds to one dimension: fixed, or along a curve that follows a number."""

    dimension: str
    points: float = 0.0
    follows: str | None = None
    steps: tuple[tuple[float, float], ...] = ()


@frozen(kw_only=True)
class Advice:
    """What a fired rule says and asks the person to do first."""

    say: "Template"
    first_step: "Template"
    know_by: "Template"
    effort_hours: float
    slot: Slot | None = None
    cost: float = 0.0
    against: tuple[str, ...] = ()
    """What a person may like about freelancing and this would take away, by ids of plan.toml."""


@frozen(kw_only=True)
class RuleTest:
    """Answers, and what the rule must come to for them; `file` where it does not stand beside the rule."""

    name: str
    expect: Outcome
    given: Answers
    path: tuple[str | int, ...] = ()
    file: str = ""


@frozen(kw_only=True)
class Rule:
    """Conditions over answers and figures, and what follows when they hold."""

    id: str
    title: str
    kind: RuleKind
    file: str
    path: tuple[str | int, ...]
    when: "Condition"
    unless: "Condition | None" = None
    cites: tuple[str, ...] = ()
    basis: Basis | None = None
    group: str = ""
    effects: tuple[Effect, ...] = ()
    advice: Advice | None = None
    changes: Answers = field(default_factory=dict)
    contradicts: tuple[str, ...] = ()
    replaces: str | None = None
    as_of: date | None = None
    review_by: date | None = None
    note: str = ""
    tests: tuple[RuleTest, ...] = ()


@frozen(kw_only=True)
class Persona:
    """A made-up person with the outcomes a pack promises for them."""

    id: str
    about: str
    currency: str
    answers: Answers
    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)


@frozen(kw_only=True)
class Credit:
    """Data a pack passes on: whose it is, under which licence, what it is used for, and what must be said."""

    name: str
    title: str
    licence: str
    used_for: str
    says: str = ""
    link: str = ""


@frozen(kw_only=True)
class Dimension:
    """One of the things a reading is about; `base` is the starting score before any rule counts."""

    id: str
    title: str
    asks: str
    base: float


@frozen
class Waiver:
    """A warning that a pack does not want to be told, about which things, and why."""

    code: str
    of: tuple[str, ...]
    because: str
    file: str
    path: tuple[str | int, ...]
