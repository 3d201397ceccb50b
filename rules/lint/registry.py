"""Every check of the linter, and the one way to run them."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice

from rules.frozen import frozen
from rules.language.problems import Problem
from rules.lint.advice import advice_to_act_on
from rules.lint.constant import constant_conditions
from rules.lint.declared import one_sided_contradictions
from rules.lint.direction import points_against_questions
from rules.lint.evidence import findings_counted_twice, past_review, unused_findings, weak_rules
from rules.lint.money import bare_money
from rules.lint.pairs import pairs_of_rules
from rules.lint.sampled import sampled_problems
from rules.lint.subject import Subject
from rules.lint.tests import test_problems
from rules.lint.unread import stray_files, unread_questions
from rules.lint.waiving import after_waivers
from rules.pack import Pack

MOST_WARNINGS = 500
"""So many warnings of one check are told; a file that gives more has one fault, many times."""


@frozen
class Check:
    """One check: the codes of the warnings it gives, and what finds them."""

    codes: tuple[str, ...]
    find: Callable[[Subject], Iterator[Problem]]


CHECKS: tuple[Check, ...] = (
    Check(("W01", "W02"), constant_conditions),
    Check(("W03", "W04", "W05"), pairs_of_rules),
    Check(("W06",), findings_counted_twice),
    Check(("W07", "W08"), lambda subject: sampled_problems(subject.pack)),
    Check(("W09",), unused_findings),
    Check(("W09",), past_review),
    Check(("W09",), weak_rules),
    Check(("W10",), points_against_questions),
    Check(("W11",), lambda subject: test_problems(subject.pack)),
    Check(("W13",), advice_to_act_on),
    Check(("W14",), bare_money),
    Check(("W15",), unread_questions),
    Check(("W16",), stray_files),
    Check(("W17",), one_sided_contradictions),
)


def lint(pack: Pack, *, as_of: date, checks: tuple[Check, ...] = CHECKS) -> tuple[Problem, ...]:
    """Give every warning about a pack on a day that its waivers leave standing, in the order of places."""
    subject = Subject(pack, as_of)
    found = [problem for check in checks for problem in islice(check.find(subject), MOST_WARNINGS)]
    codes = frozenset(code for check in checks for code in check.codes)
    left = after_waivers(subject, found, codes)
    return tuple(sorted(left, key=lambda each: (each.place, each.code, each.message)))
