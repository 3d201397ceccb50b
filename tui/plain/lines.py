"""Lines in and out of the plain face: cleaned text, one prompt at a time, no cursor and no colour."""

import io
import sys
from typing import TextIO

from tui.columns import folded
from tui.text import clean
from tui.texts import plain as texts

_LONGEST_NUMBER = 4
"""Digits of a number that stands before a line; no list is longer."""
LONGEST = 10_000
"""Characters of one typed line; no answer comes near it."""


class Lines:
    """The person's side of the plain face: what is said to them, and what they type."""

    def __init__(self) -> None:
        self._in: TextIO | None = sys.stdin
        if isinstance(self._in, io.TextIOWrapper):
            # A stray byte is shown for what it is; an answer that holds one can be corrected.
            self._in.reconfigure(errors="backslashreplace")
        self._echoes = self._in is not None and not self._in.isatty()

    def say(self, text: str = "") -> None:
        """Print one line, broken between words where the terminal is narrower."""
        sys.stdout.write(folded(_shown(text)) + "\n")

    def print(self, text: str) -> None:
        """Print text that has lines of its own, broken the same way."""
        sys.stdout.write(folded(clean(text, most=len(text), lines=True)) + "\n")

    def ask(self, prompt: str) -> str | None:
        """Ask for one line and give it without blanks around it; nothing where the input has ended.

        A line from a pipe is repeated after the prompt, so that the output reads like the conversation.
        """
        while True:
            sys.stdout.write(_shown(prompt))
            sys.stdout.flush()
            line = self._in.readline(LONGEST) if self._in is not None else ""
            if not line:
                self.say()
                return None
            if len(line) < LONGEST or line.endswith("\n"):
                break
            self._skip_line()
            self.say(texts.TOO_LONG)
        typed = line.strip()
        if self._echoes:
            self.say(typed)
        return typed

    def _skip_line(self) -> None:
        while self._in is not None and (rest := self._in.readline(LONGEST)) and not rest.endswith("\n"):
            pass


def _shown(text: str) -> str:
    return clean(text, most=max(1, len(text)))


def number_in(typed: str, most: int) -> int | None:
    """Give the number that was typed, from 1 to `most`; nothing for anything else."""
    number = int(typed) if typed.isdecimal() and len(typed) <= _LONGEST_NUMBER else 0
    return number if 1 <= number <= most else None
