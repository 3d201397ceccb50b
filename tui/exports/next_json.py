"""The best next moves as JSON, schema freehold/next/1; the same search gives the same text."""

import json
from typing import Any

from rules.moves.move import Move
from rules.moves.result import Gain, MoveSet, NextMoves
from rules.moves.together import Together
from tui.exports.answer_json import answer_value
from tui.exports.assessment_json import reading_table

SCHEMA = "freehold/next/1"


def next_json(found: NextMoves, name: str) -> str:
    """Give the sets that no other set beats as indented JSON text."""
    return json.dumps(_table(found, name), indent=2, ensure_ascii=True, allow_nan=False)


def _table(found: NextMoves, name: str) -> dict[str, Any]:
    limits = found.room.limits
    return {
        "schema": SCHEMA,
        "profile": {"name": name, "currency": found.before.currency},
        "room": {
            "changes": limits.changes,
            "hours": limits.hours,
            "money": limits.money,
            "one_at_a_time": found.room.strained,
            "nothing_that_costs": found.room.short_runway,
        },
        "favours": list(found.favoured),
        "now": [reading_table(each) for each in found.before.readings],
        "sets": [_set(each) for each in found.sets],
        "examined": found.examined,
        "ties": [list(pair) for pair in found.ties],
    }


def _set(each: MoveSet) -> dict[str, Any]:
    return {
        "moves": [move_table(move) for move in each.moves],
        "effort_hours": each.takes.hours,
        "cost": each.takes.cost,
        "gain": _gain(each.gain),
        "readings": [reading_table(reading) for reading in each.after.readings],
        "off": list(each.off),
        "on": list(each.on),
        "together": [_together(it) for it in each.together],
    }


def move_table(move: Move) -> dict[str, Any]:
    """Give a move by its question; shares that give or take the points stand under `with`."""
    first, *others = (
        {"question": each.question, "from": answer_value(each.before), "to": answer_value(each.after)}
        for each in move.changes
    )
    return {**first, "with": others, "effort_hours": move.effort_hours, "cost": move.cost}


def _gain(gain: Gain) -> dict[str, float]:
    return {
        "value": round(gain.value, 2),
        "answer_low": round(gain.answer_low, 2),
        "answer_high": round(gain.answer_high, 2),
        "evidence_low": round(gain.evidence_low, 2),
        "evidence_high": round(gain.evidence_high, 2),
    }


def _together(it: Together) -> dict[str, Any]:
    return {
        "questions": [it.first.question, it.second.question],
        "gain": round(it.gain, 2),
        "rules": list(it.rules),
        "needs_both": it.needs_both,
    }
