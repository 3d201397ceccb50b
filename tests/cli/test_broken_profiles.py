"""A profile that is broken, newer, missing or hostile: its place is named and no byte of it changes."""

import os

import pytest

from tests.cli.program import Program

HEAD = 'format = 1\nname = "asha"\ncurrency = "EUR"\n\n[answers]\n'


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("format = [", "asha.toml:1:"),
        ("", "asha.toml:1:1"),
        (HEAD + "years = 3\n", "asha.toml:6:"),
        (HEAD + "years = { is = nan, on = 2026-11-01 }\n", "asha.toml:6:"),
        (HEAD + "x = " + "[" * 600 + "]" * 600 + "\n", "asha.toml:6:"),
        ("a" + ".a" * 20_000 + " = 1\n", "asha.toml:1:"),
    ],
)
def test_a_broken_profile_ends_with_three_and_stays_byte_for_byte(
    freehold: Program, text: str, place: str
) -> None:
    path = freehold.keep("asha")
    path.write_text(text)

    read = freehold.run("assess", "asha")
    written = freehold.run("set", "asha", "years", "3")

    assert (read.code, written.code) == (3, 3)
    assert place in read.err
    assert (read.out, written.out) == ("", "")
    assert path.read_text() == text
    assert [each.name for each in path.parent.iterdir()] == ["asha.toml"]


def test_what_a_file_says_and_no_question_takes_is_told_and_kept(freehold: Program) -> None:
    path = freehold.keep(
        "asha",
        "years = { is = 900, on = 2026-11-01 }\nshoes = { is = 44, on = 2026-11-01 }\n"
        '"ai.use" = { is = "hourly", on = 2026-11-01 }',
    )

    told = freehold.run("assess", "asha")
    freehold.run("set", "asha", "money.runway", "3")

    assert told.code == 0
    assert [name for name in ("years", "shoes", "ai.use") if name not in told.err] == []
    assert [word for word in ("900", "44", "hourly", "runway") if word not in path.read_text()] == []


def test_a_profile_of_a_newer_program_ends_with_four_and_stays(freehold: Program) -> None:
    path = freehold.keep("asha")
    path.write_text('format = 9\nname = "asha"\n')

    codes = [
        freehold.run(*command).code
        for command in (["assess", "asha"], ["set", "asha", "years", "3"], ["--plain", "asha"])
    ]

    assert codes == [4, 4, 4]
    assert path.read_text() == 'format = 9\nname = "asha"\n'


@pytest.mark.parametrize("kind", ["missing", "folder", "fifo", "loop"])
def test_what_is_no_file_ends_with_five(freehold: Program, kind: str) -> None:
    path = freehold.profile("asha")
    path.parent.mkdir(parents=True)
    match kind:
        case "folder":
            path.mkdir()
        case "fifo":
            os.mkfifo(path)
        case "loop":
            path.symlink_to(path)

    told = freehold.run("assess", "asha")

    assert (told.code, told.out) == (5, "")
    assert "asha.toml" in told.err


def test_a_relative_home_is_refused(freehold: Program) -> None:
    told = freehold.run("profiles", "list", more={"FREEHOLD_HOME": "here"})

    assert told.code == 2
    assert "FREEHOLD_HOME" in told.err
