"""Frozen values: whatever `dataclass(frozen=True, slots=True)` does, and nothing compiled before it is needed."""

import pickle
from collections.abc import Callable
from copy import copy
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.frozen import frozen

Decorator = Callable[[type], Any]
standard = dataclass(frozen=True, slots=True)
both = pytest.mark.parametrize("decorator", [frozen, standard], ids=["ours", "standard"])
values = st.one_of(st.integers(-2, 2), st.sampled_from(["", "a"]), st.tuples(st.integers(0, 1)))


@frozen
class Kept:
    """A value that stands in a module, as what is pickled has to."""

    name: str
    marks: tuple[int, ...] = ()


def _made(decorator: Decorator) -> Any:
    class Value:
        """A value with every kind of field."""

        name: object
        size: object = 3
        marks: list[object] = field(default_factory=list)
        note: object = field(default="", compare=False, repr=False)
        found: dict[str, object] = field(default_factory=dict, init=False, compare=False)

    return decorator(Value)


@both
def test_fields_are_given_by_place_or_by_name_and_defaults_stand_in(decorator: Decorator) -> None:
    value = _made(decorator)("a", marks=[1])

    assert (value.name, value.size, value.marks, value.note, value.found) == ("a", 3, [1], "", {})


@both
def test_a_default_that_is_made_is_made_for_each_value(decorator: Decorator) -> None:
    kind = _made(decorator)

    assert kind("a").marks is not kind("a").marks


@both
@pytest.mark.parametrize("wrong", [(), (1, 2, [], 4, {})])
def test_too_few_or_too_many_values_are_refused(decorator: Decorator, wrong: tuple[object, ...]) -> None:
    with pytest.raises(TypeError):
        _made(decorator)(*wrong)


@both
@pytest.mark.parametrize("name", ["name", "found", "unknown"])
def test_nothing_can_be_changed_or_deleted(decorator: Decorator, name: str) -> None:
    value = _made(decorator)("a")

    with pytest.raises(
        (FrozenInstanceError, TypeError)
    ):  # the standard one breaks at a name it does not know
        setattr(value, name, 1)
    with pytest.raises((FrozenInstanceError, TypeError)):
        delattr(value, name)
    assert (value.name, value.found) == ("a", {})


@given(one=st.tuples(values, values, values), other=st.tuples(values, values, values))
def test_values_are_equal_and_alike_in_sets_just_as_those_of_the_standard(
    one: tuple[object, ...], other: tuple[object, ...]
) -> None:
    ours, theirs = _compared(frozen), _compared(standard)

    assert (ours(*one) == ours(*other)) == (theirs(*one) == theirs(*other))
    assert len({ours(*one), ours(*other)}) == len({theirs(*one), theirs(*other)})
    assert ours(*one) != theirs(*one)


def _compared(decorator: Decorator) -> Any:
    class Value:
        """A value of which one field does not count."""

        one: object
        other: object
        left_out: object = field(compare=False)

    return decorator(Value)


@both
def test_a_value_shows_its_fields_but_those_that_stay_hidden(decorator: Decorator) -> None:
    shown = repr(_made(decorator)("a", note="hidden"))

    assert shown.endswith(".Value(name='a', size=3, marks=[], found={})")


@both
def test_a_value_can_be_copied_with_other_fields(decorator: Decorator) -> None:
    value = _made(decorator)("a", 1)

    assert (replace(value, size=2).name, replace(value, size=2).size, copy(value)) == ("a", 2, value)


def test_a_value_survives_being_pickled() -> None:
    assert pickle.loads(pickle.dumps(Kept("a", (1, 2)))) == Kept("a", (1, 2))  # noqa: S301  just written here


@both
def test_values_of_a_class_without_fields_are_all_the_same(decorator: Decorator) -> None:
    class Value:
        """Nothing."""

    kind = decorator(Value)

    assert (kind(), hash(kind())) == (kind(), hash(kind()))


@both
def test_a_value_checks_itself_after_it_was_made(decorator: Decorator) -> None:
    class Value:
        """A number above nothing."""

        size: int

        def __post_init__(self) -> None:
            if self.size < 0:
                raise ValueError(self.size)

    with pytest.raises(ValueError, match="-1"):
        decorator(Value)(-1)


@pytest.mark.parametrize(
    "decorator",
    [frozen(kw_only=True), dataclass(frozen=True, slots=True, kw_only=True)],
    ids=["ours", "standard"],
)
def test_fields_can_be_taken_by_name_alone(decorator: Decorator) -> None:
    kind = _made(decorator)

    assert kind(name="a").size == 3
    with pytest.raises(TypeError):
        kind("a")


def test_a_value_that_holds_more_than_another_has_the_fields_of_both() -> None:
    @frozen
    class More(Kept):
        """One field more."""

        more: int = 0

    assert [each.name for each in fields(More)] == ["name", "marks", "more"]
    assert (More("a", (1,), 2).more, More("a").marks) == (2, ())
    assert More("a") != Kept("a")


def test_nothing_is_compiled_before_the_first_value_is_made() -> None:
    kind = _made(frozen)
    before = kind.__init__.__code__.co_filename

    kind("a")

    assert (before.endswith("frozen.py"), kind.__init__.__code__.co_filename) == (True, "<string>")
