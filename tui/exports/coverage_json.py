"""What a pack comes to over many people, as plain values; schema freehold/coverage/1."""

from dataclasses import asdict
from functools import cache
from typing import Any

from rules.measuring.coverage import Coverage, RuleShare
from rules.measuring.slips import Slip, SlipKind
from rules.measuring.stability import Survival
from rules.pack import Pack
from rules.wording import line_words

SCHEMA = "freehold/coverage/1"


def coverage_table(found: Coverage, pack: Pack) -> dict[str, Any]:
    """Give a measured pack as plain values; shares run from 0 to 1."""
    places = cache(pack.places)
    return {
        "schema": SCHEMA,
        "people": found.people,
        "seed": found.seed,
        "sampled": "made-up people, not real freelancers",
        "rules": [_shares(each) for each in found.rules],
        "never": [each.id for each in found.never],
        "nearly_always": [each.id for each in found.nearly_always],
        "together": [
            {
                "rules": [each.first.id, each.second.id],
                "share": round(each.share, 4),
                "dimensions": list(each.dimensions),
            }
            for each in found.together
        ],
        "told": asdict(found.told),
        "first": {
            "distinct": found.first.distinct,
            "most_common": list(found.first.common),
            "share": round(found.first.share, 4),
            "redrawn": _redrawn(found.survival),
        },
        "unnoticed": [
            {
                "rule": each.rule.id,
                "path": each.rule.file,
                "line": places(each.rule.file).of_key(each.slip.line.path).line,
                "words": line_words(each.slip.line),
                **_slip(each.slip),
            }
            for each in found.unnoticed
        ],
    }


def _shares(each: RuleShare) -> dict[str, Any]:
    return {
        "rule": each.rule.id,
        "fires": round(each.fires, 4),
        "silent": round(each.silent, 4),
        "open": round(each.open, 4),
        "quick_fires": round(each.quick_fires, 4),
        "quick_open": round(each.quick_open, 4),
    }


def _redrawn(found: Survival) -> dict[str, Any]:
    return {
        "people": found.people,
        "redraws": found.redraws,
        "same": round(found.same, 4),
        "same_order": round(found.ranked, 4),
        "slots": {slot: round(share, 4) for slot, share in found.slots.items()},
    }


def _slip(slip: Slip) -> dict[str, Any]:
    table: dict[str, Any] = {"slip": slip.kind.value}
    if slip.kind is SlipKind.MOVED:
        table["to"] = slip.number
    if slip.options:
        table["options"] = list(slip.options)
    return table
