"""From `[override."rule.id"]` and `[override_parameter."id"]` tables to overrides: their reasons and lines.

Parameters have a heading of their own because their ids look like those of rules. A line is named by its
dotted key, as it stands in the rule; lines in `[[...]]` blocks have no name, so nothing can point at them.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from rules.frozen import frozen
from rules.language.places import Path
from rules.language.report import Report
from rules.language.shapes import fit
from rules.language.source import Table

RULES = "override"
PARAMETERS = "override_parameter"
_FIXED = frozenset({"id", "replaces", "test"})
"""What makes a rule the rule it is; its tests are answered for by itself."""


@frozen(kw_only=True)
class _RuleTable:
    because: str
    off: bool = False
    until: date | None = None
    of: str = ""


@frozen(kw_only=True)
class _ParameterTable:
    because: str
    until: date | None = None


OWN_KEYS: tuple[str, ...] = ("off", "because", "until", "of")
"""The keys of an override that say something about itself."""


@frozen
class Line:
    """One line of a table: the path of its key, and its value."""

    path: tuple[str, ...]
    value: Any

    @property
    def is_block(self) -> bool:
        """Whether it is a list of blocks, written with double brackets, and no line."""
        return isinstance(self.value, list) and any(isinstance(each, dict) for each in self.value)


@frozen(kw_only=True)
class OverrideTable:
    """One override as it was read: of what, why, until when, and the lines it wants otherwise."""

    id: str
    path: Path
    because: str
    lines: Mapping[str, Line]
    off: bool = False
    until: date | None = None
    of: str = ""
    tests: Any = None

    def counts_on(self, day: date) -> bool:
        """Tell whether it still counts on a day."""
        return self.until is None or day <= self.until


def read_rule_overrides(tables: Any, report: Report) -> Iterator[OverrideTable]:
    """Give every override of a rule whose reason, days and switches are right, in file order."""
    for name, table in _named(tables, RULES, report):
        path: Path = (RULES, name)
        own = {key: value for key, value in table.items() if key in OWN_KEYS}
        shape = fit(_RuleTable, own, path, report)
        if shape is None or not _has_reason(shape.because, path, report):
            continue
        wanted = {key: value for key, value in table.items() if key not in own and key != "test"}
        yield OverrideTable(
            id=name,
            path=path,
            because=shape.because,
            lines=lines_of(wanted),
            off=shape.off,
            until=shape.until,
            of=shape.of,
            tests=table.get("test"),
        )


def read_parameter_overrides(tables: Any, report: Report) -> Iterator[OverrideTable]:
    """Give every override of a parameter whose reason and day are right, in file order."""
    for name, table in _named(tables, PARAMETERS, report):
        path: Path = (PARAMETERS, name)
        own = {key: value for key, value in table.items() if key in ("because", "until")}
        shape = fit(_ParameterTable, own, path, report)
        if shape is not None and _has_reason(shape.because, path, report):
            wanted = {key: value for key, value in table.items() if key not in own}
            yield OverrideTable(
                id=name, path=path, because=shape.because, lines=lines_of(wanted), until=shape.until
            )


def _named(tables: Any, heading: str, report: Report) -> Iterator[tuple[str, Table]]:
    if not isinstance(tables, dict):
        report.key("E03", (heading,), f'write [{heading}."id"], with the id in quotes')
        return
    for name, table in tables.items():
        if isinstance(table, dict):
            yield name, table
        else:
            report.key("E03", (heading, name), f'write [{heading}."{name}"] with its lines below')


def _has_reason(because: str, path: Path, report: Report) -> bool:
    if because.strip():
        return True
    report.value("E03", (*path, "because"), "say why in 'because': you will want to know it later")
    return False


def changeable_lines(table: Table) -> dict[str, Line]:
    """Give the lines of a rule's own table that an override may change, by name."""
    return lines_of({key: value for key, value in table.items() if key not in _FIXED})


def lines_of(table: Mapping[str, Any], above: tuple[str, ...] = ()) -> dict[str, Line]:
    """Give the lines of a table by dotted name, in file order."""
    found: dict[str, Line] = {}
    for key, value in table.items():
        path = (*above, key)
        if isinstance(value, dict) and value and not _is_one_value(value):
            found |= lines_of(value, path)
        else:
            found[".".join(path)] = Line(path, value)
    return found


def _is_one_value(value: Mapping[str, Any]) -> bool:
    """Tell a parameter's name in braces and a range from lines further down."""
    if set(value) == {"parameter"}:
        return isinstance(value["parameter"], str)
    return set(value) == {"low", "high"} and not any(isinstance(each, dict) for each in value.values())


def with_lines(table: Table, standing: Mapping[str, Line], wanted: Mapping[str, Line]) -> Table:
    """Give a copy of a table with some of its lines changed."""
    copy = deepcopy(table)
    for name, line in wanted.items():
        *above, key = standing[name].path
        here = copy
        for part in above:
            here = here[part]
        here[key] = line.value
    return copy
