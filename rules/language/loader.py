"""Putting a pack together from its files: numbers, questions, findings, rules, personas, in that order."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from rules.knowledge import (
    Dimension,
    Field,
    Finding,
    Parameter,
    Persona,
    Question,
    Rule,
    Screen,
)
from rules.language.guidance_files import GuidanceFiles
from rules.language.number_tables import (
    ReadFigure,
    compile_figure,
    ordered,
    read_figures,
    read_parameter,
)
from rules.language.pack_files import PackFile, PackFiles, read_pack_files
from rules.language.persona_tables import read_persona
from rules.language.problems import Problem, nearest
from rules.language.question_tables import ReadScreen, UncompiledQuestion, compile_applies, read_screen
from rules.language.report import Report, is_new
from rules.language.rule_tables import RuleReader
from rules.language.shapes import fit
from rules.language.vocabulary import Readable, Vocabulary, of_figure, of_question
from rules.pack import OTHER_FIELD, Pack, PackUnusable, Scoring
from rules.readable import derived_names

Identified = TypeVar("Identified", Field, Finding, Parameter, Rule, Persona)


@dataclass(frozen=True, slots=True, kw_only=True)
class _DimensionTable:
    title: str
    asks: str
    base: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _ScoringTable:
    evidence_width: Mapping[str, float]
    advice_weight: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    id: str
    title: str


class PackLoader:
    """Reads folders in order into one pack; later folders add to earlier ones."""

    def __init__(self, folders: tuple[Path, ...], *, take_over: bool = False) -> None:
        self._take_over = take_over
        shown = ["", *[str(folder) for folder in folders[1:]]]
        self._packs: list[PackFiles] = [
            read_pack_files(folder, name) for folder, name in zip(folders, shown, strict=True)
        ]
        self._versions: dict[str, str] = {}
        self._dimensions: dict[str, Dimension] = {}
        self._scoring = Scoring({}, {})
        self._screens: dict[str, Screen] = {}
        self._questions: dict[str, Question] = {}
        self._uncompiled: list[UncompiledQuestion] = []

    def load(self) -> Pack:
        """Give the pack; raise `PackUnusable` when nothing could be asked or scored."""
        self._read_heads()
        groups, fields = self._groups(), self._fields()
        self._read_questions(
            {**{each.id: each.title for each in fields.values()}, OTHER_FIELD: "Something else"}
        )
        parameters = self._parameters()
        read_figures, names = self._figures(groups, parameters)
        findings = self._identified("findings", "finding", Finding)
        uses = {name: finding.use for name, finding in findings.items()}
        dimensions = frozenset(self._dimensions)
        guidance, vocabulary = self._compile(Vocabulary(names, parameters, dimensions, uses, self._questions))
        figures = {name: compile_figure(each, vocabulary) for name, each in read_figures.items()}
        rules = self._rules(vocabulary)
        self._check_contradicts(rules)
        personas = self._personas(vocabulary, frozenset(rules))
        scenarios, card_words = guidance.scenarios(findings), guidance.card_words()
        plan_limits = guidance.plan_limits(rules)
        problems = self._problems()
        if not (self._dimensions and self._questions):
            raise PackUnusable(problems)
        return Pack(
            versions=self._versions,
            scoring=self._scoring,
            dimensions=self._dimensions,
            groups=groups,
            fields=fields,
            screens=tuple(self._screens.values()),
            questions=self._questions,
            parameters=parameters,
            figures=figures,
            findings=findings,
            rules=rules,
            personas=personas,
            names=names,
            scenarios=scenarios,
            card_words=card_words,
            plan_limits=plan_limits,
            problems=problems,
            sources={file.path: file.report.source for pack in self._packs for file in pack.files},
            _screen_of={name: self._screens[question.screen] for name, question in self._questions.items()},
        )

    def _compile(self, vocabulary: Vocabulary) -> tuple[GuidanceFiles, Vocabulary]:
        """Compile what had to wait for every name, and give the vocabulary with what people may like."""
        for each in self._uncompiled:
            self._questions[each.question.id] = compile_applies(each, vocabulary)
        guidance = GuidanceFiles(self._of, vocabulary)
        return guidance, replace(vocabulary, liked=tuple(each.id for each in guidance.liked))

    def _problems(self) -> tuple[Problem, ...]:
        unread = [problem for pack in self._packs for problem in pack.problems]
        found = [problem for pack in self._packs for file in pack.files for problem in file.report.problems]
        return tuple(sorted(unread + found, key=lambda each: each.place))

    def _of(self, kind: str) -> list[PackFile]:
        return [file for pack in self._packs for file in pack.of(kind)]

    def _read_heads(self) -> None:
        for file in self._of("pack"):
            name, version = file.table.get("id"), file.table.get("version")
            if not (isinstance(name, str) and isinstance(version, str)):
                file.report.key("E03", (), "a pack needs id and version, both text in quotes")
                continue
            self._versions[name] = version
            for key, table in _tables(file.table.get("dimension")):
                shape = fit(_DimensionTable, table, ("dimension", key), file.report)
                if shape is not None:
                    self._dimensions[key] = Dimension(
                        id=key, title=shape.title, asks=shape.asks, base=shape.base
                    )
            if "scoring" in file.table:
                scoring = fit(_ScoringTable, file.table["scoring"], ("scoring",), file.report)
                if scoring is not None:
                    self._scoring = Scoring(scoring.evidence_width, scoring.advice_weight)

    def _groups(self) -> dict[str, str]:
        groups: dict[str, str] = {}
        for file in self._of("fields"):
            for index, table in enumerate(file.tables("group")):
                group = fit(_Group, table, ("group", index), file.report)
                if group is not None:
                    groups[group.id] = group.title
        return groups

    def _fields(self) -> dict[str, Field]:
        return self._identified("fields", "field", Field)

    def _identified(self, kind: str, name: str, shape: type[Identified]) -> dict[str, Identified]:
        found: dict[str, Identified] = {}
        for file in self._of(kind):
            for index, table in enumerate(file.tables(name)):
                value = fit(shape, table, (name, index), file.report)
                if value is not None and is_new(value.id, found, (name, index), file.report):
                    found[value.id] = value
        return found

    def _parameters(self) -> dict[str, Parameter]:
        found: dict[str, Parameter] = {}
        for file in self._of("parameters"):
            for index, table in enumerate(file.tables("parameter")):
                value = read_parameter(table, ("parameter", index), file.report)
                if value is not None and is_new(value.id, found, ("parameter", index), file.report):
                    found[value.id] = value
        return found

    def _read_questions(self, field_options: Mapping[str, str]) -> None:
        for file in self._of("questions"):
            for index, table in enumerate(file.tables("screen")):
                read = read_screen(table, ("screen", index), field_options, file.report)
                if read is not None and is_new(read.screen.id, self._screens, ("screen", index), file.report):
                    self._add_screen(read)

    def _add_screen(self, read: ReadScreen) -> None:
        """Take a screen with those of its questions whose ids are free; none with no question left."""
        added = [
            each
            for each in read.questions
            if is_new(each.question.id, self._questions, each.path[:-1], each.report)
        ]
        if not added:
            return
        self._screens[read.screen.id] = replace(
            read.screen, questions=tuple(each.question.id for each in added)
        )
        self._questions |= {each.question.id: each.question for each in added}
        self._uncompiled += added

    def _figures(
        self, groups: Mapping[str, str], parameters: Mapping[str, Parameter]
    ) -> tuple[dict[str, ReadFigure], dict[str, Readable]]:
        names = {name: of_question(question) for name, question in self._questions.items()}
        names |= {each.name: each for each in derived_names(self._questions, groups)}
        read: dict[str, ReadFigure] = {}
        for file in self._of("figures"):
            for name, figure in read_figures(file.table.get("figure"), file.report).items():
                if is_new(name, {**names, **read}, ("figure", name), file.report):
                    read[name] = figure
        figures = ordered(read, names, parameters)
        return (
            {name: read[name] for name in figures},
            names | {name: of_figure(figure) for name, figure in figures.items()},
        )

    def _rules(self, vocabulary: Vocabulary) -> dict[str, Rule]:
        found: dict[str, Rule] = {}
        for file in self._of("rules"):
            reader = RuleReader(vocabulary, file.report)
            for index, table in enumerate(file.tables("rule")):
                rule = reader.read(table, ("rule", index))
                if rule is not None:
                    self._add_rule(rule, found, index, file.report)
        return found

    def _add_rule(self, rule: Rule, found: dict[str, Rule], index: int, report: Report) -> None:
        if rule.replaces is not None and rule.replaces not in found:
            message = f"replaces names no rule '{rule.replaces}'{nearest(rule.replaces, found)}"
            report.value("E04", ("rule", index, "replaces"), message)
            return
        standing = found.get(rule.id)
        gives_way = standing is not None and (
            rule.id == rule.replaces or (self._take_over and _is_copy(rule.file, standing.file))
        )
        if gives_way or is_new(rule.id, found, ("rule", index), report):
            found.pop(rule.replaces or rule.id, None)
            found[rule.id] = rule

    def _check_contradicts(self, rules: Mapping[str, Rule]) -> None:
        reports = {file.path: file.report for file in self._of("rules")}
        for rule in rules.values():
            for index, other in enumerate(rule.contradicts):
                if other not in rules:
                    path = (*rule.path, "contradicts", index)
                    message = f"contradicts names no rule '{other}'{nearest(other, rules)}"
                    reports[rule.file].value("E02", path, message)

    def _personas(self, vocabulary: Vocabulary, rules: frozenset[str]) -> dict[str, Persona]:
        found: dict[str, Persona] = {}
        for file in self._of("personas"):
            for index, table in enumerate(file.tables("persona")):
                persona = read_persona(table, ("persona", index), vocabulary, rules, file.report)
                if persona is not None and is_new(persona.id, found, ("persona", index), file.report):
                    found[persona.id] = persona
        return found


def _is_copy(file: str, of: str) -> bool:
    """Tell whether a file is named like another in another folder: an edited copy of it."""
    return file != of and file.rpartition("/")[2] == of.rpartition("/")[2]


def _tables(value: Any) -> list[tuple[str, Any]]:
    return list(value.items()) if isinstance(value, dict) else []
