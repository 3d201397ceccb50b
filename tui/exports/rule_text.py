"""A rule in words, and as plain values."""

from collections.abc import Iterator
from typing import Any

from rules.knowledge import Effect, Rule
from rules.language.conditions import All, Condition, Test
from rules.language.texts import Template
from rules.pack import Pack
from rules.phrases import read_back
from rules.wording import line_words, number
from tui.exports.layout import wrapped
from tui.exports.override_json import changed_table, off_table, rule_state
from tui.lines.override import rule_sentences

NO_CURRENCY = "of your money"
"""What stands for a currency where no person is asked about."""


def rule_text(rule: Rule, pack: Pack) -> str:
    """Give a rule read back in plain words."""
    lines = [f"{rule.id}: {rule.title}", f"kind: {rule.kind}", *rule_sentences(rule.id, pack), ""]
    lines += [*wrapped(read_back(rule, pack, NO_CURRENCY)), "", "fires when:"]
    lines += [f"  {line}" for line in condition_words(rule.when)] or ["  always"]
    if rule.unless is not None:
        lines += ["held back when:", *(f"  {line}" for line in condition_words(rule.unless))]
    lines += [f"points: {effect_words(each, pack)}" for each in rule.effects]
    if rule.advice is not None:
        advice = rule.advice
        lines += [
            "",
            *wrapped(plain(advice.say)),
            *wrapped(plain(advice.first_step), "First step: ", hanging=2),
        ]
        lines += wrapped(plain(advice.know_by), "You will know by: ", hanging=2)
        lines.append(f"Effort: {number(advice.effort_hours)} hours. Slot: {advice.slot or 'none'}.")
    lines.append("")
    for finding in rule.cites:
        found = pack.findings[finding]
        lines += wrapped(f"{finding} (grade {found.grade}): {found.claim}", "rests on ", hanging=2)
    if rule.basis is not None:
        lines.append(
            f"rests on {'your own numbers' if rule.basis == 'own_numbers' else 'practice, not on a study'}"
        )
    if rule.contradicts:
        lines.append(f"contradicts: {', '.join(rule.contradicts)}")
    lines.append(f"{len(rule.tests)} tests in {rule.file}")
    lines.append(f"fingerprint {pack.fingerprint(rule)}")
    return "\n".join(lines)


def condition_words(condition: Condition, depth: int = 0) -> Iterator[str]:
    """Read a condition back, one line a test."""
    before = "  " * depth
    match condition:
        case Test():
            yield before + line_words(condition)
        case All(parts):
            for part in parts:
                yield from condition_words(part, depth)
        case _:
            yield f"{before}any of:"
            for part in condition.parts:
                if isinstance(part, All):
                    yield f"{before}  all of:"
                yield from condition_words(part, depth + 2 if isinstance(part, All) else depth + 1)


def effect_words(effect: Effect, pack: Pack) -> str:
    """Say which points an effect brings, with its curve where it follows a number."""
    title = pack.dimensions[effect.dimension].title
    if effect.follows is None:
        return f"{title} {effect.points:+g}"
    steps = ", ".join(f"{number(at)}: {points:+g}" for at, points in effect.steps)
    return f"{title} along {effect.follows} ({steps})"


def plain(template: Template) -> str:
    """Give a text with its placeholders as they are written."""
    return template.render(lambda name, style: f"{{{name}|{style}}}" if style else f"{{{name}}}")


def rule_table(rule: Rule, pack: Pack) -> dict[str, Any]:
    """Give a rule as plain values."""
    advice = rule.advice
    return {
        "schema": "freehold/rule/1",
        "id": rule.id,
        "title": rule.title,
        "kind": rule.kind,
        "file": rule.file,
        "when": [line.strip() for line in condition_words(rule.when)],
        "read_back": read_back(rule, pack, NO_CURRENCY),
        "unless": [line.strip() for line in condition_words(rule.unless)] if rule.unless else [],
        "points": {each.dimension: effect_words(each, pack) for each in rule.effects},
        "say": plain(advice.say) if advice else None,
        "first_step": plain(advice.first_step) if advice else None,
        "effort_hours": advice.effort_hours if advice else None,
        "slot": advice.slot if advice else None,
        "cites": list(rule.cites),
        "basis": rule.basis,
        "contradicts": list(rule.contradicts),
        "tests": len(rule.tests),
        "fingerprint": pack.fingerprint(rule),
        "state": rule_state(rule, pack),
        "off": off_table(rule.id, pack),
        "changed": changed_table(pack.overrides.changed.get(rule.id)),
    }
