"""What a rule weighs: its curve, its group, and the reading with and without it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.assess import assess
from rules.assessment import Disagreement
from rules.explaining.standing import Standing, Standings
from rules.measuring.sampling import sampled_people
from rules.pack import Pack
from rules.possible import Interval
from tests.rules.samples import DAY, assessed, reading, rule_text, small_pack, with_rules
from tests.rules.test_flips import shipped


def _rule(name: str, points: int, group: str = "", when: str = "years.at_least = 3") -> str:
    more = f'group = "{group}"\n' if group else ""
    return rule_text(name, when, more=more) + f"[rule.effect]\ndemand = {points}\n"


def _standing(pack: Pack, rule: str, typed: dict[str, str]) -> Standing:
    return Standings(assessed(pack, typed)).of(pack.rules[rule])[0]


def test_a_firing_rule_moves_the_reading_from_without_it_to_with_it(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, _rule("demand.one", -10))
    found = _standing(pack, "demand.one", {"years": "5"})

    assert (True, True, 50.0) == (found.fires, found.counts, found.before)
    assert reading(assessed(pack, {"years": "5"})).value == pytest.approx(found.after)


def test_a_rule_that_does_not_fire_says_what_it_would_do(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, _rule("demand.one", -10))
    silent, firing = (_standing(pack, "demand.one", {"years": years}) for years in ("1", "5"))

    assert (False, True) == (silent.fires, silent.counts)
    assert (firing.before, firing.after) == pytest.approx((silent.before, silent.after))


def test_a_firing_rule_that_a_stronger_one_of_its_group_outweighs_says_which(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, _rule("demand.weak", -6, "one") + _rule("demand.strong", -10, "one"))
    weak, strong = (_standing(pack, f"demand.{name}", {"years": "5"}) for name in ("weak", "strong"))

    assert (False, "demand.strong") == (weak.counts, weak.stronger)
    assert weak.before == weak.after
    assert (True, None) == (strong.counts, strong.stronger)


def test_without_the_strongest_the_next_of_its_group_counts(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, _rule("demand.weak", -6, "one") + _rule("demand.strong", -10, "one"))
    alone = with_rules(tmp_path / "alone", _rule("demand.weak", -6, "one"))

    expected = reading(assessed(alone, {"years": "5"})).value
    assert expected == pytest.approx(_standing(pack, "demand.strong", {"years": "5"}).before)


def test_of_two_as_strong_the_first_counts(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, _rule("demand.one", -6, "one") + _rule("demand.two", -6, "one"))

    assert ("demand.one", None) == (
        _standing(pack, "demand.two", {"years": "5"}).stronger,
        _standing(pack, "demand.one", {"years": "5"}).stronger,
    )


def test_the_curve_says_where_the_person_stands() -> None:
    given_share = _standing(small_pack(), "demand.small", {"work.small": "50", "clients.regular": "no"}).curve
    unknown = _standing(small_pack(), "demand.small", {}).curve

    assert given_share is not None
    assert unknown is not None
    assert ("work.small", ((40, -6), (80, -12)), Interval(50, 50)) == (
        given_share.follows,
        given_share.steps,
        given_share.at,
    )
    assert unknown.at is None


def test_a_rule_set_aside_weighs_nothing_now_and_says_what_it_would() -> None:
    typed = {"work.small": "50", "clients.regular": "no"}
    found = assessed(small_pack(), typed, disagreements=(Disagreement("demand.small", "no"),))
    standing = Standings(found).of(small_pack().rules["demand.small"])[0]

    assert (False, 50.0) == (standing.fires, standing.before)
    assert standing.after == pytest.approx(reading(assessed(small_pack(), typed)).value)


@settings(max_examples=12)
@given(st.integers(0, 2**16))
def test_before_is_what_an_assessment_without_the_rule_says(seed: int) -> None:
    answers = next(iter(sampled_people(shipped(), 1, seed)))
    whole = assess(shipped(), answers, as_of=DAY, currency="EUR")
    standings = Standings(whole)
    for rule in list(shipped().rules.values())[seed % 7 :: 7]:
        without = assess(
            shipped(), answers, as_of=DAY, currency="EUR", disagreements=(Disagreement(rule.id, "test"),)
        )
        for standing in standings.of(rule):
            if standing.fires:
                assert without.reading_of(standing.dimension).value == pytest.approx(standing.before)
                assert whole.reading_of(standing.dimension).value == pytest.approx(standing.after)
