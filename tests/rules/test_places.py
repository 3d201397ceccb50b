"""The place told for a key or a value is where it stands in the text, in odd but valid TOML too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language.places import Path, Places
from rules.language.source import parse

ODD = (
    r'''
format = 1   # [not.a.table]
a . b = 2
"quoted key" = 3
'single' = 4
3.14 = 5
dotted."with.dot".x = 6
text = """one ] [ "quoted" = 7
end"""
more = """a"""""
raw = '''
    """'''it's # no comment
'''
list = [1, "two]", [3, 4], # five
  { x = 6, y.z = 7 },
]
when = 1979-05-27 07:32:00 # a day
[ table . sub ] # here ] too
x = 8
[[rule]]
id = "first"
when.work.small.at_least = 40
[rule.effect]
demand = -3
[[rule.test]]
name = "a"
[[rule.test]]
name = "b"
given.work.small = 70
[[rule]]
id = "second"
[[rule.test]]
name = "c"
[["odd ]"]]
x = 9
"""
)


def _places(text: str) -> Places:
    return Places(parse(text.encode(), "a.toml"))


def _at(text: str, place: str) -> str:
    line, column = (int(part) for part in place.split(":")[1:])
    return text.split("\n")[line - 1][column - 1 :]


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("format",), "format", "1   #"),
        (("a", "b"), "b =", "2"),
        (("quoted key",), '"quoted', "3"),
        (("single",), "'single", "4"),
        (("3", "14"), "14 =", "5"),
        (("dotted", "with.dot", "x"), "x = 6", "6"),
        (("text",), "text", '"""one'),
        (("more",), "more", '"""a'),
        (("raw",), "raw", "'''it's"),
        (("list",), "list", "[1"),
        (("list", 1), "list", '"two'),
        (("list", 2, 1), "list", "4]"),
        (("list", 3, "x"), "x = 6", "6"),
        (("list", 3, "y", "z"), "z = 7", "7"),
        (("when",), "when", "1979"),
        (("table", "sub"), "[ table", "[ table"),
        (("table", "sub", "x"), "x = 8", "8"),
        (("rule", 0), "[[rule]]", "[[rule]]"),
        (("rule", 0, "id"), "id", '"first"'),
        (("rule", 0, "when", "work", "small", "at_least"), "at_least", "40"),
        (("rule", 0, "effect"), "[rule.effect]", "[rule.effect]"),
        (("rule", 0, "effect", "demand"), "demand", "-3"),
        (("rule", 0, "test", 0, "name"), "name", '"a"'),
        (("rule", 0, "test", 1, "name"), "name", '"b"'),
        (("rule", 0, "test", 1, "given", "work", "small"), "small = 70", "70"),
        (("rule", 1, "id"), "id", '"second"'),
        (("rule", 1, "test", 0, "name"), "name", '"c"'),
        (("odd ]", 0, "x"), "x = 9", "9"),
    ],
)
def test_keys_and_values_are_found_in_odd_text(path: Path, key: str, value: str) -> None:
    places = _places(ODD)

    assert _at(ODD, str(places.of_key(path))).startswith(key)
    assert _at(ODD, str(places.of_value(path))).startswith(value)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("rule", 0, "unless"), "[[rule]]"),
        (("rule", 0, "effect", "price"), "[rule.effect]"),
        (("list", 9), "list ="),
        (("list", 3, "none"), "{ x"),
    ],
)
def test_what_is_not_there_is_placed_at_what_would_hold_it(path: Path, expected: str) -> None:
    assert _at(ODD, str(_places(ODD).of_key(path))).startswith(expected) or _at(
        ODD, str(_places(ODD).of_value(path))
    ).startswith(expected)


def test_what_stands_nowhere_is_placed_at_the_beginning_of_the_file() -> None:
    assert str(_places(ODD).of_key(("nothing",))) == "a.toml:1:1"


def test_a_key_with_an_escape_is_found() -> None:
    text = 'a = 1\n"b\\u0063" = 2\n'

    assert str(_places(text).of_key(("bc",))) == "a.toml:2:1"


_names = st.text("abc-_1", min_size=1, max_size=4)
_values = st.recursive(
    st.sampled_from(["1", "-2.5", '"t]"', "'l}'", "true", "1979-05-27", '"""m"""', '"a\\"b"']),
    lambda below: st.lists(below, max_size=3).map(lambda parts: "[" + " , ".join(parts) + "]"),
    max_leaves=6,
)
_gaps = st.sampled_from(["\n", "\r\n", " # note ] =\n", "\n\n  "])


@given(st.lists(st.tuples(_names, _values, _gaps), min_size=1, max_size=8, unique_by=lambda it: it[0]))
def test_every_key_and_value_of_a_random_text_is_found_where_it_was_written(
    lines: list[tuple[str, str, str]],
) -> None:
    text, expected = "", {}
    for name, value, gap in lines:
        at = len(text)
        text += f"{name} = {value}{gap}"
        expected[name] = (at, at + len(name) + 3)
    places = _places(text)

    for name, (key, value_at) in expected.items():
        for offset, place in ((key, places.of_key((name,))), (value_at, places.of_value((name,)))):
            before = text[:offset]
            assert (before.count("\n") + 1, offset - before.rfind("\n")) == (place.line, place.column)
