"""Terminals in which the full screen does not start, and the plain face in a real one."""

import signal

import pytest

from tests.cli.program import Program
from tests.terminal.terminals import Terminal


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_dumb_terminal_gets_one_sentence_that_names_the_plain_face(freehold: Program, term: str) -> None:
    with Terminal(freehold, term=term) as terminal:
        assert terminal.ended(within=5) == 2
        assert terminal.stream.count(b"\n") == 1
        assert b"`freehold --plain`" in terminal.stream
        assert b"\x1b" not in terminal.stream


def test_the_plain_face_moves_no_cursor_and_uses_no_colour(freehold: Program) -> None:
    freehold.keep("asha", head='at = "years"')
    with Terminal(freehold, "--plain", "asha", term="dumb") as terminal:
        terminal.wait("or a range like 2-4:")
        terminal.type("3\n")
        terminal.wait("You said: 3 years. Saved.")
        terminal.type("q\n")

        assert terminal.ended() == 0
        assert b"\x1b" not in terminal.stream
        assert terminal.left_switched() == []


def test_ctrl_c_in_the_plain_face_ends_with_130_and_everything_is_saved(freehold: Program) -> None:
    path = freehold.keep("asha", head='at = "years"')
    with Terminal(freehold, "--plain", "asha") as terminal:
        terminal.wait("or a range like 2-4:")
        terminal.type("3\n")
        terminal.wait("1 of 4: Small, simple jobs.")
        terminal.type("\x03")

        assert terminal.ended() == 128 + signal.SIGINT
        assert b"Traceback" not in terminal.stream
    assert "years = { is = 3" in path.read_text()


def test_the_end_of_typing_in_the_plain_face_says_where_it_stopped(freehold: Program) -> None:
    freehold.keep("asha", head='at = "years"')
    with Terminal(freehold, "--plain", "asha") as terminal:
        terminal.wait("or a range like 2-4:")
        terminal.type("\x04")
        terminal.wait("You stopped at question 2 of 12")

        assert terminal.ended() == 0


@pytest.mark.parametrize(
    ("answer", "written"), [("yes\r", True), ("y\r", True), ("\r", False), ("no\r", False)]
)
def test_a_copy_for_other_eyes_is_written_once_it_was_seen_and_agreed_to(
    freehold: Program, answer: str, written: bool
) -> None:
    freehold.keep("asha", "years = { is = 3 }")
    target = freehold.folder / "shared.toml"
    with Terminal(
        freehold, "profiles", "redact", "asha", "--output", "shared.toml", size=(80, 60)
    ) as terminal:
        terminal.wait("Write this to shared.toml?")
        assert not target.exists()
        terminal.type(answer)
        assert terminal.ended() == 0

    assert target.exists() is written


def test_a_copy_for_other_eyes_is_written_unasked_where_that_was_said(freehold: Program) -> None:
    freehold.keep("asha", "years = { is = 3 }")
    with Terminal(freehold, "profiles", "redact", "asha", "--output", "shared.toml", "--yes") as terminal:
        assert terminal.ended() == 0

    assert (freehold.folder / "shared.toml").exists()
