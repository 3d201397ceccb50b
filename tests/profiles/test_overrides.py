"""Writing overrides.toml: one rule off and on again, everything else in the file kept with its exact values."""

import os
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiles.errors import ProfileError, ProfileInvalid, ProfileNewer, ProfileUnwritable
from profiles.overrides import FIRST_LINE, SwitchedOff, remove_override, set_override
from tests.profiles.folders import names_in, temporary

OFF = SwitchedOff("I sell to firms only", "b3f1c2", date(2027, 3, 1))

BY_HAND = """\
# my own comment
format = 1
mood = "grumpy"

[override."demand.small"]
when.work.small.at_least = 50
"when"."work.small".below = { parameter = "low_end.heavy" }
effect.demand.steps = [[40, -6.5], [60, -9]]
because = "my trade"

[[override."demand.small".test]]
name = "sixty"
expect = "fires"
given.work.small = 60

[override_parameter."low_end.heavy"]
value = 50
because = "my trade"

[future.table]
of = [{ a = 1 }]
"""


def written(path: Path) -> dict[str, object]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_a_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "packs" / "overrides.toml"
    set_override(path, "price.gap", OFF)

    assert path.read_text(encoding="utf-8") == (
        f"{FIRST_LINE}\nformat = 1\n\n"
        '[override."price.gap"]\noff = true\nbecause = "I sell to firms only"\nuntil = 2027-03-01\nof = "b3f1c2"\n'
    )
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o600


def test_all_else_is_kept_with_its_exact_values_in_lines_as_a_person_writes_them(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    path.write_text(BY_HAND, encoding="utf-8")
    before = tomllib.loads(BY_HAND)
    set_override(path, "price.gap", OFF)
    after = written(path)

    switched = {"off": True, "because": "I sell to firms only", "until": date(2027, 3, 1), "of": "b3f1c2"}
    assert {**before, "override": {**before["override"], "price.gap": switched}} == after
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f'{FIRST_LINE}\nformat = 1\nmood = "grumpy"\n')
    assert "\nwhen.work.small.at_least = 50\n" in text
    assert '\n[[override."demand.small".test]]\n' in text


def test_comments_written_by_hand_are_kept_in_a_copy_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    path.write_text(BY_HAND, encoding="utf-8")
    set_override(path, "price.gap", OFF)
    set_override(path, "price.other", OFF)

    assert ["overrides.by-hand-1.toml", "overrides.toml"] == names_in(tmp_path)
    assert BY_HAND == (tmp_path / "overrides.by-hand-1.toml").read_text(encoding="utf-8")


def test_off_and_on_again_leaves_the_tables_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    path.write_text(BY_HAND, encoding="utf-8")
    set_override(path, "price.gap", OFF)

    assert remove_override(path, "price.gap") is True
    assert tomllib.loads(BY_HAND) == written(path)


def test_the_last_override_leaves_no_empty_heading(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    set_override(path, "price.gap", OFF)
    remove_override(path, "price.gap")

    assert f"{FIRST_LINE}\nformat = 1\n" == path.read_text(encoding="utf-8")


def test_lines_that_are_changed_in_a_rule_outlast_its_being_off(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    path.write_text(BY_HAND, encoding="utf-8")
    set_override(path, "demand.small", OFF)
    remove_override(path, "demand.small")

    about = tomllib.loads(path.read_text(encoding="utf-8"))["override"]["demand.small"]
    assert tomllib.loads(BY_HAND)["override"]["demand.small"]["effect"] == about["effect"]
    assert "off" not in about


def test_a_new_reason_takes_the_place_of_the_old_one_and_its_day(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    set_override(path, "price.gap", OFF)
    set_override(path, "price.gap", SwitchedOff("other", "ffffff"))

    assert {"off": True, "because": "other", "of": "ffffff"} == tomllib.loads(path.read_text())["override"][
        "price.gap"
    ]


@pytest.mark.parametrize("text", [None, BY_HAND])
def test_what_is_not_off_is_not_written(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "overrides.toml"
    if text is not None:
        path.write_text(text, encoding="utf-8")

    assert remove_override(path, "demand.small") is False
    assert text == (path.read_text(encoding="utf-8") if path.exists() else None)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("format = 1\nx =\n", ":2:4: a value is missing after the equals sign"),
        ("x = 1\n", ":1:1: format = 1 is missing at the top"),
        ("format = true\n", "format = 1 is missing at the top"),
        ("format = 1\noverride = 3\n", ':2:1: write [override."id"], with the id in quotes'),
        ('format = 1\n[override]\n"price.gap" = 1\n', ':3:1: write [override."price.gap"] with its lines below'),
        ("format = 1\n" + "#" * 300_000, "larger than 256 KiB"),
    ],
)  # fmt: skip
def test_a_file_that_is_wrong_is_refused_with_its_place_and_left_alone(
    tmp_path: Path, text: str, says: str
) -> None:
    path = tmp_path / "overrides.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ProfileInvalid) as refused:
        set_override(path, "price.gap", OFF)

    assert says in str(refused.value)
    assert text == path.read_text(encoding="utf-8")


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    path.write_text("format = 2\n", encoding="utf-8")

    with pytest.raises(ProfileNewer, match="this file has format 2"):
        set_override(path, "price.gap", OFF)

    assert "format = 2\n" == path.read_text(encoding="utf-8")


def test_a_reason_that_no_file_can_hold_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"

    with pytest.raises(ProfileUnwritable, match="a text that a file cannot hold"):
        set_override(path, "price.gap", SwitchedOff("\ud800", "b3f1c2"))

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("rule", "because", "says"),
    [
        ("price.gap", "long " * 60_000, "larger than 256 KiB"),
        ("r" * 1200, "x", "longer than 1,000 characters"),
    ],
)
def test_what_could_not_be_read_again_is_not_written(
    tmp_path: Path, rule: str, because: str, says: str
) -> None:
    with pytest.raises(ProfileUnwritable, match=says):
        set_override(tmp_path / "overrides.toml", rule, SwitchedOff(because, "b3f1c2"))

    assert [] == names_in(tmp_path)


def test_what_is_wrong_elsewhere_in_the_file_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "overrides.toml"
    path.write_text('format = 1\n[override_parameter]\n"low_end.heavy" = 50\n', encoding="utf-8")
    set_override(path, "price.gap", OFF)

    assert {"low_end.heavy": 50} == written(path)["override_parameter"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("a file in the way", encoding="utf-8")

    with pytest.raises(ProfileUnwritable):
        set_override(tmp_path / "packs" / "overrides.toml", "price.gap", OFF)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_followed_and_keeps_being_one_and_the_file_keeps_its_mode(tmp_path: Path) -> None:
    real, path = tmp_path / "real.toml", tmp_path / "overrides.toml"
    real.write_text("format = 1\n", encoding="utf-8")
    real.chmod(0o644)
    path.symlink_to(real)
    set_override(path, "price.gap", OFF)

    assert path.is_symlink()
    assert ("price.gap" in real.read_text(encoding="utf-8"), 0o644) == (True, real.stat().st_mode & 0o777)


@settings(max_examples=25)
@given(because=st.text(min_size=1, max_size=2000), rule=st.text(min_size=1, max_size=20))
def test_any_reason_comes_back_as_it_was_or_is_refused(because: str, rule: str) -> None:
    with temporary() as folder:
        path = folder / "overrides.toml"
        try:
            set_override(path, rule, SwitchedOff(because, "b3f1c2"))
        except ProfileError:
            assert not path.exists()
            return
        assert because == tomllib.loads(path.read_text("utf-8"))["override"][rule]["because"]
