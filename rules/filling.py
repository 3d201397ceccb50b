"""Sentences of a pack with a person's own values in them."""

from rules.answers import Several
from rules.knowledge import NUMBER_KINDS, Question
from rules.language.texts import Template
from rules.readable import FIELD
from rules.situation import Situation
from rules.wording import answer_words, styled


def filled(text: Template, situation: Situation, currency: str) -> str:
    """Give a sentence, each placeholder replaced by what is known of its name."""
    return text.render(lambda name, style: _shown(name, style, situation, currency))


def _shown(name: str, style: str, situation: Situation, currency: str) -> str:
    question = situation.pack.questions.get(name)
    if style == "" and question is not None:
        if question.kind in NUMBER_KINDS and question.kind != "rate":
            return styled(situation.known[name].possible, "", currency)
        return _in_sentence(question, situation, currency)
    return styled(situation.known[name].possible, style, currency)


def _in_sentence(question: Question, situation: Situation, currency: str) -> str:
    answer = situation.answers.get(question.id)
    if isinstance(answer, Several):
        return ", ".join(_without_capital(question.options[option]) for option in answer.options)
    words = answer_words(question, answer, currency)
    return words if question.kind in ("rate", "text") or question.id == FIELD else _without_capital(words)


def _without_capital(words: str) -> str:
    return words if _keeps_capital(words) else words[:1].lower() + words[1:]


def _keeps_capital(words: str) -> bool:
    """Tell whether words begin with I, or with a name in capitals such as AI."""
    first = words.split(" ", 1)[0]
    return first == "I" or first.startswith("I'") or first[1:2].isupper()
