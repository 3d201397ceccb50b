"""Answers changed on the side: what can be changed, how it is typed, and taking it over into the profile."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rules.answers import Answer, Answers, Choice, Several, Silence, is_given
from rules.entry import Refusal, read_entry, refuse
from rules.knowledge import Question
from rules.pack import Pack
from rules.situation import Situation
from rules.texts import NOT_ANSWERED
from rules.truth import Truth
from rules.wording import answer_words
from tui import texts_moves as texts
from tui.entries import typed_form
from tui.options import Option

if TYPE_CHECKING:
    from tui.session import Session

Side = Mapping[str, Answer | None]
"""Answers by their questions; nothing for one that is taken away."""

CLEAR = "clear"
"""What is typed to take an answer away."""


def read_change(question: Question, typed: str, currency: str) -> Answer | Refusal | None:
    """Read typed text as an answer on the side; nothing where it takes the answer away."""
    return None if typed.strip() == CLEAR else read_entry(question, typed, currency)


def typed_as(answer: Answer | None) -> str:
    """Give the text that reads back as an answer, of whatever kind."""
    match answer:
        case None:
            return CLEAR
        case Silence():
            return answer.value
        case Choice(option):
            return option
        case Several(options):
            return ", ".join(options)
        case _:
            return typed_form(answer)


def usable(side: Side, pack: Pack) -> Side:
    """Give what of the side the pack asks and allows; rule files may have changed meanwhile."""
    return {
        name: answer
        for name, answer in side.items()
        if name in pack.questions
        and (answer is None or isinstance(answer, Silence) or refuse(pack.questions[name], answer) is None)
    }


def with_change(side: Side, answers: Answers, question: str, answer: Answer | None) -> Side:
    """Give the side with one answer more; what is as it stands in the profile is no change."""
    others = {name: it for name, it in side.items() if name != question}
    return others if answer == answers.get(question) else {**others, question: answer}


def movable(situation: Situation) -> list[str]:
    """Give the questions that were answered and that a person can change."""
    return [name for name in _given(situation) if situation.pack.questions[name].movable]


def fixed(situation: Situation) -> list[str]:
    """Give the other questions that were answered."""
    return [name for name in _given(situation) if not situation.pack.questions[name].movable]


def waiting(situation: Situation) -> list[str]:
    """Give the questions that apply and have no answer yet."""
    return [
        name
        for name in situation.pack.questions
        if not is_given(situation.answers.get(name)) and situation.known[name].applies is not Truth.FAILS
    ]


def options(names: Iterable[str], situation: Situation, side: Side, currency: str) -> tuple[Option, ...]:
    """Give questions as a list to choose from, each with its answer, and the one on the side."""
    return tuple(
        Option(
            name, situation.pack.questions[name].label, said_twice(name, situation, side, currency), (name,)
        )
        for name in names
    )


def said_twice(name: str, situation: Situation, side: Side, currency: str) -> str:
    """Say the answer to a question, and behind an arrow what it is on the side."""
    now = said(name, situation.answers.get(name), situation, currency)
    if name not in side:
        return now
    return texts.SIDE_SAID.format(before=now, after=said(name, side[name], situation, currency))


def said(name: str, answer: Answer | None, situation: Situation, currency: str) -> str:
    """Say one answer."""
    question = situation.pack.questions[name]
    return NOT_ANSWERED if answer is None else answer_words(question, answer, currency)


def take_over(session: "Session", questions: Sequence[str]) -> tuple[str, ...]:
    """Give answers from the side to the profile, and save; say what was taken over and what was refused."""
    told = []
    for name in questions:
        answer, label = session.side[name], session.pack.questions[name].label
        if answer is None:
            session.clear(name)
        else:
            result = session.say(name, typed_as(answer), sure=True)
            if isinstance(result, Refusal):
                told.append(texts.SIDE_REFUSED.format(label=label, why=result.message))
                continue
        session.side = {each: it for each, it in session.side.items() if each != name}
        now = said(name, answer, session.interview.situation, session.profile.currency)
        told.append(texts.SIDE_TAKEN.format(label=label, said=now))
    return tuple(told)


def _given(situation: Situation) -> list[str]:
    return [
        name
        for name in situation.pack.questions
        if is_given(situation.answers.get(name)) and situation.known[name].applies is not Truth.FAILS
    ]
