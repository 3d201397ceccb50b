"""What-if as JSON, schema freehold/whatif/1: old beside new, and the points of a sweep."""

import json
from typing import Any

from rules.assessment import Assessment
from rules.whatif import FigureChange, Sweep, SweepPoint, WhatIf
from tui.exports.answer_json import answer_value
from tui.exports.assessment_json import reading_table
from tui.exports.values import ends_where_known

SCHEMA = "freehold/whatif/1"


def whatif_json(found: WhatIf | None, swept: Sweep | None, name: str) -> str:
    """Give old beside new, and a sweep, as indented JSON text."""
    table = {
        "schema": SCHEMA,
        "profile": name,
        **(_whatif(found) if found is not None else {}),
        "sweep": _sweep(swept) if swept is not None else None,
    }
    return json.dumps(table, indent=2, ensure_ascii=True, allow_nan=False)


def _whatif(found: WhatIf) -> dict[str, Any]:
    answers = found.before.situation.answers
    return {
        "changes": [
            {"question": name, "from": answer_value(answers.get(name)), "to": answer_value(answer)}
            for name, answer in found.changes.items()
        ],
        "before": _readings(found.before),
        "after": _readings(found.after),
        "off": list(found.off),
        "on": list(found.on),
        "opened": list(found.opened),
        "advice_before": [each.rule.id for each in found.before.advice],
        "advice_after": [each.rule.id for each in found.after.advice],
        "figures": [_figure(each) for each in found.figures],
        "parked": list(found.parked),
        "contradictions": [each.because for each in found.after.contradictions],
    }


def _readings(assessment: Assessment) -> list[dict[str, Any]]:
    return [reading_table(each) for each in assessment.readings]


def _figure(each: FigureChange) -> dict[str, Any]:
    return {
        "id": each.figure,
        "before": ends_where_known(each.before.worked_out),
        "after": ends_where_known(each.after.worked_out),
    }


def _sweep(swept: Sweep) -> dict[str, Any]:
    return {
        "question": swept.question,
        "low": swept.low,
        "high": swept.high,
        "points": [_point(each) for each in swept.points],
    }


def _point(point: SweepPoint) -> dict[str, Any]:
    return {
        "value": point.value,
        "off": list(point.off),
        "on": list(point.on),
        "words": {name: word.value for name, word in point.words.items()},
        "readings": _readings(point.assessment),
    }
