"""From `[[persona]]` tables to personas."""

from dataclasses import dataclass
from typing import Any

from rules.knowledge import Persona
from rules.language.given import read_given
from rules.language.places import Path
from rules.language.report import Report
from rules.language.shapes import fit
from rules.language.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaTable:
    """The keys of a `[[persona]]` besides its answers."""

    id: str
    about: str
    currency: str
    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


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
    )
