import errno
import os
from pathlib import Path

import pytest

from profiles import locks
from profiles.errors import ProfileInUse
from profiles.locks import locked
from tests.profiles.folders import names_in


def test_a_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    with locked(tmp_path / "asha.toml"):
        assert names_in(tmp_path) == [".asha.toml.lock"]

    assert names_in(tmp_path) == []


def test_a_lock_that_is_held_is_waited_for_and_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_PATIENCE", 0.02)
    with (
        locked(tmp_path / "asha.toml"),
        pytest.raises(ProfileInUse) as caught,
        locked(tmp_path / "asha.toml"),
    ):
        pass

    assert (caught.value.exit_code, "asha.toml is being saved" in str(caught.value)) == (7, True)


def test_a_lock_is_free_after_an_error_within(tmp_path: Path) -> None:
    with pytest.raises(KeyError), locked(tmp_path / "asha.toml"):
        raise KeyError

    with locked(tmp_path / "asha.toml"):
        pass


def test_a_lock_file_left_by_a_killed_program_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".asha.toml.lock").touch()

    with locked(tmp_path / "asha.toml"):
        pass

    assert names_in(tmp_path) == []


def test_a_lock_whose_file_was_removed_meanwhile_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / ".asha.toml.lock"
    real = os.lstat
    removed: list[Path] = []

    def removed_once(name: Path) -> os.stat_result:
        if not removed:
            removed.append(name)
            path.unlink()
        return real(name)

    monkeypatch.setattr(os, "lstat", removed_once)

    with locked(tmp_path / "asha.toml"):
        assert path.exists()


def test_a_link_planted_at_the_name_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".asha.toml.lock").symlink_to(tmp_path / "victim")

    with pytest.raises(OSError, match="symbolic"), locked(tmp_path / "asha.toml"):
        pass

    assert not (tmp_path / "victim").exists()


@pytest.mark.parametrize(("code", "goes_on"), [(errno.ENOLCK, True), (errno.EIO, False)])
def test_a_disk_without_locks_is_used_without_and_a_failing_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, goes_on: bool
) -> None:
    def failing(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(locks, "_lock", failing)
    entered = False
    try:
        with locked(tmp_path / "asha.toml"):
            entered = True
    except OSError:
        pass

    assert goes_on == entered
