"""Profiles of every released pack, read by the pack of now: each answer is kept, carried on or parked by name."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from profiles.answers import used_answers
from profiles.carried import CarriedOver, carried_over
from profiles.model import Profile
from rules.asking.earlier import lineage, release
from rules.assess import assess
from tests.rules.samples import DAY, shipped_pack


@cache
def tables(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


RELEASED = sorted((Path(__file__).parent / "released").glob("freehold-*.toml"))
PEOPLE = [(path, name) for path in RELEASED for name in tables(path)]


def version_of(path: Path) -> str:
    return path.stem.removeprefix("freehold-")


def profile(path: Path, name: str) -> Profile:
    return Profile.model_validate(tables(path)[name])


def carried(path: Path, name: str) -> CarriedOver:
    return carried_over(profile(path, name), shipped_pack())


def of_each_person() -> pytest.MarkDecorator:
    names = [f"{version_of(path)} {name}" for path, name in PEOPLE]
    return pytest.mark.parametrize(("path", "name"), PEOPLE, ids=names)


def test_the_shipped_pack_is_one_of_the_kept_releases_or_newer() -> None:
    now = release(shipped_pack().versions["freehold"])
    kept = [release(version_of(path)) for path in RELEASED]

    assert now is not None
    assert [] == [each for each in kept if each is None or each > now]
    assert kept


@of_each_person()
def test_no_answer_of_a_released_pack_is_lost_in_silence(path: Path, name: str) -> None:
    found, before = carried(path, name), profile(path, name)
    used = used_answers(found.profile, shipped_pack().questions).answers
    went = {stored.was.question for stored in found.profile.answers.values() if stored.was is not None}

    told = found.notices.keys() | went
    assert [] == [each for each in before.answers if each not in used and each not in told]


@of_each_person()
def test_what_became_of_an_earlier_question_is_in_the_map_from_its_release(path: Path, name: str) -> None:
    pack, given = shipped_pack(), {"freehold": version_of(path)}
    gone = [each for each in profile(path, name).answers if each not in pack.questions]

    lines = {each: lineage(pack, given, each) for each in gone}
    assert [] == [each for each, line in lines.items() if not (line.successors or line.dropped)]


@of_each_person()
def test_a_person_of_a_released_pack_is_told_as_much_as_before(path: Path, name: str) -> None:
    used = used_answers(carried(path, name).profile, shipped_pack().questions)
    found = assess(shipped_pack(), used.answers, as_of=DAY, currency=profile(path, name).currency)

    assert found.moves


def test_a_pack_of_the_same_version_asks_what_its_release_asked() -> None:
    now = shipped_pack().versions["freehold"]
    same = [(path, name) for path, name in PEOPLE if version_of(path) == now]
    answers = {name: profile(path, name).answers for path, name in same}

    now_used = {
        name: used_answers(profile(path, name), shipped_pack().questions).answers.keys()
        for path, name in same
    }
    assert {name: each.keys() for name, each in answers.items()} == now_used
