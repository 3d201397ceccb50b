"""Sentences of the plain face: one thing a line, nothing that needs a screen."""

GREETING = "Freehold, line by line. Every answer is saved as it is given."
GREETING_UNSAVED = "Freehold, line by line. Nothing can be saved here."
COMMANDS = (
    "At every prompt: ? says why it is asked, b goes back, s leaves it for later, unknown and n/a "
    "(does not apply) are answers too, r reviews all answers, done gives the reading, "
    "help says more, q leaves."
)

NONE_YET = "There is no profile yet."
PROFILES = "Your profiles:"
LISTED = "{number}. {name}, {field}, {answered} answers"
LISTED_BROKEN = "{number}. {name}, cannot be opened: {problem}"
NO_FIELD = "no field yet"
WHICH = "Number of a profile, or a new name to start one (q leaves): "
WHICH_NEW = "A name for your profile, such as your own (q leaves): "
WHICH_HELP = "A profile is one file on this machine that holds your answers. A new name starts a new one."
NO_SUCH_PROFILE = "There is no profile number {number}."
CURRENCY = "Currency, three letters (Enter takes {currency}): "
BAD_CURRENCY = "'{typed}' is no currency; write three letters like EUR."
STARTED = "Started {name}, kept in {path}."
OPENED = "Opened {name}, in {currency}."
NOTHING_STARTED = "Nothing was started."

SECTION = "{section}: {title}."
POSITION = "Question {position} of {total}."
PART = "{number} of {total}: {label}."
ONLY_PART = "{label}."
NOTE_PARKED = "This does not apply with your other answers. An answer to it is kept and not used."
OPTION = "{number}. {label}"
OPTION_BESIDE = "{number}. {label}, in {beside}"
OPTION_FOUND = "{number}. {label}, also called {name}, in {beside}"
MORE_FOUND = "And {count} more: type more letters to narrow them down."
FOUND_NONE = "None of the {total} is called that. Try another word, or write other."
FIND_FIRST = "Type a few letters first; then a number takes one of those found."
NO_SUCH_NUMBER = "There is no number {number}: the numbers go from 1 to {most}."

TAKES_ONE = "A number from 1 to {most}"
TAKES_SEVERAL = "Numbers from 1 to {most}, separated by commas"
TAKES_FINDING = "A few letters of it, then its number"
TAKES_NUMBER = "A number from {low} to {high}{unit}, or a range like {example}"
TAKES_NUMBER_ABOVE = "A number above {low}, up to {high}{unit}, or a range like {example}"
TAKES_RATE = "An amount or a range, and what it is for, like 45 {currency}/hour; for {units}"
TAKES_TEXT = "Words on one line, {most} characters at most"
KEEPS = "Enter keeps your answer"
LEAVES = "Enter leaves it for later"
TAKES_REST = "Enter takes {rest}"
PROMPT = "{takes}: "
PROMPT_ENTER = "{takes} ({enter}): "

YOUR_ANSWER = "Your answer: {said}."
YOU_SAID = "You said: {said}. Saved."
YOU_SAID_UNSAVED = "You said: {said}."
NOT_SAVED = "Not saved: {why}."
SAVED_NOW = "Everything is saved now."
TYPED_BEFORE = "You had typed before, and it was not kept: {typed}"
STAYS = "Your answer stays: {said}."
LEFT_FOR_LATER = "Left for later. Saved."
OTHERS_UNKNOWN = "The open shares of this screen are unknown too."
OTHERS_LATER = "The open shares of this screen are left for later too."
NOTHING_TYPED = "Nothing was typed. Write an answer, unknown, n/a, or s for later."
DOUBT = "{doubt} Yes keeps it, no asks again."
DOUBT_PROMPT = "Yes or no: "
ASKED_AGAIN = "It was not kept."
DO_NOT_FIT = "These do not fit together: {because}. Asked in: {labels}."
TOO_LONG = "That line is too long; it was not read."
AT_START = "This is the first question."

STALE = "STALE: {told}"

WHY = "Why this is asked: {why}"
EXAMPLE = "Example: {example}"
FEEDS = "Findings that your answer brings in:"
FEEDS_NOTHING = "No finding rests on this answer; it is used in your own sums."
FINDING = "Grade {grade}: {claim} ({population})"

REVIEW = "Your answers:"
REVIEW_SECTION = "{section}:"
REVIEW_LINE = "{number}. {label}: {said}"
REVIEW_PROMPT = "Number of an answer to change (Enter goes back to the questions, r lists again, q leaves): "
REVIEW_HELP = "Write a number from 1 to {most} to change that answer. Nothing is lost by looking."
NOT_ASKED_YET = "not asked yet"
KEPT_NOT_USED = "{said} (kept, not used now)"

MORE = "More questions are open. Go on with them? (yes, no, b for the last question, or help for all else): "
YES_OR_NO = "Write yes, no or b. help says what else there is."
ALL_SETTLED = "Every question is settled."

STOPPED = "Saved. You stopped at: {label}. `freehold --plain {name}` goes on there."
INPUT_ENDED = (
    "The input ended; everything is saved. You stopped at question {position} of {total}: {label}. "
    "`freehold --plain {name}` goes on there."
)
LOOKED_AT = "You stopped at: {label}. No answer was changed."
INTERRUPTED = "Interrupted. What was said so far is saved."

READING = "{title}: {value}, {word}. Your answers allow {answers}. Evidence: {evidence}."
BECOMES = " becomes "

ELSE = "What next? (help says what there is, b goes to the last question, q leaves): "
HELP = (
    "What can be said here:",
    "yes goes on with the questions that are open.",
    "b goes back to the last question.",
    "r reviews all answers, and changes any of them.",
    "reading says where you stand again.",
    "advice lists all advice, and advice 2 says the second in full, with the findings it rests on.",
    "evidence lists the findings used here, and evidence 2 says the second in full, with its source.",
    "why 2 says why the rule of advice 2 holds for you, and what would turn it.",
    "money says your money, with every sum.",
    "clients says the card of each client.",
    "moves looks for the best next moves.",
    "whatif changes answers on the side and says what comes of it; nothing is saved by that.",
    "plan says your plan, and plan 2 changes its second step.",
    "accept 2 puts advice 2 on your plan.",
    "disagree 2 sets the rule of advice 2 aside, and agree 1 lets the first that is set aside count again.",
    "history says how your readings went.",
    "q leaves. Everything is saved.",
)
HELP_ASKED = (
    "What can be said at a question:",
    "An answer, in the way that the prompt says.",
    "unknown, where you do not know. n/a, where it does not apply to you.",
    "s leaves it for later. An answer that you gave stays.",
    "An empty line keeps your answer, where there is one.",
    "? says why it is asked, and which findings it brings in.",
    "b goes back one question.",
    "r reviews all answers, and changes any of them.",
    "done gives the reading. From there: advice, evidence, money, moves, whatif, plan and more.",
    "q leaves. Everything is saved.",
)
NO_COMMAND = "Nothing was said; help says what can be."
NOT_A_COMMAND = "'{typed}' is nothing that can be said here; help says what can."
NUMBER_NEEDED = "{word} needs a number from 1 to {most}, like {word} 1."
NONE_LISTED = "There is none to choose from."
NUMBERED = "{number}. {text}"
ADVICE = "All advice, the weightiest first:"
FINDINGS = "Findings used here:"
FINDING_LINE = "Grade {grade}: {claim} ({name})"
ADVICE_TITLE = "Advice {number}: {title}."
LOOKING = "Looking for the best moves. This can take some seconds."
DUE_PROMPT = "By which day, like 2027-01-15 (Enter takes the usual time): "
BECAUSE_PROMPT = "Why do you disagree? Words on one line (Enter leaves it as it is): "
UNTIL_PROMPT = "Until which day, like 2027-06-01 (Enter sets no end): "
LEFT_AS_IT_IS = "Left as it is."
ASIDE = "Set aside:"
STEPS = "Your plan:"
NO_STEPS = "Nothing is on your plan yet. accept 1 puts the first advice on it."
STEP_PROMPT = "further, back, drop, worked, did not, unclear, or a day like 2027-01-15 (Enter leaves it): "
STEP_HELP = (
    "further and back move the step: to do, doing, done. drop gives it up. "
    "worked, did not and unclear say what came of it."
)
DROP_PROMPT = "Why is it given up? Words on one line (Enter gives no reason): "
SIDE = "What if: answers that can be changed on the side. Nothing is saved by that."
SIDE_PROMPT = "Number of an answer to change (take keeps the changes, Enter leaves): "
SIDE_HELP = "Write a number from 1 to {most}, take, or nothing."
SIDE_VALUE = "{label}, now {said}. {takes}, or clear (Enter leaves it): "
SIDE_LEFT = "Nothing of it was saved. whatif goes on with these changes."
NO_HISTORY = "There is no snapshot yet."
