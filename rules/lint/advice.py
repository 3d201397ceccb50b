"""W13: advice that a person cannot start on, in which they do not find themselves, or that runs too long."""

from collections.abc import Iterator

from rules.knowledge import Advice, Rule
from rules.language.compile_conditions import ANSWERED
from rules.language.conditions import tests_of
from rules.language.problems import Problem
from rules.language.texts import Template
from rules.lint.subject import Subject

MOST_WORDS = 60


def advice_to_act_on(subject: Subject) -> Iterator[Problem]:
    """Find advice with no first step, with no answer in it, or with more than sixty words."""
    for rule in subject.pack.rules.values():
        if rule.advice is None:
            continue
        for key, message in _faults(rule, rule.advice, subject):
            path = (*rule.path, "advice", key)
            yield subject.on_value("W13", (rule.file, path), message, (rule.id,))


def _faults(rule: Rule, advice: Advice, subject: Subject) -> Iterator[tuple[str, str]]:
    if not advice.first_step.parts:
        yield "first_step", f"the advice of {rule.id} has no first step; say what to do this week"
    words = count_words(advice.say)
    if words > MOST_WORDS:
        yield "say", f"the advice of {rule.id} has {words} words; {MOST_WORDS} are the most"
    readable = [name for name in _shown_by_value(rule) if subject.pack.names[name].kind != "text"]
    if readable and not (advice.say.names or advice.first_step.names or advice.know_by.names):
        message = f"the advice of {rule.id} shows no answer; put one in, like {{{readable[0]}}}"
        yield "say", message


def _shown_by_value(rule: Rule) -> list[str]:
    """Give the names whose value the rule reads; one that is only asked for being there has none to show."""
    return [test.name for test in tests_of(rule.when, rule.unless) if test.word != ANSWERED]


def count_words(text: Template) -> int:
    """Count the words of a text; a placeholder is one."""
    return len(text.render(lambda _name, _style: "value").split())
