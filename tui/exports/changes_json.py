"""What changed between two assessments as JSON, schema freehold/diff/1; moved numbers have one decimal."""

import json
import math
from typing import Any

from rules.changes import Changes, Moved, MovedFigure, Switched
from rules.possible import Interval
from rules.wording import answer_words
from tui.lines.change import verdict_name

SCHEMA = "freehold/diff/1"


def changes_json(found: Changes, before: str, after: str) -> str:
    """Give what changed as indented JSON text in plain ASCII."""
    return json.dumps(changes_table(found, before, after), indent=2, ensure_ascii=True, allow_nan=False)


def changes_table(found: Changes, before: str, after: str) -> dict[str, Any]:
    """Give what changed as plain values; the parts of each number add up to its change."""
    return {
        "schema": SCHEMA,
        "before": {"name": before, "as_of": found.before.as_of.isoformat()},
        "after": {"name": after, "as_of": found.after.as_of.isoformat()},
        "readings": [
            {
                "dimension": it.moved.name,
                **moved_table(it.moved),
                "words": [it.word_before.value, it.word_after.value],
            }
            for it in found.readings
        ],
        "figures": [figure_table(each) for each in found.figures],
        "rules": [switched_table(each) for each in found.switched],
        "answers": [_answer(found, index) for index in range(len(found.answers))],
    }


def moved_table(moved: Moved) -> dict[str, Any]:
    """Give a number that moved with its parts, in whole units."""
    return {
        "before": moved.before / 10,
        "after": moved.after / 10,
        "parts": {cause.value: part / 10 for cause, part in moved.parts.items()},
    }


def switched_table(each: Switched) -> dict[str, Any]:
    """Give a rule that switched: its verdicts, what did it, and the changed answers it reads."""
    return {
        "rule": each.rule,
        "before": verdict_name(each.before),
        "after": verdict_name(each.after),
        "causes": [cause.value for cause in each.causes],
        "questions": list(each.questions),
    }


def figure_table(each: MovedFigure) -> dict[str, Any]:
    """Give a sum that moved: its ends before and after, and the parts of each."""
    ends = {"low": moved_table(each.ends[0]), "high": moved_table(each.ends[1])} if each.ends else None
    return {"id": each.name, "before": _ends(each.before), "after": _ends(each.after), "ends": ends}


def _ends(interval: Interval | None) -> list[float | None] | None:
    if interval is None:
        return None
    return [None if math.isinf(end) else round(end, 4) for end in (interval.low, interval.high)]


def _answer(found: Changes, index: int) -> dict[str, Any]:
    each = found.answers[index]
    question = found.after.situation.pack.questions.get(each.question)
    said = [
        answer_words(question, it, found.after.currency) if question else None
        for it in (each.before, each.after)
    ]
    return {"question": each.question, "before": said[0], "after": said[1]}
