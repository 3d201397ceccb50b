"""W03, W04 and W05: rules that fire for the same answers, and rules that lie inside each other."""

from collections.abc import Iterator
from itertools import combinations, islice

from rules.knowledge import Rule
from rules.language.problems import Problem, listing
from rules.lint.signs import signs_of
from rules.lint.subject import Subject

MOST_RULES = 1000
"""So many rules are compared with each other; a pack has a few hundred."""


def pairs_of_rules(subject: Subject) -> Iterator[Problem]:
    """Compare each two rules that have conditions; what is found is told at the later one."""
    allow, space = subject.witnesses.allow, subject.space
    regions = islice(subject.regions.items(), MOST_RULES)
    for (first, early), (second, late) in combinations(regions, 2):
        inside = allow(first, second) and space.is_inside(early, late)
        around = allow(second, first) and space.is_inside(late, early)
        if not (inside or around):
            continue
        rule, other = subject.pack.rules[second], subject.pack.rules[first]
        if inside and around:
            message = f"{second} fires for exactly the same answers as {first}: make them one rule"
            yield subject.on_rule("W03", rule, "when", message, first)
        elif inside:
            yield from _nested(subject, other, rule, told_at=rule)
        else:
            yield from _nested(subject, rule, other, told_at=rule)


def _nested(subject: Subject, inner: Rule, outer: Rule, told_at: Rule) -> Iterator[Problem]:
    inner_signs, outer_signs = signs_of(inner), signs_of(outer)
    shared = [dimension for dimension in inner_signs if dimension in outer_signs]
    same = [each for each in shared if inner_signs[each] == outer_signs[each]]
    opposite = [each for each in shared if inner_signs[each] != outer_signs[each]]
    fires = f"{inner.id} fires only where {outer.id} does"
    other = inner.id if told_at is outer else outer.id
    if same and not (inner.group and inner.group == outer.group):
        message = f"{fires}, and both move {listing(same)}, so that counts twice: give them one group"
        yield subject.on_rule("W04", told_at, "effect", message, other)
    if opposite and outer.id not in inner.contradicts and inner.id not in outer.contradicts:
        message = f"{fires}, and they move {listing(opposite)} in opposite directions: say so in contradicts"
        yield subject.on_rule("W05", told_at, "effect", message, other)
