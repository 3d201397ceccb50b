"""`freehold profiles redact`: a copy that can be shown to others, printed before it is written."""

import argparse
from pathlib import Path

from profiles.redact import redacted
from profiles.toml import to_bytes
from rules.pack import load_pack
from tui import codes
from tui.commands.common import complain, pack_in_use, tell, write_or_tell
from tui.session import open_session


def redact(options: argparse.Namespace) -> int:
    """Print the copy, and write it where a file is named; raise `SessionRefused`.

    The person's own packs stay out: the names of what they ask and say there are the person's words.
    """
    session = open_session(options.profile, pack_in_use(options))
    shared = load_pack(*(Path(each) for each in options.pack))
    text = to_bytes(redacted(session.profile, shared)).decode().rstrip("\n")
    tell(text)
    if options.output is not None:
        write_or_tell(text, options.output)
        complain(f"written to {options.output}")
    return codes.DONE
