"""Laying out lines of plain text."""

import textwrap

from tui.columns import room

WIDTH = 88
MOVES_WIDTH = 80
"""Moves, questions and goals are read on the spot, in any terminal."""


def wrapped(text: str, before: str = "", *, hanging: int | None = None) -> list[str]:
    """Break text into lines; later lines are indented by `hanging`, or below the end of `before`."""
    indent = " " * (len(before) if hanging is None else hanging)
    return textwrap.wrap(
        text,
        room(WIDTH),
        initial_indent=before,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [before.rstrip()]
