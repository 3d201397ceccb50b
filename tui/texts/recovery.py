"""Sentences about recovery files: what an earlier run could not save, and what to do with it."""

TITLE = "Not saved before"
ABOUT = (
    "Freehold ended before everything that was said could be saved in {name}. It was kept in {path}. Nothing "
    "changes unless you take it over."
)
CHOICE = "T takes it over, D puts it into the trash, Esc leaves it for another time."
ANSWER = "{label}: {there} (the profile says {here})"
ANSWER_NEW = "{label}: {there} (not answered in the profile)"
ANSWER_GONE = "{label}: taken back (the profile says {here})"
NOTE = "{label}: {there}, with another note"
AN_ANSWER = "an answer"
ROWS = "{what}: {there} (the profile has {here})"
ROWS_CHANGED = "{what}: {there}, with changes"
OTHER = "{what}: changed"
TABLES = {"client": "Clients", "plan": "Steps of the plan", "disagree": "Rules set aside"}
DRAFT = "{label}: you had typed \u201c{typed}\u201d"
KEPT = "It stays where it is: {why}"

ASK = "Take it over? Yes, no (it goes into the trash), or Enter to leave it for another time: "
ASK_AGAIN = "Write yes, no, or nothing."
TAKEN = "Taken over."
TRASHED = "It is in the trash; `freehold profiles restore {name}` brings it back as a profile of its own."
THERE = (
    "{path} holds what was said before and could not be saved; `freehold {name}` shows it and lets you take "
    "it over"
)
