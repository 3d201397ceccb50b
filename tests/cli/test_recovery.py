"""What an earlier run could not save: mentioned by every command, taken over by the plain face when told to."""

import pytest

from tests.cli.program import Program

KEPT = """format = 1
name = "asha"
currency = "EUR"

[answers]
years = {{ is = 6, on = 2026-11-01 }}

[recovery]
of = "{path}"
base = ""
drafts = {{ "money.runway" = "three or so" }}
"""


@pytest.fixture
def left(freehold: Program) -> Program:
    """A profile with a recovery file that another run left."""
    path = freehold.keep("asha", head='at = "money.runway"')
    folder = freehold.home / "recovery"
    folder.mkdir()
    (folder / "asha-1.toml").write_text(KEPT.format(path=path.resolve()))
    return freehold


@pytest.mark.parametrize(
    "command", [["assess", "asha"], ["profiles", "show", "asha"], ["set", "asha", "focus", "later"]]
)
def test_commands_mention_it_and_take_nothing(left: Program, command: list[str]) -> None:
    told = left.run(*command)

    assert (
        "asha-1.toml holds what was said before and could not be saved; `freehold asha` shows it" in told.err
    )
    assert "years" not in left.profile("asha").read_text()


def test_check_names_it_as_a_hint(left: Program) -> None:
    told = left.run("profiles", "check")

    assert (0, True) == (told.code, "asha-1.toml: this holds what was said in a profile before" in told.out)


def test_the_plain_face_shows_it_and_takes_it_over_when_told_to(left: Program) -> None:
    told = left.run("--plain", "asha", typed="perhaps\nyes\nq\n")

    assert "Years of paid work: 6 years (not answered in the profile)." in told.out
    assert "Write yes, no, or nothing." in told.out
    assert "You had typed before, and it was not kept: three or so" in told.out
    assert "years = { is = 6" in left.profile("asha").read_text()


def test_the_plain_face_puts_it_into_the_trash_when_told_to(left: Program) -> None:
    told = left.run("--plain", "asha", typed="no\nq\n")

    assert "`freehold profiles restore asha-1-recovered` brings it back" in told.out
    assert "years" not in left.profile("asha").read_text()
    assert [] == list((left.home / "recovery").glob("*.toml"))


def test_an_empty_line_leaves_it_for_another_time(left: Program) -> None:
    left.run("--plain", "asha", typed="\nq\n")

    assert ["asha-1.toml"] == [path.name for path in (left.home / "recovery").glob("*.toml")]


def test_a_command_that_cannot_save_says_so_and_leaves_no_recovery_file(freehold: Program) -> None:
    path = freehold.keep("asha")
    (path.parent / ".asha.toml.lock").mkdir()

    assert 5 == freehold.run("set", "asha", "years", "3").code
    assert not (freehold.home / "recovery").exists()


def test_comments_that_a_save_would_lose_are_kept_and_that_is_said(freehold: Program) -> None:
    path = freehold.keep("asha")
    path.write_text("# mine\n" + path.read_text())

    told = freehold.run("set", "asha", "years", "3")

    assert "as it was, it is kept in " in told.err
    assert (path.parent / "asha.history" / "as-it-was-0001.toml").read_text().startswith("# mine\n")
