"""The packs in use, or a sentence why there are none."""

from datetime import date
from pathlib import Path

from rules.pack import SHIPPED, Pack, PackUnusable
from tui.clock import today
from tui.opened.refusals import SessionRefused
from tui.packs.in_use import read_packs


def usable_pack(
    *more: Path,
    shipped: Path = SHIPPED,
    take_over: bool = False,
    before: Pack | None = None,
    day: date | None = None,
) -> Pack:
    """Read the shipped pack, the person's own packs, those given, and over all of them their overrides.

    An override counts through its last day. A file that cannot be read stays as the pack `before` has it.
    Raise `SessionRefused` where nothing can be used.
    """
    try:
        return read_packs(*more, day=day or today(), shipped=shipped, take_over=take_over, before=before)
    except PackUnusable as error:
        raise SessionRefused("\n".join(str(problem) for problem in error.problems), 3) from error
