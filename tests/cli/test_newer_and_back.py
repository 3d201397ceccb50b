"""Going back to an older release and forward again: what the newer one wrote is found as it was."""

import tomllib

import pytest

from tests.cli.program import Program

NEWER = 'format = 9\nname = "asha"\nmood = 0.50  # hers\n[answers]\nyears = { is = 5, how = "new" }\n'
COMMANDS = (
    ("assess", "asha"),
    ("why", "asha"),
    ("next", "asha"),
    ("ask", "asha"),
    ("whatif", "asha", "years=3"),
    ("diff", "asha", "asha"),
    ("set", "asha", "years", "3"),
    ("set", "asha", "years", "clear"),
    ("plan", "asha", "add", "position.no-proof"),
    ("disagree", "asha", "position.no-proof", "--because", "no"),
    ("--plain", "asha"),
    ("profiles", "show", "asha"),
    ("profiles", "snapshot", "asha"),
    ("profiles", "history", "asha"),
    ("profiles", "redact", "asha"),
    ("profiles", "copy", "asha", "bea"),
    ("profiles", "rename", "asha", "bea"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_changes_a_byte_of_what_a_newer_release_wrote(
    freehold: Program, command: tuple[str, ...]
) -> None:
    path = freehold.keep("asha")
    path.write_text(NEWER)

    told = freehold.run(*command)

    assert told.code == 4
    assert "format 9" in told.err
    assert "format 1" in told.err
    assert [each.name for each in path.parent.iterdir()] == ["asha.toml"]
    assert path.read_text() == NEWER


def test_a_newer_profile_goes_into_the_trash_and_comes_back_byte_for_byte(freehold: Program) -> None:
    path = freehold.keep("asha")
    path.write_text(NEWER)

    assert 0 == freehold.run("profiles", "delete", "asha").code
    assert not path.exists()
    assert 0 == freehold.run("profiles", "restore", "asha").code
    assert NEWER == path.read_text()


def test_an_older_release_that_can_save_keeps_what_a_newer_one_added_for_the_way_forward(
    freehold: Program,
) -> None:
    path = freehold.keep(
        "asha",
        'years = { is = 5, how = "new" }\n"later.asked" = { is = ["a"], sure = [1.50, 0x10, true] }',
        head='mood = 0.50\n[weather]\nsun = 07:30:00\n[weather.deep]\nrain = { "a b" = 1979-05-27T07:32:00-08:00 }',
        tail='[[client]]\nnickname = "A"\ncity = "Gent"\n[[later]]\nwhat = 1e3',
    )
    before = tomllib.loads(path.read_text())

    assert 0 == freehold.run("set", "asha", "money.runway", "3").code
    assert 0 == freehold.run("set", "asha", "money.runway", "clear").code
    after = tomllib.loads(path.read_text())

    assert str(before) == str({key: after[key] for key in before})
