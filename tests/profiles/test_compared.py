"""A history compared step by step says what `diff` says of each step, without assessing what cannot have moved."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from profiles.answers import disagreements, used_answers, with_answer
from profiles.compared import Between, compared, compared_two
from profiles.history import read_history, take
from profiles.model import Profile, new_profile
from profiles.paths import knowledge_folder, overrides_file, profiles_folder, snapshot_paths
from profiles.plan import disagreed
from profiles.store import Stored, create, save
from rules.answers import Amount, Answers, Choice
from rules.assess import assess
from rules.assessment import Verdict
from rules.changes import Cause, Moved, Side, changes
from rules.measuring.sampling import sampled_people
from rules.overrides import OverrideFile
from rules.pack import Pack, load_pack
from tests.rules.samples import DAY, SMALL, rule_text, small_pack, with_rules

OVERRIDE = """format = 1
[override."demand.small"]
off = true
because = "not so for me"
until = 2026-12-01
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FREEHOLD_HOME", str(tmp_path))
    return tmp_path


def person(answers: Answers, pack: Pack) -> Profile:
    profile = new_profile("asha", "EUR", pack.versions, datetime(2026, 11, 22, tzinfo=UTC))
    for question, answer in answers.items():
        profile = with_answer(profile, question, answer, DAY)
    return profile


def side(profile: Profile, pack: Pack, day: date) -> Side:
    answers = used_answers(profile, pack.questions).answers
    return Side(pack=pack, answers=answers, currency="EUR", as_of=day)


def taken(stored: Stored, profile: Profile, pack: Pack, day: date) -> Stored:
    """Save a profile and take a snapshot of it on a day."""
    saved = save(stored, profile)
    answers = used_answers(profile, pack.questions).answers
    take(profile, saved.path, assess(pack, answers, as_of=day, currency="EUR"), "asked")
    return saved


def begun(profile: Profile) -> Stored:
    return create(profile, profiles_folder() / "asha.toml")


def steps(stored: Stored, pack: Pack) -> list[Between]:
    return list(compared(read_history(stored.path), pack))


def adds_up(moved: Moved) -> bool:
    return moved.after - moved.before == sum(moved.parts.values())


def test_by_the_same_rules_it_says_what_a_comparison_of_both_days_says() -> None:
    pack = load_pack()
    people = [person(each, pack) for each in sampled_people(pack, 6, 11)]
    stored = begun(people[0])
    for number, each in enumerate(people):
        stored = taken(stored, each, pack, DAY + timedelta(number))

    for number, step in enumerate(steps(stored, pack)):
        sides = (side(people[number + at], pack, DAY + timedelta(number + at)) for at in (0, 1))
        found = changes(*sides)

        assert [each.moved for each in found.readings if each.moved.before != each.moved.after] == list(
            step.readings
        )
        assert found.figures == step.figures
        assert (found.switched, found.answers) == (step.changes.switched, step.changes.answers)


def test_a_rule_that_was_set_aside_between_two_days_has_switched() -> None:
    pack = small_pack()
    profile = person({"clients.regular": Choice("no"), "work.small": Amount(60, 60)}, pack)
    stored = taken(begun(profile), profile, pack, DAY)
    aside = disagreed(profile, "demand.small", "not so for me", None)
    saved = save(stored, aside)
    off = disagreements(aside)
    found = assess(
        pack, used_answers(aside, pack.questions).answers, as_of=DAY, currency="EUR", disagreements=off
    )
    take(aside, saved.path, found, "asked")

    (step,) = steps(saved, pack)

    (switched,) = [each for each in step.changes.switched if each.rule == "demand.small"]
    assert (Verdict.FIRES, None, (Cause.ANSWERS,)) == (switched.before, switched.after, switched.causes)


def test_between_other_rules_the_parts_of_answers_and_rules_add_up(tmp_path: Path) -> None:
    old, new = small_pack(), with_rules(tmp_path / "new", rule_text("demand.one"))
    first = person({"clients.regular": Choice("no"), "work.small": Amount(60, 60)}, old)
    stored = taken(begun(first), first, old, DAY)
    second = with_answer(first, "work.small", Amount(45, 45), DAY)
    stored = taken(stored, second, new, DAY)

    (step,) = steps(stored, new)
    found = changes(side(first, old, DAY), side(second, new, DAY))

    assert [each.moved for each in found.readings if each.moved.before != each.moved.after] == list(
        step.readings
    )
    assert [] == [each for each in step.readings if not adds_up(each)]
    assert any(each.parts[Cause.RULES] for each in step.readings)


def test_an_override_that_has_lapsed_between_two_days_is_a_change_of_the_rules() -> None:
    overrides_file().parent.mkdir(parents=True)
    overrides_file().write_text(OVERRIDE)
    profile = person({"clients.regular": Choice("no"), "work.small": Amount(60, 60)}, small_pack())
    stored = begun(profile)
    for day in (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2)):
        pack = load_pack(shipped=SMALL, overrides=OverrideFile(overrides_file(), day))
        stored = taken(stored, profile, pack, day)

    first, second = steps(stored, pack)

    assert () == first.readings
    assert [0] == [each.parts[Cause.ANSWERS] for each in second.readings]
    assert all(each.parts[Cause.RULES] for each in second.readings)


def without_copies() -> None:
    for each in knowledge_folder().iterdir():
        each.unlink()


def without_names() -> None:
    for each in snapshot_paths(profiles_folder() / "asha.toml"):
        each.chmod(0o600)
        each.write_text(re.sub("knowledge = .*\n", "", each.read_text()))


@pytest.mark.parametrize("lost", [without_copies, without_names])
def test_where_the_rules_of_a_day_are_not_kept_that_is_said(home: Path, lost: Callable[[], None]) -> None:
    pack = small_pack()
    profile = person({"years": Amount(3, 3)}, pack)
    stored = taken(begun(profile), profile, pack, DAY)
    lost()
    other = with_rules(home / "other", rule_text("demand.one"))
    stored = taken(stored, with_answer(profile, "years", Amount(4, 4), DAY), other, DAY)

    assert [True] == [each.rules_gone for each in steps(stored, other)]


def test_two_profiles_are_compared_by_the_rules_of_their_days_or_those_that_are_not_kept_are_named(
    tmp_path: Path,
) -> None:
    old, new = small_pack(), with_rules(tmp_path / "new", rule_text("demand.one"))
    first = person({"clients.regular": Choice("no"), "work.small": Amount(60, 60)}, old)
    stored = taken(begun(first), first, old, DAY)
    snapshot = read_history(stored.path).snapshots[0].profile
    now = with_answer(first, "work.small", Amount(45, 45), DAY)

    found = compared_two(snapshot, now, new, DAY)
    assert () == found.without_rules
    assert changes(side(first, old, DAY), side(now, new, DAY)).readings == found.changes.readings

    for each in knowledge_folder().iterdir():
        each.unlink()
    found = compared_two(snapshot, now, new, DAY)
    assert (0,) == found.without_rules
    assert changes(side(first, new, DAY), side(now, new, DAY)).readings == found.changes.readings


def test_a_history_of_one_snapshot_has_nothing_to_compare() -> None:
    pack = small_pack()
    profile = person({}, pack)

    assert [] == steps(taken(begun(profile), profile, pack, DAY), pack)
