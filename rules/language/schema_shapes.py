"""JSON Schemas of the shapes that tables are fitted into, made from the shapes themselves."""

import dataclasses
import types
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from urllib.parse import quote

from rules.language.schema_texts import ABOUT

Schema = dict[str, Any]
"""A piece of a JSON Schema, in the words of draft 04."""

_PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    # Editors hand a date of TOML to the schema as text.
    date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}


def table(
    properties: Mapping[str, Schema], required: Iterable[str] = (), *, about: str = "", **more: Any
) -> Schema:
    """Give the schema of a table of TOML in which no other key may stand."""
    wanted = list(required)
    return {
        **({"description": about} if about else {}),
        "type": "object",
        **({"required": wanted} if wanted else {}),
        "additionalProperties": False,
        "properties": dict(properties),
        **more,
    }


def listed(item: Schema, **more: Any) -> Schema:
    """Give the schema of a list of such items."""
    return {"type": "array", "items": item, **more}


def one_of_names(names: Iterable[str]) -> Schema:
    """Give the schema of exactly these words; of nothing where there are none."""
    words = list(names)
    return {"enum": words} if words else {"not": {}}


def either(other: Schema, of_table: Schema) -> Schema:
    """Give the schema of another kind of value or a table, so that either is told what is wrong with it.

    Of a choice between whole schemas an editor can only say that none of them fits.
    """
    kinds = other["type"] if isinstance(other["type"], list) else [other["type"]]
    inside = {key: value for key, value in of_table.items() if key != "description"}
    return {**other, **inside, "type": [*kinds, "object"]}


def suggested(names: Iterable[str]) -> Schema:
    """Give the schema of any text, these words offered; for names that the file itself may add."""
    words = list(names)
    return {"anyOf": [{"enum": words}, {"type": "string"}]} if words else {"type": "string"}


def described(about: str, schema: Schema) -> Schema:
    """Give a schema with a help text; beside a reference nothing else would be read."""
    shown = {"allOf": [schema]} if "$ref" in schema else schema
    return {"description": about, **{key: value for key, value in shown.items() if key != "description"}}


def reference(name: str) -> Schema:
    """Give the reference to a definition."""
    return {"$ref": f"#/definitions/{quote(name.replace('~', '~0').replace('/', '~1'), safe='~')}"}


def of_shape(
    shape: type[Any],
    kind: str,
    *,
    instead: Mapping[str, Schema] | None = None,
    tables: Mapping[str, Schema] | None = None,
    needs: Iterable[str] = (),
) -> Schema:
    """Give the schema of a shape: its keys with their types and help, those without a default required.

    `instead` narrows single keys; `tables` are the keys that are read apart from the shape, of which `needs`
    must be there.
    """
    hints, texts = get_type_hints(shape), ABOUT[kind]
    keys = {each.name: _of_type(hints[each.name], each.name) for each in dataclasses.fields(shape)}
    every = {**keys, **(instead or {}), **(tables or {})}
    return table(
        {name: described(texts[name], schema) for name, schema in every.items()},
        [*_required(shape), *needs],
        about=texts.get("", ""),
    )


def without_required(schema: Schema) -> Schema:
    """Give the schema of a table of which any keys may be left out, for changing single lines."""
    return {key: value for key, value in schema.items() if key != "required"}


def _required(shape: type[Any]) -> list[str]:
    missing = dataclasses.MISSING
    return [
        each.name
        for each in dataclasses.fields(shape)
        if each.default is missing and each.default_factory is missing
    ]


def _of_type(hint: Any, name: str) -> Schema:
    inner, origin = get_args(hint), get_origin(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return of_shape(hint, name)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, types.UnionType):
        return _of_type(next(each for each in inner if each is not type(None)), name)
    if origin is tuple:
        if inner[-1] is Ellipsis:
            return listed(_of_type(inner[0], name))
        return listed(_of_type(inner[0], name), minItems=len(inner), maxItems=len(inner))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of_type(inner[1], name)}
    return dict(_PLAIN[hint])
