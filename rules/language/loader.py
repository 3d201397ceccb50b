"""Putting a pack together from its files: heads, questions, numbers, findings, guidance, rules, personas."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from rules.frozen import frozen
from rules.knowledge import Field, Figure, Finding, MoveRules, Persona, Place, Question, Rule, Screen
from rules.language.earlier_tables import read_earlier
from rules.language.far_reaches import without_far_reaches
from rules.language.guidance_files import GuidanceFiles
from rules.language.head_tables import read_heads
from rules.language.move_tables import check_moves
from rules.language.number_files import ReadFigures, figures_of, parameters_of
from rules.language.overriding import Overriding, Standing
from rules.language.pack_files import PackFile, PackFiles, read_pack_files
from rules.language.persona_tables import read_persona
from rules.language.problems import Problem
from rules.language.question_tables import ReadScreen, UncompiledQuestion, compile_applies, read_screen
from rules.language.report import Report, is_new
from rules.language.rule_tables import RuleReader
from rules.language.shapes import fit
from rules.language.source import Source
from rules.language.vocabulary import Readable, Vocabulary, of_question
from rules.overrides import OverrideFile, Overrides, RuleReplaced, deciding_otherwise
from rules.pack import OTHER_FIELD, Pack, PackUnusable
from rules.readable import derived_names

Identified = TypeVar("Identified", Field, Finding)


@frozen(kw_only=True)
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
        drafts: Mapping[Path, bytes | Source] | None = None,
    ) -> None:
        self._take_over = take_over
        self._in_use = folders[1:] if overrides is not None else ()
        """The person's own packs where they are used together, not only looked at."""
        self._overriding = Overriding(overrides, last_good)
        shown = ["", *[str(folder) for folder in folders[1:]]]
        self._packs: list[PackFiles] = [
            read_pack_files(folder, name, last_good, drafts)
            for folder, name in zip(folders, shown, strict=True)
        ]
        self._screens: dict[str, Screen] = {}
        self._questions: dict[str, Question] = {}
        self._uncompiled: list[UncompiledQuestion] = []
        self._replaced: dict[str, RuleReplaced] = {}
        self._topmost: list[str] = []

    def load(self) -> Pack:
        """Give the pack; raise `PackUnusable` when nothing could be asked or scored."""
        heads = read_heads(self._of("pack"))
        groups, fields = self._groups(), self._identified("fields", "field", Field)
        self._read_questions(fields)
        read, names = parameters_of(self._of("parameters")), self._names(groups)
        uncompiled = figures_of(self._of("figures"), names, read.values)
        names |= uncompiled.names
        parameters = self._overriding.over_parameters(read.values, read.tables, names, self._sources())
        findings = self._identified("findings", "finding", Finding)
        uses = {name: finding.use for name, finding in findings.items()}
        dimensions = frozenset(heads.dimensions)
        vocabulary = Vocabulary(names, parameters, dimensions, uses, self._questions)
        figures = self._compiled(uncompiled, vocabulary)
        guidance = GuidanceFiles(self._of, vocabulary)
        vocabulary = replace(vocabulary, liked=tuple(each.id for each in guidance.liked))
        standing = Standing(self._rules(vocabulary), self._replaced, vocabulary, self._sources())
        self._check_contradicts(standing.rules, standing.known)
        return self._checked(
            Pack(
                versions=heads.versions,
                scoring=heads.scoring,
                dimensions=heads.dimensions,
                groups=groups,
                fields=fields,
                screens=tuple(self._screens.values()),
                questions=self._questions,
                parameters=parameters,
                figures=figures,
                findings=findings,
                rules=self._overriding.over_rules(standing),
                personas=self._personas(vocabulary, standing.known),
                names=names,
                scenarios=guidance.scenarios(findings),
                card_words=guidance.card_words(),
                plan_limits=guidance.plan_limits(standing.known),
                moves=self._moves(vocabulary),
                credits=tuple(heads.credits),
                waivers=tuple(heads.waivers),
                earlier=read_earlier(self._packs, self._questions),
            )
        )

    def _checked(self, pack: Pack) -> Pack:
        """Give a pack with what overrides change in it, where it stands in its files, and what was wrong."""
        problems = self._problems()
        if not (pack.dimensions and pack.questions):
            raise PackUnusable(problems)
        overrides = self._overrides(pack.rules, pack.figures)
        return replace(
            pack,
            overrides=overrides,
            replaced=self._replaced,
            topmost_personas=frozenset(self._topmost) if overrides.are_none else frozenset(),
            problems=problems,
            stale=self._stale(),
            folders=tuple(each.folder for each in self._packs if each.folder is not None),
            sources={**self._sources(), **self._overriding.sources},
            _screen_of={name: self._screens[question.screen] for name, question in self._questions.items()},
        )

    def _stale(self) -> tuple[Problem, ...]:
        return (*(problem for pack in self._packs for problem in pack.stale), *self._overriding.stale)

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

    def _problems(self) -> tuple[Problem, ...]:
        unread = [problem for pack in self._packs for problem in pack.problems]
        found = [problem for pack in self._packs for file in pack.files for problem in file.report.problems]
        own = [*self._overriding.problems, *_headless(self._in_use)]
        return tuple(sorted([*unread, *found, *own], key=lambda each: each.place))

    def _of(self, kind: str) -> list[PackFile]:
        return [file for pack in self._packs for file in pack.of(kind)]

    def _moves(self, vocabulary: Vocabulary) -> MoveRules:
        """Give what the search for next moves goes by, as the last pack that says so has it."""
        found = MoveRules()
        for file in self._of("pack"):
            if "moves" in file.table:
                found = check_moves(file.table["moves"], vocabulary, file.report) or found
        return found

    def _groups(self) -> dict[str, str]:
        groups: dict[str, str] = {}
        for file in self._of("fields"):
            for index, table in file.tables("group"):
                group = fit(GroupTable, table, ("group", index), file.report)
                if group is not None:
                    groups[group.id] = group.title
        return groups

    def _identified(self, kind: str, name: str, shape: type[Identified]) -> dict[str, Identified]:
        found: dict[str, Identified] = {}
        for file in self._of(kind):
            for index, table in file.tables(name):
                value = fit(shape, table, (name, index), file.report)
                if value is not None and is_new(value.id, found, (name, index), file.report):
                    found[value.id] = value
        return found

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

    def _names(self, groups: Mapping[str, str]) -> dict[str, Readable]:
        """Give what can be read of answers: each question, and what is derived from some."""
        names = {name: of_question(question) for name, question in self._questions.items()}
        return names | {each.name: each for each in derived_names(self._questions, groups)}

    def _compiled(self, read: ReadFigures, vocabulary: Vocabulary) -> dict[str, Figure]:
        """Compile when questions and figures apply, which had to wait for every name; give the figures."""
        for each in self._uncompiled:
            self._questions[each.question.id] = compile_applies(each, vocabulary)
        figures = read.compiled(vocabulary)
        without_far_reaches(self._questions, self._uncompiled, figures, read.values)
        return figures

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
