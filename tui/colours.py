"""Whether the full screen may use colours, by no-color.org and bixense.com/clicolors.

Commands and plain prompts never colour what they print, whatever these say.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_NAME = "NO_COLOR"


def without_colours() -> bool:
    """Tell whether a person asked for no colours; what is set to nothing asks for nothing."""
    if os.environ.get(_NAME):
        return True
    forced = os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0")
    return os.environ.get("CLICOLOR") == "0" and not forced


@contextmanager
def told_to_textual(plain: bool) -> Iterator[None]:
    """Say it in the one way Textual reads, and removes: NO_COLOR, be it set to something or to nothing."""
    before = os.environ.pop(_NAME, None)
    if plain:
        os.environ[_NAME] = "1"
    try:
        yield
    finally:
        if before is not None:
            os.environ[_NAME] = before
