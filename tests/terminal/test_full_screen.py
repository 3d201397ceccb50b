"""The real program full screen in a terminal: it starts, takes answers, survives a kill, ends cleanly."""

import signal
import tomllib

import pytest

from tests.cli.program import Program
from tests.terminal.monkeys import LongTerminal
from tests.terminal.terminals import Terminal

FIRST = "What do you mainly sell?"
SECOND = "For how many years have you been paid for this work?"
THIRD = "How did last year's income split"
F10 = "\x1b[21~"


def answers(freehold: Program) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = tomllib.loads(freehold.profile("asha").read_text())["answers"]
    return found


def test_a_new_profile_begins_with_the_first_question_in_80_by_24(freehold: Program) -> None:
    with Terminal(freehold) as terminal:
        terminal.wait("Start a new profile")
        terminal.type("n")
        terminal.wait("It becomes the name of its file.")
        terminal.type("asha\r\r")
        terminal.wait(FIRST)
        terminal.wait("Question 1 of 12")

        assert max(len(line) for line in terminal.lines) <= 80

        terminal.type(F10)

        assert terminal.ended() == 0
        assert terminal.left_switched() == []
    assert freehold.profile("asha").exists()


def test_the_page_is_there_before_profiles_and_packs_are_read(freehold: Program) -> None:
    freehold.keep("asha")
    with Terminal(freehold) as terminal:
        terminal.wait("Start a new profile")

        assert (
            0
            < terminal.stream.find(b"Looking for your profiles")
            < terminal.stream.find(b"Start a new profile")
        )


def test_killed_in_the_middle_it_resumes_on_the_same_question_with_every_saved_answer(
    freehold: Program,
) -> None:
    freehold.keep("asha")
    with Terminal(freehold, "asha") as terminal:
        terminal.wait(FIRST)
        terminal.type("copywriting")
        terminal.wait("1 of ")
        terminal.type("\r")
        terminal.wait(SECOND)
        terminal.type("3-6\r")
        terminal.wait(THIRD)
        terminal.type("60\r")
        terminal.wait("you said 60%")
        terminal.send(signal.SIGKILL)

        assert terminal.ended() == -signal.SIGKILL
    kept = answers(freehold)
    with Terminal(freehold, "asha") as terminal:
        terminal.wait(THIRD)
        terminal.wait("Question 3 of 12")
        terminal.wait("you said 60%")

    assert list(kept) == ["field", "years", "work.small"]
    assert answers(freehold) == kept


@pytest.mark.parametrize("_again", range(4))
def test_a_signal_that_comes_as_the_terminal_is_taken_over_leaves_it_as_it_was(
    freehold: Program, _again: int
) -> None:
    with LongTerminal(freehold) as terminal:
        terminal.started()
        terminal.send(signal.SIGTERM)

        assert (128 + signal.SIGTERM, []) == (terminal.ended(within=20), list(terminal.left_switched()))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_in_time_with_the_typing_kept_and_the_terminal_restored(
    freehold: Program, number: signal.Signals
) -> None:
    freehold.keep("asha", 'field = { is = "copywriting", on = 2026-11-01 }', head='at = "years"')
    with Terminal(freehold, "asha") as terminal:
        terminal.wait(SECOND)
        terminal.type("7")
        terminal.wait("read as 7 years")
        terminal.send(number)

        assert terminal.ended(within=3) == 128 + number
        assert terminal.left_switched() == []
        assert b"Traceback" not in terminal.stream
    assert answers(freehold)["years"]["is"] == 7


@pytest.mark.parametrize("keys", [F10, "\x11", "\x03"])
def test_each_quitting_key_ends_with_zero_and_a_clean_terminal(freehold: Program, keys: str) -> None:
    freehold.keep("asha")
    with Terminal(freehold, "asha") as terminal:
        terminal.wait(FIRST)
        terminal.type(keys)

        assert terminal.ended(within=5) == 0
        assert terminal.left_switched() == []


@pytest.mark.parametrize(("text", "code"), [("format = [", 3), ("format = 9\n", 4), (None, 5)])
def test_a_profile_that_cannot_be_opened_ends_with_its_code_and_says_why(
    freehold: Program, text: str | None, code: int
) -> None:
    if text is not None:
        freehold.keep("asha").write_text(text)
    with Terminal(freehold, "asha") as terminal:
        assert terminal.ended() == code
        assert terminal.left_switched() == []
        assert b"asha.toml" in terminal.stream
