"""What the shipped pack promises: whole, tested, honest about its evidence."""

from itertools import chain

import pytest

from rules.assessment import Verdict, Word
from rules.field_numbers import measured_more_widely
from rules.knowledge import Field, Rule
from rules.measuring.rule_tests import failing_personas, failing_tests
from rules.pack import load_pack
from rules.reads import questions_of
from rules.scoring import reading_value, word_for
from tests.rules.samples import assessed

PACK = load_pack()
RULES = list(PACK.rules.values())
FINDINGS = list(PACK.findings.values())
WITH_POINTS = {"risk", "strength"}


def test_it_loads_without_a_problem() -> None:
    assert [] == [str(each) for each in PACK.problems]


def test_it_asks_forty_screens_and_has_seventy_fields() -> None:
    assert (40, 70) == (len(PACK.screens), len(PACK.fields))


def test_the_quick_path_is_these_twelve_screens_in_this_order() -> None:
    assert [
        "field",
        "years",
        "mix",
        "alternative",
        "largest-client",
        "stance",
        "price",
        "ai-use",
        "first-drafts",
        "told",
        "proof",
        "runway",
    ] == [screen.id for screen in PACK.screens if screen.quick]


def test_the_quick_questions_are_these_in_this_order() -> None:
    assert [
        "field",
        "years",
        "work.small",
        "work.scratch",
        "work.finish",
        "work.advise",
        "work.ai_alternative",
        "clients.largest_share",
        "clients.want_ai",
        "clients.accept_ai",
        "clients.forbid_ai",
        "clients.unsaid",
        "rates.price",
        "ai.use",
        "ai.first_drafts",
        "disclosure.told",
        "proof.kinds",
        "money.runway",
    ] == list(chain.from_iterable(screen.questions for screen in PACK.screens if screen.quick))


def test_every_screen_says_why_it_asks_and_every_screen_of_shares_gives_an_example() -> None:
    assert [] == [screen.id for screen in PACK.screens if not (screen.ask and screen.why)]
    assert [] == [screen.id for screen in PACK.screens if screen.total is not None and not screen.example]


def test_what_excludes_the_other_options_is_as_agreed() -> None:
    assert {"ai.added": ("little",), "work.sells_ai": ("nothing",), "proof.kinds": ("none",)} == {
        name: question.excludes for name, question in PACK.questions.items() if question.excludes
    }


def test_every_rule_test_comes_out_as_written() -> None:
    assert [] == [(each.rule.id, each.test.name) for each in failing_tests(PACK)]


def test_every_promise_about_a_persona_holds() -> None:
    assert [] == list(failing_personas(PACK))


def test_it_has_a_hundred_rules_and_a_third_that_read_the_quick_path_alone() -> None:
    quick = {name for screen in PACK.screens if screen.quick for name in screen.questions}

    assert len(RULES) >= 100
    assert sum(set(questions_of(rule, PACK)) <= quick for rule in RULES) >= len(RULES) / 3


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_test_that_fires_and_unless_always_on_one_that_is_silent(rule: Rule) -> None:
    wanted = {"fires", "silent"} if questions_of(rule, PACK) else {"fires"}

    assert wanted <= {test.expect for test in rule.tests}


def test_every_rule_rests_on_something() -> None:
    assert [] == [rule.id for rule in RULES if not rule.cites and rule.basis is None]


def test_every_finding_that_is_cited_exists() -> None:
    fields = PACK.fields.values()
    cited = chain(
        chain.from_iterable(rule.cites for rule in RULES),
        chain.from_iterable(finding.clashes_with for finding in FINDINGS),
        chain.from_iterable((*field.demand, *field.earnings) for field in fields),
    )

    assert set() == set(cited) - set(PACK.findings)


def test_it_has_the_127_findings() -> None:
    assert 127 == len(FINDINGS)


def test_no_finding_that_may_not_be_used_carries_points() -> None:
    assert [] == [
        (rule.id, finding)
        for rule in RULES
        if rule.effects
        for finding in rule.cites
        if PACK.findings[finding].use == "no"
    ]


def test_every_number_says_of_whom_and_of_what_and_none_is_from_memory() -> None:
    assert [] == [
        finding.id
        for finding in FINDINGS
        for number in finding.numbers
        if not (finding.population and number.of and number.unit) or finding.checked == "MEM"
    ]


def test_every_number_is_a_value_or_a_range() -> None:
    assert [] == [
        finding.id
        for finding in FINDINGS
        for number in finding.numbers
        if (number.value is None) == (number.low is None or number.high is None)
    ]


def test_fields_show_findings_that_may_be_used_as_numbers_and_the_directions_that_clash_with_them() -> None:
    uses = [
        (field.id, {PACK.findings[finding].use for finding in shown})
        for field in PACK.fields.values()
        for shown in (field.demand, field.earnings)
        if shown
    ]

    assert [] == [each for each in uses if "number" not in each[1] or not each[1] <= {"number", "direction"}]


@pytest.mark.parametrize("field", list(PACK.fields.values()), ids=lambda each: each.id)
def test_a_field_with_a_number_is_told_it_and_a_field_without_is_told_that(field: Field) -> None:
    found = assessed(PACK, {"field": field.id})
    has_none = found.judged["demand.no-field-number"].verdict is Verdict.FIRES

    assert has_none is not bool(field.demand)
    assert has_none or measured_more_widely(found)


def test_every_advice_has_a_first_step_and_a_way_to_know() -> None:
    assert [] == [
        rule.id
        for rule in RULES
        if rule.advice is not None and not (rule.advice.first_step.parts and rule.advice.know_by.parts)
    ]


def test_risks_and_strengths_carry_points_and_nothing_else_does() -> None:
    assert [] == [rule.id for rule in RULES if bool(rule.effects) is not (rule.kind in WITH_POINTS)]


def test_risks_carry_minus_and_strengths_plus_points() -> None:
    signs = {"risk": -1, "strength": 1}

    assert [] == [
        rule.id
        for rule in RULES
        for effect in rule.effects
        for points in ([effect.points] if effect.follows is None else [at for _, at in effect.steps])
        if points * signs[rule.kind] < 0
    ]


def test_findings_that_clash_say_so_on_both_sides() -> None:
    assert [] == [
        (finding.id, other)
        for finding in FINDINGS
        for other in finding.clashes_with
        if finding.id not in PACK.findings[other].clashes_with
    ]


def test_rules_that_contradict_each_other_say_so_on_both_sides() -> None:
    assert [] == [
        (rule.id, other)
        for rule in RULES
        for other in rule.contradicts
        if other not in PACK.rules or rule.id not in PACK.rules[other].contradicts
    ]


def test_the_eight_dimensions_are_all_read_by_some_rule() -> None:
    names = ["demand", "price", "trust", "craft", "position", "resilience", "leverage", "wellbeing"]

    assert names == list(PACK.dimensions)
    assert set(names) == {effect.dimension for rule in RULES for effect in rule.effects}


def test_a_rule_is_named_for_a_dimension_or_for_a_conflict() -> None:
    assert [] == [
        rule.id for rule in RULES if rule.id.partition(".")[0] not in {*PACK.dimensions, "conflict"}
    ]


def test_every_reading_can_be_exposed_and_can_be_strong() -> None:
    reach = {name: _reach(name) for name in PACK.dimensions}

    assert dict.fromkeys(PACK.dimensions, (Word.EXPOSED, Word.STRONG)) == reach


def _reach(dimension: str) -> tuple[Word, Word]:
    """Give the words at the ends: every group of one sign counted at its furthest, the other not at all."""
    ends: dict[tuple[str, bool], float] = {}
    for rule in RULES:
        for effect in (it for it in rule.effects if it.dimension == dimension):
            points = max([effect.points, *(at for _, at in effect.steps)], key=abs)
            key = (rule.group or rule.id, points > 0)
            ends[key] = max(ends.get(key, 0.0), points, key=abs)
    base = PACK.dimensions[dimension].base
    low = base + sum(points for (_, plus), points in ends.items() if not plus)
    high = base + sum(points for (_, plus), points in ends.items() if plus)
    return word_for(reading_value(low)), word_for(reading_value(high))
