"""The full screen on a disk that cannot be written: it says so first, lets profiles be read, and loses nothing unsaid."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.people import WRITER
from tests.cli.program import Program
from tests.cli.read_only import ReadOnlyProgram, read_only, writable_again
from tests.terminal.terminals import Terminal

F8, F10 = "\x1b[19~", "\x1b[21~"


@pytest.fixture
def shut(tmp_path: Path) -> Iterator[ReadOnlyProgram]:
    freehold = Program(tmp_path / "shut")
    freehold.keep("mira", WRITER)
    yield read_only(freehold)
    writable_again(freehold)


def test_home_says_so_and_a_profile_opens_to_be_read(shut: ReadOnlyProgram) -> None:
    with Terminal(shut) as terminal:
        terminal.wait("! Profiles cannot be kept in ")
        terminal.wait("set FREEHOLD_HOME to a folder")
        terminal.wait("> mira")
        terminal.type("\r")
        terminal.wait("First moves")
        terminal.wait("not saved: opened to look at")
        terminal.type(F10)

        assert terminal.ended() == 0
        assert terminal.left_switched() == []


def test_a_new_profile_is_refused_on_the_form(shut: ReadOnlyProgram) -> None:
    with Terminal(shut) as terminal:
        terminal.wait("Start a new profile")
        terminal.type("n")
        terminal.wait("It becomes the name of its file.")
        terminal.type("bo\r\r")
        terminal.wait("bo.toml was not saved")
        terminal.type(F10)

        assert terminal.ended() == 0


def test_an_answer_that_is_not_saved_is_said_then_and_at_the_end(tmp_path: Path) -> None:
    freehold = Program(tmp_path / "shut")
    freehold.keep("asha", 'field = { is = "copywriting" }', head='at = "years"')
    shut = read_only(freehold)
    with Terminal(shut, "asha") as terminal:
        terminal.wait("opened to look at")
        terminal.wait("For how many years")
        terminal.type("7\r")
        terminal.wait("asha.toml was not saved")
        terminal.type(F10)

        assert terminal.ended() == 5
        assert "in the memory of this program alone" in terminal.stream.decode().splitlines()[-1]
    writable_again(freehold)
