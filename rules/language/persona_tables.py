"""From `[[persona]]` tables to personas."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from rules.assessment import Word
from rules.frozen import frozen
from rules.knowledge import Persona
from rules.language.given import read_given
from rules.language.places import Path
from rules.language.problems import listing
from rules.language.report import Report
from rules.language.shapes import fit
from rules.language.vocabulary import Vocabulary


@frozen(kw_only=True)
class PersonaTable:
    """The keys of a `[[persona]]` besides its answers."""

    id: str
    about: str
    currency: str
    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)


def read_persona(
    table: Any, path: Path, vocabulary: Vocabulary, rules: frozenset[str], report: Report
) -> Persona | None:
    """Give one persona, or nothing when anything in its table is wrong."""
    before = len(report.problems)
    own = (
        {key: value for key, value in table.items() if key != "answers"} if isinstance(table, dict) else table
    )
    shape = fit(PersonaTable, own, path, report, ("answers",))
    if shape is None:
        return None
    answers = read_given(table.get("answers", {}), (*path, "answers"), vocabulary, report, shape.currency)
    for key in ("fires", "silent", "first"):
        for index, rule in enumerate(getattr(shape, key)):
            if report.is_full:
                return None
            if rule not in rules:
                report.value(
                    "E02", (*path, key, index), f"unknown rule '{rule}'{report.nearest(rule, rules)}"
                )
    _check_words(shape.words, (*path, "words"), vocabulary, report)
    if len(report.problems) > before:
        return None
    return Persona(
        id=shape.id,
        about=shape.about,
        currency=shape.currency,
        answers=answers,
        fires=shape.fires,
        silent=shape.silent,
        first=shape.first,
        words=shape.words,
    )


def _check_words(words: Mapping[str, str], path: Path, vocabulary: Vocabulary, report: Report) -> None:
    """Report a dimension or a word for its reading that nobody knows."""
    known = [str(word) for word in Word]
    for dimension, word in words.items():
        if dimension not in vocabulary.dimensions:
            guess = report.nearest(dimension, vocabulary.dimensions)
            report.key("E02", (*path, dimension), f"unknown dimension '{dimension}'{guess}")
        elif word not in known:
            message = f"'{word}' is no word for a reading: {listing(known)}{report.nearest(word, known)}"
            report.value("E03", (*path, dimension), message)
