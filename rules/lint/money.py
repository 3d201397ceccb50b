"""W14: an amount of money written into a condition or a figure, where nobody sees its day and its source."""

from collections.abc import Iterator

from rules.language.compile_conditions import ANSWERED
from rules.language.conditions import Test, tests_of
from rules.language.problems import Problem
from rules.lint.subject import Subject
from rules.wording import line_words, number

_KINDS = frozenset({"money", "rate"})
_UNIT = "money"


def bare_money(subject: Subject) -> Iterator[Problem]:
    """Find tests of money against a plain number, and plain numbers in figures that are money.

    Zero is the same in every year and currency, and needs no source.
    """
    for rule in subject.pack.rules.values():
        for test in tests_of(rule.when, rule.unless):
            if _is_bare(subject, test):
                message = f"'{line_words(test)}': write this amount as a parameter, with its source"
                yield subject.on_value("W14", (rule.file, test.path), message, (rule.id,))
    for name, figure in subject.pack.figures.items():
        for index, given in enumerate(figure.inputs):
            if figure.unit == _UNIT and not isinstance(given, str) and given:
                file, path = subject.figures[name]
                message = f"{number(given)} stands bare in figure '{name}': make it a parameter"
                yield subject.on_value("W14", (file, (*path, figure.form, index)), message, (name,))


def _is_bare(subject: Subject, test: Test) -> bool:
    if test.parameter or test.word == ANSWERED or not test.constant:
        return False
    figure = subject.pack.figures.get(test.name)
    return subject.pack.names[test.name].kind in _KINDS or (figure is not None and figure.unit == _UNIT)
