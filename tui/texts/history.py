"""Sentences of the history: snapshots, how readings moved, and comparisons."""

from typing import Final

READING = "Reading the snapshots: {done} of {total}."
COMPARING = "Comparing {before} with {after}."
NONE = "There is no snapshot yet. One is taken when an interview is finished, or now with {key}."
OF_SNAPSHOT = "This is a snapshot, and a snapshot has no history of its own."
SNAPSHOTS = "Snapshots"
SNAPSHOTS_ABOUT = (
    "Enter compares one with today. {mark} marks one; Enter on another then compares the two. Up and down"
    " count readings since the snapshot before."
)
WHY: Final = {"finished": "an interview was finished", "asked": "you asked for it"}
ROW = "{day}: {why}"
MOVED = "; {moved}"
UNMOVED = "no reading moved"
BROKEN = "A snapshot cannot be opened: {why}"
NOW = "today"
THEN = "{value}, {word}; today {now}"
NAMED = "snapshot {number} of {day}"

TRENDS = "How your readings moved"
TRENDS_ABOUT = "From {first} to today, on one scale from 0, the lowest mark, to 100, the highest."
TRENDS_BY_NUMBER = (
    "One mark a snapshot and one for today, on one scale from 0, the lowest mark, to 100, the highest."
)
TREND_UP = "{first} to {last}, up {by}"
TREND_DOWN = "{first} to {last}, down {by}"
TREND_SAME = "{last}, as before"
TREND_SPAN = "; lowest {low}, highest {high}"
TREND_ALL = "Every value"
TREND_POINT = "{value}, {word}"
TREND_NOTE = "A step is a snapshot, the last one today; dotted: where its word changes."
TREND_ABOUT = "Enter compares the snapshot of a day with today."

TAKING = "A snapshot is being taken."
TAKEN = "Snapshot {number} is taken."
SAME = "Snapshot {number} holds the same already; nothing was taken."
MARK_SET = "Snapshot {number} is marked. Enter on another compares the two."
MARK_GONE = "No snapshot is marked."
NO_SNAPSHOT = "The cursor stands on no snapshot."
RULES_GONE = (
    "The rules of {name} are not kept here, so both are compared by the rules of today; nothing can be said"
    " of what the rules changed."
)
UP = "{count} up"
DOWN = "{count} down"
UNCHANGED = "no change"
UP_AND_DOWN = "   up, down: readings that rose and fell since last time"
REVIEW_DUE = "review due"
