"""What an edited rule file would change, as plain values; schema freehold/impact/1."""

from collections.abc import Sequence
from typing import Any

from rules.assessment import AdviceGiven, Reading
from rules.measuring.impact import AdviceChange, AnswerSet, Impact, PersonImpact

SCHEMA = "freehold/impact/1"


def impact_table(found: Impact, unused: Sequence[str]) -> dict[str, Any]:
    """Give who would be told something else, and what; lists that change have an old and a new side."""
    return {
        "schema": SCHEMA,
        "changed": [_person(each) for each in found.people],
        "unchanged": [_who(each) for each in found.unchanged],
        "set_aside": list(unused),
    }


def _who(person: AnswerSet) -> dict[str, Any]:
    return {"name": person.name, "persona": person.persona}


def _person(found: PersonImpact) -> dict[str, Any]:
    return {
        **_who(found.person),
        "readings": [
            {"dimension": each.dimension, "before": _reading(each.before), "after": _reading(each.after)}
            for each in found.readings
        ],
        "verdicts": [
            {"rule": each.rule, "before": each.before.value, "after": each.after.value}
            for each in found.verdicts
        ],
        "first": {"before": list(found.first_before), "after": list(found.first_after)},
        "advice": [_advice(each) for each in found.advice],
    }


def _reading(reading: Reading | None) -> dict[str, Any] | None:
    if reading is None:
        return None
    return {
        "value": round(reading.value, 2),
        "word": reading.word.value,
        "answer_low": round(reading.answer_low, 2),
        "answer_high": round(reading.answer_high, 2),
        "evidence_low": round(reading.evidence_low, 2),
        "evidence_high": round(reading.evidence_high, 2),
    }


def _advice(change: AdviceChange) -> dict[str, Any]:
    return {
        "rule": change.rule,
        "parts": list(change.parts),
        "before": _said(change.before),
        "after": _said(change.after),
    }


def _said(given: AdviceGiven) -> dict[str, Any]:
    return {
        "title": given.rule.title,
        "say": given.say,
        "first_step": given.first_step,
        "know_by": given.know_by,
    }
