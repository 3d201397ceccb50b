"""Typing without a pause, killed with SIGKILL at a random moment: at most one second of it is lost."""

import signal
import time
from pathlib import Path
from random import Random

import pytest

from profiles.recovery import offers
from profiles.store import open_profile
from tests.cli.program import Program
from tests.terminal.terminals import Terminal

LONGEST_LOSS = 1.0
BETWEEN_KEYS = 0.1


def kept(path: Path) -> int:
    """Count the characters of the typed text that are on the disk."""
    stored = open_profile(path)
    texts = [len(offer.drafts.get("years", "")) for offer in offers(stored)]
    return max(texts, default=0)


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(20))
def test_a_kill_while_typing_loses_at_most_a_second(
    freehold: Program, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = freehold.keep("asha", 'field = { is = "copywriting" }', head='at = "years"')
    monkeypatch.setenv("FREEHOLD_HOME", str(freehold.home))
    pressed: list[float] = []
    with Terminal(freehold, "asha") as terminal:
        terminal.wait("For how many years")
        end = time.monotonic() + Random(seed).uniform(1.5, 4)
        while time.monotonic() < end:
            terminal.type("9")
            pressed.append(time.monotonic())
            time.sleep(BETWEEN_KEYS)  # how fast somebody types is what this is about
        terminal.send(signal.SIGKILL)
        killed = time.monotonic()
        terminal.ended()
    lost = pressed[kept(path) :]

    assert lost == [] or killed - lost[0] <= LONGEST_LOSS + BETWEEN_KEYS
