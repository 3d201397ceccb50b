"""`freehold profiles redact`: a copy that can be shown to others, printed before it is written."""

import argparse

from profiles.redact import redacted
from profiles.toml import to_bytes
from tui import codes
from tui.commands.common import complain, pack_in_use, tell, write_or_tell
from tui.session import open_session


def redact(options: argparse.Namespace) -> int:
    """Print the copy, and write it where a file is named; raise `SessionRefused`."""
    pack = pack_in_use(options)
    session = open_session(options.profile, pack)
    text = to_bytes(redacted(session.profile, pack)).decode().rstrip("\n")
    tell(text)
    if options.output is not None:
        write_or_tell(text, options.output)
        complain(f"written to {options.output}")
    return codes.DONE
