"""Near misses: one change of one answer away, the most points first, then the nearest."""

from pathlib import Path

from rules.assess import assess
from rules.assessment import Assessment, Verdict
from rules.explaining.explain import explain
from rules.explaining.flips import Flip
from rules.explaining.near import near_misses
from rules.measuring.sampling import sampled_people
from rules.pack import Pack
from tests.rules.samples import DAY, assessed, rule_text, with_rules
from tests.rules.test_flips import WANTED, after, shipped


def _near(pack: Pack, typed: dict[str, str]) -> list[tuple[str, str, float, float]]:
    return [
        (miss.rule.id, miss.change.words, round(miss.distance, 3), miss.points)
        for miss in near_misses(assessed(pack, typed))
    ]


def _rule(name: str, when: str, points: int = -6) -> str:
    return rule_text(name, when) + f"[rule.effect]\ndemand = {points}\n"


def test_a_silent_rule_says_how_far_it_is_as_a_share_of_the_usual_range(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, _rule("demand.one", "work.small.at_least = 40"))

    assert [("demand.one", "work.small at least 40", 0.15, 6)] == _near(pack, {"work.small": "25"})


def test_a_firing_rule_is_told_only_where_a_small_change_would_end_it(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, _rule("demand.one", "work.small.at_least = 40"))

    assert [("demand.one", "work.small below 40", 0.05, 6)] == _near(pack, {"work.small": "45"})
    assert [] == _near(pack, {"work.small": "60"})


def test_an_open_rule_is_no_near_miss(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, _rule("demand.one", "work.small.at_least = 40"))

    assert [] == _near(pack, {"work.small": "30-50"})


def test_two_changes_are_no_near_miss(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, _rule("demand.one", "work.small.at_least = 40\nwork.finish.at_least = 40"))

    assert [] == _near(pack, {"work.small": "39", "work.finish": "39"})


def test_another_choice_is_told_where_it_is_the_persons_to_make(tmp_path: Path) -> None:
    text = _rule("demand.one", "clients.regular.is = true") + _rule("demand.two", 'ai.use.is = "daily"')

    assert [("demand.one", "clients.regular is yes", 1.0, 6)] == _near(
        with_rules(tmp_path, text), {"clients.regular": "no", "ai.use": "never"}
    )


def test_the_most_points_come_first_and_then_the_nearest(tmp_path: Path) -> None:
    text = (
        _rule("demand.far", "work.small.at_least = 60")
        + _rule("demand.near", "work.small.at_least = 30")
        + _rule("demand.heavy", "work.small.at_least = 90", -10)
    )

    assert ["demand.heavy", "demand.near", "demand.far"] == [
        each[0] for each in _near(with_rules(tmp_path, text), {"work.small": "20"})
    ]


def test_taking_an_answer_back_is_no_near_miss(tmp_path: Path) -> None:
    text = _rule("demand.one", "work.small.answered = false") + _rule(
        "demand.two", "work.small.answered = true"
    )

    assert [] == _near(with_rules(tmp_path, text), {"work.small": "20"})


def _people() -> list[Assessment]:
    return [assess(shipped(), it, as_of=DAY, currency="EUR") for it in sampled_people(shipped(), 6, 3)]


def test_every_near_miss_turns_its_rule_by_one_change() -> None:
    wrong = []
    for found in _people():
        for miss in near_misses(found):
            flips = [it for it in _flips(found, miss.rule.id) if it.changes == (miss.change,)]
            turned = [after(flip, miss.rule, found.situation) for flip in flips]
            wrong += [miss.rule.id] if turned != [WANTED[miss.verdict]] else []
            assert 0 <= miss.distance <= 1
            assert miss.verdict is not Verdict.OPEN

    assert [] == wrong


def _flips(found: Assessment, rule: str) -> tuple[Flip, ...]:
    return explain(found.situation.pack.rules[rule], found.situation).flips


def test_near_misses_are_the_same_each_time() -> None:
    for found in _people():
        assert near_misses(found) == near_misses(found)
