"""Which advice comes first, and what is passed over: cushion, strain, and what the person likes."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rules.assessment import Assessment, Disagreement, PassedOver
from rules.pack import Pack, load_pack
from tests.rules.samples import assessed, copied, shipped_pack

PLAN = """
format = 1

[cash]
because = "it costs, with {money.need} in need"
possibly = "it costs, and the need is not sure"
[cash.when]
money.need.at_least = 1000

[strain]
rule = "price.tired"
because = "one move only"

[[liked]]
id = "regulars"
title = "Regular clients"
because = "content at {you.content}"
[liked.when]
you.content.at_least = 7
"""


def advised(name: str, slot: str, points: int, more: str = "", when: str = "years.at_least = 0") -> str:
    """Write a rule with advice in a slot."""
    return f"""
[[rule]]
id = "{name}"
title = "{name}"
kind = "risk"
basis = "own_numbers"
[rule.when]
{when}
[rule.effect]
demand = {points}
[rule.advice]
say = "Do."
first_step = "Begin."
know_by = "Done."
effort_hours = 2
slot = "{slot}"
{more}
"""


RULES = "format = 1\n" + "".join(
    [
        advised("price.tired", "safety", -12, when="you.content.at_most = 2"),
        advised("demand.costly", "safety", -10, "cost = 50"),
        advised("demand.free", "safety", -5),
        advised("demand.taking", "position", -9, 'against = ["regulars"]'),
        advised("demand.leaving", "position", -4),
        advised("demand.quick", "quick", -3, "cost = 1"),
    ]
)


@cache
def pack() -> Pack:
    """Give the small pack with a plan and rules for it."""
    with TemporaryDirectory() as folder:
        return load_pack(shipped=copied(Path(folder), {"plan.toml": PLAN, "rules/demand.toml": RULES}))


def plan(typed: dict[str, str], *off: str) -> Assessment:
    """Assess a person by that pack."""
    away = tuple(Disagreement(rule, "not me") for rule in off)
    return assessed(
        pack(), {"years": "3", "money.need": "0", "you.content": "5", **typed}, disagreements=away
    )


def test_the_pack_of_these_tests_has_no_mistake() -> None:
    assert () == pack().problems


def test_the_best_of_each_slot_comes_first() -> None:
    found = plan({})

    assert ("demand.costly", "demand.taking", "demand.quick") == found.first
    assert () == found.passed_over


def test_with_a_short_cushion_nothing_that_costs_comes_first() -> None:
    found = plan({"money.need": "1500"})

    assert ("demand.free", "demand.taking") == found.first
    assert (
        PassedOver("demand.costly", "it costs, with 1,500 in need"),
        PassedOver("demand.quick", "it costs, with 1,500 in need"),
    ) == found.passed_over


@pytest.mark.parametrize("need", ["500-1500", "unknown"])
def test_where_the_cushion_may_be_short_that_is_said(need: str) -> None:
    found = plan({"money.need": need})

    assert ("demand.free", "demand.taking") == found.first
    assert {"it costs, and the need is not sure"} == {each.because for each in found.passed_over}


def test_a_cushion_that_does_not_apply_holds_nothing_back() -> None:
    assert "demand.costly" in plan({"money.need": "n/a"}).first


def test_what_the_person_likes_is_not_taken_away() -> None:
    found = plan({"you.content": "8"})

    assert ("demand.costly", "demand.leaving", "demand.quick") == found.first
    assert (PassedOver("demand.taking", "content at 8"),) == found.passed_over


def test_a_liking_that_is_not_sure_holds_nothing_back() -> None:
    assert "demand.taking" in plan({"you.content": "5-8"}).first


def test_under_strain_there_is_one_move_and_it_is_not_the_advice_to_take_one() -> None:
    found = plan({"you.content": "2"})

    assert ("demand.costly",) == found.first
    assert (
        PassedOver("demand.taking", "one move only"),
        PassedOver("demand.quick", "one move only"),
    ) == found.passed_over


def test_strain_and_a_short_cushion_hold_together() -> None:
    found = plan({"you.content": "2", "money.need": "1500"})

    assert ("demand.free",) == found.first
    assert ["demand.costly", "demand.quick", "demand.taking"] == [each.rule for each in found.passed_over]


def test_strain_that_the_person_disagrees_with_limits_nothing() -> None:
    assert 3 == len(plan({"you.content": "2"}, "price.tired").first)


def test_under_strain_with_nothing_else_the_advice_to_take_one_move_is_the_move() -> None:
    others = [name for name in pack().rules if name != "price.tired"]
    found = plan({"you.content": "2"}, *others)

    assert (("price.tired",), ()) == (found.first, found.passed_over)


def test_without_a_plan_file_nothing_is_held_back() -> None:
    with TemporaryDirectory() as folder:
        bare = load_pack(shipped=copied(Path(folder), {"rules/demand.toml": RULES.replace("against", "#")}))

    assert ("demand.costly", "demand.taking", "demand.quick") == assessed(bare, {"years": "3"}).first


STRAINED = {"you.balance": "3", "you.worry": "8", "clients.largest_share": "80", "proof.kinds": "none"}


def test_the_shipped_plan_is_one_move_under_strain() -> None:
    found = assessed(shipped_pack(), {**STRAINED, "field": "editing"})

    assert 1 == len(found.first)
    assert "wellbeing.strain" not in found.first
    assert "position.no-proof" in [each.rule for each in found.passed_over]
    assert "Balance is 3 of 10 and worry 8 of 10" in found.passed_over[0].because


@pytest.mark.parametrize(
    ("typed", "liked"),
    [
        ({"you.satisfaction": "8", "you.balance": "7"}, {"free_time"}),
        ({"you.satisfaction": "8", "craft.unaided_hours": "20"}, {"own_craft"}),
        ({"you.satisfaction": "8", "clients.largest_share": "20"}, {"own_clients"}),
        ({"you.satisfaction": "8", "focus": "generalist"}, {"variety"}),
        ({"you.goal": "fewer_hours"}, {"fewer_hours"}),
        ({"you.satisfaction": "6", "you.balance": "9", "focus": "generalist"}, set()),
    ],
)
def test_what_the_shipped_pack_takes_a_person_to_like(typed: dict[str, str], liked: set[str]) -> None:
    known = assessed(shipped_pack(), typed).situation.known

    assert liked == {
        each.id for each in shipped_pack().plan_limits.liked if each.when.truth(known).name == "HOLDS"
    }


@pytest.mark.parametrize(("months", "truth"), [("1", "HOLDS"), ("1-3", "OPEN"), ("2", "FAILS")])
def test_the_shipped_pack_calls_a_cushion_short_under_two_months(months: str, truth: str) -> None:
    cash = shipped_pack().plan_limits.cash

    assert cash is not None
    assert truth == cash.when.truth(assessed(shipped_pack(), {"money.runway": months}).situation.known).name


def test_every_liking_of_the_shipped_pack_is_spared_by_some_advice() -> None:
    pack = shipped_pack()
    spared = {name for rule in pack.rules.values() if rule.advice for name in rule.advice.against}

    assert {each.id for each in pack.plan_limits.liked} == spared


def test_advice_to_narrow_the_offer_is_kept_from_someone_content_with_several_services() -> None:
    typed = {
        "field": "copywriting",
        "focus": "generalist",
        "source.marketplaces": "45",
        "proof.kinds": "named_references,results_with_numbers",
    }
    plain, content = (assessed(shipped_pack(), {**typed, **more}) for more in ({}, {"you.satisfaction": "8"}))

    assert "position.global-crowd" in plain.first
    assert "position.global-crowd" not in content.first
    assert ["position.global-crowd"] == [each.rule for each in content.passed_over]
