"""Leaving out the warnings a pack has waived with a reason, and telling waivers that waive nothing."""

from collections.abc import Iterable, Iterator

from rules.knowledge import Waiver
from rules.language.problems import Problem
from rules.lint.subject import Subject


def after_waivers(subject: Subject, found: Iterable[Problem], codes: frozenset[str]) -> Iterator[Problem]:
    """Give the warnings nobody waived, and each waiver of one of these codes that matches none.

    A warning is waived when everything it is about stands in the waiver: both rules, where it is about two.
    """
    matched: set[tuple[int, str]] = set()
    for problem in found:
        waiving = [
            index
            for index, waiver in enumerate(subject.pack.waivers)
            if waiver.code == problem.code and problem.about and set(problem.about) <= set(waiver.of)
        ]
        matched |= {(index, name) for index in waiving for name in problem.about}
        if not waiving:
            yield problem
    for index, waiver in enumerate(subject.pack.waivers):
        idle = [name for name in waiver.of if (index, name) not in matched]
        if idle and waiver.code in codes:
            yield _told(subject, waiver, idle)


def _told(subject: Subject, waiver: Waiver, idle: list[str]) -> Problem:
    message = f"this waiver waives nothing about {', '.join(idle)}: no {waiver.code} is found there"
    return subject.on_value(waiver.code, (waiver.file, (*waiver.path, "of")), message, ())
