import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from profiles.frame import FIRST_LINE, LAST_LINE, PROFILE_LIMIT
from profiles.load import load
from profiles.model import Profile, StoredAnswer
from profiles.toml import NotWritable, to_bytes
from rules.answers import Silence
from tests.profiles import strategies

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()


def loaded(data: bytes) -> Profile:
    return load(data, "some.toml", "some").profile


def profile_with(**keys: object) -> Profile:
    return Profile.model_validate({"format": 1, **keys})


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(strategies.profiles)
def test_any_profile_comes_back_from_its_bytes_as_it_was(profile: Profile) -> None:
    data = to_bytes(profile)

    assert data == to_bytes(loaded(data))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(strategies.profiles)
def test_the_same_profile_gives_the_same_bytes_twice(profile: Profile) -> None:
    assert to_bytes(profile) == to_bytes(profile)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(strategies.profiles)
def test_a_file_holds_no_character_that_could_disturb_a_terminal(profile: Profile) -> None:
    text = to_bytes(profile).decode()

    assert [mark for mark in text if mark != "\n" and ord(mark) < 32 and mark != "\t"] == []
    assert [mark for mark in text if mark in "\x7f\x80\x9b\x9f\u202e\u2066\u2028\ufeff"] == []


def test_the_sample_of_the_format_is_rewritten_byte_for_byte() -> None:
    assert to_bytes(loaded(SAMPLE)) == SAMPLE


def test_a_file_begins_and_ends_with_its_marks() -> None:
    lines = to_bytes(profile_with()).decode().splitlines()

    assert (lines[0], lines[-1]) == (FIRST_LINE, LAST_LINE)


def test_unknown_keys_are_kept_everywhere() -> None:
    added = (
        b'mood = "hopeful"\n[answers]\nyears = { is = 3, sure = 0.50 }\n'
        b'[[client]]\nnickname = "A"\ncity = "Gent"\n[[plan]]\nrule = "a.b"\nday = 2026-01-02T03:04:05\n'
        b'[[disagree]]\nrule = "a.b"\nmore = [1, 2.0, true]\n[weather]\nsun = 07:30:00\n[weather.deep]\nrain = nan\n'
    )

    table = tomllib.loads(to_bytes(loaded(b"format = 1\n" + added)).decode())

    assert table["mood"] == "hopeful"
    assert table["answers"]["years"]["sure"] == 0.5
    assert table["client"][0]["city"] == "Gent"
    assert str(table["plan"][0]["day"]) == "2026-01-02 03:04:05"
    assert str(table["disagree"][0]["more"]) == "[1, 2.0, True]"
    assert str(table["weather"]["deep"]["rain"]) == "nan"


def test_unknown_keys_keep_their_order() -> None:
    table = tomllib.loads(to_bytes(loaded(b"format = 1\nzebra = 1\napple = 2\nmango = 3\n")).decode())

    assert [key for key in table if key in {"zebra", "apple", "mango"}] == ["zebra", "apple", "mango"]


def test_an_unknown_key_named_like_one_of_our_attributes_is_kept_apart() -> None:
    answer = loaded(b"format = 1\n[answers]\nyears = { is = 3, given = 4, model_config = 5 }\n").answers[
        "years"
    ]

    assert answer.given == 3
    assert answer.unknown_keys() == {"given": 4, "model_config": 5}


def test_a_whole_number_and_a_broken_one_are_told_apart() -> None:
    data = to_bytes(profile_with(answers={"a": {"is": 1}, "b": {"is": 1.0}, "c": {"is": True}}))

    assert b"a = { is = 1 }\nb = { is = 1.0 }\nc = { is = true }\n" in data


@pytest.mark.parametrize("text", ["x" * 3000, " " * 3000, '"\\' * 1500, "\u202e" * 1500, "two words " * 300])
def test_a_long_text_is_folded_over_lines_and_comes_back(text: str) -> None:
    profile = profile_with(answers={"proof.only_you": {"is": text, "on": date(2026, 1, 1)}})

    data = to_bytes(profile)

    assert text == loaded(data).answers["proof.only_you"].given
    assert max(map(len, data.decode().split("\n"))) <= 1000


def test_a_long_list_is_written_one_item_a_line() -> None:
    options = tuple(f"option_{number:04}" for number in range(200))

    data = to_bytes(profile_with(answers={"ai.where": {"is": options}}))

    assert b'    "option_0000",\n    "option_0001",\n' in data
    assert options == loaded(data).answers["ai.where"].given


def test_long_values_within_an_unknown_list_are_folded_too() -> None:
    mixed = [["x" * 600, "y" * 600], 1, {"a": "z" * 600}]

    assert mixed == loaded(to_bytes(profile_with(extra=mixed))).unknown_keys()["extra"]


def test_a_moment_in_another_zone_keeps_its_zone() -> None:
    profile = loaded(b"format = 1\ncreated = 2026-11-22T10:15:00.5+05:30\n")

    assert b"created = 2026-11-22T10:15:00.500000+05:30\n" in to_bytes(profile)


def test_a_profile_without_answers_still_has_their_heading() -> None:
    created = datetime(2026, 11, 22, tzinfo=UTC)

    assert b"\n[answers]\n# end of profile\n" in to_bytes(profile_with(created=created))


@pytest.mark.parametrize(
    "value",
    ["\ud800", 10**300, datetime(2026, 1, 1, tzinfo=UTC).timetz(), object()],
    ids=["lone surrogate", "number too long", "time with a zone", "no TOML at all"],
)
def test_a_value_that_no_file_can_hold_is_refused(value: object) -> None:
    with pytest.raises(NotWritable):
        to_bytes(profile_with(extra=value))


def test_a_value_that_would_come_back_changed_is_refused() -> None:

    with pytest.raises(NotWritable, match="come back"):
        to_bytes(profile_with(extra=Silence.LATER))


def test_a_table_that_no_line_can_hold_is_refused() -> None:
    crowd = {f"key_{number}": number for number in range(200)}

    with pytest.raises(NotWritable, match="longer than"):
        to_bytes(profile_with(extra=[crowd, 1]))


def test_a_profile_over_the_limit_is_refused() -> None:
    answers = {f"q{number}": StoredAnswer.model_validate({"is": "x" * 4000}) for number in range(300)}

    with pytest.raises(NotWritable, match=f"larger than {PROFILE_LIMIT // 1024} KiB"):
        to_bytes(profile_with().model_copy(update={"answers": answers}))


def test_an_answer_equal_to_one_written_before_is_written_as_itself() -> None:
    written = [to_bytes(profile_with(answers={"a": {"is": given}})) for given in (1, 1.0, True, 1)]

    assert [b"a = { is = %s }" % each for each in (b"1", b"1.0", b"true", b"1")] == [
        data.splitlines()[-2] for data in written
    ]


def test_a_file_with_more_values_than_can_be_read_again_is_not_written() -> None:
    answers = {f"a{number}": {"is": 1, "more": [1, 2, 3, 4]} for number in range(1500)}

    with pytest.raises(NotWritable, match="10,000 values"):
        to_bytes(profile_with(answers=answers))
