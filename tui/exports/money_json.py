"""Money, scenarios and cards of clients as plain values."""

import math
from typing import Any

from rules.clients import ClientCard
from rules.money import MoneyPart
from rules.possible import Interval
from rules.scenarios import ScenarioGiven


def rounded(value: float) -> float | None:
    """Give a number to two decimals; nothing for an end that is not bounded."""
    return None if math.isinf(value) else round(value, 2)


def part_table(part: MoneyPart) -> dict[str, Any]:
    """Give one section of the money."""
    return {
        "section": part.section,
        "lines": [
            {
                "id": line.figure,
                "label": line.label,
                **_ends(line.value),
                "unit": line.unit,
                "sum": line.sum,
                "source": line.source,
                "ranges": list(line.ranges),
            }
            for line in part.lines
        ],
        "says": list(part.says),
        "missing": [
            {"id": each.figure, "label": each.label, "questions": list(each.questions)}
            for each in part.missing
        ],
    }


def scenario_table(given: ScenarioGiven) -> dict[str, Any]:
    """Give one scenario with its scope; months without an upper end last for good."""
    scenario, finding = given.scenario, given.finding
    return {
        "id": scenario.id,
        "title": scenario.title,
        "finding": finding.id,
        "population": finding.population,
        "period": scenario.number.period,
        "published": finding.source.year,
        "grade": finding.grade,
        "as_of": finding.as_of.isoformat(),
        "scope": scenario.scope,
        "touches": {"of": scenario.touches, **_ends(given.touches)},
        "left": {"low": round(given.left.low, 4), "high": round(given.left.high, 4)},
        "income_now": _known(given.income_now),
        "income": _known(given.income),
        "runway_now": _known(given.runway_now),
        "runway": _known(given.runway),
        "sum": given.sum,
        "missing": list(given.missing),
    }


def card_table(card: ClientCard) -> dict[str, Any]:
    """Give one card of a client, or of a stance."""
    return {
        "nickname": card.nickname or None,
        "share": _known(card.share),
        "stance": card.stance.id,
        "told": card.told,
        "lane": card.lane,
        "disclosure": card.disclosure,
        "clause": card.clause,
        "warnings": list(card.warnings),
        "waits_for": list(card.waits_for),
    }


def _known(value: Interval | None) -> dict[str, float | None] | None:
    return None if value is None else _ends(value)


def _ends(value: Interval) -> dict[str, float | None]:
    return {"low": rounded(value.low), "high": rounded(value.high)}
