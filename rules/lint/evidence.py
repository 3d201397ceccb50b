"""W06 and W09: what rules rest on: counted twice, not used, past its day, or too weak to carry points."""

from collections.abc import Iterator
from itertools import combinations, islice

from rules.knowledge import Rule
from rules.language.problems import Problem, listing
from rules.lint.pairs import MOST_RULES
from rules.lint.signs import signs_of
from rules.lint.subject import Subject


def findings_counted_twice(subject: Subject) -> Iterator[Problem]:
    """Find two rules of different groups that can fire together and move a dimension by one finding (W06)."""
    for first, second in combinations(islice(subject.pack.rules.values(), MOST_RULES), 2):
        shared = [finding for finding in second.cites if finding in first.cites]
        if not shared or (first.group and first.group == second.group):
            continue
        signs = signs_of(first)
        moved = [dimension for dimension, sign in signs_of(second).items() if signs.get(dimension) == sign]
        if moved and _can_fire_together(subject, first, second):
            message = (
                f"{listing(shared)} moves {listing(moved)} here and in {first.id}, which is in no group "
                "with this rule: the same evidence counts twice"
            )
            yield subject.on_rule("W06", second, "cites", message, first.id)


def _can_fire_together(subject: Subject, first: Rule, second: Rule) -> bool:
    space = subject.space
    regions = space.of_rule(first), space.of_rule(second)
    return None not in regions and space.meet(regions[0] or (), regions[1] or ())


def unused_findings(subject: Subject) -> Iterator[Problem]:
    """Find findings that nothing in the pack uses (W09).

    Used are: what a rule cites; what stands in a field's demand or earnings; what answers a claim of the two
    articles; and what clashes with a used finding, since both are then shown. A finding whose use is `no`
    is kept to say why it is refused.
    """
    pack = subject.pack
    used = {finding for rule in pack.rules.values() for finding in rule.cites}
    used |= {finding for field in pack.fields.values() for finding in (*field.demand, *field.earnings)}
    used |= {name for name, finding in pack.findings.items() if finding.claims}
    beside = {other for name in used if name in pack.findings for other in pack.findings[name].clashes_with}
    for name, finding in pack.findings.items():
        shown_beside = name in beside or not used.isdisjoint(finding.clashes_with)
        if name not in used and not shown_beside and finding.use != "no":
            message = f"no rule cites '{name}', no field names it, and no finding in use clashes with it"
            yield subject.on_table("W09", subject.findings[name], "id", message, name)


def past_review(subject: Subject) -> Iterator[Problem]:
    """Find findings and rules whose day of review is over (W09)."""
    day = subject.as_of
    for name, finding in subject.pack.findings.items():
        if finding.review_by < day:
            message = f"'{name}' was to be looked at again by {finding.review_by}; check that it still holds"
            yield subject.on_table("W09", subject.findings[name], "review_by", message, name)
    for rule in subject.pack.rules.values():
        if rule.review_by is not None and rule.review_by < day:
            message = f"{rule.id} was to be looked at again by {rule.review_by}; check that it still holds"
            yield subject.on_rule("W09", rule, "review_by", message)


def weak_rules(subject: Subject) -> Iterator[Problem]:
    """Find rules whose points rest on findings of grade E alone (W09)."""
    findings = subject.pack.findings
    for rule in subject.pack.rules.values():
        grades = {findings[name].grade for name in rule.cites}
        if rule.effects and rule.basis is None and grades == {"E"}:
            message = f"the points of {rule.id} rest on nothing firmer than grade E; cite more, or drop them"
            yield subject.on_rule("W09", rule, "cites", message)
