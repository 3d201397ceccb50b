"""Every sentence of the reading, the advice, the evidence and the explanation of a rule."""

from collections.abc import Mapping
from typing import Final

from rules.assessment import Verdict
from rules.knowledge import Basis, Grade, RuleKind, Slot, Use
from rules.truth import Truth

MORE_BELOW = "{count} more lines below"
MORE_BELOW_ONE = "1 more line below"
END = "end"

# The headline
NOTHING_YET = "Nothing is answered yet: every reading stands at its starting point, and every band is wide."
HEAD_EXPOSED = "You are exposed in {names}."
HEAD_NOT_EXPOSED = "No reading is exposed so far."
HEAD_STRONG = "You are strong in {names}."
HEAD_NOT_STRONG = "Nothing reads as strong so far."
HEAD_LOWEST = "Lowest so far: {names}."
HEAD_UNDECIDED_ONE = "{names} is undecided: your answers still allow more than one word."
HEAD_UNDECIDED = "{names} are undecided: your answers still allow more than one word."

# The table of readings
NAME_OF_PAGE = "Where {name} stands"
NAME_OF_PAGES = "Where {names} stand"
CHART_READINGS = "The eight readings from 0, exposed, to 100, strong."
CHART_ROW = "{title}: {value}, {word}, your answers allow {answers}, the evidence allows {evidence}"
CHART_MARKS = "Percentiles of exposure among all occupations, by each measure:"
CHART_LEGEND = (
    "Dot: your reading. Narrow band: what your answers still allow. Wide, pale band: what the evidence"
    " allows. An open dot says nothing about you: no rule counts there yet."
)
COLUMN_READING = "reading"
COLUMN_BAR = "0 to 100"
COLUMN_VALUE = "value"
COLUMN_WORD = "word"
COLUMN_ANSWERS = "answers"
COLUMN_EVIDENCE = "evidence"
NO_EVIDENCE = "none yet"
NO_RULE = "no rule"
LEGEND = "█ you, ─ what your answers allow, ░ what the evidence allows, ▒ both"
LEGEND_WORDS = "exposed below 35 · thin to 50 · fair to 75 · strong above"
DRAWN_YOU = "you"
DRAWN_ANSWERS = "answers"
DRAWN_EVIDENCE = "evidence"

# Two sentences for each reading
COUNTS_NOTHING = (
    "No rule counts here yet, so {value} is only the starting point of the scale and says nothing about you."
)
COUNTS_DOWN = "What pulls it down most: {down} ({points})."
COUNTS_UP = "What holds it up most: {up} ({points})."
COUNTS_BOTH = "What pulls it down most: {down} ({down_points}); what holds it up: {up} ({up_points})."
SURE_UNDECIDED = (
    "What you have not answered, or answered as a range, still allows {low} to {high}, "
    "{low_word} to {high_word}."
)
SURE_OPEN = (
    "What you have not answered, or answered as a range, could still move it between {low} and {high}."
)
SURE_SETTLED = "Your answers settle it; the evidence behind it leaves {low} to {high} open."
SURE_SETTLED_NOTHING = "Nothing you have left open can move it."

# Sections
IN_WORDS = "Each reading in words"
FIRST_MOVES = "First moves"
NO_MOVES = "No advice yet: no rule that advises something fires on your answers."
REST_OF_ADVICE = "and {told}"
MORE_MOVES = "more move"
TO_KNOW_COUNTED = "thing"
MORE_STRENGTHS = "strength"
REST_TO_KNOW = "{things} to know"
ALL_ADVICE = "All advice"
ALL_MOVES = "What you could do, the strongest first"
TO_KNOW = "Good to know"
STRENGTHS = "What holds your readings up"
NOTICES = "Before you rely on this"
CONTRADICTIONS = "Answers that cannot all be right"
CONTRADICTION_FIX = "change: {label} ({said})"
ADVICE_CLASH = "Two pieces of advice pull apart, and both are for you: {first} / {second}"
OFF = "Set aside by you: {title} ({because}{until})"
OFF_UNTIL = ", until {day}"
FINDINGS_CLASH = (
    "{count} pairs of the findings used here disagree; where one is used, the other is shown with it."
)
FINDINGS_CLASH_ONE = "One pair of the findings used here disagrees; both are shown where they are used."
NARROW = "What would narrow it"
NARROW_NOTHING = "No open question would change a reading."
NARROW_POINTS = "{rules} rules wait for it, {points} points"
NARROW_POINTS_ONE = "1 rule waits for it, {points} points"
FIELD = "Your field: {title}"
COUNTS_HERE = "What counts here"
COULD_COUNT = "What could still count, once it is known"

NO_SLOT: Final = "to know"
SLOT: Final[Mapping[Slot, str]] = {"safety": "safety", "position": "position", "quick": "quick win"}
KIND: Final[Mapping[RuleKind, str]] = {
    "risk": "a risk",
    "strength": "a strength",
    "opportunity": "an opportunity",
    "context": "background",
    "gap": "a gap in what is known",
    "contradiction": "a contradiction",
}

# The field
EXPOSURE_RANGE = (
    "{count} measures put this work between percentile {low} and {high} among all occupations: {agree}."
)
EXPOSURE_MEANING = (
    "Exposure means how much of the work AI can touch. It is not a forecast of job loss. "
    "The measures date from 2023 to 2025."
)
AGREE = "the sources agree"
DIFFER = "the sources differ somewhat"
DISAGREE = "the sources disagree, so treat the exposure as unknown"
POTENTIAL = "What AI can do here"
USE = "What people already use it for"
TOGETHER = "Taken together"
PERCENTILE = "percentile {value}"
PERCENTILE_BAND = "percentile {value}, {band}"
BANDS: Final = ((90, "very high"), (75, "high"), (50, "middle"), (0, "lower"))
FIT: Final[Mapping[str, str]] = {
    "close": "The figures are those of a close occupation: {occupation}.",
    "shared": "The figures are those of {occupation}, which takes in other work; compare no fields by them.",
    "proxy": "The figures are those of {occupation}, which only stands in for this work.",
}
OTHER_OCCUPATION = "another occupation"
WAGE_TITLE = "US employees"
WAGE = (
    "{occupation}, {period}, US dollars an hour: a tenth earn less than {p10}, a quarter less than {p25}, "
    "half less than {p50}, three quarters less than {p75}, nine tenths less than {p90}."
)
WAGE_LIMITS = (
    "These are wages of employees, without the self-employed. "
    "A freelance price also has to pay for unbilled time, costs and leave."
)
WAGE_COMPARED = "Your price comes to {price} an hour: {place}."
WAGE_BESIDE = "Shown beside your prices, not compared with them: your money is in {currency}."
PLACES: Final = (
    "below nine tenths of these wages",
    "between the lowest tenth and the lowest quarter",
    "between the lowest quarter and the middle",
    "between the middle and the highest quarter",
    "between the highest quarter and the highest tenth",
    "above nine tenths of these wages",
)
PLACES_SPAN = "from {low} to {high}"
ASKING_TITLE = "Asked on Upwork"
ASKING = (
    "{low} to {high} US dollars an hour, as reported ({source}). What sellers ask, not what they are paid."
)
MEASURED_TITLE = "Measured for this field"
MEASURED_NOTHING = "No study we know has measured demand or earnings in this field."
MEASURED_WIDELY = "No study we know has measured demand or earnings in this field alone."

# Advice
ADVICE_META = "{slot} · {effort} · {cost}"
HOURS_ONE = "about 1 hour"
HOURS = "about {hours} hours"
NO_COST = "costs no money"
COST = "costs about {money}"
WHY = "Why this is for you"
FIRST_STEP = "First step"
KNOW_BY = "How you will know"
WEIGHS = "What it weighs"
WEIGHS_NOTHING = "It moves no reading: it is {kind}."
RESTS_ON = "What it rests on"
BASIS: Final[Mapping[Basis, str]] = {
    "own_numbers": "Your own numbers, as you gave them.",
    "practice": "Good practice: sound sense, and no study.",
}
AGAINST = "disagrees:"
MORE_AGAINST = "{count} more findings disagree; open this one to see them."
MORE_AGAINST_ONE = "1 more finding disagrees; open this one to see it."
CHANGE_FIRES = "What would end it"
CHANGE_SILENT = "What would make it fire"
CHANGE_OPEN = "What would make it fire, once known"
ANY_ONE = "Any one of these alone is enough:"
CONTRADICTS = "Pulls against"
RULE_PLACE = "{rule} in {file}"

VERDICT: Final[Mapping[Verdict, str]] = {
    Verdict.FIRES: "This rule fires: it holds for your answers.",
    Verdict.SILENT: "This rule is silent: it does not hold for your answers.",
    Verdict.OPEN: "This rule is open: it depends on something that is not known yet.",
}
VERDICT_HEADING: Final[Mapping[Verdict, str]] = {
    Verdict.FIRES: "Rules that fire",
    Verdict.OPEN: "Rules that are open: they wait for an answer",
    Verdict.SILENT: "Rules that are silent: they do not hold for you",
}
STALE = "STALE"
SET_ASIDE = "You have set this rule aside; it counts nowhere."
ALL_RULES = "Every rule, and why"
TRUTH: Final[Mapping[Truth, str]] = {Truth.HOLDS: "yes", Truth.FAILS: "no", Truth.OPEN: "open"}
ALWAYS = "holds for everyone"
HEADINGS: Final[Mapping[str, str]] = {
    "always": ALWAYS,
    "any of:": "at least one of:",
    "all of:": "all of:",
    "held back when:": "It would be held back by:",
}
YOURS = "{test} — yours: {yours}"

# Findings
GRADE: Final[Mapping[Grade, str]] = {
    "A": "reviewed by peers, with a design that can show cause",
    "B": "a working paper with a design that can show cause, or a text of the authority itself",
    "C": "a large count, or a study with serious limits",
    "D": "a statement or survey of a platform, company or union, which has an interest",
    "E": "a single report, press, or a number without a source",
}
GRADE_LINE = "Grade {grade}: {words}"
USED_AS: Final[Mapping[Use, str]] = {
    "number": "Its numbers may be quoted, together with whom and when they are about.",
    "direction": "Good for a direction, not for a size; no number is printed.",
    "caution": "Only together with its caveat.",
    "no": "Not to be used: it carries no points, and its numbers are not printed.",
}
CHECKED: Final[Mapping[str, str]] = {
    "VST": "the text of the source itself was read",
    "VST-2": "read in the words of others; the source's own text was not seen",
    "MEM": "from memory and not verified; no number is printed",
}
FINDING_SCOPE = "{population} · {published} · as of {day}"
CAVEAT = "caveat: {not_said}"
NOT_USED_BECAUSE = "not used: {because}"
NO_YEAR = "year not stated"
PAST_REVIEW = "due for review since {day}"
ABOUT = "About"
SOURCE = "Source"
LINK = "Link"
CREDIT_BY = "By"
LICENCE = "Licence"
USED_FOR = "Used for"
AS_OF = "As of"
AS_OF_WORDS = "{day}, to be looked at again by {review}"
CHECKED_TITLE = "Checked"
USE_TITLE = "Use"
NOT_SAID = "Does not say"
REFUSED = "Refused because"
VERDICT_TITLE = "Verdict"
NUMBERS = "Numbers, for {population}"
NUMBER_AGAINST = "{of}, against {against} ({period})"
NUMBER_ALONE = "{of} ({period})"
NO_PERIOD = "time not stated; published {year}"
BASED_ON = "Rests on"
CLASHES = "Findings that disagree with it"
USED_BY = "Used in your reading by"
NOT_USED = "No rule that fires for you uses it."

# A question
ASKED_BECAUSE = "Why it is asked"
OPENS_QUESTION = "Enter goes to this question."
WOULD_SETTLE = "It would help to settle"
