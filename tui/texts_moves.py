"""Sentences about what to do next: best moves, the best question, what-if, and goals."""

NEXT_TITLE = "{name}: what to do next"
ROOM_HOURS = "about {hours} of effort over {weeks} weeks"
ROOM_MONEY = "{money}"
ROOM = "You have room for {room}."
ROOM_OPEN = (
    "You have not said how many hours a week you have for change, so no limit is set. --hours 3 sets one."
)
EXAMINED = "{count} sets of one to {changes} changes were compared."
NUMBER_WORDS = {2: "two", 3: "three"}
EXAMINED_SINGLE = "{count} single changes were compared."
GOAL_COUNTS = "Your goal is “{goal}”, so {dimensions} count double."
GAIN_MEANS = (
    "Gain adds up the points a set wins. A point counts more where you stand low. In brackets: what open "
    "answers and weak evidence leave uncertain."
)
STRAINED = "You told of little balance and much worry, so one change at a time is proposed, and no more."
SHORT_RUNWAY = "Nothing that costs money is proposed: your cushion is short, or not known to last."
NOTHING = "No change within your room gains anything."
NOTHING_ANSWERED = (
    "Nothing can be proposed yet: none of the answers that a person can change has been given. "
    "`freehold ask` says which question helps most."
)
SET = "{number}. Takes {takes}. Gain {gain} ({low} to {high})."
SET_NO_MONEY = "no money"
CHANGE = "{label}: from {before} to {after}"
CHANGE_ADD = "{label}: add {options}"
CHANGE_DROP = "{label}: leave out {options}"
CHANGE_SHARES = (
    "Move {points} of your income from {source} ({before} to {after}) to {target} ({had} to {gets})"
)
READING = "{title} goes from {before} to {after} ({word})"
READING_BANDS = "open answers allow {answers}, the evidence {evidence}"
OFF = "No longer true of you: {rules}."
ON = "New: {rules}."
TOGETHER_RULE = "“{first}” and “{second}” gain {gain} more together than apart: {rules} needs both."
TOGETHER_GROUP = (
    "“{first}” and “{second}” gain {gain} more together than apart: of {rules} only the strongest counts, so "
    "one alone leaves another standing."
)
TIE_TITLE = "Ties"
TIE = "Sets {sets}: how much they gain overlaps, so nothing says that the dearer is better. Take the cheaper."

ASK_TITLE = "{name}: the question that would help most"
ASK_ID = "To answer it: freehold set {profile} {question} VALUE"
ASK_TAKES = "It takes about {seconds} seconds. {points} points of your readings wait for it."
ASK_SETTLES = "What it would help to settle"
ASK_AFTER = "Then"
ASK_AFTER_ONE = "{label}: {points} points, about {seconds} seconds [{question}]"
ASK_STOP = (
    "You can stop here: nothing important is open. No unanswered question holds {least} points or more."
)
ASK_MORE_ONE = "1 more question is worth asking; after it nothing important is open."
ASK_MORE = "{count} more questions are worth asking; after them nothing important is open."
ASK_LAST = "After this one nothing important is open."
ASK_MINOR = "Little hangs on: {labels}."
ASK_ADVICE_ONLY = "Only advice without points hangs on: {labels}."
ASK_NOT_KNOWN = "You said you don't know: {labels}. {points} points wait for it, should you find out."
ASK_NOT_KNOWN_ADVICE = "You said you don't know: {labels}. Only advice without points waits for it."

WHATIF_TITLE = "{name}: what if"
WHATIF_CHANGED = "{label}: {before} → {after}"
WHATIF_SAME = "Nothing changes."
WHATIF_NOT_SAVED = "Nothing was saved."
WHATIF_READINGS = "Readings, now and then"
WHATIF_OFF = "Advice that goes"
WHATIF_ON = "Advice that comes"
WHATIF_NOW_OPEN = "Not decided then, because an answer is missing"
WHATIF_MONEY = "Your money, now and then"
WHATIF_PARKED = "Kept and not used then: {labels}."
WHATIF_CONTRADICTION = "These cannot all be right: {because}."
NOT_KNOWN = "not known"
SWEEP_TITLE = "{label}, from {low} to {high}"
SWEEP_POINT = "From {value} up"
SWEEP_WORD = "{title} becomes {word} ({value})."
SWEEP_NOTHING = "Nothing changes anywhere between."

GOAL_OFF = "turn off “{title}”"
GOAL_OVER = "bring {title} to {value} or above"
GOAL_UNDER = "bring {title} to {value} or below"
GOAL_FLOOR = "lift what your price comes to an hour over your price floor"
GOAL_TITLE = "{name}: the smallest change to {goal}"
GOAL_THERE = "That is so already: nothing has to change."
GOAL_NONE = "No set of up to three changes of what you answered comes to that."
GOAL_NONE_FIXED = "What it depends on cannot be changed, or has not been answered: {labels}."
GOAL_FAR = "This goes further than is likely within {weeks} weeks, so take it as a direction."
GOAL_TAKES = "Takes {takes}."
