"""A home that cannot be written: what only reads works and is quiet, what changes says so and what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.people import WRITER
from tests.cli.program import Program
from tests.cli.read_only import ReadOnlyProgram, read_only, writable_again

READING = (
    ["assess", "mira"],
    ["next", "mira"],
    ["why", "mira"],
    ["why", "mira", "position.no-proof"],
    ["ask", "mira"],
    ["whatif", "mira", "years=9"],
    ["goal", "mira", "--reading", "price", "--over", "60"],
    ["clients", "mira"],
    ["profiles", "list"],
    ["profiles", "show", "mira"],
    ["rules", "check"],
    ["evidence"],
)
CHANGING = (
    ["set", "mira", "years", "9"],
    ["clients", "mira", "add", "B", "--share", "10"],
    ["plan", "mira", "add", "position.no-proof"],
    ["profiles", "new", "bo"],
    ["profiles", "copy", "mira", "bo"],
    ["profiles", "rename", "mira", "bo"],
    ["profiles", "delete", "mira"],
    ["profiles", "snapshot", "mira"],
    ["rules", "new", "price.mine"],
    ["rules", "off", "demand.lowend-some", "--because", "no such work"],
)
ELSEWHERE = "Profiles cannot be kept in "
HOW = "set FREEHOLD_HOME to a folder"


@pytest.fixture
def shut(tmp_path: Path) -> Iterator[ReadOnlyProgram]:
    freehold = Program(tmp_path / "shut")
    freehold.keep("mira", WRITER)
    freehold.keep("asha", 'field = { is = "copywriting" }', head='at = "years"')
    yield read_only(freehold)
    writable_again(freehold)


def test_what_only_reads_works_and_has_nothing_to_complain_of(shut: ReadOnlyProgram) -> None:
    told = {" ".join(command): shut.run(*command) for command in READING}

    assert [
        (name, each.code, each.err) for name, each in told.items() if (each.code, each.err) != (0, "")
    ] == []
    assert all(each.out for each in told.values())


def test_what_changes_something_ends_with_five_and_says_what_to_do(shut: ReadOnlyProgram) -> None:
    before = shut.profile("mira").read_bytes()
    told = {" ".join(command): shut.run(*command) for command in CHANGING}

    wrong = [
        (name, each)
        for name, each in told.items()
        if each.code != 5 or each.out or each.err.count("\n") != 2 or HOW not in each.err
    ]
    assert wrong == []
    assert before == shut.profile("mira").read_bytes()


def test_the_other_folder_that_is_named_works(shut: ReadOnlyProgram, tmp_path: Path) -> None:
    other = {"FREEHOLD_HOME": str(tmp_path / "other")}

    assert shut.run("profiles", "new", "bo", more=other).code == 0
    assert shut.run("set", "bo", "years", "3", more=other).out == "years: 3 years\n"


def test_plain_prompts_say_so_before_the_first_question_and_still_read(shut: ReadOnlyProgram) -> None:
    told = shut.run("--plain", typed="mira\ndone\nq\n")

    begin = told.out[: told.out.index("Your profiles")]
    assert ELSEWHERE in begin
    assert "saved as it is given" not in told.out
    assert "Opened mira" in told.out
    assert "Demand" in told.out
    assert "Saved." not in told.out
    assert (0, "") == (told.code, told.err)


def test_plain_prompts_say_of_each_answer_that_it_is_not_saved(shut: ReadOnlyProgram) -> None:
    told = shut.run("--plain", "asha", typed="9\nq\n")

    assert told.code == 5
    assert "You said: 9 years.\nNot saved: " in told.out
    assert "in the memory of this program alone" in told.out.splitlines()[-1]


def test_a_profile_elsewhere_can_be_changed(shut: ReadOnlyProgram, tmp_path: Path) -> None:
    free = str(tmp_path / "free.toml")
    (tmp_path / "free.toml").write_bytes(shut.profile("mira").read_bytes())
    done = shut.run("set", free, "years", "9")

    assert (0, "years: 9 years\n") == (done.code, done.out)
    assert "9 years" in shut.run("profiles", "show", free).out


def test_a_home_below_a_plain_file_is_said_too(tmp_path: Path) -> None:
    freehold = Program(tmp_path)
    (tmp_path / "file").write_text("")
    home = {"FREEHOLD_HOME": str(tmp_path / "file" / "home")}
    started = freehold.run("profiles", "new", "bo", more=home)
    plain = freehold.run("--plain", typed="q\n", more=home)

    assert (5, True) == (started.code, HOW in started.err)
    assert ELSEWHERE in plain.out
