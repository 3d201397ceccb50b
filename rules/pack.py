"""A pack: all knowledge the engine applies, immutable; and reading one from its folders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rules.guidance import CardWords, PlanLimits, Scenario
from rules.knowledge import (
    Dimension,
    Field,
    Figure,
    Finding,
    Parameter,
    Persona,
    Question,
    Rule,
    Screen,
)
from rules.language.places import Places
from rules.language.problems import Problem
from rules.language.source import Source, SourceRefused, read_source
from rules.language.vocabulary import Readable

SHIPPED = Path(__file__).parent / "packs" / "freehold"
OTHER_FIELD = "other"


@dataclass(frozen=True, slots=True)
class Scoring:
    """How points become bands and an order: by grade (A to E) or basis (own_numbers, practice)."""

    evidence_width: Mapping[str, float]
    advice_weight: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything that was read from one or more pack folders, and what was set aside."""

    versions: Mapping[str, str]
    scoring: Scoring
    dimensions: Mapping[str, Dimension]
    groups: Mapping[str, str]
    fields: Mapping[str, Field]
    screens: tuple[Screen, ...]
    questions: Mapping[str, Question]
    parameters: Mapping[str, Parameter]
    figures: Mapping[str, Figure]
    findings: Mapping[str, Finding]
    rules: Mapping[str, Rule]
    personas: Mapping[str, Persona]
    names: Mapping[str, Readable]
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
    card_words: CardWords = field(default_factory=CardWords)
    plan_limits: PlanLimits = field(default_factory=PlanLimits)
    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    _screen_of: Mapping[str, Screen] = field(default_factory=dict)

    def screen_of(self, question: str) -> Screen:
        """Give the screen a question is asked on; raise KeyError for an unknown question."""
        return self._screen_of[question]

    def places(self, file: str) -> Places:
        """Index one file of the pack; raise KeyError for a file it was not read from."""
        return Places(self.sources[file])

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems for which something was set aside."""
        return tuple(problem for problem in self.problems if problem.is_error)


class PackUnusable(Exception):
    """A pack whose pack.toml or questions cannot be used at all; `problems` say why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def load_pack(*more: Path, shipped: Path = SHIPPED, take_over: bool = False) -> Pack:
    """Read the shipped pack and any further pack folders or files over it; raise `PackUnusable`.

    What is wrong in a file is set aside and told in `problems`; everything else is used. With `take_over`
    a rule in a copy of a file stands in for that of the same id in the original.
    """
    from rules.language.loader import PackLoader  # noqa: PLC0415  pydantic loads only when a pack is read

    return PackLoader((shipped, *more), take_over=take_over).load()


def is_whole(folder: Path) -> bool:
    """Tell whether a folder holds a pack that stands alone, with its own questions and dimensions."""
    head = folder / "pack.toml"
    try:
        declares = "dimension" in read_source(head).table
    except SourceRefused:
        declares = head.is_file()
    return declares and (folder / "questions").is_dir()
