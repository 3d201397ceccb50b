"""Every sentence the engine itself says to a person; all other sentences come from packs."""

WEAK_EVIDENCE = "This rests on weak evidence: statements or single reports, no study."
NO_FIELD_NUMBER = (
    "No usable number exists for your field alone: no study we know measures its demand or earnings."
)
BY_WORD = (
    "A price by the word cannot be turned into a price an hour or a job; sums that need one are left out. "
    "To have them, give what a typical job brings you as a price by the piece."
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
NOT_ASKED_NOW = "it is not asked any more"

UNNOTICED = "no test would notice if {slips}"
SLIP_GONE = "this line were gone"
SLIP_MOVED = "{at} were {numbers}"
SLIP_TAKEN_OUT = "{options} were taken out of the list"
SLIP_PUT_IN = "{options} were put into the list"
SLIP_ALIKE = "{option} (or {count} more like it)"
NO_TEST = "{rule} has no test; write one that fires and one that is silent"
NO_TEST_FIRES = "{rule} has no test for which it fires"
NO_TEST_SILENT = "{rule} has no test for which it is silent"
FIRES_FOR_NOBODY = (
    "{rule} fires for none of {people} sampled people, and for none who were given the choices it asks for"
)
FIRES_FOR_MOST = "{rule} fires for {share}% of {people} sampled people, so it tells hardly anybody apart"
FIRES_TOGETHER = (
    "{second} and {first} fire together for {share}% of the sampled people for whom either fires,"
    " and both count in {dimensions}"
)
STALE = "{problem} (the last good version of this file is used)"
STALE_NEWS = "STALE: {told}"
NOT_STALE = "{file} can be read again and is no longer STALE."
SET_ASIDE = "Set aside: {problem}"
PACKS_KEPT = "The packs cannot be used as they are now, so all of them stay as they were: {problem}"
PACKS_SAME = "The pack files were read again; nothing in them counts differently."
SCORING_CHANGED = "How points are weighed has changed."
PLAN_CHANGED = "What keeps advice out of the first moves has changed."
CARDS_CHANGED = "The words on the cards of clients have changed."
CREDITS_CHANGED = "The credits for the data have changed."
CHANGE = "{things} {how}: {names}."
MORE_CHANGES = "And {count} further changes."
AND_MORE = "{names} and {count} more"
THINGS = {
    "versions": ("Pack", "Packs"),
    "rules": ("Rule", "Rules"),
    "screens": ("Screen", "Screens"),
    "questions": ("Question", "Questions"),
    "figures": ("Figure", "Figures"),
    "parameters": ("Parameter", "Parameters"),
    "findings": ("Finding", "Findings"),
    "fields": ("Field", "Fields"),
    "dimensions": ("Dimension", "Dimensions"),
    "scenarios": ("Scenario", "Scenarios"),
    "personas": ("Persona", "Personas"),
}
ADDED, REMOVED, CHANGED = "added", "removed", "changed"
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
