"""An assessment as JSON, schema freehold/assessment/1; the same assessment gives the same text."""

import json
from typing import Any

from rules.answers import is_given
from rules.assessment import AdviceGiven, Assessment, Judged, Reading
from rules.clients import cards
from rules.earning.money import money
from rules.earning.scenarios import scenarios
from rules.possible import Interval
from rules.reads import questions_of
from rules.truth import Truth
from tui import VERSION
from tui.exports.finding_json import finding_table
from tui.exports.money_json import card_table, part_table, scenario_table
from tui.exports.plan_json import plan_table
from tui.exports.values import rounded
from tui.lines.override import changed_sentences
from tui.opened.coming_back import Person

SCHEMA = "freehold/assessment/1"


def assessment_table(assessment: Assessment, name: str, person: Person | None = None) -> dict[str, Any]:
    """Give an assessment as plain values in the order of the schema."""
    situation = assessment.situation
    pack = situation.pack
    beside = person or Person()
    return {
        "schema": SCHEMA,
        "program": VERSION,
        "packs": dict(pack.versions),
        "profile": _profile(assessment, name),
        "as_of": assessment.as_of.isoformat(),
        "readings": [reading_table(each) for each in assessment.readings],
        "verdicts": [_verdict(each) for each in assessment.judged.values()],
        "first": list(assessment.first),
        "passed_over": [{"rule": each.rule, "because": each.because} for each in assessment.passed_over],
        "advice": [_advice(each, beside) for each in assessment.advice],
        "plan": [plan_table(step, pack, assessment.as_of) for step in beside.plan],
        "findings": [finding_table(each) for each in assessment.findings],
        "clashes": [list(pair) for pair in assessment.clashes],
        "figures": _figures(assessment),
        "money": [part_table(each) for each in money(assessment).parts],
        "scenarios": [scenario_table(each) for each in scenarios(assessment)],
        "clients": [card_table(each) for each in cards(assessment, beside.clients)],
        "contradictions": _contradictions(assessment),
        "open": [
            {"question": each.question, "points": each.points, "settles": list(each.settles)}
            for each in assessment.open_questions
        ],
        "off": [
            {"rule": it.rule, "because": it.because, "until": it.until.isoformat() if it.until else None}
            for it in assessment.off
        ],
        "notices": [*assessment.notices, *changed_sentences(pack)],
    }


def assessment_json(assessment: Assessment, name: str, person: Person | None = None) -> str:
    """Give an assessment as indented JSON text in plain ASCII, so that no mark in it can steer a terminal."""
    return json.dumps(
        assessment_table(assessment, name, person), indent=2, ensure_ascii=True, allow_nan=False
    )


def _profile(assessment: Assessment, name: str) -> dict[str, Any]:
    situation = assessment.situation
    applying = [it for it in situation.pack.questions if situation.known[it].applies is not Truth.FAILS]
    return {
        "name": name,
        "currency": assessment.currency,
        "answered": sum(is_given(answer) for answer in situation.answers.values()),
        "asked": len(applying),
        "parked": sum(situation.is_parked(question) for question in situation.pack.questions),
    }


def reading_table(reading: Reading) -> dict[str, Any]:
    """Give one reading with both bands."""
    return {
        "dimension": reading.dimension,
        "value": rounded(reading.value),
        "answer_low": rounded(reading.answer_low),
        "answer_high": rounded(reading.answer_high),
        "evidence_low": rounded(reading.evidence_low),
        "evidence_high": rounded(reading.evidence_high),
        "word": reading.word.value,
        "reasons": [{"rule": each.rule, "points": rounded(each.points)} for each in reading.reasons],
    }


def _verdict(judged: Judged) -> dict[str, Any]:
    dimensions = {name: rounded(each.middle) for name, each in judged.points.items()}
    counted = sum(each.middle for each in judged.points.values()) if judged.verdict == "fires" else 0.0
    return {
        "rule": judged.rule.id,
        "verdict": judged.verdict.value,
        "points": rounded(counted),
        "dimensions": dimensions,
    }


def _advice(given: AdviceGiven, beside: Person) -> dict[str, Any]:
    advice, own = given.rule.advice, beside.records.get(given.rule.id)
    return {
        "rule": given.rule.id,
        "title": given.rule.title,
        "say": given.say,
        "first_step": given.first_step,
        "know_by": given.know_by,
        "effort_hours": advice.effort_hours if advice else 0,
        "cost": advice.cost if advice else 0,
        "slot": advice.slot if advice else None,
        "cites": list(given.rule.cites),
        "basis": given.rule.basis,
        "weak_evidence": given.weak_evidence,
        "for_you": {"worked": own.worked, "told": own.told} if own is not None else None,
    }


def _figures(assessment: Assessment) -> list[dict[str, Any]]:
    situation = assessment.situation
    found = []
    for name, figure in situation.pack.figures.items():
        known = situation.known[name]
        if known.answered and known.applies is Truth.HOLDS and isinstance(known.possible, Interval):
            found.append(
                {
                    "id": name,
                    "low": rounded(known.possible.low),
                    "high": rounded(known.possible.high),
                    "unit": assessment.currency if figure.unit == "money" else figure.unit,
                    "formula": f"{figure.form}({', '.join(str(each) for each in figure.inputs)})",
                }
            )
    return found


def _contradictions(assessment: Assessment) -> list[dict[str, Any]]:
    pack = assessment.situation.pack
    between_answers = [
        {"rule": None, "questions": list(each.questions), "because": each.because}
        for each in assessment.contradictions
    ]
    fired = [
        {"rule": it.rule.id, "questions": list(questions_of(it.rule, pack)), "because": it.rule.title}
        for it in assessment.judged.values()
        if it.rule.kind == "contradiction" and it.verdict == "fires"
    ]
    between_rules = [
        {
            "rule": each.first,
            "with": each.second,
            "questions": list(questions_of(pack.rules[each.first], pack)),
            "because": f"{pack.rules[each.first].title} / {pack.rules[each.second].title}",
        }
        for each in assessment.rule_clashes
    ]
    return between_answers + fired + between_rules
