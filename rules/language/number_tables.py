"""From the tables of parameters and figures to values; figures are put in an order that can be computed."""

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from rules.frozen import frozen
from rules.knowledge import NUMBER_KINDS, Figure, FigureForm, MoneySection, Parameter
from rules.language.compile_conditions import ConditionCompiler
from rules.language.places import Path
from rules.language.report import Report
from rules.language.shapes import fit
from rules.language.vocabulary import Readable, Vocabulary

FORMS: tuple[FigureForm, ...] = get_args(FigureForm)
PAIRS = frozenset({"ratio", "difference", "share", "per_hour", "per_job"})
DEEPEST_FIGURES = 20
"""Figures that need figures that need figures: no sum a person can follow goes deeper."""


@frozen(kw_only=True)
class ParameterTable:
    """The keys of a `[[parameter]]`."""

    id: str
    unit: str
    title: str
    source: str
    as_of: date
    value: float | None = None
    low: float | None = None
    high: float | None = None


@frozen(kw_only=True)
class FigureTable:
    """The keys of a figure besides its form."""

    title: str
    unit: str
    source: str = ""
    section: MoneySection | None = None


@frozen
class ReadFigure:
    """A figure whose names are not checked yet, and whose `applies` table is not compiled yet."""

    figure: Figure
    applies: Any
    report: Report


def read_parameter(table: Any, path: Path, report: Report) -> Parameter | None:
    """Give one parameter, or nothing when its table is wrong."""
    shape = fit(ParameterTable, table, path, report)
    if shape is None:
        return None
    low = shape.low if shape.value is None else shape.value
    high = shape.high if shape.value is None else shape.value
    if low is None or high is None or low > high or (shape.value is not None and shape.low is not None):
        report.key("E03", path, "a parameter needs value, or low and high with low not above high")
        return None
    return Parameter(
        id=shape.id,
        low=low,
        high=high,
        unit=shape.unit,
        title=shape.title,
        source=shape.source,
        as_of=shape.as_of,
    )


def read_figures(tables: Mapping[str, Any], report: Report) -> dict[str, ReadFigure]:
    """Give every figure whose table is right, by id, in file order; names are checked by `ordered`."""
    figures: dict[str, ReadFigure] = {}
    for name, table in tables.items():
        if report.is_full:
            break
        figure = _read_figure(name, table, ("figure", name), report)
        if figure is not None:
            figures[name] = ReadFigure(figure, table.get("applies"), report)
    return figures


def _read_figure(name: str, table: Any, path: Path, report: Report) -> Figure | None:
    if not isinstance(table, dict):
        report.key("E03", path, f"figure '{name}' must be a table")
        return None
    forms = [form for form in FORMS if form in table]
    read_elsewhere = (*FORMS, "applies")
    own = {key: value for key, value in table.items() if key not in read_elsewhere}
    shape = fit(FigureTable, own, path, report, read_elsewhere)
    if shape is None:
        return None
    if len(forms) != 1:
        report.key("E07", path, f"figure '{name}' needs exactly one of {', '.join(FORMS)}")
        return None
    inputs = table[forms[0]]
    if not _are_inputs(inputs) or (forms[0] in PAIRS and len(inputs) != 2):  # noqa: PLR2004
        wanted = "two names or numbers" if forms[0] in PAIRS else "a list of names or numbers"
        report.value("E07", (*path, forms[0]), f"{forms[0]} needs {wanted}")
        return None
    return Figure(
        id=name,
        title=shape.title,
        form=forms[0],
        inputs=tuple(inputs),
        unit=shape.unit,
        source=shape.source,
        section=shape.section,
    )


def compile_figure(read: ReadFigure, vocabulary: Vocabulary) -> Figure:
    """Give the figure with its condition; without one when the condition is wrong (and reported)."""
    if read.applies is None:
        return read.figure
    path = ("figure", read.figure.id, "applies")
    condition = ConditionCompiler(vocabulary, read.report).compile(read.applies, path)
    return replace(read.figure, applies=condition)


def is_finite_number(value: Any) -> bool:
    """Tell whether a parsed value is an ordinary number: not true or false, not infinite, not nan."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _are_inputs(inputs: Any) -> bool:
    return (
        isinstance(inputs, list)
        and len(inputs) > 0
        and all(isinstance(each, str) or is_finite_number(each) for each in inputs)
    )


def ordered(
    read: Mapping[str, ReadFigure],
    names: Mapping[str, Readable],
    parameters: Mapping[str, Parameter],
) -> dict[str, Figure]:
    """Give the figures so that each stands after those it needs; report loops and unknown inputs."""
    waits = {
        name: {given for given in each.figure.inputs if not _is_known(given, names, parameters)}
        for name, each in read.items()
    }
    needed_by: dict[str | float, list[str]] = {}
    for name, missing in waits.items():
        for each in missing:
            needed_by.setdefault(each, []).append(name)
    done: dict[str, Figure] = {}
    places = {name: index for index, name in enumerate(read)}
    ready = [name for name, missing in waits.items() if not missing]
    for _ in range(DEEPEST_FIGURES):
        done |= {name: read[name].figure for name in ready}
        freed = [
            other for name in ready for other in needed_by.get(name, ()) if _is_freed(waits[other], name)
        ]
        ready = sorted(freed, key=places.__getitem__)
    known = dict.fromkeys([*names, *parameters, *read])
    for name, stuck in read.items():
        if name not in done and not stuck.report.is_full:
            _tell_stuck(stuck, names, known, too_deep=name in ready)
    return done


def _is_freed(missing: set[str | float], name: str) -> bool:
    """Cross off an input that can be computed; tell whether none is missing any more."""
    missing.discard(name)
    return not missing


def _is_known(given: str | float, names: Mapping[str, Readable], parameters: Mapping[str, Parameter]) -> bool:
    if not isinstance(given, str) or given in parameters:
        return True
    return given in names and names[given].kind in NUMBER_KINDS


def _tell_stuck(
    stuck: ReadFigure, names: Mapping[str, Readable], known: Mapping[str, None], *, too_deep: bool
) -> None:
    figure, report = stuck.figure, stuck.report
    path = ("figure", figure.id, figure.form)
    for index, given in enumerate(figure.inputs):
        if isinstance(given, str) and given not in known:
            message = f"unknown input '{given}' of figure '{figure.id}'{report.nearest(given, known)}"
            report.value("E07", (*path, index), message)
            return
        if isinstance(given, str) and given in names and names[given].kind not in NUMBER_KINDS:
            report.value("E07", (*path, index), f"'{given}' is no number, as inputs of '{figure.id}' are")
            return
    because = (
        f"figures more than {DEEPEST_FIGURES} deep" if too_deep else "itself, or another figure that is wrong"
    )
    report.value("E07", path, f"figure '{figure.id}' needs {because}")
