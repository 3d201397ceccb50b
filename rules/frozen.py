"""Frozen values: dataclasses that compile nothing before the first one of a class is made.

The standard decorator writes and compiles six methods for every class while its module is read, which was
a quarter of all that `freehold assess` did. Here comparing, hashing and showing are functions that every
class shares, and only the making of a value is compiled, once one is made. Values that are put in order,
that are the same only when they are the very same, or that keep what they worked out take the standard
decorator.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

Class = TypeVar("Class", bound=type)
Values = Callable[[Any], Any]
"""Gives what a value is compared by."""


@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: Class) -> Class: ...


@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool) -> Callable[[Class], Class]: ...


def frozen(kind: Any = None, *, kw_only: bool = False) -> Any:
    """Make of a class what `dataclass(frozen=True, slots=True)` makes of it."""
    if kind is None:
        return lambda each: _frozen(each, kw_only=kw_only)
    return _frozen(kind, kw_only=kw_only)


def _frozen(kind: type, *, kw_only: bool) -> Any:
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(kind)
    compared = [each.name for each in fields(made) if each.compare]
    values: Values = attrgetter(*compared) if compared else lambda _value: ()
    made.__init__ = _making(made)
    made.__eq__, made.__hash__ = _equality(values)
    made.__repr__ = _shown
    made.__setattr__ = made.__delattr__ = _refuse
    made.__getstate__, made.__setstate__ = _state, _restore
    return made


def _making(made: Any) -> Callable[..., None]:
    """Give what makes the first value, and leaves the rest to what it compiled for that."""

    def first(self: Any, *given: Any, **named: Any) -> None:
        made.__init__ = _compiled(made)
        made.__init__(self, *given, **named)

    return first


def _compiled(made: Any) -> Callable[..., None]:
    """Compile the making of a value: each slot is set by its own setter, as the value refuses changes."""
    scope: dict[str, Any] = {f"set_{each.name}": getattr(made, each.name).__set__ for each in fields(made)}
    scope |= {f"default_{each.name}": _default(each) for each in fields(made)}
    lines = [*_settings(made), *(["self.__post_init__()"] if hasattr(made, "__post_init__") else [])]
    exec(f"def __init__({', '.join(_parameters(made))}):\n " + "\n ".join(lines or ["pass"]), scope)  # noqa: S102  names of fields alone
    return scope["__init__"]  # type: ignore[no-any-return]  # just defined


def _default(each: "Field[Any]") -> Any:
    return each.default if each.default_factory is MISSING else each.default_factory


def _parameters(made: Any) -> Iterator[str]:
    yield "self"
    taken = [each for each in fields(made) if each.init]
    yield from (_parameter(each) for each in taken if not each.kw_only)
    if any(each.kw_only for each in taken):
        yield "*"
        yield from (_parameter(each) for each in taken if each.kw_only)


def _parameter(each: "Field[Any]") -> str:
    return each.name if _default(each) is MISSING else f"{each.name}=default_{each.name}"


def _settings(made: Any) -> Iterator[str]:
    for each in fields(made):
        made_anew, default = each.default_factory is not MISSING, f"default_{each.name}"
        if each.init:
            given = f"{default}() if {each.name} is {default} else {each.name}" if made_anew else each.name
            yield f"set_{each.name}(self, {given})"
        elif _default(each) is not MISSING:
            yield f"set_{each.name}(self, {default}{'()' if made_anew else ''})"


def _equality(values: Values) -> tuple[Callable[[Any, object], bool], Callable[[Any], int]]:
    def equal(self: Any, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return equal, hashed


def _shown(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({shown})"


def _refuse(_self: Any, name: str, *_given: Any) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
