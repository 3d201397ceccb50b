"""What every command shares: opening, printing cleaned text, and ending with the code of a cause."""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from profiles.errors import ProfileError
from rules.language.problems import Problem
from rules.pack import Pack
from tui import codes
from tui.session import Session, SessionRefused, open_session, usable_pack
from tui.text import clean


def answered(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Run a command; what it refuses becomes a sentence on standard error and an exit code."""
    try:
        return command(options)
    except SessionRefused as refused:
        complain(refused.message)
        return refused.code
    except ProfileError as error:
        complain(str(error))
        return error.exit_code


def tell(text: str) -> None:
    """Print lines to standard output, everything unseen in them spelled out."""
    sys.stdout.write(clean(text, most=len(text), lines=True) + "\n")


def complain(text: str) -> None:
    """Print lines to standard error, everything unseen in them spelled out."""
    if sys.stderr is not None:
        sys.stderr.write(clean(text, most=len(text), lines=True) + "\n")


def write_or_tell(text: str, output: str | None) -> None:
    """Print a result, or write it to a file for the person's eyes only; raise `SessionRefused`."""
    if output is None:
        tell(text)
        return
    path = Path(output)
    try:
        path.touch(mode=0o600)
        path.write_text(clean(text, most=len(text), lines=True) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"{path}: cannot be written: {error.strerror or type(error).__name__}"
        raise SessionRefused(message, codes.NO_ACCESS) from error


def pack_in_use(options: argparse.Namespace) -> Pack:
    """Give the packs in use with those of `--pack`; what was set aside in them is told on standard error."""
    folders = [Path(each) for each in getattr(options, "pack", [])]
    for folder in folders:
        if not folder.is_dir():
            raise SessionRefused(f"{folder}: there is no such pack folder", codes.NO_ACCESS)
    pack = usable_pack(*folders)
    for problem in pack.errors:
        complain(f"{problem} (set aside; the rest is used)")
    return pack


def opened(name: str, pack: Pack) -> Session:
    """Open a profile; what its file says on the way goes to standard error."""
    session = open_session(name, pack)
    for notice in session.notices:
        complain(f"{session.name}: {notice}")
    return session


def problem_lines(problems: Iterable[Problem]) -> Iterable[str]:
    """Give each problem with its line of the file and a caret below the column."""
    for problem in problems:
        yield str(problem)
        if problem.line_text:
            yield f"    {problem.line_text}"
            before = problem.line_text[: problem.place.column - 1]
            yield "    " + "".join("\t" if mark == "\t" else " " for mark in before) + "^"
