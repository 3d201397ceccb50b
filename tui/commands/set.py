"""`freehold set`: one answer, checked, saved and said back."""

import argparse
import sys

from rules.entry import Refusal, odd
from rules.language.problems import nearest
from tui import codes
from tui.commands.common import check_saved, complain, mention_recovery, pack_in_use, say
from tui.opened.opening import open_session
from tui.opened.refusals import SessionRefused
from tui.opened.session import Doubt, Kept, Session

_CLEAR = "clear"
_LONGEST = 100_000


def set_answer(options: argparse.Namespace) -> int:
    """Set or clear one answer; raise `SessionRefused` for an unknown question or a bad value."""
    pack = pack_in_use(options)
    session = open_session(options.profile, pack)
    session.saving.recovers = False  # what is refused here is said, and can be asked for again
    mention_recovery(session)
    question = pack.questions.get(options.question)
    if question is None:
        message = f"there is no question '{options.question}'{nearest(options.question, pack.questions)}"
        raise SessionRefused(message, codes.WRONG_USAGE)
    value = _from_stdin() if options.value == "-" else options.value
    if value == _CLEAR:
        session.clear(question.id)
        said = "cleared"
    else:
        said = _kept(session, question.id, value)
    check_saved(session)
    say(f"{question.id}: {said}")
    if news := session.saving.take_news():
        complain(news)
    _remark(session, question.id)
    return codes.DONE


def _from_stdin() -> str:
    if sys.stdin is None:
        raise SessionRefused("there is no standard input to read the value from", codes.NO_ACCESS)
    try:
        return sys.stdin.read(_LONGEST).strip()
    except UnicodeDecodeError:
        message = "the value on standard input is not UTF-8 text"
        raise SessionRefused(message, codes.WRONG_USAGE) from None


def _kept(session: Session, question: str, value: str) -> str:
    match session.say(question, value, sure=True):
        case Kept(said):
            return said
        case Refusal(message) | Doubt(message):
            raise SessionRefused(f"{question}: {message}", codes.WRONG_USAGE)


def _remark(session: Session, name: str) -> None:
    """Say on standard error what is odd about an answer that was saved all the same."""
    question, answer = session.pack.questions[name], session.interview.answers.get(name)
    if answer is not None and (doubt := odd(question, answer)):
        complain(f"{name}: {doubt}")
    if session.interview.situation.is_parked(name):
        complain(f"{name}: kept, and not used: the question does not apply with your other answers")
    for each in session.interview.situation.contradictions:
        if name in each.questions:
            complain(each.because)
