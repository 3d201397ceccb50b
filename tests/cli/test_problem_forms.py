"""The forms in which problems are given: lines with a caret, JSON, GitHub's annotations."""

import json

from rules.knowledge import Place
from rules.language.problems import Problem
from tui.exports.problems import problems_github, problems_json, problems_text

CHOICE = Problem(
    Place("rules/price.toml", 129, 26),
    "E03",
    "'strng' is no choice of clients.price_pressure: none, some, strong - did you mean 'strong'?",
    '\tclients.price_pressure = "strng"',
)


def test_a_problem_is_told_with_its_line_and_a_caret_below_the_column() -> None:
    told = problems_text([CHOICE]).split("\n")

    assert (
        "rules/price.toml:129:26: E03 'strng' is no choice of clients.price_pressure: none, some, strong"
        " - did you mean 'strong'?"
    ) == told[0]
    assert '    \tclients.price_pressure = "strng"' == told[1]
    assert "    \t" + " " * 24 + "^" == told[2]


def test_a_problem_without_a_line_is_told_in_one() -> None:
    assert "mine.toml:1:1: W16 never read" == problems_text(
        [Problem(Place("mine.toml"), "W16", "never read")]
    )


def test_promises_that_are_not_kept_stand_last() -> None:
    assert "persona asha: silent" == problems_text([CHOICE], ["persona asha: silent"]).split("\n")[-1]


def test_json_holds_place_code_and_message() -> None:
    table = json.loads(problems_json([CHOICE], ["one"]))

    assert {
        "path": "rules/price.toml",
        "line": 129,
        "column": 26,
        "code": "E03",
        "message": CHOICE.message,
    } == table["problems"][0]
    assert ("freehold/problems/1", ["one"]) == (table["schema"], table["promises"])


def test_an_error_is_an_annotation_for_github() -> None:
    assert f"::error file=rules/price.toml,line=129,col=26,title=E03::{CHOICE.message}" == problems_github(
        [CHOICE]
    )


def test_a_warning_is_one_of_its_own_level() -> None:
    assert problems_github([Problem(Place("a.toml"), "W16", "x")]).startswith("::warning file=a.toml,")


def test_what_would_end_an_annotation_is_escaped() -> None:
    odd = Problem(Place("a,b:c%.toml", 1, 2), "E01", "50% off,\r\nor: not")

    assert (
        "::error file=a%2Cb%3Ac%25.toml,line=1,col=2,title=E01::50%25 off,%0D%0Aor: not"
    ) == problems_github([odd])
    assert "::error::persona a%0Ab" == problems_github([], ["persona a\nb"])
