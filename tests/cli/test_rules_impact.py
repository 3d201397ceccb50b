"""`freehold rules impact`: who would be told something else by an edited or new rule file."""

import json
from pathlib import Path

from tests.cli.people import WRITER
from tests.cli.program import ROOT, Program
from tests.cli.rule_files import GOOD

SHIPPED = ROOT / "rules" / "packs" / "freehold"


def edited(freehold: Program, was: str, becomes: str, name: str = "demand.toml") -> Path:
    """Write a copy of a shipped rule file with something changed."""
    text = (SHIPPED / "rules" / name).read_text(encoding="utf-8")
    assert was in text
    path = freehold.folder / name
    path.write_text(text.replace(was, becomes), encoding="utf-8")
    return path


def test_an_edited_copy_of_a_shipped_file_says_who_would_be_told_what(freehold: Program) -> None:
    freehold.keep("mira", WRITER)
    freehold.keep("omar", '"work.small" = { is = 5, on = 2026-11-01 }')
    freehold.keep("torn", "years = [")
    edited(freehold, "[[40, -10], [70, -15]]", "[[40, -5], [70, -7]]")

    told = freehold.run("rules", "impact", "demand.toml")
    mira = told.out[told.out.index("\nmira\n") :].partition("\n\n")[0]

    assert 0 == told.code
    assert told.err.startswith("torn is left out: ")
    assert "  demand " in mira
    assert "Told nothing new: " in told.out
    assert "omar" in told.out.partition("Told nothing new: ")[2]
    assert max(len(line) for line in told.lines) <= 80


def test_a_new_rule_is_compared_for_profiles_and_personas_as_json(freehold: Program) -> None:
    freehold.keep("omar", "years = { is = 9, on = 2026-11-01 }")
    (freehold.folder / "mine.toml").write_text(GOOD, encoding="utf-8")

    told = freehold.run("rules", "impact", "mine.toml", "--format", "json")
    table = json.loads(told.out)
    omar = next(each for each in table["changed"] if each["name"] == "omar")

    assert (0, "", "freehold/impact/1") == (told.code, told.err, table["schema"])
    assert [{"rule": "position.long-years", "before": "silent", "after": "fires"}] == omar["verdicts"]
    assert ["position"] == [each["dimension"] for each in omar["readings"]]
    assert any(each["persona"] for each in table["changed"])


def test_a_file_with_an_error_ends_with_three_and_names_what_was_set_aside(freehold: Program) -> None:
    (freehold.folder / "mine.toml").write_text(
        GOOD.replace("years.at_least", "yeers.at_least"), encoding="utf-8"
    )

    told = freehold.run("rules", "impact", "mine.toml")

    assert 3 == told.code
    assert told.err.startswith("mine.toml:10:1: E02 ")
    assert told.out.startswith("Nobody would be told something else")
    assert "not compared: position.long-years." in told.out


def test_a_copy_under_another_name_is_told_to_take_the_name_of_the_original(freehold: Program) -> None:
    edited(freehold, "[[40, -10], [70, -15]]", "[[40, -5], [70, -7]]").rename(freehold.folder / "other.toml")

    told = freehold.run("rules", "impact", "other.toml")

    assert 3 == told.code
    assert "the same file name" in told.err


def test_a_file_that_is_in_use_is_said_to_be(freehold: Program) -> None:
    path = freehold.home / "packs" / "mine" / "rules" / "mine.toml"
    path.parent.mkdir(parents=True)
    path.write_text(GOOD, encoding="utf-8")

    told = freehold.run("rules", "impact", str(path))

    assert 0 == told.code
    assert "is in use as it stands" in told.err
