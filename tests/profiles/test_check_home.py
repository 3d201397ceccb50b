import os
from datetime import date
from pathlib import Path

import pytest

from profiles.check import Fault
from profiles.check_home import check_home
from profiles.history import take
from profiles.paths import cache_folder, knowledge_folder, profiles_folder, settings_file
from profiles.recovery import keep
from profiles.store import Stored, open_profile
from rules.assess import assess
from tests.rules.samples import small_pack

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()
DAY = date(2026, 11, 22)


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stored:
    monkeypatch.setenv("FREEHOLD_HOME", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    path = profiles_folder() / "asha.toml"
    path.parent.mkdir(mode=0o700)
    path.write_bytes(SAMPLE)
    return open_profile(path)


def only() -> Fault:
    (fault,) = check_home()
    return fault


def test_what_was_kept_as_it_should_be_is_no_fault(stored: Stored) -> None:
    take(stored.profile, stored.path, assess(small_pack(), {}, as_of=DAY, currency="EUR"), "asked")
    keep(stored, stored.profile, {"years": "7"})

    assert () == check_home()


@pytest.mark.parametrize("damage", [b"", b"PK no archive"])
def test_a_damaged_copy_of_the_rules_of_a_day_is_told_by_its_snapshot(stored: Stored, damage: bytes) -> None:
    taken = take(stored.profile, stored.path, assess(small_pack(), {}, as_of=DAY, currency="EUR"), "asked")
    for copy in knowledge_folder().iterdir():
        copy.chmod(0o600)
        copy.write_bytes(damage)

    assert (str(taken.stored.path), True) == (only().where, only().hint)
    assert "by the rules of today" in only().todo


def test_a_recovery_file_that_cannot_be_read_is_a_fault(stored: Stored) -> None:
    keep(stored, stored.profile, {"years": "7"}).write_text("format = [")

    assert (False, "asha-1.toml:1:" in only().what) == (only().hint, True)


def test_a_recovery_file_of_a_profile_that_is_gone_is_told(stored: Stored) -> None:
    keep(stored, stored.profile, {"years": "7"})
    stored.path.unlink()

    assert "not where it was" in only().what


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_folder_that_others_may_look_into_is_told_with_the_way_to_close_it(stored: Stored) -> None:
    stored.path.parent.chmod(0o755)

    assert f"chmod 700 {stored.path.parent}" in only().todo


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_cache_that_others_may_look_into_is_told_as_well(stored: Stored) -> None:
    cache_folder().mkdir()
    cache_folder().chmod(0o755)

    assert f"chmod 700 {cache_folder()}" in only().todo


def test_a_setting_that_cannot_be_used_is_a_fault(stored: Stored) -> None:
    settings_file().write_text('look = "purple"\n', encoding="utf-8")

    assert (str(settings_file()), False) == (only().where, only().hint)
    assert "write one of dark, light, contrast" in only().what
