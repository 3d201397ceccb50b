"""From points to readings: the curve, the words at their borders, the two bands."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.assessment import Points, Reading, Word
from rules.knowledge import Effect
from rules.pack import Pack
from rules.possible import Interval, Known
from rules.scoring import curve, points_of, reading_value, word_for
from tests.rules.samples import assessed, reading, rule_text, small_pack, with_rules

STEPS = ((40.0, -6.0), (60.0, -9.0), (80.0, -12.0))


@pytest.mark.parametrize(("score", "value"), [(0, 50), (10, 200 / 3), (-10, 100 / 3), (20, 80), (-20, 20)])
def test_ten_points_double_the_odds(score: float, value: float) -> None:
    assert reading_value(score) == pytest.approx(value)


@given(st.floats(-500, 500), st.floats(-500, 500))
def test_a_higher_score_never_reads_lower_and_stays_between_0_and_100(first: float, second: float) -> None:
    low, high = sorted((first, second))

    assert 0 <= reading_value(low) <= reading_value(high) <= 100


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (0, Word.EXPOSED),
        (34.999, Word.EXPOSED),
        (35, Word.THIN),
        (50, Word.THIN),
        (50.001, Word.FAIR),
        (75, Word.FAIR),
        (75.001, Word.STRONG),
        (100, Word.STRONG),
    ],
)
def test_words_at_their_borders(value: float, word: Word) -> None:
    assert word is word_for(value)


@pytest.mark.parametrize(
    ("value", "points"),
    [(0, -6), (40, -6), (50, -7.5), (60, -9), (70, -10.5), (80, -12), (100, -12), (float("inf"), -12)],
)
def test_steps_are_joined_by_straight_lines_and_flat_outside(value: float, points: float) -> None:
    assert points == curve(STEPS, value)


def test_one_step_is_flat() -> None:
    assert [-3.0, -3.0] == [curve(((40.0, -3.0),), value) for value in (0, 90)]


@given(st.lists(st.floats(-100, 200), min_size=2, max_size=6))
def test_falling_steps_never_rise(values: list[float]) -> None:
    points = [curve(STEPS, value) for value in sorted(values)]

    assert all(first >= second for first, second in pairwise(points))


def test_a_range_gives_the_points_of_its_ends_and_of_its_middle() -> None:
    effect = Effect("demand", follows="work.small", steps=STEPS)

    assert Points(-12, -9, -6) == points_of(effect, {"work.small": Known(Interval(30, 90))})


def _rules(folder: Path, *rules: tuple[str, float, str]) -> Pack:
    """Give a pack of rules (id, points, further lines), each firing from three years on."""
    return with_rules(
        folder,
        "".join(
            rule_text(f"demand.{name}", kind="risk" if points < 0 else "strength", more=more)
            + f"\n[rule.effect]\ndemand = {points}\n"
            for name, points, more in rules
        ),
    )


def _read(pack: Pack, years: str = "5") -> Reading:
    return reading(assessed(pack, {"years": years}))


def _score(pack: Pack) -> float:
    return sum(each.points for each in _read(pack).reasons)


def test_without_rules_a_reading_is_its_base() -> None:
    found = assessed(small_pack(), {})

    assert [50, pytest.approx(200 / 3)] == [each.value for each in found.readings]


def test_rules_without_a_group_all_count(tmp_path: Path) -> None:
    assert _score(_rules(tmp_path, ("one", -6, ""), ("two", -3, ""))) == -9


def test_of_a_group_only_the_strongest_counts_for_each_sign(tmp_path: Path) -> None:
    group = 'group = "same"'
    pack = _rules(
        tmp_path,
        ("one", -6, group),
        ("two", -10, group),
        ("three", 3, group),
        ("four", 6, group),
        ("five", -3, ""),
    )

    assert [("demand.two", -10), ("demand.four", 6), ("demand.five", -3)] == [
        (each.rule, each.points) for each in _read(pack).reasons
    ]
    assert reading_value(-7) == _read(pack).value


def test_at_most_four_reasons_are_given_the_heaviest_first(tmp_path: Path) -> None:
    pack = _rules(tmp_path, *((f"r{n}", -n, "") for n in (1, 5, 3, 2, 4)))

    assert [-5, -4, -3, -2] == [each.points for each in _read(pack).reasons]
    assert reading_value(-15) == _read(pack).value


def test_an_open_rule_moves_the_answer_band_and_not_the_value(tmp_path: Path) -> None:
    found = _read(_rules(tmp_path, ("one", -6, ""), ("two", 3, "")), "later")

    assert (50, reading_value(-6), reading_value(3)) == (found.value, found.answer_low, found.answer_high)


def test_a_silent_rule_moves_nothing(tmp_path: Path) -> None:
    found = _read(_rules(tmp_path, ("one", -6, "")), "1")

    assert (50, 50, 50) == (found.value, found.answer_low, found.answer_high)


def test_a_reading_whose_answer_band_spans_two_words_is_undecided(tmp_path: Path) -> None:
    pack = _rules(tmp_path, ("one", -15, ""))

    assert (Word.UNDECIDED, Word.EXPOSED, Word.THIN) == (
        _read(pack, "later").word,
        _read(pack).word,
        _read(pack, "1").word,
    )


@pytest.mark.parametrize(
    ("support", "width"),
    [
        ('cites = ["grade.a"]', 2.5),
        ('cites = ["grade.b"]', 2.5),
        ('cites = ["grade.c"]', 4),
        ('cites = ["grade.d"]', 5),
        ('cites = ["grade.e"]', 7.5),
        ('cites = ["grade.e", "grade.c"]', 4),
        ('basis = "own_numbers"', 1),
        ('basis = "practice"', 5),
        ('basis = "own_numbers"\ncites = ["grade.a"]', 1),
    ],
)
def test_the_evidence_band_is_as_wide_as_the_best_support_lets_it(
    tmp_path: Path, support: str, width: float
) -> None:
    found = _read(_rules(tmp_path, ("one", -10, support)))

    assert pytest.approx((reading_value(-10 - width), reading_value(-10 + width))) == (
        found.evidence_low,
        found.evidence_high,
    )


def test_widths_add_in_quadrature_over_findings_and_straight_within_one(tmp_path: Path) -> None:
    apart = _rules(tmp_path / "a", ("one", -12, 'cites = ["grade.a"]'), ("two", -16, 'cites = ["grade.b"]'))
    together = _rules(
        tmp_path / "b", ("one", -12, 'cites = ["grade.a"]'), ("two", -16, 'cites = ["grade.a"]')
    )

    assert pytest.approx(reading_value(-28 - 5)) == _read(apart).evidence_low
    assert pytest.approx(reading_value(-28 - 7)) == _read(together).evidence_low
