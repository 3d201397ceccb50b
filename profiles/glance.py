"""What a list shows of a profile, read off the lines of its file where they are as this program writes them.

A list of a thousand profiles shall not take a thousand files apart. A file of any other look, and one that
holds a question twice, has to be opened instead. What an answer may be is seen when a profile is opened.
"""

import re

from profiles.frame import FIRST_LINE, LAST_LINE
from rules.frozen import frozen

_KEY = r"[A-Za-z0-9_-]++"
_TEXT = r'"(?:[^"\\\x00-\x1f\x7f]++|\\["\\bfnrt])*+"'
_DAY = r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_MOMENT = rf"{_DAY}(?:T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z)?+"
_NUMBER = r"-?+(?:0|[1-9][0-9]{0,15}+)(?:\.[0-9]{1,15}+)?+"
_LIST = rf"\[(?:{_TEXT}(?:, {_TEXT})*+)?+\]"
_PLAIN = rf"(?:{_MOMENT}|{_NUMBER}|{_TEXT}|true|false|{_LIST})"
_WITHIN = rf"\{{ {_KEY} = {_PLAIN}(?:, {_KEY} = {_PLAIN})*+ \}}"
_PAIR = rf"{_KEY} = (?:{_PLAIN}|{_WITHIN})"
_NAME = rf"(?:{_KEY}|{_TEXT})"
_ANSWER = rf"{_NAME} = \{{ {_PAIR}(?:, {_PAIR})*+ \}}\n"
_HEAD = rf"(?:name|currency|created|at) = {_PLAIN}(?: *+#[^\x00-\x1f\x7f]*+)?+\n|packs = {_WITHIN}\n"
_ITEM = rf"\n\[\[(?:client|plan|disagree)\]\]\n(?:{_KEY} = {_PLAIN}\n)++"

_FILE = re.compile(
    rf"{re.escape(FIRST_LINE)}\nformat = 1\n(?:{_HEAD})*+"
    rf"\n\[answers\]\n((?:{_ANSWER})*+)(?:{_ITEM})*+{LAST_LINE}\n"
)
_QUESTION = re.compile(rf"^({_NAME}) = ", re.MULTILINE)
_FIELD = re.compile(r'^field = \{ is = "([^"\\]*)"', re.MULTILINE)
_LATER = ' = { state = "later"'


@frozen
class Glance:
    """The field of a profile and how many of its questions have an answer."""

    field: str
    answered: int


def glance(data: bytes) -> Glance | None:
    """Read off what a list shows; give nothing for a file that has to be opened to tell."""
    try:
        found = _FILE.fullmatch(data.decode())
    except UnicodeDecodeError:
        return None
    if found is None:
        return None
    answers = found.group(1)
    questions = _QUESTION.findall(answers)
    if len(questions) != len(set(questions)):
        return None
    field = _FIELD.search(answers)
    # A question put off says so first; in a text the quotes would be escaped.
    return Glance(field.group(1) if field else "", len(questions) - answers.count(_LATER))
