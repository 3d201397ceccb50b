"""Each usual slip in a TOML file is told in words, at its line and column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language.source import SourceRefused, parse

FIRST = "format = 1\n"


def _told(text: str) -> str:
    with pytest.raises(SourceRefused) as refused:
        parse(text.encode(), "a.toml")
    return str(refused.value)


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("title = Small jobs", 9, 'text needs quotes: write name = "text"'),
        ("title = \u201cSmall\u201d", 9, 'curly quotes: use straight quotes, like "text"'),
        ("quick = True", 9, "yes and no are written true and false, in small letters"),
        ("quick = yes", 9, "yes and no are written true and false, in small letters"),
        ("share = 40%", 11, "a percent sign does not belong in a number: write 40, not 40%"),
        ("cost = $40", 8, "a currency sign does not belong in a number: write 40"),
        ("cost = \u20ac40", 8, "a currency sign does not belong in a number: write 40"),
        ("share = 40,5", 11, "a decimal number has a point, not a comma: write 40.5, not 40,5"),
        ("cost = 1,000", 9, "numbers have no commas: write 1000, not 1,000"),
        ("years = 3 to 6", 11, "a range is written low = 40, high = 60 in braces"),
        ("day = 2026-13-01", 11, "a date is written like 2026-01-09, and must exist"),
        ("day = 2026-01", 11, "a date is written like 2026-01-09, and must exist"),
        ("share =", 8, "a value is missing after the equals sign"),
        ("share 40", 7, "a line needs a name, an equals sign and a value: name = value"),
        (
            'title = "Small',
            15,
            "a character that may not stand here; a text must end on the line it begins",
        ),
        ('title = "a\\qb"', 13, "a backslash in a text must be doubled, or use single quotes"),
        ("share = 40 41", 12, "something stands after the value that does not belong there"),
        ("[rule", 6, "a heading is opened with [ and never closed with ]"),
        (
            "= 4",
            1,
            "a name is missing here, or holds a character that needs quotes",
        ),
    ],
)
def test_a_slip_is_told_in_words_at_its_place(line: str, column: int, words: str) -> None:
    told = _told(f"{FIRST}{line}\nlast = 1\n")

    assert words == told.partition(" E01 ")[2]
    assert f"a.toml:2:{column}:" == told.partition(" ")[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = 1\na = 2\n", "this name already has a value above; a name may stand only once"),
        (
            "[rule]\na = 1\n[rule]\n",
            "this heading already stands above; a list of things needs [[double brackets]]",
        ),
        ("a = [1,\n2\n", "a list is opened with [ and never closed with ]"),
        ('a = """text\n', "a text is opened with a quote and never closed"),
    ],
)
def test_a_slip_over_several_lines_is_told_in_words(text: str, words: str) -> None:
    assert words == _told(text).partition(" E01 ")[2]


def test_the_line_itself_is_shown() -> None:
    with pytest.raises(SourceRefused) as refused:
        parse(b"format = 1\nshare = 40%\n", "a.toml")

    assert refused.value.problem.line_text == "share = 40%"


@given(st.text(st.sampled_from("ab=[]{}\",.'\n#1 \\\u201c%$"), max_size=80))
def test_any_text_is_read_or_refused_at_a_place_inside_it(text: str) -> None:
    try:
        parse(text.encode(), "a.toml")
    except SourceRefused as refused:
        place = refused.problem.place
        assert 1 <= place.line <= text.count("\n") + 1
        assert 1 <= place.column <= len(text) + 1
