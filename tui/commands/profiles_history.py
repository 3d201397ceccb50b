"""`freehold profiles`: take a snapshot, and list the snapshots of a profile with their readings."""

import argparse
import json
from typing import Any

from profiles.history import Snapshot, read_history, says_the_same, take
from profiles.paths import called
from tui import codes
from tui import texts_changes as texts
from tui.commands.common import complain, pack_in_use, tell
from tui.session import SessionRefused, open_session

_SCHEMA = "freehold/history/1"


def snapshot(options: argparse.Namespace) -> int:
    """Take a snapshot of a profile as it stands today; raise `SessionRefused`."""
    session = open_session(options.profile, pack_in_use(options))
    if session.profile.snapshot is not None:
        raise SessionRefused(texts.IS_SNAPSHOT, codes.WRONG_USAGE)
    newest = read_history(session.path).newest
    if newest is not None and says_the_same(newest, session.profile):
        complain(texts.SAME.format(name=called(session.path), number=newest.head.number))
        return codes.DONE
    taken = take(session.profile, session.path, session.assessment(), "asked")
    tell(texts.TAKEN.format(name=called(session.path), number=taken.head.number))
    return codes.DONE


def history(options: argparse.Namespace) -> int:
    """Print every snapshot of a profile with its readings; raise `SessionRefused`."""
    session = open_session(options.profile, pack_in_use(options))
    found = read_history(session.path)
    for _, error in found.broken:
        complain(str(error))
    if options.format == "json":
        table = {
            "schema": _SCHEMA,
            "name": called(session.path),
            "snapshots": [_table(it) for it in found.snapshots],
        }
        tell(json.dumps(table, indent=2))
        return codes.DONE
    if not found.snapshots:
        complain(texts.HISTORY_EMPTY.format(name=called(session.path)))
        return codes.DONE
    titles = {name: it.title for name, it in session.pack.dimensions.items()}
    tell(f"{'':>20}" + "".join(f"{title:>11}" for title in titles.values()))
    for each in found.snapshots:
        values = {it.dimension: it.value for it in each.head.reading}
        cells = "".join(f"{round(values[it]):>11}" if it in values else f"{'-':>11}" for it in titles)
        tell(
            f"{called(session.path)}@{each.head.number:<4} {each.head.on.isoformat():>10}"[-20:].rjust(20)
            + cells
        )
    return codes.DONE


def _table(each: Snapshot) -> dict[str, Any]:
    return {
        "number": each.head.number,
        "on": each.head.on.isoformat(),
        "why": each.head.why,
        "path": str(each.stored.path),
        "packs": dict(each.profile.packs),
        "first": list(each.head.first),
        "readings": [
            {
                "dimension": it.dimension,
                "value": it.value,
                "answer_low": it.answer_low,
                "answer_high": it.answer_high,
                "evidence_low": it.evidence_low,
                "evidence_high": it.evidence_high,
                "word": it.word,
            }
            for it in each.head.reading
        ],
    }
