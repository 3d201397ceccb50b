"""`freehold rules schema`: printed, written into a folder, and put beside a person's own packs."""

from pathlib import Path

from rules.language.schema import KINDS
from rules.language.schema_files import FOLDER, file_name
from rules.pack import SHIPPED
from tests.cli.program import Program
from tests.cli.rule_files import GOOD

QUESTION = """\
format = 1

[[screen]]
id = "pets"
section = "You"
title = "Pets"
ask = "How many pets?"
why = "They cost time."

[[screen.question]]
id = "pets.count"
kind = "number"
label = "Pets"
min = 0
max = 20
"""


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.json"))


def test_a_schema_is_printed_as_it_is_shipped(freehold: Program) -> None:
    told = freehold.run("rules", "schema")

    assert ((SHIPPED / FOLDER / file_name("rules")).read_text("utf-8"), "") == (told.out, told.err)


def test_all_schemas_are_written_into_a_folder_and_named(freehold: Program) -> None:
    told = freehold.run("rules", "schema", "--output", "made/here")

    assert ([f"made/here/{kind}.schema.json" for kind in KINDS], 0) == (told.lines, told.code)
    assert sorted(map(file_name, KINDS)) == names_in(freehold.folder / "made/here")


def test_installed_schemas_stand_where_a_copied_rule_file_looks_and_know_the_persons_own_names(
    freehold: Program,
) -> None:
    own = freehold.home / "packs/mine"
    for part, text in (("questions", QUESTION), ("rules", GOOD)):
        (own / part).mkdir(parents=True)
        (own / part / "own.toml").write_text(text, encoding="utf-8")

    told = freehold.run("rules", "schema", "--install")

    assert (0, "") == (told.code, told.err)
    assert sorted(file_name(kind) for kind in KINDS if kind != "overrides") == names_in(own / FOLDER)
    assert [file_name("overrides")] == names_in(own.parent)
    assert "pets.count" in (own / FOLDER / file_name("rules")).read_text("utf-8")


def test_what_is_no_kind_is_told_with_the_nearest(freehold: Program) -> None:
    told = freehold.run("rules", "schema", "rulez")

    assert (2, "") == (told.code, told.out)
    assert "did you mean 'rules'?" in told.err


def test_a_folder_that_cannot_be_written_ends_with_five(freehold: Program) -> None:
    (freehold.folder / "taken").write_text("a file", encoding="utf-8")
    told = freehold.run("rules", "schema", "rules", "--output", "taken")

    assert (5, "") == (told.code, told.out)
    assert "taken/rules.schema.json: cannot be written" in told.err


def test_the_help_names_every_kind(freehold: Program) -> None:
    told = " ".join(freehold.run("rules", "schema", "--help").out.split())

    assert [] == [kind for kind in KINDS if kind not in told]
