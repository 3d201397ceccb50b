"""Every key of the full screen, declared once; bindings, key bar, help and `--keys` are made from it."""

from tui.key import Key

KEEP = Key(
    "keep",
    ("enter", "ctrl+j"),
    "keep and go on",
    "Keep the answer and go to the next question.",
    "screen.keep",
)
TICK = Key("tick", ("space", "x"), "tick", "Tick or untick the option under the cursor.", "screen.tick")
OPEN = Key("open", ("enter", "ctrl+j"), "open", "Open what the cursor stands on.", "screen.open")
DO = Key("do", ("enter", "ctrl+j"), "do it", "Do what the cursor stands on.", "screen.do")
BACK = Key("back", ("escape", "f2"), "back", "Go back one step. Nothing is lost by it.", "screen.back")
WHY = Key("why", ("f1", "ctrl+y"), "why", "Show why this is asked, and the findings it feeds.", "screen.why")
UNKNOWN = Key(
    "unknown",
    ("f3", "ctrl+t"),
    "don't know",
    "Answer that you do not know: readings stay wide.",
    "screen.unknown",
)
NOT_APPLICABLE = Key(
    "not-applicable",
    ("f4", "ctrl+n"),
    "does not apply",
    "Answer that the question does not apply to you.",
    "screen.not_applicable",
)
LATER = Key("later", ("f5", "ctrl+l"), "later", "Leave it for later and go on.", "screen.later")
MORE = Key(
    "more", ("f6", "ctrl+o"), "more questions", "Go on with the questions beyond the first.", "screen.more"
)
REVIEW = Key(
    "review", ("f7", "ctrl+r"), "review", "See every answer, and change any of them.", "screen.review"
)
READING = Key("reading", ("f8", "ctrl+g"), "reading", "See where you stand.", "screen.reading")
HELP = Key("help", ("f9", "ctrl+p", "question_mark"), "help", "Show what every key does.", "app.help")
QUIT = Key(
    "quit",
    ("f10", "ctrl+q", "ctrl+c"),
    "quit",
    "Leave Freehold. Your answers are saved.",
    "app.quit",
)
SUSPEND = Key(
    "suspend",
    ("ctrl+z", "shift+f10"),
    "to the shell",
    "Go back to the shell for a while; `fg` there brings you back.",
    "app.to_shell",
)
NEW = Key("new", ("n", "insert"), "new profile", "Start a new profile.", "screen.new")
SETTINGS = Key(
    "settings",
    ("f12", "ctrl+s"),
    "settings",
    "Set the look, the currency of new profiles, and motion.",
    "app.settings",
)
UNDO = Key(
    "undo", ("f11", "ctrl+b"), "undo", "Take back the last change of an answer, or of the text.", "app.undo"
)
COMMANDS = Key(
    "commands",
    ("ctrl+f", "ctrl+backslash"),
    "find",
    "Find anything that can be done here by typing a part of its name.",
    "app.commands",
)
TAKE_OVER = Key(
    "take-over",
    ("t", "ctrl+k"),
    "take it over",
    "Take over what could not be saved before, or what was changed on the side.",
    "screen.take_over",
)
INTO_TRASH = Key(
    "into-trash",
    ("d", "delete"),
    "into the trash",
    "Put what could not be saved before into the trash.",
    "screen.into_trash",
)

GO_ON = Key(
    "go-on", ("c", "ctrl+d"), "go on", "Go on: first to answers that are to be given again.", "screen.go_on"
)
WORKED = Key(
    "worked", ("1", "plus"), "it worked", "Note that the step under the cursor worked.", "screen.worked"
)
DID_NOT = Key(
    "did-not",
    ("2", "minus"),
    "it did not",
    "Note that the step under the cursor did not work.",
    "screen.did_not",
)
UNCLEAR = Key(
    "unclear",
    ("3", "equals_sign"),
    "unclear",
    "Note that it is not clear whether it worked.",
    "screen.unclear",
)
ONTO_PLAN = Key(
    "onto-plan",
    ("f", "F"),
    "onto the plan",
    "Put the advice on your plan, with a day for it.",
    "screen.onto_plan",
)
DISAGREE = Key(
    "disagree", ("s", "S"), "set aside", "Disagree: set the rule aside, for a reason.", "screen.disagree"
)
AGREE = Key("agree", ("y", "Y"), "agree again", "Let a rule count again that is set aside.", "screen.agree")
STEP_ON = Key(
    "step-on",
    ("greater_than_sign", "right_square_bracket"),
    "further",
    "Move the step under the cursor on: to do, doing, done.",
    "screen.step(1)",
)
STEP_BACK = Key(
    "step-back",
    ("less_than_sign", "left_square_bracket"),
    "back a step",
    "Move the step under the cursor back; a dropped one is taken up again.",
    "screen.step(-1)",
)
DUE = Key("due", ("at", "z"), "due day", "Set the day by which the step is to be done.", "screen.due")
DROP = Key("drop", INTO_TRASH.keys, "drop", "Drop the step under the cursor, with a reason.", "screen.drop")
NEW_SNAPSHOT = Key(
    "new-snapshot", NEW.keys, "new snapshot", "Keep all of it as it stands today.", "screen.new_snapshot"
)
MARK = Key(
    "mark",
    ("x", "asterisk"),
    "mark",
    "Mark a snapshot, to compare another with it; again takes the mark away.",
    "screen.mark",
)
NEW_CLIENT = Key("new-client", NEW.keys, "new client", "Keep one more client.", "screen.new_client")
REMOVE_CLIENT = Key(
    "remove-client", INTO_TRASH.keys, "remove", "Remove the client under the cursor.", "screen.remove_client"
)

PUT_BACK = Key(
    "put-back",
    INTO_TRASH.keys,
    "drop the change",
    "In what-if: drop the change in the line under the cursor.",
    "screen.put_back",
)
RESET = Key(
    "reset",
    ("0", "ctrl+x"),
    "drop all changes",
    "In what-if: drop every change.",
    "screen.reset",
)
SWEEP = Key(
    "sweep",
    ("number_sign", "alt+r"),
    "sweep a number",
    "In what-if: take one number over its range, and see where something changes.",
    "screen.sweep",
)
GOAL = Key(
    "goal",
    ("o", "O"),
    "what it takes",
    "Find the smallest change that turns this off, or moves it over a line.",
    "screen.goal",
)


def _place(name: str, letter: str, words: str, about: str) -> Key:
    return Key(name, (letter, letter.upper()), words, about, f"screen.place('{name}')")


ADVICE = _place("advice", "a", "all advice", "See all advice: what you could do, and what is good to know.")
WHY_NOT = _place("why-not", "w", "why not", "See the rules that stayed silent or open, and why.")
MONEY = _place("money", "m", "money", "See your money, each sum shown, and scenarios.")
CLIENTS = _place("clients", "l", "clients", "See a card for each client, with what to send.")
PLAN = _place("plan", "p", "plan", "See your plan, and what you have set aside.")
HISTORY = _place("history", "h", "history", "See your snapshots, how readings moved, and what changed why.")
EVIDENCE = _place("evidence", "e", "evidence", "See every finding, and the claims that are refused and why.")
RULES = _place("rules", "r", "rules", "See every rule in its file, its tests and for whom it fires.")
NEXT_MOVES = _place(
    "next-moves", "v", "next moves", "See the changes that would help most, within your room."
)
WHAT_IF = _place("what-if", "i", "what if", "See what other answers would change; nothing is saved.")

PLACES = (ADVICE, WHY_NOT, MONEY, CLIENTS, PLAN, HISTORY, EVIDENCE, RULES, NEXT_MOVES, WHAT_IF)
"""What can be gone to from every page."""
OPEN_PLACES = (EVIDENCE, RULES)
"""Those of them that need no profile."""

FIND = Key(
    "find-words",
    ("slash", "ctrl+underscore"),
    "find words",
    "Type words that what is shown must hold.",
    "screen.find_words",
)
FILTER = Key("filter", ("u", "U"), "filter", "Show only what is of one kind.", "screen.filter")
FOLD = Key("fold", ("left", "comma"), "fold", "Fold away what lies under this.", "screen.fold(1)")
UNFOLD = Key("unfold", ("right", "full_stop"), "unfold", "Show what lies under this.", "screen.fold(0)")
EDIT = Key(
    "edit",
    ("ctrl+e", "alt+e"),
    "change it",
    "Change the text of a rule; of a shipped rule a copy in a pack of your own.",
    "screen.edit",
)
SAVE = Key(
    "save",
    ("ctrl+w", "alt+s"),
    "save",
    "Say what saving the text would change, and save it then.",
    "screen.save",
)
PROBLEM = Key(
    "problem",
    ("alt+n", "ctrl+down"),
    "next problem",
    "Go to the next problem in the text.",
    "screen.problem",
)
OUTSIDE = Key(
    "outside",
    ("alt+o", "ctrl+u"),
    "own editor",
    "Open the file in the editor that VISUAL or EDITOR names.",
    "screen.outside",
)

PAGE_KEYS = (
    Key("page-next", ("down", "j"), "next", "On a page: go on to the next thing to open.", "next"),
    Key("page-previous", ("up", "k"), "previous", "On a page: go to the thing before.", "previous"),
    Key("page-down", ("pagedown", "space"), "page down", "On a page: go a page on.", "page(1)"),
    Key("page-up", ("pageup", "b"), "page up", "On a page: go a page back.", "page(-1)"),
    Key("page-top", ("home", "g"), "top", "On a page: go to the top.", "edge(0)"),
    Key("page-end", ("end", "G"), "end", "On a page: go to the end.", "edge(1)"),
)
"""What moves about on a page that is read."""

TEXT_KEYS = (
    Key("text-redo", ("alt+z", "super+y"), "redo", "In a text: change again what was taken back.", "redo"),
    Key("text-copy", ("alt+c", "super+c"), "copy", "In a text: copy what is marked.", "copy"),
    Key("text-all", ("alt+a", "super+a"), "mark all", "In a text: mark all of it.", "select_all"),
)
"""What does in a text that is written what its usual keys would, had they no other meaning here."""

SHARE_KEYS = (
    Key("share-more", ("up", "alt+k"), "one more", "In a share: one point more.", "points(1)"),
    Key("share-fewer", ("down", "alt+j"), "one less", "In a share: one point less.", "points(-1)"),
    Key("share-ten-more", ("pageup", "alt+b"), "ten more", "In a share: ten points more.", "points(10)"),
    Key("share-ten-fewer", ("pagedown", "alt+f"), "ten less", "In a share: ten points less.", "points(-10)"),
)
"""What moves points in a share of a whole; no more than the other shares leave."""

WITHIN = (*PAGE_KEYS, *SHARE_KEYS, *TEXT_KEYS)
"""What moves within what is shown, and is nothing to be found by its name."""

ALL = (
    KEEP,
    TICK,
    OPEN,
    DO,
    BACK,
    WHY,
    UNKNOWN,
    NOT_APPLICABLE,
    LATER,
    MORE,
    REVIEW,
    READING,
    HELP,
    QUIT,
    SUSPEND,
    NEW,
    SETTINGS,
    UNDO,
    COMMANDS,
    TAKE_OVER,
    INTO_TRASH,
    GO_ON,
    WORKED,
    DID_NOT,
    UNCLEAR,
    ONTO_PLAN,
    DISAGREE,
    AGREE,
    STEP_ON,
    STEP_BACK,
    DUE,
    DROP,
    NEW_SNAPSHOT,
    MARK,
    NEW_CLIENT,
    REMOVE_CLIENT,
    PUT_BACK,
    RESET,
    SWEEP,
    GOAL,
    *PLACES,
    FIND,
    FILTER,
    FOLD,
    UNFOLD,
    EDIT,
    SAVE,
    PROBLEM,
    OUTSIDE,
    *PAGE_KEYS,
    *SHARE_KEYS,
    *TEXT_KEYS,
)


def keys_text() -> str:
    """Give every key with what it is for, one a line, for a terminal without the full screen."""
    width = max(len(key.all_shown) for key in ALL)
    return "\n".join(f"{key.all_shown:<{width}}  {key.help}" for key in ALL)
