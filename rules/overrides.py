"""What a person's overrides do to the packs they lie over: rules off, lines changed, each with its reason."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from pathlib import Path

from rules.figures import DAY_HOURS, RATE_FORMS
from rules.frozen import frozen
from rules.knowledge import Figure, Place, Rule
from rules.language.conditions import Condition, tests_of

_CONDITIONS = ("when.", "unless.", "always")


@frozen
class OverrideFile:
    """The file of a person's overrides, and the day they are read on: an override may have a last day."""

    path: Path
    day: date


@frozen
class ChangedLine:
    """One line that counts otherwise than it stands: its name, both values as they are written, its place."""

    name: str
    was: str
    now: str
    place: Place


@frozen(kw_only=True)
class Changed:
    """What an override changes in one rule or parameter, and why."""

    because: str
    place: Place
    lines: tuple[ChangedLine, ...]
    until: date | None = None


@frozen(kw_only=True)
class RuleOff:
    """A rule that an override has switched off: it is known, and judged nowhere."""

    rule: Rule
    because: str
    place: Place
    until: date | None = None


@frozen
class RuleReplaced:
    """A rule that another stands in for."""

    rule: Rule
    by: str


@frozen(kw_only=True)
class Overrides:
    """All overrides that count: rules off, rules changed and parameters changed, by id."""

    off: Mapping[str, RuleOff] = field(default_factory=dict)
    changed: Mapping[str, Changed] = field(default_factory=dict)
    parameters: Mapping[str, Changed] = field(default_factory=dict)
    decide_otherwise: frozenset[str] = frozenset()
    """Rules whose conditions come out otherwise than their own tests were written for."""

    @property
    def are_none(self) -> bool:
        """Whether every rule and parameter counts as it stands in its pack."""
        return not (self.off or self.changed or self.parameters)


def deciding_otherwise(
    rules: Iterable[Rule],
    changed: Mapping[str, Changed],
    parameters: Mapping[str, Changed],
    figures: Mapping[str, Figure],
) -> frozenset[str]:
    """Give the rules whose conditions overrides change, by a line of theirs or by a number they read."""
    moved: set[str | float] = {*parameters}
    for name, figure in figures.items():  # each figure stands after those it needs
        day = (DAY_HOURS,) if figure.form in RATE_FORMS else ()
        if not moved.isdisjoint((*figure.inputs, *day, *_read_in(figure.applies))):
            moved.add(name)
    return frozenset(rule.id for rule in rules if _decides_otherwise(rule, changed.get(rule.id), moved))


def _decides_otherwise(rule: Rule, changed: Changed | None, moved: set[str | float]) -> bool:
    if any(test.file for test in rule.tests):  # the override brought tests of its own
        return False
    if changed is not None and any(line.name.startswith(_CONDITIONS) for line in changed.lines):
        return True
    return not moved.isdisjoint(_read_in(rule.when, rule.unless))


def _read_in(*conditions: Condition | None) -> Iterator[str]:
    for test in tests_of(*conditions):
        yield from (test.name, test.parameter)
