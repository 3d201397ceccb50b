"""Why a rule comes to what it does, as plain values."""

from typing import Any

from rules.explaining.explain import Explanation
from rules.truth import Truth

_OUTCOME = {Truth.HOLDS: "holds", Truth.FAILS: "fails", Truth.OPEN: "open"}


def lines_table(found: Explanation) -> dict[str, Any]:
    """Give an explanation with every line and its outcome."""
    return {
        "rule": found.rule.id,
        "title": found.rule.title,
        "verdict": found.verdict.value,
        "lines": [
            {
                "depth": line.depth,
                "words": line.words,
                "outcome": _OUTCOME[line.truth] if line.truth is not None else None,
                "yours": line.yours,
                "line": line.number or None,
            }
            for line in found.lines
        ],
        "points": {name: round(each.middle, 2) for name, each in found.points.items()},
        "flips": [flip.words for flip in found.flips],
    }
