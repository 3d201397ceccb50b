"""Python's collector of garbage: it rests while the program starts, which makes much and drops little."""

import gc

RESTS = 0.5
"""Seconds for which it goes on resting after the first frame; what is read by then blocks the timer."""


def rest() -> None:
    """Let the collector rest."""
    gc.disable()


def go_on() -> None:
    """Let it work again, and skip what start-up made."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def leave() -> None:
    """Skip everything that is left, as it goes with the process."""
    gc.freeze()
