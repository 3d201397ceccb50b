"""What other rules would change: whose readings move, which rules turn, which moves and words are others."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from rules.assessment import Disagreement, Verdict
from rules.measuring.impact import AnswerSet, Impact, PersonImpact, impact, set_aside
from rules.pack import Pack, load_pack
from tests.rules.samples import DAY, SMALL, rule_text, said, small_pack, with_files, with_rules

EFFECT = "[rule.effect]\ndemand = {points}\n"
ADVICE = '[rule.advice]\nsay = "{say}"\nfirst_step = "Begin."\nknow_by = "It is done."\neffort_hours = 1\nslot = "quick"\n'


def person(name: str, typed: Mapping[str, str], *, disagrees: str = "") -> AnswerSet:
    off = (Disagreement(disagrees, "no"),) if disagrees else ()
    return AnswerSet(name=name, answers=said(typed), currency="EUR", disagreements=off)


ADA, BEA = person("ada", {"years": "10"}), person("bea", {"years": "2"})


def text(points: int = -5, when: str = "years.at_least = 3", say: str = "Do it.") -> str:
    """Write a rule with points and advice."""
    return rule_text(when=when) + EFFECT.format(points=points) + ADVICE.format(say=say)


def compared(folder: Path, before: str, after: str, *people: AnswerSet) -> Impact:
    old, new = with_rules(folder / "old", before), with_rules(folder / "new", after)
    return impact(old, new, people or (ADA, BEA), as_of=DAY)


def only(found: Impact) -> PersonImpact:
    (one,) = found.people
    return one


def test_the_same_rules_tell_nobody_anything_else(tmp_path: Path) -> None:
    found = compared(tmp_path, text(), text())

    assert ((), (ADA, BEA)) == (found.people, found.unchanged)


def test_other_points_move_the_reading_of_those_for_whom_the_rule_fires(tmp_path: Path) -> None:
    found = compared(tmp_path, text(-5), text(-15))
    (reading,) = only(found).readings
    assert reading.before is not None
    assert reading.after is not None

    assert (ADA, (BEA,)) == (only(found).person, found.unchanged)
    assert ("demand", 41, 26) == (reading.dimension, round(reading.before.value), round(reading.after.value))
    assert ("thin", "exposed") == (reading.before.word, reading.after.word)


def test_what_nobody_would_see_is_no_change(tmp_path: Path) -> None:
    found = compared(tmp_path, text() + rule_text("demand.more", "years.at_least = 50"), text())

    assert () == found.people


def test_a_band_alone_may_change(tmp_path: Path) -> None:
    other = rule_text("demand.open", "work.small.at_least = {at}") + EFFECT.format(points=-5)
    found = compared(tmp_path, text(), text() + other.format(at=30), ADA)
    (reading,) = only(found).readings
    assert reading.before is not None
    assert reading.after is not None

    assert reading.before.value == reading.after.value
    assert reading.before.answer_low > reading.after.answer_low


@pytest.mark.parametrize(
    ("before", "after", "turns"),
    [
        ("years.at_least = 20", "years.at_least = 3", (Verdict.SILENT, Verdict.FIRES)),
        ("years.at_least = 3", "years.at_least = 20", (Verdict.FIRES, Verdict.SILENT)),
        ("years.at_least = 3", "work.small.at_least = 3", (Verdict.FIRES, Verdict.OPEN)),
    ],
)
def test_a_rule_that_turns_is_told(
    tmp_path: Path, before: str, after: str, turns: tuple[Verdict, Verdict]
) -> None:
    (turn,) = only(compared(tmp_path, rule_text(when=before), rule_text(when=after), ADA)).verdicts

    assert ("demand.some", *turns) == (turn.rule, turn.before, turn.after)


def test_a_new_rule_that_fires_was_silent_and_one_taken_away_is(tmp_path: Path) -> None:
    new = only(compared(tmp_path, "", rule_text(), ADA, BEA)).verdicts
    gone = only(compared(tmp_path / "gone", rule_text(), "", ADA, BEA)).verdicts

    assert [("silent", "fires")] == [(each.before, each.after) for each in new]
    assert [("fires", "silent")] == [(each.before, each.after) for each in gone]


def test_a_rule_a_person_disagrees_with_changes_nothing_for_them(tmp_path: Path) -> None:
    cleo = person("cleo", {"years": "10"}, disagrees="demand.some")

    assert ((), (cleo,)) == (compared(tmp_path, text(-5), text(-15), cleo).people, (cleo,))


def test_other_first_moves_are_told_with_those_before(tmp_path: Path) -> None:
    stronger = text(-9).replace("demand.some", "demand.other")
    found = only(compared(tmp_path, text(), text() + stronger, ADA))

    assert (("demand.some",), ("demand.other",)) == (found.first_before, found.first_after)


def test_advice_in_other_words_is_told_with_the_part_that_changed(tmp_path: Path) -> None:
    found = only(compared(tmp_path, text(say="{years} years."), text(say="After {years} years."), ADA))
    (advice,) = found.advice

    assert (("say",), "10 years.", "After 10 years.") == (advice.parts, advice.before.say, advice.after.say)
    assert () == found.readings


@pytest.mark.parametrize(
    ("was", "becomes", "part"),
    [
        ("effort_hours = 1", "effort_hours = 9", "effort_hours"),
        ('slot = "quick"', 'slot = "quick"\ncost = 5', "cost"),
        ("Begin.", "Start.", "first_step"),
        ("It is done.", "It is over.", "know_by"),
        ("Some rule", "A rule", "title"),
        ('basis = "practice"', 'basis = "practice"\ncites = ["grade.e"]', "cites"),
    ],
)
def test_every_part_of_advice_is_compared(tmp_path: Path, was: str, becomes: str, part: str) -> None:
    (advice,) = only(compared(tmp_path, text(), text().replace(was, becomes), ADA)).advice

    assert (part,) == advice.parts


def test_a_dimension_that_only_one_of_the_packs_reads_is_told(tmp_path: Path) -> None:
    head = (SMALL / "pack.toml").read_text(encoding="utf-8").partition("[dimension.price]")[0]
    less = with_files(tmp_path, {"pack.toml": head})
    gone, new = (impact(*packs, [ADA], as_of=DAY) for packs in ((small_pack(), less), (less, small_pack())))

    assert [("price", True, False)] == [
        (it.dimension, bool(it.before), bool(it.after)) for it in only(gone).readings
    ]
    assert [("price", False, True)] == [
        (it.dimension, bool(it.before), bool(it.after)) for it in only(new).readings
    ]


def test_rules_with_an_error_and_files_that_cannot_be_read_are_set_aside(tmp_path: Path) -> None:
    good = rule_text("demand.good")
    (tmp_path / "mine.toml").write_text(
        f"format = 1\n{rule_text(when='yeers.at_least = 3')}{good}", encoding="utf-8"
    )
    (tmp_path / "broken.toml").write_text("x = [", encoding="utf-8")
    after = load_pack(tmp_path / "broken.toml", tmp_path / "mine.toml", shipped=SMALL)

    assert (str(tmp_path / "broken.toml"), "demand.some") == set_aside(small_pack(), after)
    assert () == set_aside(after, after)


def test_a_rule_without_an_id_is_told_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("format = 1\n[[rule]]\n", encoding="utf-8")
    after: Pack = load_pack(tmp_path / "mine.toml", shipped=SMALL)

    assert ("rule 1",) == set_aside(small_pack(), after)
