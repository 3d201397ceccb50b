"""Fitting a TOML table into a typed shape, every misfit told by its key in plain words.

pydantic does the checking: its errors carry the path of the key, which is all that is needed to place
them. Shapes are plain dataclasses, so nothing that only evaluates rules has to import pydantic.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from rules.language.places import Path
from rules.language.problems import listing
from rules.language.report import Report

Shape = TypeVar("Shape")

_STRICT = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)

_WORDS: Mapping[str, str] = {
    "string_type": "must be text in quotes",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "date_type": "must be a date like 2026-11-22",
    "tuple_type": "must be a list in [brackets]",
    "mapping_type": "must be a table of names and values",
    "dict_type": "must be a table of names and values",
    "model_type": "must be a table of names and values",
    "finite_number": "must be an ordinary number",
}


@cache
def _hints(shape: Any) -> Mapping[str, Any]:
    return get_type_hints(shape)


@cache
def _model(shape: Any) -> type[BaseModel]:
    hints = _hints(shape)
    keys: dict[str, Any] = {
        each.name: (_mirrored(hints[each.name]), _default(each)) for each in dataclasses.fields(shape)
    }
    return create_model(shape.__name__, __config__=_STRICT, **keys)


def _mirrored(hint: Any) -> Any:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _model(hint)
    inner = get_args(hint)
    if not any(dataclasses.is_dataclass(each) for each in inner):
        return hint
    mirrored = tuple(_mirrored(each) for each in inner)
    return tuple.__class_getitem__(mirrored) if get_origin(hint) is tuple else mirrored[0] | None


def _default(each: "dataclasses.Field[Any]") -> Any:
    if each.default_factory is not dataclasses.MISSING:
        return each.default_factory()
    return ... if each.default is dataclasses.MISSING else each.default


def _built(shape: type[Shape], model: BaseModel) -> Shape:
    hints = _hints(cast("Any", shape))
    return shape(**{name: _value(hints[name], getattr(model, name)) for name in type(model).model_fields})


def _value(hint: Any, value: Any) -> Any:
    if isinstance(value, BaseModel):
        return _built(_element(hint), value)
    if isinstance(value, tuple) and any(isinstance(each, BaseModel) for each in value):
        return tuple(_value(hint, each) for each in value)
    return value


def _element(hint: Any) -> Any:
    """Give the shape within a type such as `Shape`, `Shape | None` or `tuple[Shape, ...]`."""
    if dataclasses.is_dataclass(hint):
        return hint
    return next((each for each in get_args(hint) if dataclasses.is_dataclass(each)), None)


def frozen(value: Any) -> Any:
    """Turn every list within a parsed value into a tuple."""
    if isinstance(value, list):
        return tuple(frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: frozen(item) for key, item in value.items()}
    return value


def fit(
    shape: type[Shape], table: Any, path: Path, report: Report, beside: Iterable[str] = ()
) -> Shape | None:
    """Give the table as the shape, or report every misfit and give nothing.

    `beside` are keys that the table may have too and that are read elsewhere: a misspelled key may mean one.
    """
    model = _model(cast("Any", shape))
    try:
        return _built(shape, model.model_validate(frozen(table)))
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=True):
            if report.is_full:
                break
            if detail["type"] == "extra_forbidden":
                _tell_unknown_key(shape, path, detail["loc"], beside, report)
            else:
                _tell(detail["type"], (*path, *detail["loc"]), detail, report)
    return None


def _tell_unknown_key(
    shape: type[Any], path: Path, location: Path, beside: Iterable[str], report: Report
) -> None:
    known = [field.name for field in dataclasses.fields(_inner_shape(shape, location))]
    known += beside if len(location) == 1 else []
    name = str(location[-1])
    report.key("E02", (*path, *location), f"unknown key '{name}'{report.nearest(name, known)}")


def _tell(kind: str, path: Path, detail: Mapping[str, Any], report: Report) -> None:
    name = str(path[-1]) if path else "this file"
    if kind == "missing":
        report.key("E04" if name == "id" else "E03", path[:-1], f"'{name}' is missing here")
    elif kind == "literal_error":
        choices = [word.strip("'") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        given = detail["input"]
        report.value(
            "E03",
            path,
            f"'{given}' is no choice of {name}: {listing(choices)}{report.nearest(str(given), choices)}",
        )
    else:
        report.value(
            "E03", path, f"'{name}' {_WORDS.get(kind, 'does not have the right form: ' + detail['msg'])}"
        )


def _inner_shape(shape: type[Any], location: tuple[str | int, ...]) -> type[Any]:
    for part in location[:-1]:
        if isinstance(part, str):
            shape = _element(_hints(cast("Any", shape)).get(part)) or shape
    return shape
