"""A copy of a profile that can be shown to others: only what is listed here gets into it.

It is a profile itself, so that whoever gets it can assess it. Money becomes bands of a 1-2-5 series (20 to
50, 50 to 100), clients become letters, and whatever a person wrote in their own words stays out, as do days,
notes, and everything that this program does not know.
"""

import math
from collections.abc import Iterator
from string import ascii_uppercase
from typing import assert_never

from profiles.answers import used_answers
from profiles.model import FORMAT, Client, Profile, Step, StoredAnswer, StoredDisagreement, said
from rules.answers import Amount, Answer, Choice, Rate, Several, Silence, Text
from rules.knowledge import Question
from rules.pack import Pack

NAME = "redacted"
_STEPS = (1, 2, 5)
_SHARE_STEP = 10
_WHOLE = 100


def redacted(profile: Profile, pack: Pack) -> Profile:
    """Give the copy, with what a pack knows that others have too; the same profile gives the same copy."""
    questions, rules = pack.questions, pack.rules
    used = used_answers(profile, questions).answers
    shown = {name: _answer(questions[name], used[name]) for name in questions if name in used}
    answers = {name: StoredAnswer.model_validate(said(it)) for name, it in shown.items() if it is not None}
    return Profile(
        format=FORMAT,
        name=NAME,
        currency=profile.currency,
        packs={name: version for name, version in profile.packs.items() if name in pack.versions},
        answers=answers,
        client=tuple(_client(each, index) for index, each in enumerate(profile.client)),
        plan=tuple(Step(rule=each.rule, state=each.state) for each in profile.plan if each.rule in rules),
        disagree=tuple(StoredDisagreement(rule=each.rule) for each in profile.disagree if each.rule in rules),
    )


def band(value: float) -> tuple[float, float]:
    """Give the two neighbours in the 1-2-5 series that a positive amount lies between."""
    if value <= 0:
        return 0.0, 0.0
    power = math.floor(math.log10(value))
    series = [float(f"{step}e{exponent}") for exponent in (power - 1, power, power + 1) for step in _STEPS]
    return max(it for it in series if it <= value), min(it for it in series if it > value)


def _answer(question: Question, answer: Answer) -> Answer | None:
    match answer:
        case Text():
            return None
        case Amount(low, high) if question.kind == "money":
            return Amount(*_banded(low, high, question))
        case Rate(low, high, currency, per):
            return Rate(*_banded(low, high, question), currency, per)
        case Silence() | Choice() | Several() | Amount():
            return answer
        case _ as never:
            assert_never(never)


def _banded(low: float, high: float, question: Question) -> tuple[float, float]:
    least, most = band(low)[0], band(high)[1]
    return max(least, question.low), min(most, question.high)


def _client(client: Client, index: int) -> Client:
    share = None
    if client.share is not None:
        share = min(_WHOLE, round(client.share / _SHARE_STEP) * _SHARE_STEP)
    return Client(nickname=letters(index), share=share, stance=client.stance, told=client.told)


def letters(index: int) -> str:
    """Give the letters of a place in a list, counted from 0: A to Z, then AA, AB and on."""
    return "".join(reversed(list(_letters(index))))


def _letters(index: int) -> Iterator[str]:
    while index >= 0:
        yield ascii_uppercase[index % len(ascii_uppercase)]
        index = index // len(ascii_uppercase) - 1
