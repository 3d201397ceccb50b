"""From the tables of scenarios.toml, stances.toml and plan.toml to values."""

from collections.abc import Mapping
from typing import Any

from rules.frozen import frozen
from rules.guidance import (
    CardPart,
    CardSentence,
    CashLimit,
    Liked,
    Scenario,
    Stance,
    StanceShare,
    StrainLimit,
)
from rules.knowledge import NUMBER_KINDS, Finding, Number
from rules.language.compile_conditions import ConditionCompiler
from rules.language.conditions import Condition
from rules.language.places import Path
from rules.language.problems import listing
from rules.language.report import Report
from rules.language.shapes import fit
from rules.language.texts import Template, checked_template
from rules.language.vocabulary import Vocabulary

_WHOLE = 100.0


@frozen(kw_only=True)
class ScenarioTable:
    """The keys of a `[[scenario]]` besides its condition."""

    id: str
    title: str
    cites: str
    number: str
    scope: str
    touches: str | None = None


@frozen(kw_only=True)
class StanceTable:
    """The keys of a `[[stance]]`."""

    id: Stance
    title: str
    share: str | None = None


@frozen(kw_only=True)
class SentenceTable:
    """The keys of a `[[sentence]]` besides its condition."""

    part: CardPart
    stances: tuple[Stance, ...]
    say: str
    told: bool | None = None


@frozen(kw_only=True)
class CashTable:
    """The keys of `[cash]` besides its condition."""

    because: str
    possibly: str


@frozen(kw_only=True)
class StrainTable:
    """The keys of `[strain]`."""

    rule: str
    because: str


@frozen(kw_only=True)
class LikedTable:
    """The keys of a `[[liked]]` besides its condition."""

    id: str
    title: str
    because: str


class GuidanceReader:
    """Reads the tables of one file against one vocabulary; a table with an error is reported, not given."""

    def __init__(self, vocabulary: Vocabulary, report: Report) -> None:
        self._vocabulary = vocabulary
        self._report = report
        self._conditions = ConditionCompiler(vocabulary, report)

    def scenario(self, table: Any, path: Path, findings: Mapping[str, Finding]) -> Scenario | None:
        """Give one scenario; its finding has to be one whose numbers may be quoted."""
        shape, when = fit(ScenarioTable, _own(table), path, self._report), self._when(table, path)
        if shape is None or when is None:
            return None
        number = self._number(shape, path, findings)
        if number is None or not self._is_number_name(shape.touches, (*path, "touches")):
            return None
        return Scenario(
            id=shape.id,
            title=shape.title,
            cites=shape.cites,
            number=number,
            scope=" ".join(shape.scope.split()),
            when=when,
            touches=shape.touches,
        )

    def stance(self, table: Any, path: Path) -> StanceShare | None:
        """Give one stance of clients with the question for its share of income."""
        shape = fit(StanceTable, table, path, self._report)
        if shape is None or not self._is_number_name(shape.share, (*path, "share")):
            return None
        return StanceShare(id=shape.id, title=shape.title, share=shape.share)

    def sentence(self, table: Any, path: Path) -> CardSentence | None:
        """Give one sentence for clients' cards."""
        shape = fit(SentenceTable, _own(table), path, self._report)
        if shape is None:
            return None
        conditional = "when" in table
        when = self._when(table, path) if conditional else None
        say = self._template(shape.say, (*path, "say"))
        if say is None or (conditional and when is None):
            return None
        return CardSentence(part=shape.part, stances=shape.stances, say=say, told=shape.told, when=when)

    def cash(self, table: Any, path: Path) -> CashLimit | None:
        """Give when a move may not cost money before it pays."""
        shape, when = fit(CashTable, _own(table), path, self._report), self._when(table, path)
        if shape is None:
            return None
        because = self._template(shape.because, (*path, "because"))
        possibly = self._template(shape.possibly, (*path, "possibly"))
        if when is None or because is None or possibly is None:
            return None
        return CashLimit(when=when, because=because, possibly=possibly)

    def strain(self, table: Any, path: Path, rules: frozenset[str]) -> StrainLimit | None:
        """Give the rule under which the plan is one move."""
        shape = fit(StrainTable, table, path, self._report)
        if shape is None:
            return None
        if shape.rule not in rules:
            message = f"unknown rule '{shape.rule}'{self._report.nearest(shape.rule, rules)}"
            self._report.value("E02", (*path, "rule"), message)
            return None
        because = self._template(shape.because, (*path, "because"))
        return None if because is None else StrainLimit(rule=shape.rule, because=because)

    def liked(self, table: Any, path: Path) -> Liked | None:
        """Give one thing that people like about freelancing."""
        shape, when = fit(LikedTable, _own(table), path, self._report), self._when(table, path)
        because = None if shape is None else self._template(shape.because, (*path, "because"))
        if shape is None or when is None or because is None:
            return None
        return Liked(id=shape.id, title=shape.title, when=when, because=because)

    def _template(self, text: str, path: Path) -> Template | None:
        return checked_template(text, self._vocabulary.names, path, self._report)

    def _when(self, table: Any, path: Path) -> Condition | None:
        if not isinstance(table, dict):
            return None
        return self._conditions.compile(table.get("when"), (*path, "when"))

    def _number(self, shape: ScenarioTable, path: Path, findings: Mapping[str, Finding]) -> Number | None:
        finding = findings.get(shape.cites)
        if finding is None:
            guess = self._report.nearest(shape.cites, findings)
            self._report.value("E05", (*path, "cites"), f"unknown finding '{shape.cites}'{guess}")
            return None
        if finding.use != "number":
            message = f"the numbers of '{finding.id}' may not be quoted, so no scenario rests on it"
            self._report.value("E05", (*path, "cites"), message)
            return None
        found = [each for each in finding.numbers if each.of == shape.number]
        if not found:
            known = [each.of for each in finding.numbers]
            message = f"'{finding.id}' has no number of '{shape.number}': {listing(known)}"
            self._report.value("E05", (*path, "number"), message + self._report.nearest(shape.number, known))
            return None
        if found[0].unit != "%" or _least(found[0]) < -_WHOLE:
            message = f"'{shape.number}' is no change in percent, so no income can follow it"
            self._report.value("E03", (*path, "number"), message)
            return None
        return found[0]

    def _is_number_name(self, name: str | None, path: Path) -> bool:
        if name is None:
            return True
        readable = self._vocabulary.names.get(name)
        if readable is not None and readable.kind in NUMBER_KINDS:
            return True
        known = [each.name for each in self._vocabulary.names.values() if each.kind in NUMBER_KINDS]
        message = f"'{name}' is no question or figure with a number{self._report.nearest(name, known)}"
        self._report.value("E02", path, message)
        return False


def _own(table: Any) -> Any:
    """Give a table without its condition, which is compiled apart."""
    return {key: value for key, value in table.items() if key != "when"} if isinstance(table, dict) else table


def _least(number: Number) -> float:
    return next((each for each in (number.low, number.value) if each is not None), 0.0)
