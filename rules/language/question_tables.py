"""From `[[screen]]` tables to screens and questions."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from rules.frozen import frozen
from rules.knowledge import NUMBER_KINDS, Direction, Kind, Question, Screen, Worth
from rules.language.compile_conditions import ConditionCompiler
from rules.language.places import Path
from rules.language.problems import nearest
from rules.language.report import Report
from rules.language.shapes import fit
from rules.language.vocabulary import YES_NO, Vocabulary

MOST_QUESTIONS = 20
"""Questions of one screen; nobody answers more at once."""


@frozen(kw_only=True)
class ScreenTable:
    """The keys of a `[[screen]]` besides its questions."""

    id: str
    section: str
    title: str
    ask: str
    why: str
    example: str = ""
    quick: bool = False
    total: float | None = None


@frozen(kw_only=True)
class QuestionTable:
    """The keys of a `[[screen.question]]` besides its `applies`."""

    id: str
    kind: Kind
    label: str
    hint: str = ""
    min: float | None = None
    max: float | None = None
    above: float | None = None
    unit: str = ""
    units: tuple[str, ...] = ()
    integer: bool = False
    plausible: tuple[float, float] | None = None
    typical: tuple[float, float] | None = None
    options: Mapping[str, str] = dataclasses.field(default_factory=dict)
    options_from: str = ""
    excludes: tuple[str, ...] = ()
    at_most: str | None = None
    max_length: int = 0
    seconds: int = 10
    movable: bool = False
    effort_hours: float = 0.0
    more_is: Mapping[str, Worth] = dataclasses.field(default_factory=dict)
    cost: float = 0.0
    step: float = 0.0
    reach: float = 0.0
    moves: Direction = "either"
    reachable: tuple[str, ...] = ()
    stale_after_days: int | None = None


@frozen
class UncompiledQuestion:
    """A question whose `applies` table waits until every name of the pack is known."""

    question: Question
    applies: Any
    path: Path
    report: Report


@frozen
class ReadScreen:
    """A screen and its questions, in file order."""

    screen: Screen
    questions: tuple[UncompiledQuestion, ...]


def read_screen(
    table: Any, path: Path, field_options: Mapping[str, str], report: Report
) -> ReadScreen | None:
    """Give one screen with those of its questions that are right, or nothing when it cannot be asked."""
    if not isinstance(table, dict):
        report.value("E03", path, "a screen is written as [[screen]]")
        return None
    own = {key: value for key, value in table.items() if key != "question"}
    shape = fit(ScreenTable, own, path, report, ("question",))
    listed = table.get("question")
    if shape is None or not isinstance(listed, list) or not listed:
        report.key("E03", path, "a screen needs at least one [[screen.question]]") if shape else None
        return None
    if len(listed) > MOST_QUESTIONS:
        message = f"a screen asks at most {MOST_QUESTIONS} questions; the rest is not read"
        report.key("E01", (*path, "question", MOST_QUESTIONS), message)
    read = [
        _read_question(each, shape.id, (*path, "question", index), field_options, report)
        for index, each in enumerate(listed[:MOST_QUESTIONS])
        if not report.is_full
    ]
    questions = tuple(question for question in read if question is not None)
    fields = {field.name: getattr(shape, field.name) for field in dataclasses.fields(shape)}
    return ReadScreen(Screen(**fields, questions=tuple(each.question.id for each in questions)), questions)


def _read_question(
    table: Any, screen: str, path: Path, field_options: Mapping[str, str], report: Report
) -> UncompiledQuestion | None:
    if not isinstance(table, dict):
        report.value("E03", path, "a question is written as [[screen.question]]")
        return None
    own = {key: value for key, value in table.items() if key != "applies"}
    shape = fit(QuestionTable, own, path, report, ("applies",))
    if shape is None:
        return None
    options = (
        YES_NO
        if shape.kind == "yes_no"
        else field_options
        if shape.options_from == "fields"
        else shape.options
    )
    if not _complete(shape, options, path, report):
        return None
    question = _question(shape, screen, options)
    return UncompiledQuestion(question, table.get("applies"), (*path, "applies"), report)


def _question(shape: QuestionTable, screen: str, options: Mapping[str, str]) -> Question:
    alike = {field.name for field in dataclasses.fields(Question)} - {"options"}
    same = {
        field.name: getattr(shape, field.name) for field in dataclasses.fields(shape) if field.name in alike
    }
    low = shape.above if shape.above is not None else shape.min
    return Question(
        screen=screen,
        low=low or 0.0,
        high=shape.max or 0.0,
        low_excluded=shape.above is not None,
        options=options,
        **same,
    )


def _complete(shape: QuestionTable, options: Mapping[str, str], path: Path, report: Report) -> bool:
    if shape.options_from not in ("", "fields"):
        report.value("E03", (*path, "options_from"), "options_from can only be 'fields'")
        return False
    if shape.seconds < 1:
        report.value("E03", (*path, "seconds"), "a question takes at least one second")
        return False
    if shape.stale_after_days is not None and shape.stale_after_days < 1:
        report.value("E03", (*path, "stale_after_days"), "an answer holds for at least one day")
        return False
    if shape.kind in NUMBER_KINDS:
        low = shape.above if shape.above is not None else shape.min
        if low is None or shape.max is None or low >= shape.max:
            report.key("E03", path, f"{shape.id} needs min (or above) and max, the first below the second")
            return False
    if shape.kind in ("choice", "several") and not options:
        report.key("E03", path, f"{shape.id} needs options")
        return False
    if shape.kind == "rate" and not shape.units:
        report.key("E03", path, f"{shape.id} needs units")
        return False
    if shape.kind == "text" and shape.max_length <= 0:
        report.key("E03", path, f"{shape.id} needs max_length")
        return False
    if shape.more_is and shape.kind not in NUMBER_KINDS:
        report.key("E03", (*path, "more_is"), f"{shape.id} is no number, so there is no more of it")
        return False
    return _changes_forward(shape, path, report) and all(
        _known_options(shape, key, options, path, report) for key in ("excludes", "reachable")
    )


def _known_options(
    shape: QuestionTable, key: str, options: Mapping[str, str], path: Path, report: Report
) -> bool:
    for index, option in enumerate(getattr(shape, key)):
        if report.is_full:
            return False
        if option not in options:
            report.value("E03", (*path, key, index), f"'{option}' is no option of {shape.id}")
            return False
    return True


def _changes_forward(shape: QuestionTable, path: Path, report: Report) -> bool:
    for key in ("effort_hours", "cost", "step", "reach"):
        if getattr(shape, key) < 0:
            report.value("E03", (*path, key), f"'{key}' cannot be below zero")
            return False
    return True


def compile_applies(read: UncompiledQuestion, vocabulary: Vocabulary) -> Question:
    """Give the question with its condition; without one when the condition is wrong (and reported)."""
    question = read.question
    if question.at_most is not None and question.at_most not in vocabulary.names:
        message = f"at_most names an unknown question '{question.at_most}'"
        read.report.value("E02", (*read.path[:-1], "at_most"), message)
        question = dataclasses.replace(question, at_most=None)
    for dimension in question.more_is:
        if dimension not in vocabulary.dimensions:
            guess = nearest(dimension, vocabulary.dimensions)
            message = f"unknown dimension '{dimension}'{guess}"
            read.report.key("E02", (*read.path[:-1], "more_is", dimension), message)
    if read.applies is None:
        return question
    condition = ConditionCompiler(vocabulary, read.report).compile(read.applies, read.path)
    return dataclasses.replace(question, applies=condition)
