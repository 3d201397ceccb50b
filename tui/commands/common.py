"""What every command shares: opening, printing cleaned text, and ending with the code of a cause."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from profiles import texts as profile_texts
from profiles.errors import ProfileError, ProfileUnmoved, ProfileUnwritable, shown_path
from profiles.paths import called_again
from profiles.writable import unwritable_home
from rules.pack import Pack
from tui import codes
from tui.clock import today
from tui.columns import folded
from tui.opened.opening import open_session
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session
from tui.packs.usable import usable_pack
from tui.text import clean
from tui.texts import recovery as texts_recovery
from tui.texts.returning import IS_SNAPSHOT


class NotSaved(SessionRefused):
    """What was changed is not on disk."""


def answered(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Run a command; what it refuses becomes a sentence on standard error and an exit code."""
    try:
        return command(options)
    except SessionRefused as refused:
        complain(refused.message)
        _name_elsewhere(refused if isinstance(refused, NotSaved) else refused.__cause__)
        return refused.code
    except ProfileError as error:
        complain(str(error))
        _name_elsewhere(error)
        return error.exit_code


def _name_elsewhere(error: BaseException | None) -> None:
    """Say which other place to choose where the disk took nothing and never will."""
    refused_by_disk = isinstance(error, NotSaved | ProfileUnwritable | ProfileUnmoved)
    if refused_by_disk and (elsewhere := unwritable_home()):
        complain(elsewhere)


def tell(text: str) -> None:
    """Print lines to standard output, everything unseen in them spelled out."""
    sys.stdout.write(clean(text, most=len(text), lines=True) + "\n")


def say(text: str) -> None:
    """Print lines for people to standard output, broken between words where the terminal is narrow."""
    tell(folded(text))


def complain(text: str) -> None:
    """Print lines to standard error, everything unseen in them spelled out."""
    if sys.stderr is not None:
        sys.stderr.write(clean(text, most=len(text), lines=True) + "\n")


def mention_recovery(session: Session) -> None:
    """Say on standard error that something said before was not saved, and how to take it over."""
    for offer in session.saving.offers():
        name = called_again(session.path)
        complain(texts_recovery.THERE.format(path=shown_path(offer.path), name=name))


def write_or_tell(text: str, output: str | None) -> None:
    """Print a result, or write it to a file for the person's eyes only; raise `SessionRefused`."""
    if output is None:
        tell(text)
    else:
        write_file(clean(text, most=len(text), lines=True) + "\n", output)


def write_file(text: str, output: str) -> None:
    """Write text to a file for the person's eyes only; raise `SessionRefused`."""
    path = Path(output)
    try:
        path.touch(mode=0o600)
        path.write_bytes(text.encode())
    except OSError as error:
        message = f"{path}: cannot be written: {error.strerror or type(error).__name__}"
        raise SessionRefused(message, codes.NO_ACCESS) from error


def pack_in_use(options: argparse.Namespace, day: date | None = None) -> Pack:
    """Give the packs in use on a day with those of `--pack`; what was set aside goes to standard error."""
    folders = [Path(each) for each in getattr(options, "pack", [])]
    for folder in folders:
        if not folder.is_dir():
            raise SessionRefused(f"{folder}: there is no such pack folder", codes.NO_ACCESS)
    pack = usable_pack(*folders, day=day)
    for problem in pack.errors:
        complain(f"{problem} (set aside; the rest is used)")
    return pack


def day_given(given: str | None) -> date:
    """Give the day of --as-of, today where there is none; raise `SessionRefused`."""
    if given is None:
        return today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        message = f"--as-of needs a day like 2026-11-22, not '{given}'"
        raise SessionRefused(message, codes.WRONG_USAGE) from None


def check_writable(session: Session) -> None:
    """Raise `SessionRefused` for a snapshot, which is never rewritten."""
    if session.profile.snapshot is not None:
        raise SessionRefused(IS_SNAPSHOT, codes.WRONG_USAGE)


def check_saved(session: Session) -> None:
    """Raise `NotSaved` where what was changed is not on disk."""
    if not session.saved.ok:
        raise NotSaved(session.saved.words, session.saved.code)


def opened(name: str, pack: Pack, day: date | None = None) -> Session:
    """Open a profile, today or as on a day; what its file says on the way goes to standard error.

    That it cannot be saved is no news to who reads it, and is told by what tries to save.
    """
    session = open_session(name, pack, today if day is None else lambda: day)
    for notice in session.notices:
        if notice != profile_texts.READ_ONLY:
            complain(f"{session.name}: {notice}")
    mention_recovery(session)
    return session
