"""Sentences about the plan, about coming back, and about snapshots taken on the way."""

from collections.abc import Mapping
from typing import Final

from profiles.model import Outcome, StepState

NOT_TAKEN = "No snapshot of this reading was taken: {why}."

PLAN = "Your plan"
STATE: Final[Mapping[StepState, str]] = {
    "todo": "to do",
    "doing": "doing",
    "done": "done",
    "dropped": "dropped",
}
OUTCOME: Final[Mapping[Outcome, str]] = {
    "worked": "it worked",
    "did_not": "it did not work",
    "unclear": "it is not clear whether it worked",
}
NO_OUTCOME = "what came of it is not said yet"
DUE = "due {day}"
OVERDUE = "was due {day}"
DONE_ON = "done {day}"
BECAUSE = "because {because}"
EMPTY = "Nothing is on the plan yet; `freehold plan {name} add RULE` puts advice there."
SET_ASIDE = "Set aside"
ASIDE = "{title} [{rule}]: {because}"
UNTIL = ", until {day}"
FOR_YOU = "For you: {worked} of {told} worked."

SINCE = "Since last time"
SINCE_DAY = "Your last snapshot is of {day}."
REVIEW = "It is time to look through all of it: {days} days have passed."
REVIEW_ON = "Look through it again from {day} on."
IS_DUE = "What is due"
CAME_OF_IT = "What came of it?"
STALE = "Answers to give again"
STALE_ONE = "{label}: {said}, as you said on {day}"
MORE_STALE = "and {count} more"
RULES = "What the rules tell otherwise since then, of the same answers"
SAID_ON = "as you said on {day}; Enter keeps it"

ASK_OUTCOME = "What came of it: {title}? Worked, did not, unclear, or Enter to say it later: "
OUTCOME_WORDS = "Write worked, did not or unclear."
NOTED = "Noted: {said}."
STALE_FIRST = "These answers are old, so they are asked again first. Enter keeps what you said."
AS_YOU_SAID = "As you said on {day}: {said}."

NO_RULE = "there is no rule '{rule}'{nearest}"
NO_ADVICE = "{rule} advises nothing, so it cannot be put on the plan"
RULE_NEEDED = "say which rule: freehold plan {name} {action} RULE"
NO_RULE_FITS = (
    "freehold plan {name} lists the whole plan; to change a step say add, doing, done or drop first"
)
ONLY_WITH = "{option} goes with {actions}"
DAY_NEEDED = "{option} needs a day like 2027-01-15, not '{given}'"
PAST = "{option} {given} is over already"
NOT_FIRING = "{rule} does not fire on your answers today; it is on the plan all the same"
DISAGREED = "{rule} is set aside{until}; `freehold agree {name} {rule}` takes it back"
AGREED = "{rule} counts again"
IS_SNAPSHOT = "this is a snapshot, which is never changed"

CALENDAR_REVIEW = "Look through {name} in Freehold again"
CALENDAR_REVIEW_ABOUT = (
    "Three months have passed: old answers are asked again, and you see what changed and why."
)
