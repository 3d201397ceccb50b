"""Texts with placeholders: a closed form, read once, never executed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language.texts import Hole, read_template


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("plain", ("plain",)),
        ("{work.small}", (Hole("work.small"),)),
        ("{work.small|percent} of it", (Hole("work.small", "percent"), " of it")),
        ("{ work.small | percent }", (Hole("work.small", "percent"),)),
        ("a\n  b\t{x}\n", ("a b ", Hole("x"))),
        ("{x}{y}", (Hole("x"), Hole("y"))),
        ("{}", (Hole(""),)),
        ("{x!r:>10}", (Hole("x!r:>10"),)),
        ("{x", ("{x",)),
        ("x}", ("x}",)),
        ("", ()),
    ],
)
def test_a_text_is_its_pieces_and_its_placeholders(text: str, parts: tuple[str | Hole, ...]) -> None:
    assert parts == read_template(text).parts


def test_each_placeholder_is_shown_by_its_name_and_filter() -> None:
    template = read_template("{a|money} and {b}")

    assert ("<a:money> and <b:>", ("a", "b")) == (
        template.render(lambda name, style: f"<{name}:{style}>"),
        template.names,
    )


def test_what_is_put_in_is_not_read_again() -> None:
    assert "{b}" == read_template("{a}").render(lambda _name, _style: "{b}")


@given(st.text(st.characters(exclude_characters="{}"), max_size=60))
def test_a_text_without_braces_comes_out_with_its_white_space_folded(text: str) -> None:
    assert " ".join(text.split()) == read_template(text).render(lambda _name, _style: "")
