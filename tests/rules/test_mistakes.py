"""Each usual slip in a TOML file is told in words, at its line and column."""

import inspect
import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language.mistakes import explain_toml_error
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
            "a text must end on the line it begins: put a quote at its end",
        ),
        ('title = "a\\qb"', 13, "a backslash in a text must be doubled, or use single quotes"),
        ("share = 40 41", 12, "something stands after the value that does not belong there"),
        ("[[rule]", 7, "a list heading is opened with [[ and never closed with ]]"),
        ("[rule]]", 7, "a heading has as many brackets after its name as before"),
        ("[rule] a = 1", 8, "a heading stands on a line of its own"),
        ("; a note", 1, "a note begins with #, not with ;"),
        ("// a note", 1, "a note begins with #, not with //"),
        ("share: 40", 6, "an equals sign joins a name and its value, not a colon: name = value"),
        ("share == 40", 8, "one equals sign joins a name and its value: name = value"),
        ("share => 40", 8, "one equals sign joins a name and its value: name = value"),
        ("my share = 40", 4, "a name has no blanks: join its words with _, or put it in quotes"),
        ("prix\u00e9 = 40", 5, "a name has plain letters, digits, - and _ only: put any other in quotes"),
        ("share\u00a0= 40", 6, "an invisible character stands here: delete it"),
        ("\ufeffshare = 40", 1, "an invisible character stands here: delete it"),
        (
            "share = 40\rlast = 2",
            11,
            "a line ends here in an old way: save the file with ordinary line ends and try again",
        ),
        ("share = 40;", 11, "a line ends with its value: leave out the mark at its end"),
        ("share = 40,", 11, "a line ends with its value: leave out the mark at its end"),
        ("share = 40 %", 12, "a percent sign does not belong in a number: write 40, not 40%"),
        ("cost = 40 EUR", 11, "a currency does not belong in a number: write 40"),
        ("cost = 40\u20ac", 10, "a currency does not belong in a number: write 40"),
        ("cost = 1.000,50", 13, "numbers have no separators: write 1000.5, not 1.000,5"),
        ("years = 3-6", 10, "a range is written low = 40, high = 60 in braces"),
        ("years = 3\u20136", 10, "a range is written low = 40, high = 60 in braces"),
        ("years = 05", 10, "a number does not begin with 0: write 5, not 05"),
        ("years = .5", 9, "a number needs a digit before its point: write 0.5, not .5"),
        ("years = 5.", 10, "a number needs a digit after its point: write 5, not 5."),
        ("as_of = 2026-1-5", 13, "a date has two digits for month and day: write 2026-01-05, not 2026-1-5"),
        ("as_of = 2026-02-30", 9, "there is no such day or time; a date is written like 2026-01-05"),
        ("note = null", 8, "there is no empty value: leave the line out"),
        ("cites = [one, two]", 10, 'text in a list needs quotes: ["one", "two"]'),
        (
            'cites = ["one" "two"]',
            16,
            "a list is opened with [ and never closed with ], or a comma is missing in it",
        ),
        (
            "given = { low = 1 high = 2 }",
            19,
            "braces are opened with { and never closed with }, or a comma is missing in them",
        ),
        (
            "given = { low = 1,",
            19,
            "what stands in braces must end on the line it begins, and not with a comma",
        ),
        (
            "given = { low = 1, low = 2 }",
            27,
            "this name already has a value above; a name may stand only once",
        ),
        (
            'title = "He said "yes" to it"',
            19,
            "a quote inside a text ends it: put a backslash before it, or single quotes around the whole text",
        ),
        (
            "title = 'it's'",
            13,
            "a quote inside a text ends it: put a backslash before it, or single quotes around the whole text",
        ),
        ('path = "C:\\Users\\me"', 13, "a backslash in a text must be doubled, or use single quotes"),
        ('mark = "\\ud800"', 15, "a backslash in a text must be doubled, or use single quotes"),
        ("share = 40 # \x01", 14, "a character that may not stand in a note: delete it"),
        ('title = "a\x01b"', 11, "a character that may not stand in a text: delete it"),
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
    ("text", "place", "words"),
    [
        ("a = 1\na = 2\n", "2:6", "this name already has a value above; a name may stand only once"),
        (
            "[rule]\na = 1\n[rule]\n",
            "3:6",
            "this heading already stands above; a list of things needs [[double brackets]]",
        ),
        (
            "[a.b]\nc = 1\n[a]\nb.d = 1\n",
            "4:8",
            "this name is a heading above: write its lines below that heading",
        ),
        ("a = [1]\n[[a]]\n", "2:4", "this name already has a value above; a name may stand only once"),
        (
            "a = 1\nb = [1,\n2\nc = 3\n",
            "2:5",
            "a list is opened with [ and never closed with ], or a comma is missing in it",
        ),
        (
            'a = ["x",\n"y"\n[rule]\n',
            "1:5",
            "a list is opened with [ and never closed with ], or a comma is missing in it",
        ),
        ('a = 1\nb = """text\n\nc = 3\n', "2:5", "a text is opened with a quote and never closed"),
        ("a = 1\nb = '''text\n\nc = 3\n", "2:5", "a text is opened with a quote and never closed"),
        ('a = """one"""\nb = """two\nc = 3', "2:5", "a text is opened with a quote and never closed"),
        ('a = 1\r\nb = """two\r\nc = 3', "2:5", "a text is opened with a quote and never closed"),
        ('a = 1\nb = "two', "2:9", "a text is opened with a quote and never closed"),
        ("a = 1\r\nb = 40%\r\n", "2:7", "a percent sign does not belong in a number: write 40, not 40%"),
        (
            'say = "\u201cyes\u201d" # \u201ca\u201d\nb = 40%\n',
            "2:7",
            "a percent sign does not belong in a number: write 40, not 40%",
        ),
        (
            'say = "so-called \u201cyes\u201d = 40%" x\n',
            "1:31",
            "a quote inside a text ends it: put a backslash before it, or single quotes around the whole text",
        ),
    ],
)
def test_a_slip_over_several_lines_is_told_in_words_where_it_begins(
    text: str, place: str, words: str
) -> None:
    assert f"a.toml:{place}: E01 {words}" == _told(text)


_RAISED = re.compile(
    r'"((?:Cannot|Expected|Invalid|Unclosed|Unterminated|Unescaped|Found|Illegal|Duplicate|Escaped)[^"{(]*)'
)


def test_every_refusal_that_this_python_knows_has_words_of_ours() -> None:
    source = "".join(inspect.getsource(module) for module in (tomllib._parser,))  # type: ignore[attr-defined]  # no public list
    beginnings = {each.strip().replace("\\\\", "\\") for each in _RAISED.findall(source)} - {
        "Expected",
        "Expected str object, not '",
    }

    assert len(beginnings) > 15
    assert [] == [
        each
        for each in sorted(beginnings)
        if "not valid TOML" in explain_toml_error(f"{each} (at line 1, column 1)", "[[")[2]
    ]


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
