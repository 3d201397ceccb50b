from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from profiles.glance import Glance, glance
from profiles.listing import list_profiles
from profiles.load import load
from profiles.model import Profile
from profiles.toml import to_bytes
from tests.profiles import strategies

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()


def test_the_field_and_the_answers_of_a_profile_are_seen_at_a_glance() -> None:
    answers = {
        "field": {"is": "copywriting", "on": date(2026, 11, 22)},
        "work.small": {"low": 1.5, "high": 60, "note": 'she said: field = { state = "later"'},
        "work.finish": {"state": "later"},
        "years": {"is": 3, "was": {"question": "time", "state": "later"}},
    }

    assert Glance("copywriting", 3) == glance(to_bytes(Profile.model_validate({"answers": answers})))


def test_the_sample_of_the_format_is_told_at_a_glance() -> None:
    assert glance(SAMPLE) is not None


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(strategies.profiles)
def test_what_is_seen_at_a_glance_is_what_the_opened_profile_holds(profile: Profile) -> None:
    seen = glance(to_bytes(profile))
    field = profile.answers.get("field")
    given = field.given if field and isinstance(field.given, str) else ""
    answered = sum(each.state != "later" for each in profile.answers.values())

    assert seen in (None, Glance(given, answered))


@pytest.mark.parametrize(
    "spoilt",
    [
        SAMPLE.replace(b"format = 1", b"format = 2"),
        SAMPLE.replace(b"# end of profile\n", b""),
        SAMPLE[:-40],
        SAMPLE.replace(b"years = {", b"years = ["),
        SAMPLE.replace(b"years = {", b"field = {"),
        SAMPLE.replace(b'name = "', b'name = "\\q'),
        SAMPLE.replace(b'name = "', b'name = "\xff'),
        SAMPLE.replace(b"2026-11-22", b"2026-13-22"),
        SAMPLE.replace(b"is = 60", b"is = 060"),
        SAMPLE.replace(b"[answers]\n", b"[answers]\n# a comment of hers\n"),
        b"",
    ],
)
def test_a_file_that_is_not_as_this_program_writes_it_has_to_be_opened(spoilt: bytes) -> None:
    assert spoilt != SAMPLE
    assert glance(spoilt) is None


def test_a_list_says_the_same_of_a_file_of_another_look(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_bytes(SAMPLE)
    (tmp_path / "theirs.toml").write_bytes(SAMPLE.replace(b"[answers]\n", b"[answers]\n# a comment\n"))

    ours, theirs = list_profiles(tmp_path)

    assert (ours.field, ours.answered) == (theirs.field, theirs.answered)
    assert load(SAMPLE, "", "").profile.answers["field"].given == ours.field
    assert "" == ours.problem == theirs.problem


def test_a_list_says_what_is_wrong_with_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "cut.toml").write_bytes(SAMPLE[:200])

    assert "cut.toml" in list_profiles(tmp_path)[0].problem
