"""The names that conditions, figures and texts may use, with what may be said about each."""

from collections.abc import Callable, Mapping
from dataclasses import field

from rules.frozen import frozen
from rules.knowledge import NUMBER_KINDS, Figure, Kind, Parameter, Question, Use
from rules.possible import CHOICE_WORDS, NUMBER_WORDS, SEVERAL_WORDS, YES_NO_WORDS
from rules.truth import Truth

YES_NO: Mapping[str, str] = {"yes": "Yes", "no": "No"}


@frozen
class Readable:
    """One name: what kind of value it has, its bounds or options, and how people call it.

    An option of `excludes` stands alone.
    """

    name: str
    kind: Kind
    label: str
    options: Mapping[str, str] = field(default_factory=dict)
    low: float = float("-inf")
    high: float = float("inf")
    unit: str = ""
    integer: bool = False
    excludes: tuple[str, ...] = ()

    @property
    def words(self) -> Mapping[str, Callable[..., Truth]]:
        """The test words for this kind, besides `answered`."""
        if self.kind in NUMBER_KINDS:
            return NUMBER_WORDS
        if self.kind == "several":
            return SEVERAL_WORDS
        if self.kind == "yes_no":
            return YES_NO_WORDS
        return CHOICE_WORDS if self.kind == "choice" else {}


@frozen
class Vocabulary:
    """Every readable name of a pack, its parameters, dimensions, findings, and what people may like."""

    names: Mapping[str, Readable]
    parameters: Mapping[str, Parameter]
    dimensions: frozenset[str] = frozenset()
    findings: Mapping[str, Use] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    liked: tuple[str, ...] = ()


def of_question(question: Question) -> Readable:
    """Say what may be said about a question."""
    return Readable(
        question.id,
        question.kind,
        question.label,
        question.options,
        question.low,
        question.high,
        question.unit,
        question.integer,
        question.excludes,
    )


def of_figure(figure: Figure) -> Readable:
    """Say what may be said about a figure: any number."""
    return Readable(figure.id, "number", figure.title, unit=figure.unit)
