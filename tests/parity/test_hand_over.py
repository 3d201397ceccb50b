"""An interview begun in one face, killed there, and gone on with in the other."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

import pytest

from tests.cli.people import TYPED
from tests.cli.program import Program
from tests.parity.full import FullScreen
from tests.parity.plain import asked
from tests.parity.scripts import KEEP, Script, answers_of, pack, standing
from tui.app import FreeholdApp

if sys.platform == "win32":
    pytest.skip("these tests kill, and use a terminal", allow_module_level=True)

from tests.terminal.terminals import Terminal

SAID = {question: (value,) for question, value in TYPED}
LINES = [value for _, value in TYPED]
DRAFTS = str([name for screen in pack().screens for name in screen.questions].index("ai.first_drafts") + 1)
"""The number in the review of a question that does not apply to those who never use AI."""


def killed(freehold: Program, *lines: str) -> None:
    """Type lines into the plain face, each once it is asked for, and kill it at the prompt that follows."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", "--plain", "asha"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=freehold.folder,
        env=freehold.environment(),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for line in (*lines, ""):
        told = b""
        while not told.endswith(b": "):
            told += os.read(process.stdout.fileno(), 65_536)
        if line:
            process.stdin.write(f"{line}\n".encode())
            process.stdin.flush()
    process.send_signal(signal.SIGKILL)
    process.communicate()


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        ((), "field"),
        (LINES[:4], "work.finish"),
        ((*LINES[:4], "b"), "work.scratch"),
        ((*LINES[:2], "60", "unknown"), "work.ai_alternative"),
        ((*LINES[:7], "s"), "clients.want_ai"),
        ((*LINES[:7], "r", "2"), "focus"),
        ((*LINES[:7], "r", "2", "generalist"), "clients.largest_share"),
        ((*LINES[:13], "never", "r", DRAFTS), "ai.first_drafts"),
    ],
    ids=["field", "shares", "back", "unknown", "later", "review", "reviewed", "parked"],
)
async def test_what_the_plain_face_left_the_full_screen_goes_on_with(
    freehold: Program, lines: Sequence[str], at: str
) -> None:
    freehold.run("profiles", "new", "asha", "--currency", "EUR")
    killed(freehold, *lines)
    left = freehold.profile("asha").read_text("utf-8")

    async with FreeholdApp("asha").run_test(size=(100, 40)) as pilot:
        screen = FullScreen(pilot)
        await screen.opened()
        found = screen.at

    assert at == found
    assert left == freehold.profile("asha").read_text("utf-8")


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ("copywriting\r3-6\r60\r25\r", "work.finish"),
        ("copywriting\r3-6\r60\t\t", "work.finish"),
        ("copywriting\r3-6\r\x14", "work.ai_alternative"),
        ("copywriting\r3-6\r60\r\x0c", "work.ai_alternative"),
        ("copywriting\r3-6\r60\r25\r\x1bOQ", "years"),
        ("copywriting\r3-6\r\x12\x1b[H\x1b[B\r", "focus"),
    ],
    ids=["shares", "tab", "unknown", "later", "back", "review"],
)
def test_what_the_full_screen_left_the_plain_face_goes_on_with(freehold: Program, keys: str, at: str) -> None:
    freehold.run("profiles", "new", "asha", "--currency", "EUR")
    with Terminal(freehold, "asha", size=(100, 40)) as terminal:
        terminal.wait("What do you mainly sell?")
        for key in keys.replace("\r", "\r\n").split("\n"):
            terminal.type(key)
        terminal.wait_until(lambda: terminal.waiting == 0, "the keys are read")
        terminal.wait_until(
            lambda: standing(freehold.profile("asha").read_text("utf-8")) == at, f"it is at {at}"
        )
        terminal.send(signal.SIGKILL)
        terminal.ended()
    left = freehold.profile("asha").read_text("utf-8")
    told = freehold.run("--plain", "asha")

    assert at == next(asked(told.out))
    assert answers_of(left) == answers_of(freehold.profile("asha").read_text("utf-8"))


async def test_a_path_killed_after_every_answer_in_turn_ends_like_one_that_was_not(freehold: Program) -> None:
    for name in ("asha", "whole"):
        freehold.run("profiles", "new", name, "--currency", "EUR")
    freehold.run("--plain", "whole", typed="".join(f"{line}\n" for line in (*LINES, "no")))

    for place in range(0, len(LINES), 6):
        killed(freehold, *LINES[place : place + 3])
        async with FreeholdApp("asha").run_test(size=(100, 40)) as pilot:
            screen = FullScreen(pilot)
            await screen.opened()
            await screen.answer(Script("asha", "EUR", SAID), most=3)

    whole, parts = (freehold.profile(name).read_text("utf-8") for name in ("whole", "asha"))
    assert answers_of(whole) == answers_of(parts)
    assert standing(whole) == standing(parts)
    assert KEEP not in [reply for _, reply in screen.asked]
