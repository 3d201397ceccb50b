"""A JSON Schema for every kind of file, so that an editor completes and checks what is written.

Made from the shapes that the loader fits tables into and, with a pack, from its names: what the loader
takes, the schema takes. Draft 04 is what editors of TOML read.
"""

from collections.abc import Callable, Mapping

from rules.assessment import Word
from rules.knowledge import NUMBER_KINDS, Credit, Field, Finding, MoveRules
from rules.language.earlier_tables import EarlierTable
from rules.language.head_tables import DimensionTable, ScoringTable
from rules.language.loader import GroupTable
from rules.language.number_tables import FORMS, PAIRS, FigureTable, ParameterTable
from rules.language.pack_files import FORMAT
from rules.language.persona_tables import PersonaTable
from rules.language.question_tables import QuestionTable, ScreenTable
from rules.language.schema_guidance import plan_files, scenario_files, stance_files
from rules.language.schema_names import Definitions, answers, conditions, name_of, number_names
from rules.language.schema_rules import VALUE_OR_RANGE, override_files, rule_files
from rules.language.schema_shapes import (
    Schema,
    described,
    listed,
    of_shape,
    one_of_names,
    suggested,
    table,
)
from rules.language.schema_texts import ABOUT, FILES
from rules.language.schema_texts import FORMAT as ABOUT_FORMAT
from rules.language.waiver_tables import WaiverTable
from rules.pack import Pack

DRAFT = "http://json-schema.org/draft-04/schema#"
"""The name of the vocabulary; nothing is fetched from there."""


def schema_of(kind: str, pack: Pack | None = None) -> Schema:
    """Give the schema of a kind of file; with a pack its names are completed, without one any name may stand.

    Raise KeyError for what is no kind.
    """
    make, required = _KINDS[kind]
    parts = Definitions()
    tables = make(pack, parts)
    return {
        "$schema": DRAFT,
        "id": f"urn:freehold:schema:{kind}:1",
        "title": f"Freehold: {kind}",
        **table(
            {"format": described(ABOUT_FORMAT, {"enum": [FORMAT]}), **tables},
            ["format", *required],
            about=FILES[kind],
        ),
        "definitions": parts.by_name,
    }


def _pack(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:  # noqa: ARG001  every kind is asked alike
    about = ABOUT["pack"]
    dimensions = {"type": "object", "additionalProperties": of_shape(DimensionTable, "dimension")}
    ids = listed({"type": "string"}, minItems=1)
    one_or_several = {"anyOf": [{"type": "string"}, ids]}
    return {
        **{name: described(about[name], {"type": "string"}) for name in ("id", "version", "title")},
        "scoring": described(about["scoring"], of_shape(ScoringTable, "scoring")),
        "dimension": described(about["dimension"], dimensions),
        "credit": listed(of_shape(Credit, "credit")),
        "moves": described(about["moves"], of_shape(MoveRules, "moves")),
        "waive": listed(of_shape(WaiverTable, "waive", instead={"of": one_or_several})),
    }


def _fields(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:  # noqa: ARG001  the same
    findings = listed(suggested(pack.findings if pack else ()))
    narrower = {
        "group": suggested(pack.groups if pack else ()),
        "demand": findings,
        "earnings": findings,
    }
    return {
        "group": listed(of_shape(GroupTable, "group")),
        "field": listed(of_shape(Field, "field", instead=narrower)),
    }


def _parameters(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:  # noqa: ARG001  the same
    return {"parameter": listed({**of_shape(ParameterTable, "parameter"), "oneOf": VALUE_OR_RANGE})}


def _figures(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    names = [*number_names(pack), *(pack.parameters if pack else ())]
    given = parts.add("input", {"anyOf": [name_of(names), {"type": "number"}]})
    pair, several = listed(given, minItems=2, maxItems=2), listed(given, minItems=1)
    forms: dict[str, Schema] = {form: pair if form in PAIRS else several for form in FORMS}
    figure = of_shape(FigureTable, "figure", tables={**forms, "applies": conditions(pack, parts)})
    one_form = {"oneOf": [{"required": [form]} for form in FORMS]}
    return {"figure": {"type": "object", "additionalProperties": {**figure, **one_form}}}


def _questions(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    question = of_shape(
        QuestionTable,
        "question",
        instead={
            "options_from": one_of_names(("", "fields")),
            "seconds": {"type": "integer", "minimum": 1},
            "stale_after_days": {"type": "integer", "minimum": 1},
            "at_most": suggested(number_names(pack)),
        },
        tables={"applies": conditions(pack, parts)},
    )
    asked = parts.add("question", {**question, "anyOf": _BY_KIND})
    screen = of_shape(
        ScreenTable, "screen", tables={"question": listed(asked, minItems=1)}, needs=["question"]
    )
    return {"screen": listed(screen)}


def _of_kind(*kinds: str, **more: object) -> Schema:
    return {"properties": {"kind": {"enum": sorted(kinds)}}, **more}


_LOWEST = [{"required": ["min"]}, {"required": ["above"]}]
_BY_KIND: list[Schema] = [
    _of_kind("yes_no"),
    _of_kind("choice", "several", anyOf=[{"required": ["options"]}, {"required": ["options_from"]}]),
    _of_kind(*(NUMBER_KINDS - {"rate"}), required=["max"], anyOf=_LOWEST),
    _of_kind("rate", required=["max", "units"], anyOf=_LOWEST),
    {
        "properties": {"kind": {"enum": ["text"]}, "max_length": {"minimum": 1}},
        "required": ["max_length"],
    },
]


def _earlier(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:  # noqa: ARG001  the same
    asked = suggested(pack.questions if pack else ())
    return {"earlier": listed(of_shape(EarlierTable, "earlier", instead={"now": asked}))}


def _findings(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:  # noqa: ARG001  the same
    others = listed(suggested(pack.findings if pack else ()))
    narrower = {"clashes_with": others, "based_on": others}
    return {"finding": listed(of_shape(Finding, "finding", instead=narrower))}


def _personas(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    rules = listed(suggested(pack.rules if pack else ()))
    person = of_shape(
        PersonaTable,
        "persona",
        instead={"fires": rules, "silent": rules, "first": rules, "words": _reading_words(pack)},
        tables={"answers": answers(pack, parts)},
    )
    return {"persona": listed(person)}


def _reading_words(pack: Pack | None) -> Schema:
    word: Schema = {"enum": [str(each) for each in Word]}
    if pack is None:
        return {"type": "object", "additionalProperties": word}
    return table({name: described(each.asks, word) for name, each in pack.dimensions.items()})


_Maker = Callable[[Pack | None, Definitions], dict[str, Schema]]
_KINDS: Mapping[str, tuple[_Maker, tuple[str, ...]]] = {
    "pack": (_pack, ("id", "version")),
    "fields": (_fields, ()),
    "parameters": (_parameters, ()),
    "figures": (_figures, ()),
    "earlier": (_earlier, ()),
    "scenarios": (scenario_files, ()),
    "stances": (stance_files, ()),
    "plan": (plan_files, ()),
    "questions": (_questions, ()),
    "findings": (_findings, ()),
    "rules": (rule_files, ()),
    "personas": (_personas, ()),
    "overrides": (override_files, ()),
}
KINDS: tuple[str, ...] = tuple(_KINDS)
"""The kinds of files there are schemas for."""
