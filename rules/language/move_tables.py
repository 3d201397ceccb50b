"""From the `[moves]` table of pack.toml to what the search for next moves goes by."""

from collections.abc import Iterable, Iterator
from typing import Any

from rules.knowledge import MoveRules
from rules.language.places import Path
from rules.language.problems import nearest
from rules.language.report import Report
from rules.language.shapes import fit
from rules.language.vocabulary import Vocabulary

_PATH: Path = ("moves",)


def check_moves(table: Any, vocabulary: Vocabulary, report: Report) -> MoveRules | None:
    """Give the table as values, or nothing when a name in it is unknown (and reported)."""
    shape = fit(MoveRules, table, _PATH, report)
    if shape is None:
        return None
    questions = vocabulary.questions
    wrong = [
        *_unknown(
            "question", questions, (("hours", shape.hours), ("money", shape.money), ("goal", shape.goal))
        ),
        *_unknown("figure", vocabulary.names, (("floor", shape.floor),)),
    ]
    for key, message in wrong:
        report.value("E02", (*_PATH, key), message)
    favours = list(_wrong_favours(shape, vocabulary))
    for path, message in favours:
        report.key("E02", path, message)
    return None if wrong or favours else shape


def _unknown(
    kind: str, known: Iterable[str], named: Iterable[tuple[str, str | None]]
) -> Iterator[tuple[str, str]]:
    for key, name in named:
        if name is not None and name not in known:
            yield key, f"unknown {kind} '{name}'{nearest(name, known)}"


def _wrong_favours(shape: MoveRules, vocabulary: Vocabulary) -> Iterator[tuple[Path, str]]:
    goal = vocabulary.questions.get(shape.goal or "")
    for option, dimensions in shape.favours.items():
        path = (*_PATH, "favours", option)
        if goal is None or option not in goal.options:
            yield path, f"'{option}' is no option of the goal question"
        for dimension in dimensions:
            if dimension not in vocabulary.dimensions:
                yield path, f"unknown dimension '{dimension}'{nearest(dimension, vocabulary.dimensions)}"
