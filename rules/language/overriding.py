"""Laying a person's overrides over the rules and parameters of their packs.

An override is carried out on the table of what it changes, before that is compiled: so what comes out passes
the same checks as if it had been written there, and anything wrong is told at the line of the override.
Then nothing of that override counts, and what it would have changed stays as it was.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from rules.frozen import frozen
from rules.knowledge import Parameter, Rule
from rules.language.fingerprint import as_written, canonical, fingerprint
from rules.language.number_tables import read_parameter
from rules.language.override_tables import (
    OWN_KEYS,
    PARAMETERS,
    RULES,
    Line,
    OverrideTable,
    changeable_lines,
    lines_of,
    read_parameter_overrides,
    read_rule_overrides,
    with_lines,
)
from rules.language.pack_files import PackFile, read_pack_file
from rules.language.parameter_uses import outside_bounds
from rules.language.problems import Problem, nearest
from rules.language.report import Report
from rules.language.rule_tables import RuleReader
from rules.language.source import Source, Table
from rules.language.vocabulary import Readable, Vocabulary
from rules.overrides import Changed, ChangedLine, OverrideFile, RuleOff, RuleReplaced


@frozen
class Standing:
    """The rules that overrides lie over, and all that is needed to read one of them again."""

    rules: Mapping[str, Rule]
    replaced: Mapping[str, RuleReplaced]
    vocabulary: Vocabulary
    sources: Mapping[str, Source]

    @property
    def known(self) -> frozenset[str]:
        """The rules that others may name: those that stand, and those that another stands in for."""
        return frozenset(self.rules) | frozenset(self.replaced)

    def table(self, rule: Rule) -> Table:
        """Give the table a rule was read from."""
        return _at(self.sources[rule.file].table, rule.path)

    def is_set_aside(self, name: str) -> bool:
        """Tell whether a rule has this id in its file and could not be read."""
        return any(
            isinstance(table, dict) and table.get("id") == name
            for source in self.sources.values()
            for table in _listed(source.table.get("rule"))
        )


class Overriding:
    """Reads a file of overrides and carries them out; without a file nothing changes."""

    def __init__(self, file: OverrideFile | None, last_good: Mapping[str, Source] | None = None) -> None:
        self._day = file.day if file else None
        self._file: PackFile | None = None
        self._unread: tuple[Problem, ...] = ()
        self.off: dict[str, RuleOff] = {}
        self.changed: dict[str, Changed] = {}
        self.parameters: dict[str, Changed] = {}
        if file is not None and os.path.lexists(file.path):
            self._file, problem = read_pack_file("overrides", file.path, str(file.path), last_good)
            self._unread = () if problem is None else (problem,)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file, or with single overrides in it."""
        return self._unread if self._file is None else (*self._unread, *self._report.problems)

    @property
    def stale(self) -> tuple[Problem, ...]:
        """What is wrong with the file where its last good version stands in for it."""
        return () if self._file is None else self._unread

    @property
    def sources(self) -> Mapping[str, Source]:
        """The file by its path, where there is one that parses."""
        return {} if self._file is None else {self._file.path: self._report.source}

    @property
    def _report(self) -> Report:
        if self._file is None:
            raise ValueError("no overrides were read")
        return self._file.report

    def over_parameters(
        self,
        found: Mapping[str, Parameter],
        tables: Mapping[str, Table],
        names: Mapping[str, Readable],
        sources: Mapping[str, Source],
    ) -> dict[str, Parameter]:
        """Give the parameters with the overrides of this day carried out."""
        standing = dict(found)
        for each in self._of_this_day(PARAMETERS):
            if each.id not in standing:
                if not self._report.is_full:
                    self._report.key("W12", each.path, _no_parameter(each.id, standing))
                continue
            lines = lines_of({key: value for key, value in tables[each.id].items() if key != "id"})
            if not self._fits(each, lines):
                continue
            wanted = self._different(each, lines)
            read = read_parameter(with_lines(tables[each.id], lines, wanted), each.path, self._report)
            if read is None or not wanted:
                continue
            if message := outside_bounds(read, names, sources):
                self._report.value("E03", (*each.path, *next(iter(wanted.values())).path), message)
                continue
            standing[each.id] = read if "source" in wanted else replace(read, source=each.because)
            self.parameters[each.id] = self._change(each, lines, wanted)
        return standing

    def over_rules(self, standing: Standing) -> dict[str, Rule]:
        """Give the rules that count: those changed as changed, those switched off left out."""
        rules = dict(standing.rules)
        for each in self._of_this_day(RULES):
            rule = rules.get(each.id)
            if rule is not None:
                self._over_rule(each, rule, rules, standing)
            elif not self._report.is_full:
                self._report.key("W12", each.path, _no_rule(each.id, standing))
        return {name: rule for name, rule in rules.items() if name not in self.off}

    def _over_rule(self, each: OverrideTable, rule: Rule, rules: dict[str, Rule], standing: Standing) -> None:
        table = standing.table(rule)
        lines = changeable_lines(table)
        if not self._fits(each, lines):
            return
        wanted = self._different(each, lines)
        changed = with_lines(table, lines, wanted)
        checked = self._checked(each, changed, standing)
        if checked is None:
            return
        if each.of and each.of != fingerprint(table):
            message = f"{each.id} has changed since: it is {fingerprint(table)} now; does this still fit?"
            self._report.value("W12", (*each.path, "of"), message)
        if each.off:
            place = self._report.places.of_key(each.path)
            self.off[each.id] = RuleOff(rule=rule, because=each.because, place=place, until=each.until)
        elif wanted or each.tests is not None:
            rules[each.id] = _in_place(rule, changed, checked, standing)
            if wanted:
                self.changed[each.id] = self._change(each, lines, wanted)
        elif not each.lines:
            self._report.key("W12", each.path, "this override changes nothing")

    def _checked(self, each: OverrideTable, table: Table, standing: Standing) -> Rule | None:
        """Give the rule as the override makes it, its tests too where the override brings some."""
        tests = {} if each.tests is None else {"test": each.tests}
        own = {key: value for key, value in table.items() if key != "test"} | tests
        before = self._report.errors
        rule = RuleReader(standing.vocabulary, self._report).read(own, each.path)
        for index, other in enumerate(rule.contradicts if rule and "contradicts" in each.lines else ()):
            if other not in standing.known:
                message = f"contradicts names no rule '{other}'{nearest(other, standing.rules)}"
                self._report.value("E02", (*each.path, "contradicts", index), message)
        return rule if self._report.errors == before else None

    def _of_this_day(self, heading: str) -> Iterator[OverrideTable]:
        """Give the overrides under one heading whose last day has not passed."""
        if self._file is None or self._day is None:
            return
        read = read_rule_overrides if heading == RULES else read_parameter_overrides
        for each in read(self._file.table.get(heading, {}), self._report):
            if each.counts_on(self._day):
                yield each
            else:
                self._report.value("W12", (*each.path, "until"), f"this override of {each.id} is over")

    def _fits(self, each: OverrideTable, lines: Mapping[str, Line]) -> bool:
        """Tell whether every line of an override stands in what it changes; report those that do not."""
        good = True
        for name, line in each.lines.items():
            if name in lines and not lines[name].is_block and not line.is_block:
                continue
            good = False
            if not self._report.is_full:
                self._report.line("E02", (*each.path, *line.path), _no_line(name, each.id, lines))
        return good

    def _different(self, each: OverrideTable, lines: Mapping[str, Line]) -> dict[str, Line]:
        """Give the lines of an override that differ from what stands; warn of the others."""
        wanted: dict[str, Line] = {}
        for name, line in each.lines.items():
            if canonical(line.value) == canonical(lines[name].value):
                message = f"{name} is {as_written(line.value)} in {each.id} already"
                self._report.value("W12", (*each.path, *line.path), message)
            else:
                wanted[name] = line
        return wanted

    def _change(self, each: OverrideTable, lines: Mapping[str, Line], wanted: Mapping[str, Line]) -> Changed:
        places = self._report.places
        return Changed(
            because=each.because,
            place=places.of_key(each.path),
            until=each.until,
            lines=tuple(
                ChangedLine(
                    name,
                    as_written(lines[name].value),
                    as_written(line.value),
                    places.of_line((*each.path, *line.path)),
                )
                for name, line in wanted.items()
            ),
        )


def _in_place(rule: Rule, table: Table, checked: Rule, standing: Standing) -> Rule:
    """Give a changed rule, its lines placed in its own file, with the tests of the override if it has any."""
    report = Report(standing.sources[rule.file])
    read = RuleReader(standing.vocabulary, report).read(table, rule.path)
    if read is None:
        raise ValueError(f"{rule.id} was right a moment ago")
    tests = tuple(replace(test, file=checked.file) for test in checked.tests)
    return replace(read, tests=tests or read.tests)


def _no_line(name: str, owner: str, lines: Mapping[str, Line]) -> str:
    block = next((each for each, line in lines.items() if line.is_block and _is_within(name, each)), None)
    if block is not None:
        return (
            f"'{block}' of {owner} stands in [[double brackets]], so its lines cannot be told apart here: "
            f'write a rule with replaces = "{owner}"'
        )
    if any(_is_within(other, name) for other in lines):
        return f"'{name}' of {owner} is several lines: change one, such as {_first_within(name, lines)}"
    message = f"'{name}' is no line of {owner}, and only lines that stand there can be changed: anything else"
    guess = nearest(name, (*OWN_KEYS, *lines))
    return f'{message} is a rule of your own with replaces = "{owner}"{guess}'


def _is_within(name: str, other: str) -> bool:
    return name == other or name.startswith(f"{other}.")


def _first_within(name: str, lines: Mapping[str, Line]) -> str:
    return next(each for each in lines if _is_within(each, name))


def _no_rule(name: str, standing: Standing) -> str:
    if name in standing.replaced:
        return f"{name} is replaced by {standing.replaced[name].by}, so this changes nothing"
    if standing.is_set_aside(name):
        return f"{name} was set aside for an error in its own file, so this changes nothing"
    if name in standing.vocabulary.parameters:
        return f'{name} is a parameter and no rule: write [{PARAMETERS}."{name}"]'
    return f"there is no rule '{name}', so this changes nothing{nearest(name, standing.rules)}"


def _no_parameter(name: str, known: Mapping[str, Parameter]) -> str:
    return f"there is no parameter '{name}', so this changes nothing{nearest(name, known)}"


def _at(table: Any, path: tuple[str | int, ...]) -> Table:
    for part in path:
        table = table[part]
    found: Table = table
    return found


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
