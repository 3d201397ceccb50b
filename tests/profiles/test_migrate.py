"""A file of an older format is read as one of today, and rewritten only after it was kept as it was."""

from pathlib import Path
from typing import Any

import pytest

from profiles import migrate
from profiles.answers import at_question
from profiles.errors import ProfileInvalid
from profiles.migrate import Tables
from profiles.paths import original_paths
from profiles.store import open_profile, save

OLD = b'format = 0\ncalled = "asha"\ncurrency = "EUR"\nmystery = 7\n'


def named(table: Tables) -> dict[str, Any]:
    """Do what a migration does: format 0 of this test called the name otherwise."""
    return {**{key: value for key, value in table.items() if key != "called"}, "name": table["called"]}


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(migrate, "MIGRATIONS", {0: named})
    path = tmp_path / "old.toml"
    path.write_bytes(OLD)
    return path


def test_an_old_file_is_read_as_one_of_today_and_says_so(old: Path) -> None:
    opened = open_profile(old)

    assert ("asha", 1, 7) == (
        opened.profile.name,
        opened.profile.format,
        opened.profile.unknown_keys()["mystery"],
    )
    assert ["this file has format 0; your next change saves it in format 1"] == [
        notice.partition(",")[0] for notice in opened.notices
    ]


def test_reading_an_old_file_changes_nothing(old: Path) -> None:
    save(open_profile(old), open_profile(old).profile)

    assert OLD == old.read_bytes()


def test_the_first_change_writes_it_anew_and_keeps_it_as_it_was(old: Path) -> None:
    stored = open_profile(old)
    save(stored, at_question(stored.profile, "years"))

    assert b"format = 1\n" in old.read_bytes()
    assert [OLD] == [path.read_bytes() for path in original_paths(old)]


def test_a_mistake_in_an_old_file_is_told_at_its_place(old: Path) -> None:
    old.write_bytes(OLD + b"at = 5\n[answers]\nyears = { is = nan }\n")

    with pytest.raises(
        ProfileInvalid, match=r"old\.toml:5:6: at is 5;[^\n]*\n[^\n]*old\.toml:7:16: is of years is nan;"
    ):
        open_profile(old)


@pytest.mark.parametrize("found", ["-1", "0", "-99999999999999999999999"])
def test_a_format_that_no_migration_knows_is_refused_and_left(tmp_path: Path, found: str) -> None:
    path = tmp_path / "old.toml"
    path.write_text(f"format = {found}\n")

    with pytest.raises(ProfileInvalid, match="expected a line that says format = 1"):
        open_profile(path)
    assert f"format = {found}\n" == path.read_text()
