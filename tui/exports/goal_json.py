"""A goal as JSON, schema freehold/goal/1."""

import json
from typing import Any

from rules.goal import Goal, ReadingLine, RuleOff, Sought
from rules.moves.result import switched
from tui.exports.assessment_json import reading_table
from tui.exports.next_json import move_table

SCHEMA = "freehold/goal/1"


def goal_json(found: Sought, name: str) -> str:
    """Give the smallest change to a goal as indented JSON text."""
    after = found.after
    off, on = switched(found.before, after) if after is not None else ((), ())
    table = {
        "schema": SCHEMA,
        "profile": {"name": name, "currency": found.before.currency},
        "goal": _goal(found.goal),
        "met": found.met,
        "met_already": found.met and after is None,
        "beyond_reach": found.far,
        "moves": [move_table(move) for move in found.moves],
        "effort_hours": found.takes.hours,
        "cost": found.takes.cost,
        "readings": [reading_table(each) for each in after.readings] if after is not None else [],
        "off": list(off),
        "on": list(on),
        "reads": list(found.reads),
    }
    return json.dumps(table, indent=2, ensure_ascii=True, allow_nan=False)


def _goal(goal: Goal) -> dict[str, Any]:
    match goal:
        case RuleOff(rule):
            return {"off": rule}
        case ReadingLine(dimension, value, over):
            return {"reading": dimension, "over" if over else "under": value}
        case _:
            return {"floor": True}
