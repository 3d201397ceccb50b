"""A turn of the page is shown at once: one synchronized frame, and no part of it drawn a second time."""

from tests.cli.program import Program
from tests.terminal.terminals import Terminal

ASKED, HAS_FRAMES, FRAME = b"\x1b[?2026$p", b"\x1b[?2026;2$y", b"\x1b[?2026h"
LATER, BACK = b"\x1b[15~", b"\x1bOQ"
QUIET = 0.4
"""Seconds without output after which nothing more is drawn for a key."""


def frames(terminal: Terminal, key: bytes, words: str) -> int:
    """Count the frames that a key has drawn, once it is quiet behind the page with these words."""
    terminal.stream = b""
    terminal.press(key)
    terminal.wait(words)
    terminal.come_to_rest(QUIET)
    return terminal.stream.count(FRAME)


def test_from_question_to_question_one_frame_is_drawn(freehold: Program) -> None:
    freehold.keep("asha")
    with Terminal(freehold, "asha", size=(100, 30)) as terminal:
        terminal.wait_until(lambda: ASKED in terminal.stream, "it asks whether the terminal has frames")
        terminal.press(HAS_FRAMES)
        terminal.wait("Question 1 of")
        terminal.come_to_rest(QUIET)
        there = [frames(terminal, LATER, f"Question {number} of") for number in range(2, 7)]
        back = [frames(terminal, BACK, f"Question {number} of") for number in range(5, 1, -1)]

    shorter_list = there.pop(2)  # the scrollbar of the list before goes once its lines are known
    assert ([1] * 4, [1] * 4) == (there, back)
    assert shorter_list <= 2
