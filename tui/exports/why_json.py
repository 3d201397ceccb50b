"""Explanations as plain values: one rule in full, or every rule with its verdict."""

from typing import Any

from rules.assessment import Assessment
from rules.explaining.explain import Explanation
from rules.explaining.flips import Change
from rules.explaining.near import near_misses
from rules.explaining.standing import Standing, Standings
from rules.phrases import read_back
from rules.wording import known_words
from tui.exports.explanation_json import lines_table

SCHEMA = "freehold/why/1"
LIST_SCHEMA = "freehold/whys/1"


def explanation_table(found: Explanation, assessment: Assessment) -> dict[str, Any]:
    """Give one explanation."""
    return {
        "schema": SCHEMA,
        **lines_table(found),
        "read_back": read_back(found.rule, assessment.situation.pack, assessment.currency),
        "weights": [_weight(each) for each in Standings(assessment).of(found.rule)],
        "changes": [
            {"movable": flip.movable, "lines": [_change(each, assessment) for each in flip.changes]}
            for flip in found.flips
        ],
    }


def every_rule_table(assessment: Assessment) -> dict[str, Any]:
    """Give every rule with its verdict and what it weighs, and the near misses."""
    standings = Standings(assessment)
    return {
        "schema": LIST_SCHEMA,
        "rules": [
            {
                "rule": name,
                "title": judged.rule.title,
                "verdict": judged.verdict.value,
                "weights": [_weight(each) for each in standings.of(judged.rule)],
            }
            for name, judged in assessment.judged.items()
        ],
        "near": [
            {
                "rule": miss.rule.id,
                "verdict": miss.verdict.value,
                "points": round(miss.points, 2),
                "distance": round(miss.distance, 4),
                "change": _change(miss.change, assessment),
            }
            for miss in near_misses(assessment)
        ],
    }


def _weight(standing: Standing) -> dict[str, Any]:
    points, curve = standing.points, standing.curve
    return {
        "dimension": standing.dimension,
        "points": {key: round(getattr(points, key), 2) for key in ("low", "middle", "high")},
        "group": standing.group or None,
        "counts": standing.counts,
        "stronger": standing.stronger,
        "before": round(standing.before, 1),
        "after": round(standing.after, 1),
        "curve": None
        if curve is None
        else {
            "follows": curve.follows,
            "steps": [list(step) for step in curve.steps],
            "at": None if curve.at is None else curve.at.middle,
        },
    }


def _change(change: Change, assessment: Assessment) -> dict[str, Any]:
    return {
        "name": change.name,
        "words": change.words,
        "yours": known_words(assessment.situation.known[change.name]),
        "movable": change.movable,
        "from": list(change.feeds),
    }
