"""Every key of the full screen, declared once; bindings, key bar, help and `--keys` are made from it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """One thing a key does: its keys (first the shown one), its words for the key bar, and what it is for."""

    id: str
    keys: tuple[str, ...]
    words: str
    help: str
    action: str

    @property
    def shown(self) -> str:
        """The first key as it is written on the key bar."""
        return spelled(self.keys[0])

    @property
    def all_shown(self) -> str:
        """All keys, as help writes them."""
        return " or ".join(spelled(key) for key in self.keys)


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
THEME = Key(
    "theme",
    ("f12", "ctrl+s"),
    "light or dark",
    "Change between dark, light and high contrast.",
    "app.next_theme",
)
UNDO = Key("undo", ("f11", "ctrl+b"), "undo", "Take back the last change of an answer.", "app.undo")
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
    ("number_sign", "ctrl+u"),
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
EVIDENCE = _place("evidence", "e", "evidence", "See every finding, and the claims that are refused and why.")
RULES = _place("rules", "r", "rules", "See every rule in its file, its tests and for whom it fires.")
NEXT_MOVES = _place(
    "next-moves", "v", "next moves", "See the changes that would help most, within your room."
)
WHAT_IF = _place("what-if", "i", "what if", "See what other answers would change; nothing is saved.")

PLACES = (ADVICE, WHY_NOT, MONEY, CLIENTS, PLAN, EVIDENCE, RULES, NEXT_MOVES, WHAT_IF)
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

PAGE_KEYS = (
    Key("page-next", ("down", "j"), "next", "On a page: go on to the next thing to open.", "next"),
    Key("page-previous", ("up", "k"), "previous", "On a page: go to the thing before.", "previous"),
    Key("page-down", ("pagedown", "space"), "page down", "On a page: go a page on.", "page(1)"),
    Key("page-up", ("pageup", "b"), "page up", "On a page: go a page back.", "page(-1)"),
    Key("page-top", ("home", "g"), "top", "On a page: go to the top.", "edge(0)"),
    Key("page-end", ("end", "G"), "end", "On a page: go to the end.", "edge(1)"),
)
"""What moves about on a page that is read."""

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
    THEME,
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
    PUT_BACK,
    RESET,
    SWEEP,
    GOAL,
    *PLACES,
    FIND,
    FILTER,
    FOLD,
    UNFOLD,
    *PAGE_KEYS,
)

_SPELLED = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "insert": "Ins",
    "delete": "Del",
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "backslash": "\\",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "at": "@",
    "number_sign": "#",
    "slash": "/",
    "underscore": "_",
    "comma": ",",
    "full_stop": ".",
    "left": "Left",
    "right": "Right",
    "down": "Down",
    "up": "Up",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
}


def spelled(key: str) -> str:
    """Write a key as people do: `Esc`, `F2`, `Ctrl+T`."""
    if key in _SPELLED:
        return _SPELLED[key]
    *before, last = key.split("+")
    return "+".join([*(part.capitalize() for part in before), last.upper() if before or last[1:] else last])


def keys_text() -> str:
    """Give every key with what it is for, one a line, for a terminal without the full screen."""
    width = max(len(key.all_shown) for key in ALL)
    return "\n".join(f"{key.all_shown:<{width}}  {key.help}" for key in ALL)
