"""Python's collector of garbage: it rests while the program starts, which makes much and drops little."""

import gc


def rest() -> None:
    """Let the collector rest."""
    gc.disable()


def go_on() -> None:
    """Let it work again, and skip what start-up made."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
