"""Whether profiles can be kept in their folder is told without writing; on a real read-only disk: tests/cli."""

import os
from pathlib import Path

import pytest

from profiles.writable import unwritable_home


def test_a_home_that_is_still_to_be_made_can_be_written(tmp_path: Path) -> None:
    assert unwritable_home() == ""
    assert list(tmp_path.iterdir()) == []


def test_a_home_below_a_plain_file_cannot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FREEHOLD_HOME", str(tmp_path / "file" / "home"))

    assert str(tmp_path / "file" / "home" / "profiles") in unwritable_home()
    assert "Not a directory" in unwritable_home()


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_of_somebody_else_cannot(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    told = unwritable_home()
    tmp_path.chmod(0o700)

    assert "Permission denied" in told


def test_a_home_that_cannot_be_told_is_left_to_where_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FREEHOLD_HOME", "not/from/the/root")

    assert unwritable_home() == ""
