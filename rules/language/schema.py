"""A JSON Schema for every kind of file, so that an editor completes and checks what is written.

Made from the shapes that the loader fits tables into and, with a pack, from its names: what the loader
takes, the schema takes. Draft 04 is what editors of TOML read.
"""

from collections.abc import Callable, Iterable, Mapping

from rules.knowledge import NUMBER_KINDS, Field, Finding
from rules.language.loader import DimensionTable, GroupTable, ScoringTable
from rules.language.number_tables import FORMS, PAIRS, FigureTable, ParameterTable
from rules.language.pack_files import FORMAT
from rules.language.persona_tables import PersonaTable
from rules.language.question_tables import QuestionTable, ScreenTable
from rules.language.rule_tables import MOST_POINTS, SLUG, AdviceTable, RuleTable, TestTable
from rules.language.schema_names import Definitions, answers, conditions
from rules.language.schema_shapes import (
    Schema,
    described,
    either,
    listed,
    of_shape,
    one_of_names,
    suggested,
    table,
    without_required,
)
from rules.language.schema_texts import ABOUT, FILES, STEP
from rules.language.schema_texts import FORMAT as ABOUT_FORMAT
from rules.pack import Pack

DRAFT = "http://json-schema.org/draft-04/schema#"
"""The name of the vocabulary; nothing is fetched from there."""

_POINTS: Schema = {"type": "number", "minimum": -MOST_POINTS, "maximum": MOST_POINTS}
_NOT_NEGATIVE: Schema = {"type": "number", "minimum": 0}


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
    return {
        **{name: described(about[name], {"type": "string"}) for name in ("id", "version", "title")},
        "scoring": described(about["scoring"], of_shape(ScoringTable, "scoring")),
        "dimension": described(about["dimension"], dimensions),
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
    return {"parameter": listed({**of_shape(ParameterTable, "parameter"), "oneOf": _VALUE_OR_RANGE})}


_VALUE_OR_RANGE: list[Schema] = [
    {"required": ["value"], "not": {"required": ["low"]}},
    {"required": ["low", "high"], "not": {"required": ["value"]}},
]


def _figures(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    names = [*_numbers(pack), *(pack.parameters if pack else ())]
    given = parts.add("input", {"anyOf": [_name_of(names), {"type": "number"}]})
    pair, several = listed(given, minItems=2, maxItems=2), listed(given, minItems=1)
    figure = of_shape(
        FigureTable, "figure", tables={form: pair if form in PAIRS else several for form in FORMS}
    )
    one_form = {"oneOf": [{"required": [form]} for form in FORMS]}
    return {"figure": {"type": "object", "additionalProperties": {**figure, **one_form}}}


def _questions(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    question = of_shape(
        QuestionTable,
        "question",
        instead={
            "options_from": one_of_names(("", "fields")),
            "seconds": {"type": "integer", "minimum": 1},
            "at_most": suggested(_numbers(pack)),
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


def _findings(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:  # noqa: ARG001  the same
    others = listed(suggested(pack.findings if pack else ()))
    narrower = {"clashes_with": others, "based_on": others}
    return {"finding": listed(of_shape(Finding, "finding", instead=narrower))}


def _rules(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    test = of_shape(TestTable, "test", tables={"given": answers(pack, parts)})
    rule = of_shape(
        RuleTable,
        "rule",
        instead=_rule_names(pack),
        tables={
            **_rule_tables(pack, parts, steps_needed=True),
            "advice": _advice(),
            "changes": answers(pack, parts),
            "test": listed(test),
        },
    )
    return {"rule": listed({**rule, "oneOf": _WHEN_OR_ALWAYS})}


_WHEN_OR_ALWAYS: list[Schema] = [
    {"required": ["when"], "properties": {"always": {"enum": [False]}}},
    {"required": ["always"], "properties": {"always": {"enum": [True]}}, "not": {"required": ["when"]}},
]


def _rule_names(pack: Pack | None) -> dict[str, Schema]:
    """Narrow the keys of a rule that hold names."""
    if pack is None:
        return {}
    beginnings = "|".join([*pack.dimensions, "conflict"])
    return {
        "id": {"type": "string", "pattern": f"^({beginnings})\\.{SLUG}$"},
        "cites": listed(one_of_names(pack.findings)),
        "group": suggested(dict.fromkeys(each.group for each in pack.rules.values() if each.group)),
        "contradicts": listed(suggested(pack.rules)),
        "replaces": suggested(pack.rules),
    }


def _rule_tables(pack: Pack | None, parts: Definitions, *, steps_needed: bool) -> dict[str, Schema]:
    lines, about = conditions(pack, parts), ABOUT["effect"]
    step = listed({}, minItems=2, maxItems=2, items=[{"type": "number"}, _POINTS])
    curve = table(
        {
            "follows": described(about["follows"], _name_of(_numbers(pack))),
            "steps": described(about["steps"], listed(described(STEP, step), minItems=1)),
        },
        ["follows", "steps"],
    )
    effect = parts.add("effect", either(_POINTS, curve if steps_needed else without_required(curve)))
    if pack is None:
        return {"when": lines, "unless": lines, "effect": {"type": "object", "additionalProperties": effect}}
    points = table({name: described(each.asks, effect) for name, each in pack.dimensions.items()})
    return {"when": lines, "unless": lines, "effect": points}


def _advice() -> Schema:
    return of_shape(AdviceTable, "advice", instead={"effort_hours": _NOT_NEGATIVE, "cost": _NOT_NEGATIVE})


def _personas(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    rules = listed(suggested(pack.rules if pack else ()))
    person = of_shape(
        PersonaTable,
        "persona",
        instead={"fires": rules, "silent": rules, "first": rules},
        tables={"answers": answers(pack, parts)},
    )
    return {"persona": listed(person)}


def _overrides(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    """Give what may be changed in a rule: its own lines, all of them optional, with a reason."""
    about = ABOUT["override"]
    rule = of_shape(RuleTable, "rule", instead=_rule_names(pack))["properties"]
    own = {name: each for name, each in rule.items() if name not in ("id", "always", "replaces")}
    tables = _rule_tables(pack, parts, steps_needed=False)
    tables |= {"advice": without_required(_advice()), "changes": answers(pack, parts)}
    change = table(
        {
            "off": described(about["off"], {"type": "boolean"}),
            "because": described(about["because"], {"type": "string"}),
            "until": described(about["until"], rule["as_of"]),
            "of": described(about["of"], {"type": "string"}),
            **own,
            **{name: described(ABOUT["rule"][name], each) for name, each in tables.items()},
        },
        ["because"],
        about=about[""],
    )
    any_rule = parts.add("change", change)
    value = parts.add("value", _changed_parameter(rule["as_of"]))
    return {
        "override": _by_id(pack.rules if pack else (), any_rule),
        "override_parameter": _by_id(pack.parameters if pack else (), value),
    }


def _changed_parameter(day: Schema) -> Schema:
    about, number = ABOUT["override_parameter"], {"type": "number"}
    kinds: Mapping[str, Schema] = {
        **dict.fromkeys(("value", "low", "high"), number),
        "because": {"type": "string"},
        "until": day,
    }
    keys = {name: described(about[name], each) for name, each in kinds.items()}
    return table(keys, ["because"], about=about[""], oneOf=_VALUE_OR_RANGE)


def _by_id(names: Iterable[str], each: Schema) -> Schema:
    """Give tables by id, those of the pack offered; one of a pack that is not in use is no error."""
    return {
        "type": "object",
        "properties": dict.fromkeys(names, each),
        "additionalProperties": each,
    }


def _numbers(pack: Pack | None) -> list[str]:
    """Give the names of the pack that stand for a number."""
    return [name for name, each in (pack.names if pack else {}).items() if each.kind in NUMBER_KINDS]


def _name_of(names: Iterable[str]) -> Schema:
    known = list(names)
    return one_of_names(known) if known else {"type": "string"}


_Maker = Callable[[Pack | None, Definitions], dict[str, Schema]]
_KINDS: Mapping[str, tuple[_Maker, tuple[str, ...]]] = {
    "pack": (_pack, ("id", "version")),
    "fields": (_fields, ()),
    "parameters": (_parameters, ()),
    "figures": (_figures, ()),
    "questions": (_questions, ()),
    "findings": (_findings, ()),
    "rules": (_rules, ()),
    "personas": (_personas, ()),
    "overrides": (_overrides, ()),
}
KINDS: tuple[str, ...] = tuple(_KINDS)
"""The kinds of files there are schemas for."""
