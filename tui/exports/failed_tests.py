"""Tests of rules and promises about personas that do not come out as written, each explained."""

from collections.abc import Iterator, Sequence
from typing import Any

from rules.explaining.explain import Explanation, explain
from rules.frozen import frozen
from rules.measuring.rule_tests import PersonaFailure, TestFailure
from rules.pack import Pack
from tui.exports.explanation_json import lines_table
from tui.exports.why_text import lines_text

MOST_EXPLAINED = 20
"""So many tests and so many promises are explained; the rest usually fail for the same reasons."""


@frozen
class Failed:
    """What did not come out as written: a test by its name, or a promise about a persona."""

    test: str | None
    persona: str | None
    expected: str
    pack: Pack
    found: Explanation

    @property
    def heading(self) -> str:
        """What was tried and what should have come of it."""
        whom = f"test '{self.test}'" if self.persona is None else f"persona {self.persona}"
        return f"{whom}: {self.found.rule.id} should be {self.expected}"


def explained(tests: Sequence[TestFailure], promises: Sequence[PersonaFailure]) -> tuple[Failed, ...]:
    """Explain each failure at the answers it failed for; a promise about first moves is about no one rule."""
    failed = [
        Failed(
            each.test.name,
            None,
            each.test.expect,
            each.situation.pack,
            explain(each.rule, each.situation),
        )
        for each in tests[:MOST_EXPLAINED]
    ]
    failed += [
        Failed(None, each.persona, each.expected, each.situation.pack, explain(each.rule, each.situation))
        for each in promises[:MOST_EXPLAINED]
        if each.rule is not None and each.expected is not None
    ]
    return tuple(failed)


def failed_text(failed: Sequence[Failed]) -> Iterator[str]:
    """Give each failure with every line of its rule: how it stands, and the value it read."""
    for each in failed:
        yield f"\n{each.heading}\n{lines_text(each.found)}"


def failed_tables(failed: Sequence[Failed]) -> list[dict[str, Any]]:
    """Give the same as plain values."""
    return [
        {
            "test": each.test,
            "persona": each.persona,
            "expected": each.expected,
            **lines_table(each.found),
        }
        for each in failed
    ]
