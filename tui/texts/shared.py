"""Sentences of the full screen: home, interview, review, help."""

NAME = "Freehold"
ABOUT = (
    "Freehold asks about your freelance work and tells you where you stand with AI, why, and how sure that"
    " is. Twelve questions give a first reading in about three minutes; everything stays in files on this"
    " machine."
)
LOOKING = "Looking for your profiles…"
OPENING = "Opening {name}…"
NONE_YET = "There is no profile here yet."
PROFILES = "Your profiles"
START_NEW = "Start a new profile"
NEW_PROFILE = "A new profile"
NEW_NAME = "Name"
NEW_NAME_HINT = "What to call it, such as your own name. It becomes the name of its file."
NEW_CURRENCY = "Currency"
NEW_CURRENCY_HINT = "Three letters, such as EUR or USD. Your amounts are kept in it."
NEW_ENTER = "Enter starts it, Esc goes back."
NEW_NEEDS_NAME = "Write a name first."
NEW_BAD_CURRENCY = "Write the currency as three letters, such as EUR, USD or GBP."
ANSWERED = "{count} answered"
NO_ANSWERS = "no answers"
NO_FIELD = "no field yet"
OTHER_FIELD = "another field"
TODAY = "today"
YESTERDAY = "yesterday"
CANNOT_OPEN = "cannot be opened"

POSITION = "Question {position} of {total}"
SETTLED = "{settled} settled"
YOU_SAID = "you said {said}"
YOU_MEAN = "read as {said}"
KEPT_NOT_USED = "kept, not used now"
NOT_ASKED_NOW = "This does not apply with your other answers; what you say here is kept and not used."
DOUBT_AGAIN = "{doubt} Enter again keeps it."
NOTHING_TYPED = "Nothing typed yet. {ways}"
NOTHING_CHOSEN = "Nothing ticked yet: Space ticks. {ways}"
WAYS = "F3 says you don't know, F4 that it does not apply, F5 leaves it for later."
SECTIONS = "Where you are"
SECTION_DONE = "{settled} of {total}"
POINTS_HINT = "Up and Down move a point, PgUp and PgDn ten."
RANGE_HINT = "A range such as {example} is fine."
RATE_HINT = "Write 45 for {currency} an hour, or 380/day, 0.12/word, 40-60 USD/hour: a range is fine."
SCALE = "from {low} to {high}"
LENGTH = "{used} of {most} characters"
CURRENT = "Your answer: {said}"
COMMANDS = "What can be done here"
FIND = "Type to find it"
FOUND = "{count} of {total}"
FOUND_NONE = "none of {total}: try another word"
ALSO = "also: {name}"
DO_NOT_FIT = "These do not fit together: {because}. Asked in: {labels}."

WHY_TITLE = "Why this is asked"
WHY_EXAMPLE = "Example: "
WHY_FEEDS = "Findings that your answer brings in:"
WHY_NO_FEEDS = "No finding rests on this answer; it is used in your own sums."
WHY_GRADE = "grade {grade}"
WHY_SCROLL = "Up and Down scroll, F1 closes"

SO_FAR = "Your reading so far"
SO_FAR_NOTE = "Each answer can narrow the bands. F8 shows all of it."

REVIEW = "Your answers"
REVIEW_HELP = "Enter changes the answer under the cursor. Nothing is lost by looking."
REVIEW_SAID = "{label}: {said}"
REVIEW_ANSWERED = "{given} of {total} answered"
STATES = {
    "given": "",
    "open": "not asked yet",
    "later": "later",
    "unknown": "don't know",
    "n/a": "does not apply",
    "parked": "kept, not used now",
}
NOT_NOW = "does not apply now"

HELP = "Keys"
HELP_HERE = "Here"
HELP_ELSEWHERE = "Elsewhere"
HELP_NOTE = "A key means the same everywhere; all of it can be clicked as well."
HELP_ANSWERS = (
    "Numbers take a range: 40-60, 40..60 or 40 to 60, with a decimal comma or point.",
    "Prices take a currency and a unit: 45 EUR/hour, 0.12-0.15 USD/word. A bare number is by the hour.",
    "Everything is saved as you go. Esc never loses anything.",
)
SAVED_NOW = "Everything is saved now."


FAULT = "Freehold has stopped because of a fault of its own. Your saved answers are safe."
FAULT_LOG = " What happened, without any of your answers, is in {path}."
