from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.answers import Answer
from rules.assess import assess
from rules.assessment import Disagreement, Verdict
from rules.changes import Cause, Changes, Side, changes, split
from rules.knowledge import Effect
from rules.pack import Pack
from tests.rules.samples import DAY, said, small_pack

MIXTURES = [frozenset(each) for size in range(4) for each in combinations(Cause, size)]
RULE = "demand.small"
FIRES = {"work.small": "90", "clients.regular": "no"}
SILENT = {"work.small": "0", "clients.regular": "no"}
values = st.lists(st.integers(-2000, 2000), min_size=8, max_size=8).map(
    lambda found: dict(zip(MIXTURES, found, strict=True))
)
small_answers = st.fixed_dictionaries(
    {},
    optional={
        "years": st.sampled_from(["0", "1-4", "3", "20"]),
        "work.small": st.sampled_from(["0", "30-50", "40", "90"]),
        "clients.regular": st.sampled_from(["yes", "no", "unknown"]),
        "field": st.sampled_from(["copywriting", "unknown"]),
    },
)


def side(pack: Pack, answers: Mapping[str, Answer], *, off: tuple[Disagreement, ...] = ()) -> Side:
    return Side(pack=pack, answers=answers, currency="EUR", as_of=DAY, disagreements=off)


def with_points(pack: Pack, rule: str, points: float) -> Pack:
    """Give the pack with one rule that brings its first dimension other, fixed, points."""
    standing = pack.rules[rule]
    effects = (Effect(standing.effects[0].dimension, points),)
    return replace(pack, rules={**pack.rules, rule: replace(standing, effects=effects)})


def without(pack: Pack, rule: str) -> Pack:
    return replace(pack, rules={name: it for name, it in pack.rules.items() if name != rule})


@given(values)
def test_the_parts_add_up_exactly(found: Mapping[frozenset[Cause], int]) -> None:
    assert found[frozenset(Cause)] - found[frozenset()] == sum(split(found.__getitem__).values())


@given(values, st.sampled_from(list(Cause)))
def test_what_changes_nothing_in_any_mixture_gets_no_part(
    found: Mapping[frozenset[Cause], int], idle: Cause
) -> None:
    assert split(lambda mixture: found[mixture - {idle}])[idle] == 0


@given(values)
def test_what_acts_alone_gets_the_whole_way(found: Mapping[frozenset[Cause], int]) -> None:
    alone = {mixture: found[mixture & {Cause.RULES}] for mixture in MIXTURES}

    assert alone[frozenset(Cause)] - alone[frozenset()] == split(alone.__getitem__)[Cause.RULES]


def test_two_that_act_the_same_get_the_same_to_a_tenth() -> None:
    parts = split(lambda mixture: 7 * min(1, len(mixture & {Cause.ANSWERS, Cause.RULES})))

    assert {4, 3} == {parts[Cause.ANSWERS], parts[Cause.RULES]}


@given(small_answers, small_answers, st.integers(-20, -1))
def test_every_moved_reading_adds_up_to_what_both_assessments_say(
    before: dict[str, str], after: dict[str, str], points: int
) -> None:
    pack = small_pack()
    old, new = side(pack, said(before)), side(with_points(pack, RULE, points), said(after))

    for each in changes(old, new).readings:
        shown = [
            round(
                assess(one.pack, one.answers, as_of=DAY, currency="EUR").reading_of(each.moved.name).value
                * 10
            )
            for one in (old, new)
        ]
        assert shown == [each.moved.before, each.moved.after]
        assert each.moved.after - each.moved.before == sum(each.moved.parts.values())


@given(small_answers)
def test_the_same_twice_is_no_change(typed: dict[str, str]) -> None:
    same = side(small_pack(), said(typed))

    assert changes(same, same).nothing


@given(small_answers, small_answers)
def test_where_only_answers_changed_everything_is_theirs(
    before: dict[str, str], after: dict[str, str]
) -> None:
    found = changes(side(small_pack(), said(before)), side(small_pack(), said(after)))

    assert all(set(_causes(each.moved.parts)) <= {Cause.ANSWERS} for each in found.readings)
    assert all(each.causes == (Cause.ANSWERS,) for each in found.switched)


def _causes(parts: Mapping[Cause, int]) -> list[Cause]:
    return [cause for cause, part in parts.items() if part]


@pytest.fixture
def gone() -> Changes:
    """One rule that fires by the old rules and is not in the new ones; the answers are the same."""
    pack, answers = small_pack(), said(FIRES)
    return changes(side(pack, answers), side(without(pack, RULE), answers))


def test_a_rule_that_is_gone_is_switched_by_the_rules(gone: Changes) -> None:
    (switched,) = gone.switched

    assert (Verdict.FIRES, None, (Cause.RULES,)) == (switched.before, switched.after, switched.causes)


def test_a_rule_that_is_gone_moves_its_reading_by_the_rules_alone(gone: Changes) -> None:
    assert [[Cause.RULES]] == [_causes(each.moved.parts) for each in gone.readings]


def test_a_changed_answer_names_the_rules_it_switched_and_itself() -> None:
    found = changes(side(small_pack(), said(SILENT)), side(small_pack(), said(FIRES)))

    assert ["work.small"] == [each.question for each in found.answers]
    assert [(RULE, Verdict.SILENT, Verdict.FIRES, ("work.small",))] == [
        (each.rule, each.before, each.after, each.questions) for each in found.switched
    ]


def test_a_disagreement_is_an_answer_of_the_person() -> None:
    pack, answers = small_pack(), said(FIRES)

    found = changes(side(pack, answers), side(pack, answers, off=(Disagreement(RULE, "not so"),)))

    assert [(RULE, (Cause.ANSWERS,))] == [(each.rule, each.causes) for each in found.switched]


def test_a_figure_that_moved_says_both_its_ends() -> None:
    before, after = (
        said({"work.small": "10", "work.scratch": "20-30"}),
        said({"work.small": "40", "work.scratch": "20-30"}),
    )

    found = changes(side(small_pack(), before), side(small_pack(), after))
    figure = next(each for each in found.figures if each.name == "work.short")

    assert figure.ends is not None
    assert [(300, 600), (400, 700)] == [(each.before, each.after) for each in figure.ends]


def test_an_answer_that_the_other_pack_does_not_take_is_left_out_there() -> None:
    pack = small_pack()
    narrow = replace(pack, questions={**pack.questions, "years": replace(pack.questions["years"], high=5.0)})
    answers = said({"years": "20", "work.small": "40"})

    assert changes(side(pack, answers), side(narrow, answers)).after.situation.answers.keys() == {
        "work.small"
    }
