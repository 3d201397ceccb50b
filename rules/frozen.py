"""Frozen values: dataclasses whose methods are made when the first of them is called.

`dataclasses` writes and compiles six methods of every class as its module is read, which takes longer than
all else in most modules here. A program that ends after one answer calls few of them.
"""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, make_dataclass
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

Class = TypeVar("Class", bound=type)
Method = Callable[..., Any]

_METHODS = ("__init__", "__repr__", "__eq__", "__hash__")
_ORDER = ("__lt__", "__le__", "__gt__", "__ge__")


@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: Class) -> Class: ...


@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool = False, order: bool = False) -> Callable[[Class], Class]: ...


def frozen(kind: Any = None, *, kw_only: bool = False, order: bool = False) -> Any:
    """Make a documented class what `dataclass(frozen=True, slots=True)` makes of it."""
    if kind is None:
        return lambda each: _frozen(each, kw_only=kw_only, order=order)
    return _frozen(kind, kw_only=kw_only, order=order)


def _frozen(kind: type, *, kw_only: bool, order: bool) -> type:
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(kind)
    for name in (*_METHODS, *_ORDER) if order else _METHODS:
        setattr(made, name, _later(made, name, order=order))
    made.__setattr__ = made.__delattr__ = _refuse
    return made  # type: ignore[no-any-return]  # a class, of which nothing more is known here


def _later(made: Any, name: str, *, order: bool) -> Method:
    """Give a method that puts the real ones in the place of all like it, and is the one that was called."""

    def first(self: Any, *given: Any, **named: Any) -> Any:
        parts = [(each.name, each.type, each) for each in fields(made)]
        whole = make_dataclass(made.__name__, parts, frozen=True, order=order)
        for each in (*_METHODS, *_ORDER) if order else _METHODS:
            setattr(made, each, getattr(whole, each))
        return getattr(made, name)(self, *given, **named)

    return first


def _refuse(_self: Any, name: str, *_given: Any) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")
