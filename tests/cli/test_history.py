"""Snapshots, the trash and `freehold diff`, as a person uses them."""

import json
from pathlib import Path

import pytest

from tests.cli.here import HereProgram
from tests.cli.people import WRITER
from tests.cli.program import Finished, Program


def _begun(folder: Path) -> Program:
    """A profile with one snapshot, of which one answer was changed since."""
    program = HereProgram(folder)
    program.keep("mira", WRITER)
    assert (0, "mira@1\n") == _told(program.run("profiles", "snapshot", "mira"))
    assert program.run("set", "mira", "money.runway", "1").code == 0
    return program


@pytest.fixture
def own(tmp_path: Path) -> Program:
    return _begun(tmp_path)


@pytest.fixture(scope="module")
def mira(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The same for all tests that change nothing."""
    return _begun(tmp_path_factory.mktemp("mira"))


def test_the_history_shows_each_snapshot_with_its_readings(mira: Program) -> None:
    told = mira.run("profiles", "history", "mira")
    table = json.loads(mira.run("profiles", "history", "mira", "--format", "json").out)

    assert "Resilience" in told.lines[0]
    assert told.lines[1].startswith("mira@1")
    assert ("freehold/history/1", [1]) == (table["schema"], [each["number"] for each in table["snapshots"]])


def test_the_history_says_what_moved_from_each_snapshot_to_the_next_and_what_moved_it(own: Program) -> None:
    own.run("profiles", "snapshot", "mira")

    told = own.run("profiles", "history", "mira")
    (step,) = json.loads(own.run("profiles", "history", "mira", "--format", "json").out)["steps"]
    moved = next(each for each in step["readings"] if each["dimension"] == "resilience")

    assert "mira@1 to mira@2" in told.lines
    assert (
        f"- Resilience: {moved['before']} -> {moved['after']} (your answers {moved['parts']['answers']})"
        in told.lines
    )
    assert "`freehold diff mira@1 mira@2`" in told.lines[-1]


def test_the_history_says_which_rules_switched_from_each_snapshot_to_the_next_and_why(own: Program) -> None:
    own.run("profiles", "snapshot", "mira")

    told = own.run("profiles", "history", "mira")
    (step,) = json.loads(own.run("profiles", "history", "mira", "--format", "json").out)["steps"]
    differ = json.loads(own.run("diff", "mira@1", "mira@2", "--format", "json").out)

    assert step["rules"]
    assert differ["rules"] == step["rules"]
    assert {"answers"} == {cause for each in step["rules"] for cause in each["causes"]}
    for each in step["rules"]:
        assert f"[{each['rule']}]" in told.out
    assert "because of your answers: " in " ".join(told.out.split())


def test_the_same_profile_is_not_kept_twice(own: Program) -> None:
    own.run("profiles", "snapshot", "mira")

    told = own.run("profiles", "snapshot", "mira")

    assert (0, "") == (told.code, told.out)
    assert "holds the same already" in told.err


def test_diff_says_what_moved_and_that_an_answer_did_it(mira: Program) -> None:
    told = mira.run("diff", "mira@1", "mira")
    table = json.loads(mira.run("diff", "mira@1", "mira", "--format", "json").out)
    moved = next(each for each in table["readings"] if each["dimension"] == "resilience")

    assert "Months of cushion: 3 months -> 1" in told.out
    assert "resilience.short-runway" in told.out
    assert table["schema"] == "freehold/diff/1"
    assert round(moved["after"] - moved["before"], 1) == moved["parts"]["answers"]
    assert (0, 0) == (moved["parts"]["rules"], moved["parts"]["evidence"])


def test_diff_of_the_same_says_that_nothing_changed(mira: Program) -> None:
    told = mira.run("diff", "mira", "mira")

    assert (0, True) == (told.code, "Nothing changed" in told.out)


def test_a_snapshot_is_assessed_and_never_set(mira: Program) -> None:
    assert mira.run("assess", "mira@1").code == 0

    told = mira.run("set", "mira@1", "money.runway", "2")

    assert (5, True) == (told.code, "never changed" in told.err)


def test_a_deleted_profile_comes_back_with_its_history(own: Program) -> None:
    before = own.profile("mira").read_bytes()
    assert "freehold profiles restore mira" in own.run("profiles", "delete", "mira").out
    assert not own.profile("mira").exists()

    assert own.run("profiles", "restore", "mira").out == f"{own.profile('mira')}\n"

    assert before == own.profile("mira").read_bytes()
    assert own.run("assess", "mira@1").code == 0


def test_a_copy_of_a_snapshot_is_a_profile_to_go_on_from(own: Program) -> None:
    assert own.run("profiles", "copy", "mira@1", "then").code == 0

    assert (0, "money.runway: 2 months\n") == _told(own.run("set", "then", "money.runway", "2"))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("diff", "mira@7", "mira"), 5, "there is no profile at"),
        (("diff", "mira@x", "mira"), 2, "the number of a snapshot"),
        (("profiles", "delete", "mira@1"), 2, "a history is never changed"),
        (("profiles", "rename", "mira@1", "then"), 2, "a history is never changed"),
        (("profiles", "rename", "mira", "mira"), 2, "is there already"),
        (("profiles", "rename", "mira", "../up"), 2, "cannot be the name"),
        (("profiles", "restore", "nobody"), 5, "no deleted profile"),
        (("profiles", "delete", "nobody"), 5, "there is no profile"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_code_of_its_cause(
    mira: Program, arguments: tuple[str, ...], code: int, said: str
) -> None:
    told = mira.run(*arguments)

    assert (code, True) == (told.code, said in told.err), told.err


def _told(finished: Finished) -> tuple[int, str]:
    return finished.code, finished.out


def test_check_ends_with_one_where_something_is_wrong_and_says_what_to_do(freehold: Program) -> None:
    freehold.keep("broken").write_text("format = [")

    told = freehold.run("profiles", "check")
    table = json.loads(freehold.run("profiles", "check", "--format", "json").out)

    assert (1, True) == (told.code, "broken.toml:1:" in told.out)
    assert ("freehold/profiles-check/1", False) == (table["schema"], table["faults"][0]["hint"])
