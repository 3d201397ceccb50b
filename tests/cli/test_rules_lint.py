"""`freehold rules lint` and `freehold rules explain`."""

import json
from pathlib import Path

from tests.cli.program import Program
from tests.cli.rule_files import GOOD

FIRM = GOOD.replace("given.years = 10\n", "given.years = 3\n").replace(
    "given.years = 1\n", "given.years = 2\n"
)
DOUBTFUL = FIRM.replace("You have {years} years", "You have some years")


def keep(freehold: Program, text: str, name: str = "mine.toml") -> Path:
    path = freehold.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_has_nothing_doubtful(freehold: Program) -> None:
    keep(freehold, FIRM)

    told = freehold.run("rules", "lint", "mine.toml")

    assert (0, "") == (told.code, told.err)
    assert told.out.endswith(" rules, nothing doubtful found\n")


def test_a_doubtful_file_passes_check_and_not_lint(freehold: Program) -> None:
    keep(freehold, DOUBTFUL)

    checked, linted = freehold.run("rules", "check", "mine.toml"), freehold.run("rules", "lint", "mine.toml")

    assert 0 == checked.code
    assert (1, "") == (linted.code, linted.err)
    assert [
        "mine.toml:16:16: W13 the advice of position.long-years shows no answer; put one in, like {years}",
        '    say          = "You have some years of paid work behind you. Say so."',
        "                   ^",
    ] == linted.lines


def test_lint_finds_errors_too_and_in_order(freehold: Program) -> None:
    keep(freehold, DOUBTFUL.replace('"silent"', '"fires"'))

    told = freehold.run("rules", "lint", "mine.toml", "--format", "json")

    assert 1 == told.code
    assert ["W11", "W13", "E09"] == [each["code"] for each in json.loads(told.out)["problems"]]


def test_a_warning_is_given_as_an_annotation(freehold: Program) -> None:
    keep(freehold, DOUBTFUL)

    told = freehold.run("rules", "lint", "mine.toml", "--format", "github")

    assert told.out.startswith("::warning file=mine.toml,line=16,col=16,title=W13::the advice of position")


def test_an_error_is_given_as_an_annotation(freehold: Program) -> None:
    keep(freehold, GOOD.replace("years.at_least", "yeers.at_least"))

    told = freehold.run("rules", "check", "mine.toml", "--format", "github")

    assert 1 == told.code
    assert told.out.startswith("::error file=mine.toml,line=10,col=1,title=E02::unknown name 'yeers'")


def test_an_annotation_of_nothing_is_nothing(freehold: Program) -> None:
    keep(freehold, FIRM)

    told = freehold.run("rules", "lint", "mine.toml", "--format", "github")

    assert (0, "", "") == (told.code, told.out, told.err)


def test_a_pack_waives_what_it_has_looked_at(freehold: Program) -> None:
    head = 'format = 1\nid = "mine"\nversion = "1"\n'
    waiver = '[[waive]]\ncode = "W13"\nof = "position.long-years"\nbecause = "kept to ask for it"\n'
    keep(freehold, DOUBTFUL, "pack/rules/mine.toml")
    keep(freehold, head, "pack/pack.toml")
    told = freehold.run("rules", "lint", "pack")
    keep(freehold, head + waiver, "pack/pack.toml")

    assert 1 == told.code
    assert 0 == freehold.run("rules", "lint", "pack").code


def test_a_pack_whose_folder_is_misspelled_is_still_taken_for_a_pack(freehold: Program) -> None:
    keep(freehold, FIRM, "pack/rule/mine.toml")
    keep(freehold, 'format = 1\nid = "mine"\nversion = "1"\n', "pack/pack.toml")

    told = freehold.run("rules", "lint", "pack")

    assert 1 == told.code
    assert told.out.startswith("pack/rule/mine.toml:1:1: W16 this file is never read: ")


def test_the_day_is_given_or_refused(freehold: Program) -> None:
    late = freehold.run("rules", "lint", "--as-of", "2035-01-01", "--format", "json")
    never = freehold.run("rules", "lint", "--as-of", "soon")

    assert any("to be looked at again" in each["message"] for each in json.loads(late.out)["problems"])
    assert (2, "") == (never.code, never.out)


def test_a_page_explains_a_code_in_either_form(freehold: Program) -> None:
    told, listed = freehold.run("rules", "explain", "w04"), freehold.run("rules", "explain")
    table = json.loads(freehold.run("rules", "explain", "W04", "--format", "json").out)

    assert (0, "") == (told.code, told.err)
    assert "W04  One rule inside another: counts twice" == told.lines[0]
    assert ["What is wrong", "Avoid", "Prefer", "Why"] == [
        line for line in told.lines[1:] if line and not line.startswith(" ")
    ]
    assert 26 == len(listed.lines)
    assert told.lines[0] in listed.lines
    assert ("freehold/code/1", "W04") == (table["schema"], table["code"])


def test_an_unknown_code_ends_with_two_and_the_nearest(freehold: Program) -> None:
    told = freehold.run("rules", "explain", "E3")

    assert (2, "", "there is no code 'E3' - did you mean 'E03'?\n") == (told.code, told.out, told.err)
