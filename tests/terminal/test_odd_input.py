"""What a terminal may send that Textual itself does not survive: each guard of tui/driver_guards.py."""

import signal

import pytest

from tests.cli.program import Program
from tests.terminal.terminals import Terminal

F2, F5, F10 = "\x1bOQ", "\x1b[15~", "\x1b[21~"
TYPED = "read as 7 years"
ODD = {
    "Alt+a in an 8-bit terminal": b"\xe1",
    "a key report with a text that is no number": b"\x1b[1;1:3u",
    "a key report where a place was asked for": b"\x1b[6:9:2R",
    "a key beyond all characters": b"\x1b[99237449;9C",
    "the mouse after a size of zero pixels": b"\x1b[48;24;80;0;0t\x1b[<0;5;5M\x1b[<0;5;5m",
}


def opened(freehold: Program) -> Terminal:
    freehold.keep("asha", 'field = { is = "copywriting", on = 2026-11-01 }', head='at = "years"')
    return Terminal(freehold, "asha")


@pytest.mark.parametrize("sent", ODD.values(), ids=ODD.keys())
def test_it_stays_and_quits_cleanly_after(freehold: Program, sent: bytes) -> None:
    with opened(freehold) as terminal:
        terminal.wait("For how many years")
        terminal.press(sent)
        terminal.press(b"\x1b[D\x7f\x7f7")
        terminal.wait(TYPED)
        terminal.type(F10)

        assert terminal.ended(within=5) == 0
        assert terminal.left_switched() == []


@pytest.mark.parametrize(
    "numbers", [[signal.SIGCONT], [signal.SIGSTOP, signal.SIGCONT]], ids=["bare", "stop"]
)
def test_being_continued_by_the_system_redraws_and_leaves_the_terminal_as_before(
    freehold: Program, numbers: list[signal.Signals]
) -> None:
    with opened(freehold) as terminal:
        terminal.wait("For how many years")
        terminal.forget_screen()
        for number in numbers:
            terminal.send(number)
        terminal.wait("For how many years")
        terminal.type("7")
        terminal.wait(TYPED)
        terminal.type(F10)

        assert terminal.ended(within=5) == 0
        assert terminal.left_switched() == []


@pytest.mark.parametrize("stop", ["\x1a", signal.SIGTSTP], ids=["Ctrl+Z", "the signal of it"])
def test_ctrl_z_gives_the_terminal_back_to_the_shell_until_it_is_continued(
    freehold: Program, stop: str | signal.Signals
) -> None:
    with opened(freehold) as terminal:
        terminal.wait("For how many years")
        terminal.type("7")
        terminal.wait(TYPED)
        if isinstance(stop, str):
            terminal.type(stop)
        else:
            terminal.send(stop)
        terminal.wait_until(lambda: terminal.is_stopped, "the program is stopped")

        assert terminal.left_switched() == []

        terminal.forget_screen()
        terminal.send(signal.SIGCONT)
        terminal.wait("For how many years")
        terminal.wait("7")
        terminal.type("\r")
        terminal.wait("Small, simple jobs")
        terminal.type(F10)

        assert terminal.ended(within=5) == 0
        assert terminal.left_switched() == []


def test_a_stop_signal_followed_by_a_continue_signal_ends_with_the_terminal_restored(
    freehold: Program,
) -> None:
    with opened(freehold) as terminal:
        terminal.wait("For how many years")
        terminal.send(signal.SIGTERM)
        terminal.send(signal.SIGCONT)

        assert terminal.ended(within=5) == 128 + signal.SIGTERM
        assert terminal.left_switched() == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_in_time_while_hundreds_of_keys_wait(
    freehold: Program, number: signal.Signals
) -> None:
    with opened(freehold) as terminal:
        terminal.wait("For how many years")
        terminal.type((F5 + F2) * 300)
        terminal.wait("Question 3 of 12")
        terminal.send(number)

        assert terminal.ended(within=3) == 128 + number
        assert terminal.left_switched() == []
