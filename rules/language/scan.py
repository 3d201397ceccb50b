"""A linear look over TOML text that stops what would make a parser run away, before it is parsed.

tomllib is quadratic on long dotted keys and recurses on nesting, so a small file can take minutes or
exhaust memory (CPython issues 149231 and 152930). One pass over the text outside strings and comments
bounds both.
"""

import re

DEEPEST = 14
MOST_KEY_PARTS = 12
LONGEST_WORD = 200
LONGEST_LINE = 1000
MOST_VALUES = 10_000
"""Names, list items and headings of one file: what a parser and the checks after it spend their time on."""
MOST_DOTS = 20_000
"""Dots of one file outside its texts: a parser makes a table for each part of each name."""

LEXEME = re.compile(
    r'"""(?:[^"\\]|\\(?:.|\Z)|"(?!""))*+(?:"{3,5}|\Z)'
    r"|'''(?:[^']|'(?!''))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    rf"|[A-Za-z0-9_+:-]{{{LONGEST_WORD + 1}}}"
    r"|[\[\]{}.,=\n]",
    re.DOTALL,
)

_COUNTED = frozenset("=,[")


class TooMuch(Exception):
    """Text beyond the limits; its message says which, at `line` and `column` counted from 1."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


def scan_limits(text: str) -> None:
    """Raise `TooMuch` where nesting, key parts, words or lines pass the limits."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise TooMuch(f"this line is longer than {LONGEST_LINE:,} characters", number, LONGEST_LINE + 1)
    depth = parts = values = dots = 0
    for match in LEXEME.finditer(text):
        lexeme = match.group()
        depth, parts = _counted(lexeme, depth, parts)
        values += lexeme in _COUNTED
        if values > MOST_VALUES:
            raise _too_much(
                f"this file holds more than {MOST_VALUES:,} values; split it", text, match.start()
            )
        dots += lexeme == "."
        if dots > MOST_DOTS:
            message = f"the names of this file have more than {MOST_DOTS:,} dots in all; split it"
            raise _too_much(message, text, match.start())
        if depth > DEEPEST:
            raise _too_much(f"values are nested more than {DEEPEST} deep", text, match.start())
        if parts >= MOST_KEY_PARTS:
            raise _too_much(f"a name has more than {MOST_KEY_PARTS} parts", text, match.start())
        if len(lexeme) > LONGEST_WORD and lexeme[0] not in "\"'#":
            raise _too_much(f"a name or number has more than {LONGEST_WORD} characters", text, match.start())


def _counted(lexeme: str, depth: int, parts: int) -> tuple[int, int]:
    """Give the depth and the number of dots in a name after one more lexeme."""
    match lexeme:
        case "[" | "{":
            return depth + 1, 0
        case "]" | "}":
            return max(0, depth - 1), parts
        case "\n" | "=" | ",":
            return depth, 0
        case ".":
            return depth, parts + 1
        case _:
            return depth, parts


def _too_much(message: str, text: str, offset: int) -> TooMuch:
    line_start = text.rfind("\n", 0, offset) + 1
    return TooMuch(message, text.count("\n", 0, offset) + 1, offset - line_start + 1)
