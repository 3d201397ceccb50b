"""Money, scenarios and cards of clients as plain values."""

from typing import Any

from rules.clients import ClientCard
from rules.earning.money import MoneyPart
from rules.earning.scenarios import ScenarioGiven
from tui.exports.values import ends, ends_where_known


def part_table(part: MoneyPart) -> dict[str, Any]:
    """Give one section of the money."""
    return {
        "section": part.section,
        "lines": [
            {
                "id": line.figure,
                "label": line.label,
                **ends(line.value),
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
        "touches": {"of": scenario.touches, **ends(given.touches)},
        "left": {"low": round(given.left.low, 4), "high": round(given.left.high, 4)},
        "income_now": ends_where_known(given.income_now),
        "income": ends_where_known(given.income),
        "runway_now": ends_where_known(given.runway_now),
        "runway": ends_where_known(given.runway),
        "sum": given.sum,
        "missing": list(given.missing),
    }


def card_table(card: ClientCard) -> dict[str, Any]:
    """Give one card of a client, or of a stance."""
    return {
        "nickname": card.nickname or None,
        "share": ends_where_known(card.share),
        "stance": card.stance.id,
        "told": card.told,
        "lane": card.lane,
        "disclosure": card.disclosure,
        "clause": card.clause,
        "warnings": list(card.warnings),
        "waits_for": list(card.waits_for),
    }
