"""What overrides and other packs have done to rules, as plain values."""

from datetime import date
from typing import Any

from rules.knowledge import Rule
from rules.overrides import Changed
from rules.pack import Pack


def rule_state(rule: Rule, pack: Pack) -> str:
    """Give `on`, `changed`, `off` or `replaced`."""
    if pack.rules.get(rule.id) is rule:
        return "changed" if rule.id in pack.overrides.changed else "on"
    return "off" if rule.id in pack.off else "replaced"


def off_table(name: str, pack: Pack) -> dict[str, Any] | None:
    """Give why, until when and where a rule is switched off, or nothing where it is not."""
    off = pack.off.get(name)
    if off is None:
        return None
    return {"because": off.because, "until": _day(off.until), "where": str(off.place)}


def changed_table(changed: Changed | None) -> dict[str, Any] | None:
    """Give what an override changes, line by line, or nothing."""
    if changed is None:
        return None
    return {
        "because": changed.because,
        "until": _day(changed.until),
        "lines": [
            {"line": it.name, "was": it.was, "now": it.now, "where": str(it.place)} for it in changed.lines
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
