"""JSON Schemas of the files of rules, and of the overrides that change single lines of them."""

from collections.abc import Iterable, Mapping

from rules.language.rule_tables import MOST_POINTS, SLUG, AdviceTable, RuleTable, TestTable
from rules.language.schema_names import Definitions, answers, conditions, escaped, name_of, number_names
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
from rules.language.schema_texts import ABOUT, STEP
from rules.pack import Pack

_POINTS: Schema = {"type": "number", "minimum": -MOST_POINTS, "maximum": MOST_POINTS}
_NOT_NEGATIVE: Schema = {"type": "number", "minimum": 0}
VALUE_OR_RANGE: list[Schema] = [
    {"required": ["value"], "not": {"required": ["low"]}},
    {"required": ["low", "high"], "not": {"required": ["value"]}},
]
"""What makes a number: one value, or both ends of a range."""


def rule_files(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    """Give what a file of rules holds."""
    test = of_shape(TestTable, "test", tables={"given": answers(pack, parts)})
    rule = of_shape(
        RuleTable,
        "rule",
        instead=_rule_names(pack),
        tables={
            **_rule_tables(pack, parts, steps_needed=True),
            "advice": _advice(pack),
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
    beginnings = "|".join(escaped(name) for name in (*pack.dimensions, "conflict"))
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
            "follows": described(about["follows"], name_of(number_names(pack))),
            "steps": described(about["steps"], listed(described(STEP, step), minItems=1)),
        },
        ["follows", "steps"],
    )
    effect = parts.add("effect", either(_POINTS, curve if steps_needed else without_required(curve)))
    if pack is None:
        return {"when": lines, "unless": lines, "effect": {"type": "object", "additionalProperties": effect}}
    points = table({name: described(each.asks, effect) for name, each in pack.dimensions.items()})
    return {"when": lines, "unless": lines, "effect": points}


def _advice(pack: Pack | None) -> Schema:
    narrower = {"effort_hours": _NOT_NEGATIVE, "cost": _NOT_NEGATIVE}
    if pack is not None:
        narrower["against"] = listed(one_of_names(each.id for each in pack.plan_limits.liked))
    return of_shape(AdviceTable, "advice", instead=narrower)


def override_files(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    """Give what may be changed in a rule: its own lines, all of them optional, with a reason."""
    about = ABOUT["override"]
    rule = of_shape(RuleTable, "rule", instead=_rule_names(pack))["properties"]
    own = {name: each for name, each in rule.items() if name not in ("id", "always", "replaces")}
    tables = _rule_tables(pack, parts, steps_needed=False)
    tables |= {"advice": without_required(_advice(pack)), "changes": answers(pack, parts)}
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
    return table(keys, ["because"], about=about[""], oneOf=VALUE_OR_RANGE)


def _by_id(names: Iterable[str], each: Schema) -> Schema:
    """Give tables by id, those of the pack offered; one of a pack that is not in use is no error."""
    return {
        "type": "object",
        "properties": dict.fromkeys(names, each),
        "additionalProperties": each,
    }
