"""Reading options, and the help of each command: its lines fit the terminal, examples are never joined."""

import argparse
import re
import sys
import textwrap
from collections.abc import Iterator
from typing import Any, NoReturn

from tui.columns import columns
from tui.texts import help as texts

_GAP = "  "
_MOST_INDENT = 8
_USUAL, _MARGIN = 80, 2
"""As argparse has it for a pipe, and as it leaves free."""
_GAPS = re.compile(" {2,}")


class Parser(argparse.ArgumentParser):
    """Reads options; what a person typed wrong is said back with everything unseen spelled out."""

    def __init__(self, **given: Any) -> None:
        given.setdefault("formatter_class", HelpLines)
        words = " ".join(each for each in str(given.get("prog", "")).split()[1:] if not each.isupper())
        given["description"] = given.get("description") or texts.ABOUTS.get(words)
        given["epilog"] = given.get("epilog") or _epilog(words)
        if sys.version_info >= (3, 14):
            given["color"] = False
        super().__init__(**given)

    def error(self, message: str) -> NoReturn:
        """Say what was typed wrong, and leave with the code of wrong usage."""
        from tui.text import clean  # noqa: PLC0415  only a slip needs it

        super().error(clean(message))


class HelpLines(argparse.HelpFormatter):
    """Help whose lines stay apart; one that is too long goes on below its last column."""

    def __init__(self, prog: str) -> None:
        # Left to itself argparse loads archive formats, by way of shutil, to learn how wide a terminal is.
        super().__init__(prog, width=columns(otherwise=_USUAL) - _MARGIN)

    def format_help(self) -> str:
        """Give the whole help; argparse sets options of usage beyond the edge of a narrow terminal."""
        lines = super().format_help().split("\n")
        return "\n".join(part for line in lines for part in _fitted(line, self._width))

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(part for line in text.splitlines() for part in _fitted(indent + line, width))


def _fitted(line: str, width: int) -> Iterator[str]:
    if len(line) <= width:
        yield line
        return
    words = line.lstrip()
    start = min(len(line) - len(words), _MOST_INDENT)
    line = f"{' ' * start}{words}"
    column = line.rfind(_GAP, start) + len(_GAP)
    hang = column if start + len(_GAP) < column <= width // 2 else start + len(_GAP) if start else 0
    kept = line if hang == column else line[:start] + _GAPS.sub(_GAP, words)
    yield from textwrap.wrap(
        kept,
        width,
        subsequent_indent=" " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _epilog(words: str) -> str | None:
    """Give the example and the exit codes of a command."""
    example, codes = texts.EXAMPLES.get(words), texts.CODES.get(words)
    parts = [f"{texts.EXAMPLES_TITLE}\n  {example}"] if example else []
    parts += [f"{texts.CODES_TITLE}\n  {codes}"] if codes else []
    return "\n\n".join(parts) or None
