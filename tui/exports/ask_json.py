"""The best next question as JSON, schema freehold/ask/1."""

import json
from collections.abc import Sequence
from typing import Any

from rules.asking.next_question import NextQuestions
from rules.assessment import OpenQuestion
from rules.pack import Pack

SCHEMA = "freehold/ask/1"


def ask_json(found: NextQuestions, pack: Pack, name: str) -> str:
    """Give the question to ask now, those that come then, and whether to stop, as indented JSON text."""
    table = {
        "schema": SCHEMA,
        "profile": name,
        "question": _question(found.best, pack) if found.best else None,
        "stop": found.best is None,
        "then": [_brief(each, pack) for each in found.important[1:]],
        "minor": [_brief(each, pack) for each in found.minor],
        "advice_only": _ids(found.advice_only),
        "not_known": _ids(found.not_known),
    }
    return json.dumps(table, indent=2, ensure_ascii=True, allow_nan=False)


def _question(best: OpenQuestion, pack: Pack) -> dict[str, Any]:
    question, screen = pack.questions[best.question], pack.screen_of(best.question)
    return {
        **_brief(best, pack),
        "screen": screen.id,
        "label": question.label,
        "ask": screen.ask,
        "why": screen.why,
        "kind": question.kind,
        "unit": question.unit,
        "options": dict(question.options),
    }


def _brief(each: OpenQuestion, pack: Pack) -> dict[str, Any]:
    return {
        "id": each.question,
        "points": round(each.points, 2),
        "seconds": pack.questions[each.question].seconds,
        "settles": list(each.settles),
    }


def _ids(found: Sequence[OpenQuestion]) -> list[str]:
    return [each.question for each in found]
