"""A pack: all knowledge the engine applies, immutable; and reading one from its folders."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rules.asking.earlier import Earlier
from rules.frozen import frozen
from rules.guidance import CardWords, PlanLimits, Scenario
from rules.knowledge import (
    Credit,
    Dimension,
    Field,
    Figure,
    Finding,
    MoveRules,
    Parameter,
    Persona,
    Place,
    Question,
    Rule,
    Screen,
    Waiver,
)
from rules.language.pack_files import PackFolder
from rules.language.places import Places
from rules.language.problems import Problem
from rules.language.source import Source, SourceRefused, read_source
from rules.language.vocabulary import Readable
from rules.overrides import OverrideFile, Overrides, RuleOff, RuleReplaced

Stamp = tuple[int, int, int]
"""How a file shows that it was changed: its time of change, its size, and which file it is."""

if TYPE_CHECKING:
    from rules.explaining.outline import Outline
    from rules.wiring import Wiring

SHIPPED = Path(__file__).parent / "packs" / "freehold"
OTHER_FIELD = "other"


@frozen
class Scoring:
    """How points become bands and an order: by grade (A to E) or basis (own_numbers, practice)."""

    evidence_width: Mapping[str, float]
    advice_weight: Mapping[str, float]


@frozen(kw_only=True)
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
    overrides: Overrides = field(default_factory=Overrides)
    replaced: Mapping[str, RuleReplaced] = field(default_factory=dict)
    topmost_personas: frozenset[str] = frozenset()
    """Personas of a pack that neither another pack nor an override lies over."""
    moves: MoveRules = field(default_factory=MoveRules)
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
    card_words: CardWords = field(default_factory=CardWords)
    plan_limits: PlanLimits = field(default_factory=PlanLimits)
    credits: tuple[Credit, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    problems: tuple[Problem, ...] = ()
    stale: tuple[Problem, ...] = ()
    """Those of the problems for which the last good version of a file is used in its place."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    stamps: Mapping[Path, Stamp] = field(default_factory=dict)
    """The files as they were before they were read, for whoever watches them; empty where nobody does."""
    folders: tuple[PackFolder, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    _screen_of: Mapping[str, Screen] = field(default_factory=dict)
    _outlines: "dict[str, Outline]" = field(default_factory=dict, init=False, repr=False, compare=False)
    _wiring: "list[Wiring]" = field(default_factory=list, init=False, repr=False, compare=False)
    _places: dict[str, Places] = field(default_factory=dict, init=False, repr=False, compare=False)

    def screen_of(self, question: str) -> Screen:
        """Give the screen a question is asked on; raise KeyError for an unknown question."""
        return self._screen_of[question]

    def whole_of(self, question: str) -> str | None:
        """Give the question that an answer is part of and cannot exceed, if there is one."""
        whole = self.questions[question].at_most
        return whole if whole in self.questions else None

    def places(self, file: str) -> Places:
        """Give the index of one file, made once; raise KeyError for a file the pack was not read from."""
        if file not in self._places:
            self._places[file] = Places(self.sources[file])
        return self._places[file]

    def outline(self, rule: Rule) -> "Outline":
        """Give what the explanations of a rule have in common for everyone, worked out once."""
        made = self._outlines.get(rule.id)
        if made is None or made.rule is not rule:
            from rules.explaining.outline import outline  # noqa: PLC0415  it reads packs itself

            made = self._outlines[rule.id] = outline(rule, self)
        return made

    @property
    def wiring(self) -> "Wiring":
        """How the names of the pack hang together, worked out once."""
        if not self._wiring:
            from rules.wiring import Wiring  # noqa: PLC0415  it reads packs itself

            self._wiring.append(Wiring(self))
        return self._wiring[0]

    def fingerprint(self, rule: Rule) -> str:
        """Give the short name of a rule as it stands in its own file, overridden or not."""
        from rules.language.fingerprint import fingerprint  # noqa: PLC0415  few who read a pack ask for it

        table: Any = self.sources[rule.file].table
        for part in rule.path:
            table = table[part]
        return fingerprint(table)

    def place_of_id(self, name: str) -> Place | None:
        """Give where a rule has an id, though it may have been set aside; nothing for a free id."""
        for file, source in self.sources.items():
            tables = source.table.get("rule")
            for index, table in enumerate(tables if isinstance(tables, list) else []):
                if isinstance(table, dict) and table.get("id") == name:
                    return self.places(file).of_value(("rule", index, "id"))
        return None

    def any_rule(self, name: str) -> Rule | None:
        """Give a rule by its id, also one that is switched off or that another stands in for."""
        if name in self.rules:
            return self.rules[name]
        if name in self.off:
            return self.off[name].rule
        return self.replaced[name].rule if name in self.replaced else None

    @property
    def rules_left_out(self) -> tuple[Rule, ...]:
        """The rules that are known and judged nowhere: switched off, or another stands in for them."""
        replaced = [each.rule for name, each in self.replaced.items() if self.any_rule(name) is each.rule]
        return (*(each.rule for each in self.off.values()), *replaced)

    def is_as_written(self, name: str) -> bool:
        """Tell whether a rule counts as its own pack has it: not off, not changed, not replaced."""
        changed = self.overrides.changed.keys() | self.overrides.decide_otherwise | self.replaced.keys()
        return name in self.rules and name not in changed

    @property
    def off(self) -> Mapping[str, RuleOff]:
        """The rules that the person's overrides switch off; they are in no other list."""
        return self.overrides.off

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems for which something was set aside."""
        return tuple(problem for problem in self.problems if problem.is_error and problem not in self.stale)


class PackUnusable(Exception):
    """A pack whose pack.toml or questions cannot be used at all; `problems` say why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def load_pack(
    *more: Path,
    shipped: Path = SHIPPED,
    take_over: bool = False,
    overrides: OverrideFile | None = None,
    last_good: Mapping[str, Source] | None = None,
    drafts: Mapping[Path, bytes | Source] | None = None,
) -> Pack:
    """Read the shipped pack and any further pack folders or files over it; raise `PackUnusable`.

    What is wrong in a file is set aside and told in `problems`; everything else is used. With `take_over`
    a rule in a copy of a file stands in for that of the same id in the original. `overrides` lie over all.
    A file that cannot be read stays as `last_good` has it, which is the `sources` of the pack before. Of a
    file among the `drafts` these bytes are read in place of those on disk; what was parsed before stays so.
    """
    from rules.language.loader import PackLoader  # noqa: PLC0415  pydantic loads only when a pack is read

    loader = PackLoader(
        (shipped, *more), take_over=take_over, overrides=overrides, last_good=last_good, drafts=drafts
    )
    return loader.load()


def is_whole(folder: Path) -> bool:
    """Tell whether a folder holds a pack that stands alone, with its own questions and dimensions."""
    head = folder / "pack.toml"
    try:
        declares = "dimension" in read_source(head).table
    except SourceRefused:
        declares = head.is_file()
    return declares and (folder / "questions").is_dir()
