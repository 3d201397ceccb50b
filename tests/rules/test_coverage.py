"""A pack measured on made-up people: who is told what, what always comes together, how firm first moves are."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.assess import assess
from rules.assessment import Verdict
from rules.measuring.coverage import Coverage, measure
from rules.measuring.sampling import sampled_people
from rules.measuring.stability import Contest, contests, survival
from rules.pack import Pack, load_pack
from tests.rules.samples import DAY, rule_text, small_pack, with_rules

PEOPLE = 60
ADVICE = '[rule.advice]\nsay = "Do it."\nfirst_step = "Begin."\nknow_by = "It is done."\neffort_hours = 1\nslot = "{slot}"\n'


def measured(folder: Path, text: str, people: int = PEOPLE) -> Coverage:
    return measure(with_rules(folder, text), people=people, seed=1)


def advising(name: str, points: int, slot: str = "quick", when: str = "years.at_least = 0") -> str:
    """Write a rule with points and advice."""
    return rule_text(name, when) + f"[rule.effect]\ndemand = {points}\n" + ADVICE.format(slot=slot)


@cache
def shipped() -> Coverage:
    return measure(load_pack(), people=40, seed=1)


def test_the_same_people_give_the_same_result_and_others_another(tmp_path: Path) -> None:
    pack = with_rules(
        tmp_path, advising("demand.one", -5) + advising("demand.two", -5, when="years.below = 20")
    )

    assert measure(pack, people=20, seed=1) == measure(pack, people=20, seed=1)
    assert measure(pack, people=20, seed=1) != measure(pack, people=20, seed=2)


def test_every_rule_has_its_shares_in_file_order_and_they_make_a_whole() -> None:
    found = shipped()

    assert list(load_pack().rules) == [each.rule.id for each in found.rules]
    assert all(each.fires + each.silent + each.open == pytest.approx(1) for each in found.rules)


def test_shares_are_those_of_people_assessed_one_by_one() -> None:
    pack, name = load_pack(), "demand.lowend-heavy"
    people = list(sampled_people(pack, 40, 1))
    verdicts = [assess(pack, each, as_of=DAY, currency="EUR").judged[name].verdict for each in people]
    share = next(each for each in shipped().rules if each.rule.id == name)

    assert verdicts.count(Verdict.FIRES) / 40 == share.fires
    assert verdicts.count(Verdict.SILENT) / 40 == share.silent


def test_the_quick_path_is_counted_apart() -> None:
    share = next(each for each in shipped().rules if each.rule.id == "price.floor-unknown")

    assert (0, 1) == (share.fires, share.quick_fires)


def test_a_rule_that_nobody_can_meet_never_fires(tmp_path: Path) -> None:
    found = measured(
        tmp_path, rule_text(when="years.at_least = 9\nyears.below = 5") + rule_text("demand.any")
    )

    assert ["demand.some"] == [each.id for each in found.never]


@pytest.mark.parametrize(
    "when",
    [
        "clients.regular.answered = false",
        "years.answered = false",
        'field.is = "web"\nyears.at_least = 43\nclients.regular.is = true\nai.use.is = "never"',
        'field.group.is = "code"\nproof.kinds.includes = "none"\nyou.content.at_least = 9',
    ],
)
def test_a_rule_that_someone_reaches_who_is_led_to_it_is_not_never(tmp_path: Path, when: str) -> None:
    assert () == measured(tmp_path, rule_text(when=when), people=5).never


def test_a_rule_that_fires_for_nearly_everybody_is_told_unless_it_says_so(tmp_path: Path) -> None:
    always = rule_text("demand.always", more="always = true").partition("\n[rule.when]")[0] + "\n"
    found = measured(
        tmp_path, rule_text(when="years.at_least = 0") + always + rule_text("demand.half", "years.below = 20")
    )

    assert ["demand.some"] == [each.id for each in found.nearly_always]


def test_rules_that_fire_together_are_told_with_what_both_count_in(tmp_path: Path) -> None:
    points = "[rule.effect]\n{name} = -5\n"
    text = rule_text("demand.one", "years.below = 20") + points.format(name="demand")
    text += rule_text("demand.two", "years.at_most = 19") + points.format(name="demand")
    text += rule_text("price.three", "years.below = 20") + points.format(name="price")
    text += rule_text("price.nearly", "years.below = 21") + points.format(name="price")
    found = measured(tmp_path, text, people=400)

    assert [
        ("demand.one", "demand.two", ("demand",)),
        ("demand.one", "price.three", ()),
        ("demand.two", "price.three", ()),
        ("price.three", "price.nearly", ("price",)),
    ] == [(each.first.id, each.second.id, each.dimensions) for each in found.together]


def test_too_few_people_say_nothing_about_rules_firing_together(tmp_path: Path) -> None:
    text = rule_text("demand.one", "years.below = 20") + rule_text("demand.two", "years.below = 20")

    assert () == measured(tmp_path, text, people=15).together


def test_the_most_common_first_moves_are_counted(tmp_path: Path) -> None:
    text = advising("demand.young", -5, when="years.below = 15") + advising(
        "demand.old", -5, when="years.at_least = 15"
    )
    found = measured(tmp_path, text).first

    assert (("demand.old",), 2) == (found.common, found.distinct)
    assert 0.5 < found.share < 0.9


def test_moves_without_a_rival_always_stay_first(tmp_path: Path) -> None:
    found = measured(
        tmp_path, advising("demand.one", -5, "safety") + advising("demand.two", -10, "quick")
    ).survival

    assert (1, 1, {"safety": 1, "quick": 1}) == (found.same, found.ranked, found.slots)


def test_moves_that_weigh_alike_swap_in_half_of_the_draws(tmp_path: Path) -> None:
    found = measured(tmp_path, advising("demand.one", -5) + advising("demand.two", -5)).survival

    assert found.same == pytest.approx(0.5, abs=0.1)


def test_order_of_weight_may_turn_where_the_moves_stay(tmp_path: Path) -> None:
    found = measured(
        tmp_path, advising("demand.one", -5, "safety") + advising("demand.two", -5, "quick")
    ).survival

    assert 1 == found.same
    assert found.ranked == pytest.approx(0.5, abs=0.1)


def test_what_weighs_too_much_less_to_come_first_is_no_contestant(tmp_path: Path) -> None:
    pack = with_rules(
        tmp_path, advising("demand.one", -10) + advising("demand.two", -7) + advising("demand.three", -5)
    )
    (person,) = sampled_people(pack, 1, 1)
    (contest,) = contests(assess(pack, person, as_of=DAY, currency="EUR"))

    assert ["demand.one", "demand.two"] == [rule for rule, _ in contest.weights]


factors = st.fixed_dictionaries(
    {name: st.floats(0.75, 1.25) for name in ("demand.a", "demand.b", "demand.c")}
)


@given(points=st.tuples(*[st.integers(0, 20)] * 3), drawn=factors)
def test_leaving_out_contestants_changes_no_winner(points: tuple[int, ...], drawn: dict[str, float]) -> None:
    whole = sorted(zip(drawn, map(float, points), strict=True), key=lambda it: -it[1])
    least = whole[0][1] * 0.6
    left = Contest("quick", tuple(each for each in whole if each[1] >= least))

    assert Contest("quick", tuple(whole)).drawn(drawn) == left.drawn(drawn)


def test_a_pack_without_advice_has_no_first_moves_to_lose() -> None:
    pack: Pack = small_pack()
    found = survival(pack, [()], 3, 1)

    assert (1, 1, {}) == (found.same, found.ranked, found.slots)


def test_what_is_about_other_rules_can_be_left_out() -> None:
    found = shipped().about(frozenset({"wellbeing.take-time"}))

    assert ["wellbeing.take-time"] == [each.rule.id for each in found.rules]
    assert {"wellbeing.take-time"} >= {each.rule.id for each in found.unnoticed}
    assert shipped().first == found.first


def test_who_watches_is_told_how_far_it_is() -> None:
    told: list[tuple[int, int]] = []
    measure(small_pack(), people=10, seed=1, watch=lambda done, of: told.append((done, of)))

    assert told == sorted(told)
    assert all(done < of for done, of in told)
    assert told[-1][0] > told[-1][1] * 0.9
