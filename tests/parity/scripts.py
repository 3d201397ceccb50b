"""What a made-up person says to each question, and the three doors through which it is said."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from random import Random
from typing import Any

from rules.answers import Amount, Answer, Answers, Choice, Rate, Several, Silence
from rules.asking.interview import Understood, begin
from rules.measuring.sampling import sampled_people
from rules.pack import Pack, load_pack
from tui.forms.entries import typed_form

SILENT = ("unknown", "n/a", "later")
BACK = "back"
KEEP = "keep"


@cache
def pack() -> Pack:
    """Give the shipped pack, read once."""
    return load_pack()


def words(answer: Answer) -> str:
    """Give an answer as a person would type it: ids for what is chosen from a list."""
    match answer:
        case Choice(option):
            return option
        case Several(options):
            return ",".join(options)
        case Silence():
            return answer.value
        case _:
            return typed_form(answer)


@dataclass
class Script:
    """One person's replies by question, in the order of the times it is asked; then what was said is kept."""

    name: str
    currency: str
    replies: Mapping[str, tuple[str, ...]]
    more: bool = False
    """Whether the person goes on after the first reading."""
    _asked: dict[str, int] = field(default_factory=dict)

    def again(self) -> "Script":
        """Give the same person before anything was asked."""
        return Script(self.name, self.currency, self.replies, self.more)

    def reply(self, question: str) -> str:
        """Give what is said the next time that a question is asked; where nothing is planned, later."""
        times = self._asked.get(question, 0)
        self._asked[question] = times + 1
        planned = self.replies.get(question, ("later",))
        return planned[times] if times < len(planned) else KEEP


def persona(name: str, *, more: bool = True) -> Script:
    """Give a persona of the shipped pack, who answers all that they have an answer to."""
    each = pack().personas[name]
    said = {question: (words(answer),) for question, answer in each.answers.items()}
    return Script(name, each.currency, said, more)


def random_person(seed: int, *, more: bool = True) -> Script:
    """Give a person by chance: ranges, silences, and now and then a step back to say something else."""
    chance = Random(seed)
    answers, others = sampled_people(pack(), 2, seed)
    said = {name: [_by_chance(name, answer, chance)] for name, answer in answers.items()}
    for before, after in pairwise(_first_of_screens()):
        if chance.random() < 0.2:
            said.setdefault(after, ["later"]).insert(0, BACK)
            said[before] = [*said.get(before, ["unknown"]), _other(others, before)]
    return Script(f"seed{seed}", "EUR", {name: tuple(replies) for name, replies in said.items()}, more)


def _first_of_screens() -> list[str]:
    return [screen.questions[0] for screen in pack().screens if screen.total is None and screen.quick]


def _other(others: Answers, question: str) -> str:
    return words(others[question]) if question in others else "n/a"


def _by_chance(question: str, answer: Answer, chance: Random) -> str:
    if chance.random() < 0.25:
        return chance.choice(SILENT)
    if chance.random() < 0.3 and (wider := _widened(answer)):
        understood = begin(pack(), {}, "EUR").understand(question, wider)
        if isinstance(understood, Understood):
            return wider
    return words(answer)


def _widened(answer: Answer) -> str:
    match answer:
        case Amount(low, high) if low == high:
            return typed_form(Amount(low, round(high * 1.2) + 1))
        case Rate(low, high, currency, per) if low == high:
            return typed_form(Rate(low, round(high * 1.2) + 1, currency, per))
        case _:
            return ""


_DAYS = re.compile(r"(created|on) = [0-9T:Z-]+")


def undated(text: str) -> str:
    """Give a profile's text with every day the same."""
    return _DAYS.sub(r"\1 = 2000-01-01", text)


def answers_of(text: str) -> str:
    """Give the answers of a profile's text, every day the same."""
    return undated(text).partition("[answers]")[2]


def standing(text: str) -> Any:
    """Give where the interview of a profile stands."""
    return tomllib.loads(text).get("at")
