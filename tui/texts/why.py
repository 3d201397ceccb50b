"""Every sentence about why a rule comes to what it does, and what it weighs."""

from collections.abc import Mapping
from typing import Final

from rules.assessment import Verdict

POINTS = "{points} points on {dimension}"
WOULD_BE = "would be {points} points on {dimension}"
MOVES = "{points}: {before} to {after}"
STAYS = "{points}: it stays at {before}"
COUNTS = "of the group “{group}”, this rule counts"
WOULD_COUNT = "of the group “{group}”, this rule would count"
COUNTS_NOT = "counts: no, “{title}” is stronger"
COUNTS_NOT_BY_ID = "counts: no, {rule} is stronger"
COUNTS_BY_ID = "counts: yes, in the group {group}"
WOULD_COUNT_BY_ID = "would count, in the group {group}"
CURVE = "along “{label}”: {at}; {steps}"
CURVE_AT = "at {value}: {points}"
CURVE_OPEN = "yours is not known yet"
YOURS = "{change} (yours: {yours})"
FEEDS = "{change}, worked out from {labels}"
FIXED = "{change}, which is not yours to change"

NEAR = "Near misses"
NEAR_ABOUT = "One change of one answer would turn these."
NEAR_FIRES: Final[Mapping[Verdict, str]] = {
    Verdict.SILENT: "would fire: {change}",
    Verdict.FIRES: "would end: {change}",
}
NEAR_POINTS = "{points} points"
NEAR_MORE = "and {count} more near misses"
NEAR_MORE_ONE = "and 1 more near miss"
NO_NEAR = "No rule is one small change away."
FAR: Final = "{share}% of the usual range away"
FAR_CHOICE = "another choice"
COUNTED: Final[Mapping[Verdict, str]] = {
    Verdict.FIRES: "FIRES",
    Verdict.OPEN: "OPEN",
    Verdict.SILENT: "SILENT",
}
