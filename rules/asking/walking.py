"""Within one screen of an interview: what is asked, what comes next, and which answers go together."""

from dataclasses import replace

from rules.answers import Answer, Silence
from rules.asking.interview import Interview
from rules.possible import Interval

_SPREADING = (Silence.UNKNOWN, Silence.LATER)
"""Said of one share, they are said of every share of the screen that is still open."""


def asked_here(interview: Interview) -> tuple[str, ...]:
    """Give the questions of the present screen that are asked, in order.

    A question that was opened and does not apply is asked alone.
    """
    if not interview.asks(interview.at):
        return (interview.at,)
    return tuple(name for name in interview.order(interview.screen) if interview.asks(name))


def after(interview: Interview, question: str) -> str | None:
    """Give the question to ask after one on its screen; nothing where the screen is done.

    At the end of the screen those come that were passed by without a word.
    """
    asked, answers = asked_here(interview), interview.answers
    place = asked.index(question) + 1 if question in asked else len(asked)
    spread = _spread(interview, question, answers.get(question))
    behind = tuple(name for name in asked[place:] if not (spread and answers.get(name) is answers[question]))
    passed_by = tuple(
        name
        for name in asked
        if name != question and name not in answers and not interview.is_worked_out(name)
    )
    return next(iter((*behind, *passed_by)), None)


def before(interview: Interview, question: str) -> str | None:
    """Give the question asked before one on its screen; nothing where it is the first."""
    asked = asked_here(interview)
    place = asked.index(question) if question in asked else 0
    return asked[place - 1] if place else None


def taken_along(interview: Interview, question: str, answer: Answer) -> tuple[str, ...]:
    """Give the other shares of the screen that an answer to one answers too: those that are open."""
    if not _spread(interview, question, answer):
        return ()
    open_ones = (Silence.LATER, None) if answer is Silence.UNKNOWN else (None,)
    return tuple(
        name
        for name in interview.pack.screen_of(question).questions
        if name != question and interview.answers.get(name) in open_ones
    )


def rest_of(interview: Interview, question: str) -> float | None:
    """Give the one number that the other shares of its screen leave for an open share; else nothing."""
    asked, possible = interview.pack.questions[question], interview.situation.known[question].possible
    waits = interview.answers.get(question, Silence.LATER) is Silence.LATER
    if asked.kind != "share" or not waits or not isinstance(possible, Interval):
        return None
    return possible.low if possible.low == possible.high else None


def visited(interview: Interview, question: str) -> Interview:
    """Go to one question out of order; `returned` goes on where the interview stood."""
    return replace(interview.stand_at(question), left=interview.left or interview)


def returned(interview: Interview) -> Interview | None:
    """Go back to where the interview stood before a visit; nothing where there was none.

    Where that no longer applies, with what was said on the visit, the next that does comes.
    """
    left = interview.left
    if left is None:
        return None
    if left.at not in interview.pack.questions:
        return replace(interview, left=None)
    back = replace(interview, at=left.at, full=left.full, trail=left.trail, left=None)
    return back if back.asks(back.at) or not left.asks(left.at) else back.next() or back


def _spread(interview: Interview, question: str, answer: Answer | None) -> bool:
    return answer in _SPREADING and interview.pack.screen_of(question).total is not None
