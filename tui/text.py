"""Text from outside, made safe to print: whatever could steer a terminal or hide is spelled out."""

import re

MOST = 4000
"""Longer text is cut; no sentence or name of ours comes near it."""

_DRAWS_NOTHING = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef"
_HIDDEN = re.compile(f"[{_DRAWS_NOTHING}]")


def clean(text: str, *, most: int = MOST, lines: bool = False) -> str:
    r"""Give text with control, direction, zero-width and other unseen marks as `\u202e`, cut at `most`.

    Wide and narrow spaces become plain ones; with `lines`, line breaks stay.
    """
    short = text if len(text) <= most else f"{text[: most - 1]}…"
    if lines:
        return "\n".join(_clean_line(line) for line in short.split("\n"))
    return _clean_line(short)


def editable(text: str) -> str:
    """Give text as it can be edited: line breaks and tabs stay, all else unseen is spelled out.

    That includes wide and narrow spaces, which would not be the same spaces when written back.
    """
    return "\n".join(_editable_line(line) for line in text.replace("\r\n", "\n").split("\n"))


def _clean_line(line: str) -> str:
    if _is_plain(line):
        return line
    return "".join(_shown(mark) for mark in line)


def _is_plain(line: str) -> bool:
    return line.isprintable() and not _HIDDEN.search(line)


def _editable_line(line: str) -> str:
    if _is_plain(line):
        return line
    return "".join(mark if mark in "\t " or _is_seen(mark) else _spelled(mark) for mark in line)


def one_line(text: str, width: int) -> str:
    """Give cleaned text on one line of at most `width` characters, with an ellipsis where it was cut."""
    return clean(text, most=max(1, width))


def _shown(mark: str) -> str:
    if mark.isspace() and mark not in "\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029":
        return " "
    return mark if _is_seen(mark) else _spelled(mark)


def _is_seen(mark: str) -> bool:
    return mark.isprintable() and not _HIDDEN.match(mark)


def _spelled(mark: str) -> str:
    code = ord(mark)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004  four hex digits
