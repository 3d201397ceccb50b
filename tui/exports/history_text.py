"""The snapshots of a profile: their readings, and what moved between them (schema freehold/history/1)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from profiles.compared import Between
from profiles.history import History, Snapshot
from rules.knowledge import Dimension
from rules.pack import Pack
from tui.columns import room
from tui.exports.changes_json import figure_table, moved_table, switched_table
from tui.lines.change import figure_items, moved_items, rule_items
from tui.lines.items import Item, Paragraph, Tone, heading, muted, printed, sections
from tui.texts import changes as texts

SCHEMA = "freehold/history/1"
_COLUMN = 11
_WIDTH = 96


def history_text(name: str, history: History, dimensions: Mapping[str, Dimension]) -> str:
    """Give a row for each snapshot, oldest first: its name, its day, and every reading as a whole number."""
    if room(_WIDTH) < _WIDTH:
        return "\n".join(_told(name, each, dimensions) for each in history.snapshots)
    labels = [f"{name}@{each.head.number}" for each in history.snapshots]
    width = max(len(label) for label in labels) + 2
    head = f"{'':{width + 10}}" + "".join(f"{each.title:>{_COLUMN}}" for each in dimensions.values())
    rows = (
        f"{label:<{width}}{each.head.on.isoformat()}{_readings(each, dimensions)}"
        for label, each in zip(labels, history.snapshots, strict=True)
    )
    return "\n".join([head, *rows])


def _told(name: str, snapshot: Snapshot, dimensions: Mapping[str, Dimension]) -> str:
    """Give a snapshot with the name of each reading beside it, where there is no room for a table."""
    head = snapshot.head
    values = {each.dimension: str(round(each.value)) for each in head.reading}
    readings = ", ".join(f"{each.title} {values.get(id_, '-')}" for id_, each in dimensions.items())
    return f"{name}@{head.number} {head.on.isoformat()}: {readings}"


def steps_text(name: str, steps: Sequence[Between], pack: Pack) -> str:
    """Give what moved from each snapshot to the next, and the command that says all of the last step."""
    last = steps[-1]
    note = texts.BETWEEN_NOTE.format(name=name, before=last.before.head.number, after=last.after.head.number)
    items = sections(*(tuple(_step(name, each, pack)) for each in steps), (muted(note),))
    return printed(items, room(_WIDTH)).rstrip("\n")


def _step(name: str, step: Between, pack: Pack) -> Iterator[Item]:
    before, after = step.before.head.number, step.after.head.number
    yield heading(texts.BETWEEN.format(name=name, before=before, after=after))
    if step.rules_gone:
        yield Paragraph(texts.BETWEEN_GONE, Tone.WARNING)
    if not (step.readings or step.figures or step.changes.switched):
        yield muted(texts.NOTHING_MOVED)
    yield from moved_items(step.readings, pack.dimensions)
    yield from figure_items(step.figures, pack.figures, step.after.profile.currency)
    yield from rule_items(step.changes)


def history_table(name: str, history: History, steps: Sequence[Between]) -> dict[str, Any]:
    """Give every snapshot with its readings, and what moved between them, as plain values."""
    return {
        "schema": SCHEMA,
        "name": name,
        "snapshots": [_table(each) for each in history.snapshots],
        "steps": [_step_table(each) for each in steps],
    }


def _step_table(step: Between) -> dict[str, Any]:
    return {
        "before": step.before.head.number,
        "after": step.after.head.number,
        "rules_kept": not step.rules_gone,
        "readings": [{"dimension": each.name, **moved_table(each)} for each in step.readings],
        "figures": [figure_table(each) for each in step.figures],
        "rules": [switched_table(each) for each in step.changes.switched],
    }


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
