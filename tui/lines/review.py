"""Every question with its answer, in lines; the review of every face."""

from rules.answers import Silence, is_given
from rules.asking.interview import Interview
from rules.frozen import frozen
from rules.truth import Truth
from rules.wording import answer_words


@frozen
class ReviewLine:
    """One question with its answer, for the list of all answers."""

    question: str
    section: str
    label: str
    said: str
    state: str
    applies: bool = True


def review_lines(interview: Interview) -> tuple[ReviewLine, ...]:
    """Give every question of the pack with its answer, in the order of the interview."""
    return tuple(_line(interview, name) for screen in interview.pack.screens for name in screen.questions)


def _line(interview: Interview, name: str) -> ReviewLine:
    question, answer = interview.pack.questions[name], interview.answers.get(name)
    applies = interview.situation.known[name].applies is not Truth.FAILS
    said = "" if answer is None else answer_words(question, answer, interview.currency)
    if interview.situation.is_parked(name):
        state = "parked"
    elif isinstance(answer, Silence):
        state = answer.value
    else:
        state = "given" if is_given(answer) else "open"
    return ReviewLine(name, interview.pack.screen_of(name).section, question.label, said, state, applies)
