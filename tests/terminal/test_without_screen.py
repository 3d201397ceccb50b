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
