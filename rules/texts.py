"""Every sentence the engine itself says to a person; all other sentences come from packs."""

WEAK_EVIDENCE = "This rests on weak evidence: statements or single reports, no study."
NO_FIELD_NUMBER = (
    "No usable number exists for your field alone: no study we know measures its demand or earnings."
)
BY_WORD = (
    "A price by the word cannot be turned into a price an hour or a job; sums that need one are left out."
)
OTHER_FIELD = "Your field is not in the list, so no exposure, wage or demand number is used."
SOURCES_DISAGREE = (
    "Exposure measures disagree on your field by more than 35 percentile points; no rule uses the band."
)
WAGE_BESIDE = "US employee wages are in US dollars, your money in {currency}: shown beside, not compared."
MIXED_CURRENCY = (
    "Your price is in {rate} and your profile is kept in {currency}; sums that mix the two are left out."
)
NOT_ANSWERED = "not answered"
UNKNOWN = "don't know"
NOT_APPLICABLE = "does not apply"
LATER = "later"
NOT_KNOWN = "not known yet"
POSSIBLE = "not known; {span} is possible"

FIRES_WHEN = "Fires when {conditions}"
FIRES_ALWAYS = "Fires for everyone"
HELD_BACK = "held back when {conditions}"
EITHER = "either {conditions}"
ALWAYS = "always"
ANY_OF = "any of:"
ALL_OF = "all of:"
HELD_BACK_WHEN = "held back when:"
