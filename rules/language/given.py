"""Answers written in a pack: the `given` of a rule test, the `changes` of a rule, a persona's answers."""

from collections.abc import Iterator
from typing import Any

from rules.answers import Amount, Answer, Answers, Choice, Several, Text, Value
from rules.entry import Refusal, read_entry, refuse
from rules.knowledge import Question
from rules.language.places import Path
from rules.language.report import Report
from rules.language.vocabulary import Vocabulary

TEST_CURRENCY = "EUR"
"""The currency of a bare rate in a rule test."""


def read_given(
    table: Any, path: Path, vocabulary: Vocabulary, report: Report, currency: str = TEST_CURRENCY
) -> Answers:
    """Give the answers of a table of `question = value` lines; wrong lines are reported and left out."""
    if not isinstance(table, dict):
        report.value("E03", path, "answers are lines like given.work.small = 40")
        return {}
    answers: dict[str, Answer] = {}
    for parts, value in _leaves(table, (), vocabulary):
        if report.is_full:
            break
        name, here = ".".join(parts), (*path, *parts)
        question = vocabulary.questions.get(name)
        if question is None:
            report.line("E02", here, f"unknown question '{name}'{report.nearest(name, vocabulary.questions)}")
            continue
        answer = _answer(question, value, currency)
        if isinstance(answer, Refusal):
            report.value("E03", here, answer.message)
        else:
            answers[name] = answer
    return answers


def _leaves(
    table: dict[str, Any], above: tuple[str, ...], vocabulary: Vocabulary
) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in table.items():
        parts = (*above, key)
        is_range = isinstance(value, dict) and set(value) == {"low", "high"}
        if isinstance(value, dict) and value and not (is_range and ".".join(parts) in vocabulary.questions):
            yield from _leaves(value, parts, vocabulary)
        else:
            yield parts, value


def _answer(question: Question, value: Any, currency: str) -> Answer | Refusal:
    match value:
        case bool():
            given: Value = Choice("yes" if value else "no")
        case int() | float() if question.kind == "rate":
            return read_entry(question, f"{value}", currency)
        case int() | float():
            given = Amount(float(value), float(value))
        case {"low": int() | float() as low, "high": int() | float() as high}:
            given = Amount(float(low), float(high))
        case list() if all(isinstance(each, str) for each in value):
            given = Several(tuple(value))
        case str() if question.kind == "text":
            given = Text(value)
        case str():
            return read_entry(question, value, currency)
        case _:
            return Refusal(f"{question.id} cannot have this value")
    return refuse(question, given) or given
