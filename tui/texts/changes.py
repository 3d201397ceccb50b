"""Sentences about what changed between two assessments."""

from rules.assessment import Verdict
from rules.changes import Cause

TITLE = "From {before} to {after}"
NOTHING = "Nothing changed: the same answers, the same rules, the same evidence."
NO_READING = "No reading moved."
COLUMNS = ("before", "after", "change", "answers", "rules", "evidence")
PARTS = "The three parts add up to the change: your answers, the rules, and the evidence behind them."
SUMS = "Sums that moved"
RULES = "Rules that switched"
ANSWERS = "Answers that changed"
NOT_KNOWN = "not known"
ENDS = "{low} at the low end, {high} at the high end"
CAUSE = {Cause.ANSWERS: "your answers", Cause.RULES: "the rules", Cause.EVIDENCE: "the evidence"}
VERDICT = {Verdict.FIRES: "on", Verdict.SILENT: "off", Verdict.OPEN: "open", None: "gone"}
WAS = {
    Verdict.FIRES: "fired before",
    Verdict.SILENT: "was silent before",
    Verdict.OPEN: "was open before",
    None: "was not there before",
}
BECAUSE = "{was}; because of {causes}"
BECAUSE_OF = "{was}; because of {causes}: {answers}"

RULES_GONE = (
    "{name}: the rules of that day are not kept here, so both are compared by the rules of today; "
    "nothing can be said of what the rules changed"
)
BETWEEN = "{name}@{before} to {name}@{after}"
NOTHING_MOVED = "No reading and no sum moved, and no rule switched."
BETWEEN_GONE = "The rules of one of these days are not kept here: compared by the rules of today."
BETWEEN_NOTE = "`freehold diff {name}@{before} {name}@{after}` shows every answer too."
HISTORY_EMPTY = (
    "{name} has no snapshot yet; one is taken when an interview is finished, or by "
    "`freehold profiles snapshot {name}`"
)
TAKEN = "{name}@{number}"
DELETED = "{name} is in the trash; `freehold profiles restore {name}` brings it back"
REDACT_ASKED = "Write this to {path}? (yes or no) "
REDACTED = "written to {path}"
NOT_REDACTED = "nothing was written"
EXPORTED = "{path}, with snapshots: {count}"
IS_SNAPSHOT = (
    "this is a snapshot, and a history is never changed; `freehold profiles copy` makes a profile of it"
)
SAME = "{name}@{number} holds the same already; nothing was taken"
