"""Every sentence of changing a rule file inside Freehold."""

SAVED = "saved"
UNSAVED = "not saved"
CHECKING = "Looking for problems."
NO_PROBLEM = "No problem found."
BESIDE_NONE = "The rule under the cursor is said here in words, once it can be used as it stands."
PROBLEM = "{number} of {count}: line {line}, column {column}: {code} {message}"

NO_CHANGE = "Nothing is changed, so there is nothing to save."
WEIGHING = "What it would change is being worked out."
WEIGHING_PEOPLE = "What it would change is being worked out: {done} of {all} people asked."
SAVE_ASKED = "Save this? {key} saves, Esc goes back to the text."
PROBLEMS = "Problems ({count}): what is wrong is set aside or stays as it was, marked STALE"
PROBLEMS_ELSEWHERE = "Problems it would make in other files ({count})"
PROBLEM_LINE = "line {line}, column {column}"
PROBLEM_IN = "{code} {message} (in {file})"
TESTS_WELL = "Its tests come out as written ({count})."
TESTS_NONE = "Its rules have no tests, so nothing would notice a mistake in them."
TESTS_FAIL = "Tests that fail ({count} of {all})"
IN_WORDS = "In words"
RULE_SAYS = "{title}: {words}"
IMPACT = "Who would be told something else"
DONE = "Saved."

NO_RULE = "Put the cursor on a rule first."
COPY = "This rule comes with Freehold. A copy in your own pack would count instead of it."
COPY_YES = "Copy it to my pack and change it"
COPY_NO = "Leave it as it is"

LEAVE = "The text is not saved."
LEAVE_STAY = "Go on writing"
LEAVE_SAVE = "Save it"
LEAVE_KEEP = "Leave, and keep the text for the next time"
LEAVE_DROP = "Leave, and throw the text away"

OUTSIDE_CHANGED = (
    "The file was changed or taken away by another program. Nothing is written over it before you say so."
)
OUTSIDE_READ = "The file was changed by another program and was read anew."
CLASH = "The file was changed by another program after you opened it."
CLASH_STAY = "Go on writing, and save nothing"
CLASH_THEIRS = "Take the other text, and throw mine away"
CLASH_MINE = "Save mine over it"

UNSAVED_BEHIND = (
    "This is the text that was not saved last time. The file was changed by another program since then; "
    "nothing is written over it before you say so."
)
UNSAVED_FOUND = "This is the text that was not saved last time; the file is as it was."
SPELLED_OUT = (
    "What cannot be shown is spelled out here, like \\u001b, and all lines end alike; saving writes it so."
)
TOO_MUCH = "A rule file may hold {kib} KiB; what goes beyond was not taken."
NO_TEXT = "{path} is not UTF-8 text and cannot be changed here."
NO_EDITOR = "No editor is named: set VISUAL or EDITOR, and start Freehold again."
EDITOR_FAILED = "{editor} could not be started: {why}."
EDITOR_ENDED = "{editor} ended with code {code}; the file is as it left it."
EDITOR_NOT_HERE = "This terminal cannot be handed to another program."
SAVE_FIRST = "Save the text first, or leave it; the other editor would not see it."
