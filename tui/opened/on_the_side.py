"""Answers changed on the side: what can be changed, how it is typed, and taking it over into the profile."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rules.answers import Answer, Answers, Several, Silence, is_given
from rules.assessment import Assessment
from rules.entry import Refusal, read_entry, refuse
from rules.knowledge import Question
from rules.situation import Situation
from rules.texts import NOT_ANSWERED
from rules.truth import Truth
from rules.wording import answer_words, listed, quoted
from tui.forms.options import Option
from tui.texts import moves as texts

if TYPE_CHECKING:
    from tui.opened.session import Session

Side = Mapping[str, Answer | None]
"""Answers by their questions; nothing for one that is taken away."""

CLEAR = "clear"
"""What is typed to take an answer away."""


def read_change(question: Question, typed: str, currency: str) -> Answer | Refusal | None:
    """Read typed text as an answer on the side; nothing where it takes the answer away."""
    return None if typed.strip() == CLEAR else read_entry(question, typed, currency)


def side_of(session: "Session") -> Side:
    """Give what is changed on the side as far as the packs ask and allow it; the rest waits for them to.

    What the profile says by now is no change any more.
    """
    questions, answers = session.pack.questions, session.interview.answers
    return {
        name: answer
        for name, answer in session.side.items()
        if name in questions
        and answer != answers.get(name)
        and (answer is None or isinstance(answer, Silence) or refuse(questions[name], answer) is None)
    }


def with_change(side: Side, answers: Answers, question: str, answer: Answer | None) -> Side:
    """Give the side with one answer more, that first; what is as it stands in the profile is no change."""
    others = {name: it for name, it in side.items() if name != question}
    return others if answer == answers.get(question) else {question: answer, **others}


def movable(situation: Situation) -> list[str]:
    """Give the questions that were answered and that a person can change."""
    return [name for name in _given(situation) if situation.pack.questions[name].movable]


def fixed(situation: Situation) -> list[str]:
    """Give the other questions that were answered."""
    return [name for name in _given(situation) if not situation.pack.questions[name].movable]


def changeable(situation: Situation) -> list[str]:
    """Give every question that applies: first those that a person can change, last those not answered."""
    return [*movable(situation), *fixed(situation), *_waiting(situation)]


def options(names: Iterable[str], before: Assessment, side: Side) -> tuple[Option, ...]:
    """Give questions as a list to choose from, each with its answer, and the one on the side."""
    questions = before.situation.pack.questions
    return tuple(
        Option(name, questions[name].label, said_twice(name, before, side), (name,)) for name in names
    )


def said_twice(name: str, before: Assessment, side: Side) -> str:
    """Say the answer to a question, and what becomes of it on the side."""
    now = before.situation.answers.get(name)
    return becomes(name, now, side[name], before) if name in side else said(name, now, before)


def becomes(name: str, now: Answer | None, then: Answer | None, before: Assessment) -> str:
    """Say what becomes of an answer: of ticked options which come and go, of all else old and new."""
    if not isinstance(now, Several) or not isinstance(then, Several):
        return texts.SIDE_SAID.format(before=said(name, now, before), after=said(name, then, before))
    return ticks_words(before.situation.pack.questions[name], now, then)


def ticks_words(question: Question, now: Several, then: Several) -> str:
    """Say which ticked options come, and which go."""
    more = [quoted(question.options[it]) for it in then.options if it not in now.options]
    less = [quoted(question.options[it]) for it in now.options if it not in then.options]
    parts = ((texts.TICK_MORE, more), (texts.TICK_LESS, less))
    return ", ".join(form.format(options=listed(named)) for form, named in parts if named)


def said(name: str, answer: Answer | None, before: Assessment) -> str:
    """Say one answer."""
    question = before.situation.pack.questions[name]
    return NOT_ANSWERED if answer is None else answer_words(question, answer, before.currency)


def take_over(session: "Session", questions: Sequence[str]) -> str:
    """Give answers from the side to the profile, and save; say what was taken over and what was refused."""
    told = []
    for name, answer in side_of(session).items():
        if name not in questions:
            continue
        label = session.pack.questions[name].label
        refused = _give(session, name, answer)
        if refused is None:
            session.side = {each: it for each, it in session.side.items() if each != name}
            told.append(texts.SIDE_TAKEN.format(label=label, said=said(name, answer, session.assessment())))
        else:
            told.append(texts.SIDE_REFUSED.format(label=label, why=refused.message))
    return "\n".join(told)


def _give(session: "Session", name: str, answer: Answer | None) -> Refusal | None:
    if answer is None:
        session.clear(name)
        return None
    given = session.choose(name, answer)
    return given if isinstance(given, Refusal) else None


def _given(situation: Situation) -> list[str]:
    return [
        name
        for name in situation.pack.questions
        if is_given(situation.answers.get(name)) and situation.known[name].applies is not Truth.FAILS
    ]


def _waiting(situation: Situation) -> list[str]:
    """Give the questions that apply and have no answer yet."""
    return [
        name
        for name in situation.pack.questions
        if not is_given(situation.answers.get(name)) and situation.known[name].applies is not Truth.FAILS
    ]
