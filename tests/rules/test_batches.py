"""Values of the closed set of kinds as text and back, and texts that no one of us wrote."""

import json
import math
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.keeping.batches import MOST_BATCHES, Batches, Unfit


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Leaf:
    name: str
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    left: Any = None
    right: Any = ()


@dataclass(frozen=True, slots=True)
class Stranger:
    name: str


KNOWN = Batches((Leaf, Branch, Side))
DAY, PATH, TUPLE, LIST, SET, TABLE, LEAF, BRANCH, SIDE = range(1, 10)
plain = st.one_of(st.text(max_size=8), st.integers(), st.floats(allow_nan=False), st.booleans(), st.none())
anything: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        plain,
        st.dates(),
        st.sampled_from(Side),
        st.builds(Path, st.text("abc/.", min_size=1, max_size=8)),
        st.builds(Leaf, st.text(max_size=5), st.floats(allow_nan=False)),
        st.frozensets(st.text(max_size=5), max_size=3),
    ),
    lambda below: st.one_of(
        st.lists(below, max_size=4),
        st.lists(below, max_size=4).map(tuple),
        st.dictionaries(st.text(max_size=5), below, max_size=4),
        st.builds(Branch, left=below, right=below),
    ),
    max_leaves=20,
)


def back(value: Any) -> Any:
    return KNOWN.read(KNOWN.write([value]))[0]


def told(value: Any) -> Any:
    """Give a value with the type of everything in it, since 1, 1.0 and True are equal, and 0.0 and -0.0 too."""
    match value:
        case dict():
            inside: Any = [(told(name), told(each)) for name, each in value.items()]
        case tuple() | list():
            inside = [told(each) for each in value]
        case frozenset():
            inside = sorted(value)
        case Branch():
            inside = [told(value.left), told(value.right)]
        case Leaf():
            inside = [told(value.name), told(value.size)]
        case _:
            inside = repr(value)
    return type(value), inside


@given(anything)
def test_every_value_comes_back_as_it_was(value: Any) -> None:
    assert told(value) == told(back(value))


def test_numbers_without_an_end_come_back() -> None:
    assert [math.inf, -math.inf] == back([math.inf, -math.inf])
    assert math.isnan(back(math.nan))


def test_a_name_that_is_no_unicode_comes_back() -> None:
    assert Path("/names/\udc80") == back(Path("/names/\udc80"))


def test_what_was_one_object_is_one_again_and_what_was_two_is_two() -> None:
    leaf, other = Leaf("a", 1.0), Leaf("a", 1.0)
    first, second, third = back((leaf, {"again": leaf}, other))

    assert first is second["again"]
    assert first is not third


@pytest.mark.parametrize(
    "value",
    [
        Stranger("x"),
        {1, 2},
        b"x",
        1j,
        Branch(left=object()),
        frozenset({(1, 2)}),
        {("a", "b"): 1},
    ],
)
def test_what_is_of_no_known_kind_is_not_written(value: Any) -> None:
    with pytest.raises(Unfit):
        KNOWN.write([value])


def test_what_holds_itself_is_not_written() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(Unfit):
        KNOWN.write(endless)


STRANGE = {
    "nothing": "",
    "no JSON": "{",
    "a table": "{}",
    "a number": "7",
    "no batches": "[]",
    "no batch": "[7]",
    "an empty batch": "[[]]",
    "an unknown kind": '[[99,"v",["a"]]]',
    "a kind below all": '[[-1,"v",["a"]]]',
    "a kind by its name": '[["Leaf","vv",["a"],[1.0]]]',
    "a kind that is a list": '[[[],"v",["a"]]]',
    "no marks": f"[[{LEAF},2,[1],[2]]]",
    "an unknown mark": f'[[{LEAF},"vx",["a"],[1.0]]]',
    "too few parts": f'[[{LEAF},"v",["a"]]]',
    "too many parts": f'[[{LEAF},"vvv",["a"],[1.0],[2]]]',
    "parts of unlike length": f'[[{LEAF},"vv",["a","b"],[1.0]]]',
    "a part that is a text": f'[[{LEAF},"vv","a",[1.0]]]',
    "a part that is nothing": f'[[{LEAF},"vv",null,[1.0]]]',
    "something nested among plain values": f'[[{LEAF},"vv",[["a"]],[1.0]]]',
    "a number of nothing": f'[[0,"v",["a"]],[{LEAF},"rv",[1],[1.0]]]',
    "a number from the end": f'[[0,"v",["a"]],[{LEAF},"rv",[-1],[1.0]]]',
    "a number with a fraction": f'[[0,"v",["a"]],[{LEAF},"rv",[0.0],[1.0]]]',
    "yes for a number": f'[[0,"v",["a"]],[{LEAF},"rv",[true],[1.0]]]',
    "no such day": f'[[{DAY},"v",["2026-13-01"]]]',
    "a day that is a number": f'[[{DAY},"v",[7]]]',
    "a path that is a number": f'[[{PATH},"v",[7]]]',
    "no such member": f'[[{SIDE},"v",["middle"]]]',
    "a length below nothing": f'[[{TUPLE},"vv",[-1,2],["a"]]]',
    "lengths that do not fit": f'[[{TUPLE},"vv",[2],["a"]]]',
    "a length that is a text": f'[[{LIST},"vv",["1"],["a"]]]',
    "lengths that are numbers of others": f'[[0,"v",[1]],[{LIST},"rv",[0],["a"]]]',
    "a set of made values": f'[[{DAY},"v",["2026-01-01"]],[{SET},"vr",[1],[0]]]',
    "made names of a table": f'[[{DAY},"v",["2026-01-01"]],[{TABLE},"vrv",[1],[0],["a"]]]',
    "a number of endless digits": f'[[0,"v",[{"9" * 5000}]]]',
    "deep nesting": "[" * 100_000,
    "deep nesting that ends": "[" * 5000 + "]" * 5000,
    "too many batches": json.dumps([[0, "v", ["a"]]] * (MOST_BATCHES + 1)),
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_a_text_of_someone_else_is_refused_in_one_way(text: str) -> None:
    with pytest.raises(Unfit):
        KNOWN.read(text)


_JSON: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.integers(-2, 12), st.text("vr", max_size=3), st.none(), st.booleans(), st.floats()),
    lambda below: st.lists(below, max_size=4),
    max_leaves=30,
)


@given(st.lists(_JSON, max_size=6))
def test_any_json_is_read_or_refused(batches: list[Any]) -> None:
    try:
        KNOWN.read(json.dumps(batches))
    except Unfit:
        return


@given(anything, st.data())
def test_a_damaged_text_is_read_or_refused(value: Any, data: st.DataObject) -> None:
    text = KNOWN.write([value])
    at = data.draw(st.integers(0, len(text) - 1))
    with_other = text[:at] + data.draw(st.sampled_from('0[]{},"rv-.e')) + text[at + 1 :]
    try:
        KNOWN.read(with_other)
    except Unfit:
        return


def test_a_day_is_no_moment() -> None:
    assert date(2026, 11, 22) == back(date(2026, 11, 22))
