"""The snapshots of a profile as a table of readings, and as plain values (schema freehold/history/1)."""

from collections.abc import Mapping
from typing import Any

from profiles.history import History, Snapshot
from rules.knowledge import Dimension

SCHEMA = "freehold/history/1"
_COLUMN = 11


def history_text(name: str, history: History, dimensions: Mapping[str, Dimension]) -> str:
    """Give a row for each snapshot, oldest first: its name, its day, and every reading as a whole number."""
    labels = [f"{name}@{each.head.number}" for each in history.snapshots]
    width = max(len(label) for label in labels) + 2
    head = f"{'':{width + 10}}" + "".join(f"{each.title:>{_COLUMN}}" for each in dimensions.values())
    rows = (
        f"{label:<{width}}{each.head.on.isoformat()}{_readings(each, dimensions)}"
        for label, each in zip(labels, history.snapshots, strict=True)
    )
    return "\n".join([head, *rows])


def history_table(name: str, history: History) -> dict[str, Any]:
    """Give every snapshot with its readings as plain values."""
    return {"schema": SCHEMA, "name": name, "snapshots": [_table(each) for each in history.snapshots]}


def _readings(snapshot: Snapshot, dimensions: Mapping[str, Dimension]) -> str:
    values = {each.dimension: str(round(each.value)) for each in snapshot.head.reading}
    return "".join(f"{values.get(name, '-'):>{_COLUMN}}" for name in dimensions)


def _table(snapshot: Snapshot) -> dict[str, Any]:
    head = snapshot.head
    return {
        "number": head.number,
        "on": head.on.isoformat(),
        "why": head.why,
        "path": str(snapshot.stored.path),
        "packs": dict(snapshot.profile.packs),
        "first": list(head.first),
        "readings": [each.to_table() for each in head.reading],
    }
