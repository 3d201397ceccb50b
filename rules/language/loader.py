"""Putting a pack together from its files: numbers, questions, findings, rules, personas, in that order."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from rules.knowledge import (
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
)
from rules.language.earlier_tables import read_earlier
from rules.language.head_tables import read_heads
from rules.language.move_tables import check_moves
from rules.language.number_tables import ordered, read_figures, read_parameter
from rules.language.overriding import Overriding, Standing
from rules.language.pack_files import PackFile, PackFiles, PackFolder, read_pack_files
from rules.language.persona_tables import read_persona
from rules.language.problems import Problem
from rules.language.question_tables import (
    ReadScreen,
    UncompiledQuestion,
    compile_applies,
    read_screen,
    without_far_reaches,
)
from rules.language.report import Report, is_new
from rules.language.rule_tables import RuleReader
from rules.language.shapes import fit
from rules.language.source import Source, Table
from rules.language.vocabulary import Readable, Vocabulary, of_figure, of_question
from rules.overrides import OverrideFile, Overrides, RuleReplaced, deciding_otherwise
from rules.pack import OTHER_FIELD, Pack, PackUnusable
from rules.readable import derived_names

Identified = TypeVar("Identified", Field, Finding, Parameter, Rule, Persona)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTable:
    """The keys of a `[[group]]` of fields."""

    id: str
    title: str


class PackLoader:
    """Reads folders in order into one pack; later folders add to earlier ones."""

    def __init__(
        self,
        folders: tuple[Path, ...],
        *,
        take_over: bool = False,
        overrides: OverrideFile | None = None,
        last_good: Mapping[str, Source] | None = None,
    ) -> None:
        self._take_over = take_over
        self._in_use = folders[1:] if overrides is not None else ()
        """The person's own packs where they are used together, not only looked at."""
        self._overriding = Overriding(overrides, last_good)
        shown = ["", *[str(folder) for folder in folders[1:]]]
        self._packs: list[PackFiles] = [
            read_pack_files(folder, name, last_good) for folder, name in zip(folders, shown, strict=True)
        ]
        self._heads = read_heads(self._of("pack"))
        self._moves = MoveRules()
        self._screens: dict[str, Screen] = {}
        self._questions: dict[str, Question] = {}
        self._uncompiled: list[UncompiledQuestion] = []
        self._replaced: dict[str, RuleReplaced] = {}
        self._topmost: list[str] = []

    def load(self) -> Pack:
        """Give the pack; raise `PackUnusable` when nothing could be asked or scored."""
        groups, fields = self._groups(), self._fields()
        self._read_questions(fields)
        parameters, tables = self._parameters()
        figures, names = self._figures(groups, parameters)
        parameters = self._overriding.over_parameters(parameters, tables, names, self._sources())
        findings = self._identified("findings", "finding", Finding)
        vocabulary = self._vocabulary(names, parameters, findings)
        standing = self._standing(vocabulary)
        self._check_contradicts(standing.rules, standing.known)
        self._check_moves(vocabulary, standing.known)
        rules = self._overriding.over_rules(standing)
        personas = self._personas(vocabulary, standing.known)
        overrides = self._overrides(rules, figures)
        earlier = read_earlier(self._packs, self._questions)
        problems = self._usable_problems()
        return Pack(
            versions=self._heads.versions,
            scoring=self._heads.scoring,
            dimensions=self._heads.dimensions,
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
            overrides=overrides,
            replaced=self._replaced,
            topmost_personas=frozenset(self._topmost) if overrides.are_none else frozenset(),
            moves=self._moves,
            credits=tuple(self._heads.credits),
            earlier=earlier,
            problems=problems,
            stale=self._stale(),
            folders=self._folders(),
            waivers=tuple(self._heads.waivers),
            sources={**self._sources(), **self._overriding.sources},
            _screen_of={name: self._screens[question.screen] for name, question in self._questions.items()},
        )

    def _standing(self, vocabulary: Vocabulary) -> Standing:
        """Compile what had to wait for all names: questions, then rules."""
        for each in self._uncompiled:
            self._questions[each.question.id] = compile_applies(each, vocabulary)
        without_far_reaches(self._questions, self._uncompiled)
        return Standing(self._rules(vocabulary), self._replaced, vocabulary, self._sources())

    def _vocabulary(
        self,
        names: Mapping[str, Readable],
        parameters: Mapping[str, Parameter],
        findings: Mapping[str, Finding],
    ) -> Vocabulary:
        """Give every name that may be used, and compile with them what had to wait for all names."""
        uses = {name: finding.use for name, finding in findings.items()}
        return Vocabulary(names, parameters, frozenset(self._heads.dimensions), uses, self._questions)

    def _stale(self) -> tuple[Problem, ...]:
        return (*(problem for pack in self._packs for problem in pack.stale), *self._overriding.stale)

    def _folders(self) -> tuple[PackFolder, ...]:
        return tuple(pack.folder for pack in self._packs if pack.folder is not None)

    def _sources(self) -> dict[str, Source]:
        return {file.path: file.report.source for pack in self._packs for file in pack.files}

    def _overrides(self, rules: Mapping[str, Rule], figures: Mapping[str, Figure]) -> Overrides:
        off, changed, parameters = (
            self._overriding.off,
            self._overriding.changed,
            self._overriding.parameters,
        )
        decide_otherwise = deciding_otherwise(rules.values(), changed, parameters, figures)
        return Overrides(off=off, changed=changed, parameters=parameters, decide_otherwise=decide_otherwise)

    def _usable_problems(self) -> tuple[Problem, ...]:
        """Give the problems of a pack that can be used nevertheless."""
        problems = self._problems()
        if not (self._heads.dimensions and self._questions):
            raise PackUnusable(problems)
        return problems

    def _problems(self) -> tuple[Problem, ...]:
        unread = [problem for pack in self._packs for problem in pack.problems]
        found = [problem for pack in self._packs for file in pack.files for problem in file.report.problems]
        own = [*self._overriding.problems, *_headless(self._in_use)]
        return tuple(sorted([*unread, *found, *own], key=lambda each: each.place))

    def _of(self, kind: str) -> list[PackFile]:
        return [file for pack in self._packs for file in pack.of(kind)]

    def _check_moves(self, vocabulary: Vocabulary, rules: frozenset[str]) -> None:
        for file in self._of("pack"):
            if "moves" in file.table:
                self._moves = check_moves(file.table["moves"], vocabulary, rules, file.report) or self._moves

    def _groups(self) -> dict[str, str]:
        groups: dict[str, str] = {}
        for file in self._of("fields"):
            for index, table in file.tables("group"):
                group = fit(GroupTable, table, ("group", index), file.report)
                if group is not None:
                    groups[group.id] = group.title
        return groups

    def _fields(self) -> dict[str, Field]:
        return self._identified("fields", "field", Field)

    def _identified(self, kind: str, name: str, shape: type[Identified]) -> dict[str, Identified]:
        found: dict[str, Identified] = {}
        for file in self._of(kind):
            for index, table in file.tables(name):
                value = fit(shape, table, (name, index), file.report)
                if value is not None and is_new(value.id, found, (name, index), file.report):
                    found[value.id] = value
        return found

    def _parameters(self) -> tuple[dict[str, Parameter], dict[str, Table]]:
        found: dict[str, Parameter] = {}
        tables: dict[str, Table] = {}
        for file in self._of("parameters"):
            for index, table in file.tables("parameter"):
                value = read_parameter(table, ("parameter", index), file.report)
                if value is not None and is_new(value.id, found, ("parameter", index), file.report):
                    found[value.id] = value
                    tables[value.id] = table
        return found, tables

    def _read_questions(self, fields: Mapping[str, Field]) -> None:
        field_options = {**{each.id: each.title for each in fields.values()}, OTHER_FIELD: "Something else"}
        for file in self._of("questions"):
            for index, table in file.tables("screen"):
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
    ) -> tuple[dict[str, Figure], dict[str, Readable]]:
        names = {name: of_question(question) for name, question in self._questions.items()}
        names |= {each.name: each for each in derived_names(self._questions, groups)}
        read: dict[str, tuple[Figure, Report]] = {}
        for file in self._of("figures"):
            for name, figure in read_figures(file.named("figure"), file.report).items():
                if is_new(name, names if name in names else read, ("figure", name), file.report):
                    read[name] = figure
        figures = ordered(read, names, parameters)
        return figures, names | {name: of_figure(figure) for name, figure in figures.items()}

    def _rules(self, vocabulary: Vocabulary) -> dict[str, Rule]:
        found: dict[str, Rule] = {}
        for file in self._of("rules"):
            reader = RuleReader(vocabulary, file.report)
            for index, table in file.tables("rule"):
                rule = reader.read(table, ("rule", index))
                if rule is not None:
                    self._add_rule(rule, found, index, file.report)
        return found

    def _add_rule(self, rule: Rule, found: dict[str, Rule], index: int, report: Report) -> None:
        if rule.replaces is not None and rule.replaces not in found:
            message = f"replaces names no rule '{rule.replaces}'{report.nearest(rule.replaces, found)}"
            report.value("E04", ("rule", index, "replaces"), message)
            return
        standing = found.get(rule.id)
        gives_way = standing is not None and (
            rule.id == rule.replaces or (self._take_over and _is_copy(rule.file, standing.file))
        )
        if gives_way or is_new(rule.id, found, ("rule", index), report):
            if rule.replaces is not None:
                self._replaced[rule.replaces] = RuleReplaced(found[rule.replaces], rule.id)
            found.pop(rule.replaces or rule.id, None)
            found[rule.id] = rule

    def _check_contradicts(self, rules: Mapping[str, Rule], known: frozenset[str]) -> None:
        reports = {file.path: file.report for file in self._of("rules")}
        for rule in rules.values():
            for index, other in enumerate(rule.contradicts):
                if other not in known:
                    path = (*rule.path, "contradicts", index)
                    report = reports[rule.file]
                    message = f"contradicts names no rule '{other}'{report.nearest(other, rules)}"
                    report.value("E02", path, message)

    def _personas(self, vocabulary: Vocabulary, rules: frozenset[str]) -> dict[str, Persona]:
        found: dict[str, Persona] = {}
        last = {file.path for file in self._packs[-1].files}
        for file in self._of("personas"):
            for index, table in file.tables("persona"):
                persona = read_persona(table, ("persona", index), vocabulary, rules, file.report)
                if persona is not None and is_new(persona.id, found, ("persona", index), file.report):
                    found[persona.id] = persona
                    self._topmost += [persona.id] if file.path in last else []
        return found


def _headless(folders: Iterable[Path]) -> Iterator[Problem]:
    """Warn of packs that nothing names: they are used, and no profile can say that they were."""
    for folder in folders:
        head = folder / "pack.toml"
        if folder.is_dir() and not os.path.lexists(head):
            message = "this pack has no pack.toml: write one with format, id, version and title"
            yield Problem(Place(str(head)), "W16", message)


def _is_copy(file: str, of: str) -> bool:
    """Tell whether a file is named like another in another folder: an edited copy of it."""
    return file != of and file.rpartition("/")[2] == of.rpartition("/")[2]
