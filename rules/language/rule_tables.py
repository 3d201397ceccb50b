"""From `[[rule]]` tables to rules: shape, names, conditions, effects, texts and tests checked."""

import dataclasses
import re
from collections.abc import Container
from datetime import date
from itertools import pairwise
from typing import Any

from rules.frozen import frozen
from rules.knowledge import (
    NUMBER_KINDS,
    Advice,
    Basis,
    Effect,
    Outcome,
    Rule,
    RuleKind,
    RuleTest,
    Slot,
)
from rules.language.compile_conditions import ConditionCompiler
from rules.language.conditions import ALWAYS, Condition
from rules.language.given import read_given
from rules.language.number_tables import is_finite_number
from rules.language.places import Path
from rules.language.problems import listing
from rules.language.report import Report
from rules.language.shapes import fit
from rules.language.texts import Template, checked_template
from rules.language.vocabulary import Vocabulary

MOST_POINTS = 20
MOST_TESTS = 500
"""Tests of one file: all of them are run whenever it is saved."""
SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""What follows the dot in the id of a rule."""
NO_RULE_ID = (
    "is no id of a rule; one is a dimension or conflict, a dot, and small words, like demand.mostly-small"
)

_FREE_TABLES = ("when", "unless", "effect", "advice", "changes", "test")
_WITH_POINTS = frozenset({"risk", "strength"})


@frozen(kw_only=True)
class RuleTable:
    """The keys of a `[[rule]]` that hold one value or a list; its tables are read apart."""

    id: str
    title: str
    kind: RuleKind
    cites: tuple[str, ...] = ()
    basis: Basis | None = None
    group: str = ""
    always: bool = False
    contradicts: tuple[str, ...] = ()
    replaces: str | None = None
    as_of: date | None = None
    review_by: date | None = None
    note: str = ""


@frozen(kw_only=True)
class AdviceTable:
    """The keys of `[rule.advice]`."""

    say: str
    first_step: str
    know_by: str
    effort_hours: float
    slot: Slot | None = None
    cost: float = 0.0
    against: tuple[str, ...] = ()


@frozen(kw_only=True)
class TestTable:
    """The keys of `[[rule.test]]` besides its `given`."""

    name: str
    expect: Outcome


def is_rule_id(name: str, dimensions: Container[str]) -> bool:
    """Tell whether a rule may have this id."""
    first, dot, slug = name.partition(".")
    return bool(dot and re.fullmatch(SLUG, slug)) and (first == "conflict" or first in dimensions)


class RuleReader:
    """Reads the rules of one file against one vocabulary; a rule with an error is reported, not given."""

    def __init__(self, vocabulary: Vocabulary, report: Report) -> None:
        self._vocabulary = vocabulary
        self._report = report
        self._conditions = ConditionCompiler(vocabulary, report)
        self._tests_read = 0

    def read(self, table: Any, path: Path) -> Rule | None:
        """Give one rule, or nothing when anything in it is wrong."""
        before = self._report.errors
        if not isinstance(table, dict):
            self._report.key("E03", path, "a rule is written as [[rule]]")
            return None
        own = {key: value for key, value in table.items() if key not in _FREE_TABLES}
        shape = fit(RuleTable, own, path, self._report, _FREE_TABLES)
        when = self._when(table, bool(shape and shape.always), path)
        unless = self._conditions.compile(table["unless"], (*path, "unless")) if "unless" in table else None
        effects = self._effects(table.get("effect", {}), shape.kind if shape else None, (*path, "effect"))
        advice = self._advice(table["advice"], (*path, "advice")) if "advice" in table else None
        changes = read_given(table.get("changes", {}), (*path, "changes"), self._vocabulary, self._report)
        tests = self._tests(table.get("test", []), (*path, "test"))
        if shape is not None:
            self._id(shape.id, path)
            self._cites(shape, bool(effects), path)
        if shape is None or when is None or self._report.errors > before:
            return None
        fields = {
            each.name: getattr(shape, each.name)
            for each in dataclasses.fields(shape)
            if each.name != "always"
        }
        return Rule(
            **fields,
            file=self._report.path,
            path=path,
            when=when,
            unless=unless,
            effects=effects,
            advice=advice,
            changes=changes,
            tests=tests,
        )

    def _when(self, table: dict[str, Any], always: bool, path: Path) -> Condition | None:
        if always and "when" in table:
            self._report.key("E08", (*path, "when"), "a rule that is always on has no [rule.when]")
            return None
        if always:
            return ALWAYS
        if "when" not in table:
            message = "this rule has no condition: add [rule.when], or always = true"
            self._report.key("E08", path, message)
            return None
        return self._conditions.compile(table["when"], (*path, "when"))

    def _id(self, name: str, path: Path) -> None:
        if not is_rule_id(name, self._vocabulary.dimensions):
            self._report.value("E04", (*path, "id"), f"'{name}' {NO_RULE_ID}")

    def _cites(self, shape: RuleTable, scores: bool, path: Path) -> None:
        if scores and not shape.cites and shape.basis is None:
            self._report.key("E05", path, "a rule with points rests on something: cites, or a basis")
        for index, finding in enumerate(shape.cites):
            if self._report.is_full:
                return
            use = self._vocabulary.findings.get(finding)
            if use is None:
                guess = self._report.nearest(finding, self._vocabulary.findings)
                self._report.value("E05", (*path, "cites", index), f"unknown finding '{finding}'{guess}")
            elif use == "no" and scores:
                message = f"'{finding}' is not used as evidence, so no rule with points may rest on it"
                self._report.value("E05", (*path, "cites", index), message)

    def _effects(self, table: Any, kind: RuleKind | None, path: Path) -> tuple[Effect, ...]:
        if not isinstance(table, dict):
            self._report.value("E03", path, "[rule.effect] holds lines like demand = -10")
            return ()
        if table and kind is not None and kind not in _WITH_POINTS:
            self._report.key(
                "E06", path, f"a rule of kind {kind} carries no points; only risk and strength do"
            )
            return ()
        read = [self._effect(name, value, kind, (*path, name)) for name, value in table.items()]
        return tuple(effect for effect in read if effect is not None)

    def _effect(self, name: str, value: Any, kind: RuleKind | None, path: Path) -> Effect | None:
        if name not in self._vocabulary.dimensions:
            known = sorted(self._vocabulary.dimensions)
            message = f"unknown dimension '{name}': {listing(known)}{self._report.nearest(name, known)}"
            self._report.key("E02", path, message)
            return None
        if isinstance(value, dict):
            return self._curve(name, value, kind, path)
        if not self._are_points(value, kind, path):
            return None
        return Effect(name, value)

    def _curve(self, name: str, table: dict[str, Any], kind: RuleKind | None, path: Path) -> Effect | None:
        for key in table:
            if key not in ("follows", "steps"):
                guess = self._report.nearest(key, ("follows", "steps"))
                self._report.key(
                    "E02", (*path, key), f"unknown key '{key}': an effect has follows and steps{guess}"
                )
                return None
        follows, steps = table.get("follows"), table.get("steps")
        readable = self._vocabulary.names.get(follows) if isinstance(follows, str) else None
        if readable is None or readable.kind not in NUMBER_KINDS:
            numbers = (name for name, it in self._vocabulary.names.items() if it.kind in NUMBER_KINDS)
            message = (
                f"follows needs the name of a number, not '{follows}'{self._report.nearest(follows, numbers)}"
                if readable is None
                else f"follows needs the name of a number, and {follows} is none"
            )
            self._report.value("E02", (*path, "follows"), message)
            return None
        if not isinstance(steps, list) or not all(_is_step(step) for step in steps) or not steps:
            self._report.value(
                "E06", (*path, "steps"), "steps are pairs of a value and points: [[40, -6], [60, -9]]"
            )
            return None
        if not _monotone(steps):
            message = "steps must go up in their values, and in one direction in their points"
            self._report.value("E06", (*path, "steps"), message)
            return None
        if not all(
            self._are_points(points, kind, (*path, "steps", i, 1)) for i, (_, points) in enumerate(steps)
        ):
            return None
        return Effect(
            name, follows=readable.name, steps=tuple((float(at), float(points)) for at, points in steps)
        )

    def _are_points(self, value: Any, kind: RuleKind | None, path: Path) -> bool:
        if not is_finite_number(value):
            self._report.value("E06", path, "points are a number from -20 to 20")
        elif not -MOST_POINTS <= value <= MOST_POINTS:
            self._report.value("E06", path, f"{value:g} points are out of bounds: -20 to 20")
        elif (kind == "risk" and value > 0) or (kind == "strength" and value < 0):
            self._report.value(
                "E06", path, f"high is good: a {kind} carries {'minus' if kind == 'risk' else 'plus'} points"
            )
        else:
            return True
        return False

    def _advice(self, table: Any, path: Path) -> Advice | None:
        shape = fit(AdviceTable, table, path, self._report)
        if shape is None:
            return None
        for key in ("effort_hours", "cost"):
            if getattr(shape, key) < 0:
                self._report.value("E03", (*path, key), f"{key} cannot be below zero")
        return Advice(
            say=self._template(shape.say, (*path, "say")),
            first_step=self._template(shape.first_step, (*path, "first_step")),
            know_by=self._template(shape.know_by, (*path, "know_by")),
            effort_hours=shape.effort_hours,
            slot=shape.slot,
            cost=shape.cost,
            against=self._against(shape.against, (*path, "against")),
        )

    def _template(self, text: str, path: Path) -> Template:
        return checked_template(text, self._vocabulary.names, path, self._report) or Template(())

    def _against(self, liked: tuple[str, ...], path: Path) -> tuple[str, ...]:
        for index, name in enumerate(liked):
            if name not in self._vocabulary.liked:
                guess = self._report.nearest(name, self._vocabulary.liked)
                self._report.value("E02", (*path, index), f"plan.toml has nothing liked '{name}'{guess}")
        return liked

    def _tests(self, tables: Any, path: Path) -> tuple[RuleTest, ...]:
        if not isinstance(tables, list):
            self._report.key("E03", path, "tests are written as [[rule.test]]")
            return ()
        read: list[RuleTest | None] = []
        for index, table in enumerate(tables):
            if self._report.is_full:
                break
            self._tests_read += 1
            if self._tests_read > MOST_TESTS:
                message = f"a file holds at most {MOST_TESTS} tests; the rest is not read"
                self._report.key("E01", (*path, index), message)
                break
            read.append(self._test(table, (*path, index)))
        return tuple(test for test in read if test is not None)

    def _test(self, table: Any, path: Path) -> RuleTest | None:
        own = (
            {key: value for key, value in table.items() if key != "given"}
            if isinstance(table, dict)
            else table
        )
        shape = fit(TestTable, own, path, self._report, ("given",))
        if shape is None:
            return None
        given = read_given(table.get("given", {}), (*path, "given"), self._vocabulary, self._report)
        return RuleTest(name=shape.name, expect=shape.expect, given=given, path=path)


def _is_step(step: Any) -> bool:
    return (
        isinstance(step, list)
        and len(step) == 2  # noqa: PLR2004  a value and its points
        and all(is_finite_number(part) for part in step)
    )


def _monotone(steps: list[list[float]]) -> bool:
    values = [value for value, _ in steps]
    points = [points for _, points in steps]
    rising = all(first < second for first, second in pairwise(values))
    return rising and (points == sorted(points) or points == sorted(points, reverse=True))
