"""Regions of cells against every single way of answering: what the linter calls never, inside, together."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.knowledge import Rule
from rules.language.conditions import Condition
from rules.lint.space import Space
from rules.lint.witnesses import Witnesses
from rules.truth import Truth
from tests.rules.lint.packs import base_pack, condition, with_applies
from tests.rules.lint.worlds import TINY, conditions, worlds


def _rule(name: str, when: Condition, unless: Condition | None = None) -> Rule:
    return Rule(id=name, title="", kind="risk", file="", path=(), when=when, unless=unless)


def _fires(rule: Rule) -> set[int]:
    """Give the numbers of the worlds in which a rule fires, as the engine judges each of them."""
    return {
        number
        for number, world in enumerate(worlds())
        if rule.when.truth(world) is Truth.HOLDS
        and (rule.unless is None or rule.unless.truth(world) is not Truth.HOLDS)
    }


@settings(max_examples=60)
@given(conditions(), st.none() | conditions(), conditions(), st.none() | conditions())
def test_regions_say_what_trying_every_answer_says(
    when: Condition, unless: Condition | None, other: Condition, other_unless: Condition | None
) -> None:
    rules = {"first": _rule("first", when, unless), "second": _rule("second", other, other_unless)}
    space = Space(replace(TINY, rules=rules))
    regions = {name: space.of_rule(rule) or () for name, rule in rules.items()}
    first, second = (_fires(rule) for rule in rules.values())
    allow = Witnesses(space, regions).allow

    assert bool(first) is bool(regions["first"])
    assert (first <= second) is space.is_inside(regions["first"], regions["second"])
    assert (second <= first) is space.is_inside(regions["second"], regions["first"])
    assert bool(first & second) is space.meet(regions["first"], regions["second"])
    assert allow("first", "second") or not first <= second


@settings(max_examples=40)
@given(conditions())
def test_a_condition_and_its_opposite_share_the_space_between_them(asked: Condition) -> None:
    space = Space(replace(TINY, rules={"first": _rule("first", asked)}))
    inside, outside = space.region(asked), space.region(asked, holds=False)

    assert not space.meet(inside, outside)
    assert space.is_inside(({},), (*inside, *outside))


def _both(first: str, second: str) -> bool:
    """Tell whether two conditions of the base pack can hold together."""
    pack = base_pack()
    one, two = condition(first, pack), condition(second, pack)
    space = Space(replace(pack, rules={"one": _rule("one", one), "two": _rule("two", two)}))
    return space.meet(space.region(one), space.region(two))


@pytest.mark.parametrize(
    ("first", "second", "can"),
    [
        ("work.small.at_least = 60", "work.scratch.at_least = 60", False),
        ("work.small.at_least = 60", "work.scratch.at_least = 40", True),
        ("work.small.above = 60", "work.scratch.at_least = 40", False),
        ("work.small.below = 30", "work.scratch.below = 30", True),
        ("rates.pushed_down_by_ai.at_least = 5", "rates.pushed_down.below = 5", False),
        ("rates.pushed_down_by_ai.at_least = 5", "rates.pushed_down.at_most = 5", True),
        ("clients.lost_to_ai.above = 1", "clients.lost_to_ai.below = 2", False),
        ("years.above = 1", "years.below = 2", True),
        ('ai.use.is = "never"', "ai.first_drafts.at_least = 0", False),
        ('ai.use.is = "daily"', "ai.first_drafts.at_least = 0", True),
        ('proof.kinds.includes = "none"', 'proof.kinds.includes = "portfolio"', False),
        ('proof.kinds.includes = "none"', "proof.kinds.count_at_least = 2", False),
        ('proof.kinds.includes = "results"', "proof.kinds.count_at_least = 2", True),
        ("proof.kinds.count_at_most = 0", "offers.is = true", False),
        ('field.is = "copywriting"', 'field.group.is = "writing"', True),
        ('field.is = "copywriting"', 'field.group.is = "design"', False),
        ("years.answered = false", "years.answered = true", False),
        ("note.answered = true", "years.answered = false", True),
        ("years.at_least = 0", "years.below = 0", False),
    ],
)
def test_what_can_hold_together(first: str, second: str, can: bool) -> None:
    assert can is _both(first, second)


def test_shares_that_stand_for_all_income_cannot_all_be_small() -> None:
    first = "work.small.below = 30\nwork.scratch.below = 30"

    assert _both(first, "work.finish.above = 40")
    assert not _both(first, "work.finish.at_most = 40")


def test_a_figure_applies_only_where_its_inputs_do() -> None:
    pack = with_applies(base_pack(), "money.costs", "offers.is = true")
    one, two = condition("money.outgoings.above = 0", pack), condition("offers.is = false", pack)
    space = Space(replace(pack, rules={"one": _rule("one", one), "two": _rule("two", two)}))

    assert not space.meet(space.region(one), space.region(two))


def test_a_question_that_applies_by_itself_is_taken_to_apply() -> None:
    pack = with_applies(base_pack(), "years", "years.at_least = 3")
    asked = condition("years.at_least = 5", pack)
    space = Space(replace(pack, rules={"one": _rule("one", asked)}))

    assert not space.is_empty(space.region(asked))


def test_a_question_with_very_many_options_is_still_told_apart_line_by_line() -> None:
    pack = base_pack()
    options = {f"o{number}": "" for number in range(20)}
    asked = replace(pack.questions["proof.kinds"], options=options, excludes=())
    names = {**pack.names, "proof.kinds": replace(pack.names["proof.kinds"], options=options)}
    wide = replace(pack, questions={**pack.questions, "proof.kinds": asked}, names=names)
    lines = [condition(f'proof.kinds.includes = "{option}"', wide) for option in options]
    not_first = condition('proof.kinds.excludes = "o0"', wide)
    space = Space(replace(wide, rules={str(at): _rule(str(at), each) for at, each in enumerate(lines)}))

    assert space.is_inside(space.region(lines[0]), space.region(lines[0]))
    assert not space.is_inside(space.region(lines[0]), space.region(lines[1]))
    assert not space.meet(space.region(lines[0]), space.region(lines[0], holds=False))
    assert space.meet(space.region(lines[0]), space.region(not_first))


def test_a_rule_of_very_many_blocks_is_left_alone() -> None:
    pack = base_pack()
    numbers = ("years", "money.need", "money.costs", "money.runway", "clients.lost_to_ai", "work.small")
    more = ("work.scratch", "rates.pushed_down", "rates.pushed_down_by_ai", "ai.first_drafts")
    lines = [f"{name}.above = 1" for name in (*numbers, *more)]
    lines += [
        'ai.use.is = "daily"',
        "offers.is = true",
        'proof.kinds.includes = "results"',
        "note.answered = true",
    ]
    blocks = [f"[[any]]\n{one}\n{two}" for one, two in zip(lines[::2], lines[1::2], strict=True)]
    wide = _rule("wide", condition("\n".join(blocks), pack))
    narrow = _rule("narrow", condition("years.above = 1", pack))
    held_back = _rule("back", narrow.when, unless=wide.when)
    space = Space(replace(pack, rules={each.id: each for each in (wide, narrow, held_back)}))

    assert space.of_rule(narrow) is not None
    assert space.of_rule(held_back) is None
