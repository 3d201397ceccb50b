"""`freehold profiles redact`: a copy that can be shown to others, printed before it is written."""

import argparse
import sys
from pathlib import Path

from profiles.redact import redacted
from profiles.toml import to_bytes
from profiles.writing import write_once
from rules.pack import load_pack
from tui import codes
from tui.commands.common import complain, pack_in_use, tell
from tui.opened.opening import open_session
from tui.plain.asking import YES
from tui.plain.lines import Lines
from tui.texts import changes as texts


def redact(options: argparse.Namespace) -> int:
    """Print the copy, and write it where a new file is named; raise `SessionRefused` or a `ProfileError`.

    The person's own packs stay out: the names of what they ask and say there are the person's words.
    """
    session = open_session(options.profile, pack_in_use(options))
    shared = load_pack(*(Path(each) for each in options.pack))
    data = to_bytes(redacted(session.profile, shared))
    tell(data.decode().rstrip("\n"))
    if options.output is None:
        return codes.DONE
    target = Path(options.output)
    if options.yes or _is_wanted(target):
        write_once(target, data)
        complain(texts.REDACTED.format(path=target))
    else:
        complain(texts.NOT_REDACTED)
    return codes.DONE


def _is_wanted(target: Path) -> bool:
    """Ask whoever sits at a terminal whether what they saw may be written; without one nobody is asked."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return True
    return (Lines().ask(texts.REDACT_ASKED.format(path=target)) or "").casefold() in YES
