"""A person's own pack on disk: made where it is missing, and rules added below what stands, byte for byte."""

from pathlib import Path

from profiles.errors import FileChanged, ProfileInvalid, ProfileUnwritable
from profiles.writing import parsed, rewrite
from rules.knowledge import Place
from rules.language.pack_files import FORMAT
from rules.language.problems import Problem
from rules.language.source import RULE_FILE_LIMIT

_FIRST_LINE = f"format = {FORMAT}\n"


def add_rule(pack: Path, head: str, file: str, rule: str) -> int:
    """Add the text of a rule below everything in one file of a pack, and give the line it begins on.

    A missing pack is made, with `head` as its pack.toml. Raise `ProfileError` where the file is no rule file
    that a rule can be added to, or cannot be written; it is as it was then.
    """
    rewrite(pack / "pack.toml", lambda before: before or head.encode())
    path, begins = pack / "rules" / file, 0

    def added(before: bytes) -> bytes:
        nonlocal begins
        above = _ready_for_more(before)
        begins = above.count(b"\n") + 1
        after = above + _in_lines_of(before, rule)
        _check(before, after, path)
        return after

    rewrite(path, added)
    return begins


def save_text(path: Path, seen: bytes, after: bytes) -> None:
    """Put other bytes into a file that still holds those that were seen; raise `ProfileError`."""

    def changed(before: bytes) -> bytes:
        if before not in (seen, after):
            raise FileChanged(path)
        return after

    rewrite(path, changed)


def _ready_for_more(before: bytes) -> bytes:
    """Give what a file holds, or its first line, with an empty line below it."""
    above = before or _FIRST_LINE.encode()
    ending = b"" if above.endswith(b"\n") else _in_lines_of(before, "\n")
    return above + ending + _in_lines_of(before, "\n")


def _in_lines_of(before: bytes, text: str) -> bytes:
    """Give a text with lines that end as those of a file do."""
    return text.replace("\n", "\r\n").encode() if b"\r\n" in before else text.encode()


def _check(before: bytes, after: bytes, path: Path) -> None:
    """Make sure that a file was one of rules and can still be read."""
    if before:
        stood = parsed(before, path)
        if stood.table.get("format") != FORMAT:
            problem = Problem(Place(stood.path), "E03", f"format = {FORMAT} is missing at the top")
            raise ProfileInvalid((problem,))
    if len(after) > RULE_FILE_LIMIT:
        raise ProfileUnwritable(path, f"it would be larger than {RULE_FILE_LIMIT // 1024} KiB")
    parsed(after, path)
