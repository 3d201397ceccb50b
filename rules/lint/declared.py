"""W17: contradictions that only one of two rules knows of."""

from collections.abc import Iterator

from rules.language.problems import Problem
from rules.lint.subject import Subject


def one_sided_contradictions(subject: Subject) -> Iterator[Problem]:
    """Find rules that name another in `contradicts` and are not named there in turn."""
    rules = subject.pack.rules
    for rule in rules.values():
        for index, other in enumerate(rule.contradicts):
            if other in rules and rule.id not in rules[other].contradicts:
                where = (rule.file, (*rule.path, "contradicts", index))
                message = f"{other} does not name {rule.id} in its own contradicts; write it on both sides"
                yield subject.on_value("W17", where, message, (rule.id, other))
