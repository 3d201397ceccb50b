"""How many columns printed text may take: those of the terminal it goes to, and no fewer than forty."""

import os
import re
import sys
import textwrap

LEAST = 40
_GAPS = re.compile(r"\s{2,}")
_INDENT = 2


def room(most: int) -> int:
    """Give the columns for text of at most so many; in a pipe or a file it is always that many."""
    found = _terminal()
    return most if found is None else max(LEAST, min(most, found))


def columns(*, otherwise: int) -> int:
    """Give the columns of the terminal that text goes to, be they more or fewer than usual."""
    return max(LEAST, _terminal() or otherwise)


def folded(text: str) -> str:
    """Break lines between words that a terminal would break anywhere; what has no space stays whole."""
    found = _terminal()
    if found is None:
        return text
    width = max(LEAST, found)
    return "\n".join(part for line in text.split("\n") for part in _fold(line, width))


def _fold(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    words = line.lstrip()
    indent = line[: len(line) - len(words)][: width // 2]
    return textwrap.wrap(
        _GAPS.sub("  ", words),
        width,
        initial_indent=indent,
        subsequent_indent=f"{indent}{' ' * _INDENT}",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _terminal() -> int | None:
    """Give the columns that COLUMNS names, else those of the terminal; nothing where there is neither."""
    named = os.environ.get("COLUMNS", "")
    if re.fullmatch(r"[1-9][0-9]{0,5}", named, re.ASCII):
        return int(named)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except (OSError, ValueError, AttributeError):  # a pipe, a file, a closed stream, none at all
        return None
