"""Every sentence of the list of evidence and of choosing what it shows."""

from collections.abc import Mapping
from typing import Final

from rules.knowledge import Use

FIND = "Find "
SHOWN = "{shown} of {all} findings and claims"
ALL_SHOWN = "All {all} findings and claims"
FILTERED = "only {what}"
FINDINGS = "Findings ({count})"
REFUSED = "Refused claims ({count}): no advice may rest on them"
REFUSED_BECAUSE = "Refused because: {because}"
NOTHING = "Nothing is like that. Take a filter away (f), or other words (/)."
PAST_REVIEW = "past its review"

USE: Final[Mapping[Use, str]] = {
    "number": "as a number",
    "direction": "as a direction",
    "caution": "with caution",
    "no": "refused",
}
GRADE = "grade {grade}"
FIELD = "for {field}"
CHOOSE = "Show only what is like this. Enter takes it, or takes it away where it is on."
EVERYTHING = "Everything: no filter"
ON = "on"
COUNT = "{count} of them"
