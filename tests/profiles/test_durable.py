import errno
import os
from pathlib import Path

import pytest

from profiles import durable
from tests.profiles.folders import names_in


def refusing(code: int, times: int = 1_000_000) -> "_Refusing":
    return _Refusing(code, times)


class _Refusing:
    """A file call that fails so many times and then does as the real one."""

    def __init__(self, code: int, times: int) -> None:
        self.code = code
        self.times = times

    def around(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        real = getattr(os, name)

        def call(*arguments: object, **keys: object) -> object:
            if self.times > 0:
                self.times -= 1
                raise OSError(self.code, os.strerror(self.code))
            return real(*arguments, **keys)

        monkeypatch.setattr(os, name, call)


def test_bytes_are_written_for_the_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        temporary = durable.write_new(tmp_path / "asha.toml", b"text")
    finally:
        os.umask(before)

    assert (temporary.read_bytes(), temporary.stat().st_mode & 0o777) == (b"text", 0o600)


def test_short_writes_are_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data[:3])))

    assert durable.write_new(tmp_path / "asha.toml", b"a longer text").read_bytes() == b"a longer text"


def test_a_folder_that_cannot_be_synced_for_its_kind_is_forgiven(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing(errno.EINVAL).around(monkeypatch, "fsync")

    durable.sync_folder(tmp_path)


def test_a_disk_that_fails_while_syncing_a_folder_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing(errno.EIO).around(monkeypatch, "fsync")

    with pytest.raises(OSError, match="Input/output"):
        durable.sync_folder(tmp_path)


def test_missing_folders_are_made_for_the_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        durable.make_folder(tmp_path / "one" / "two")
    finally:
        os.umask(before)

    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("one", "one/two")] == [0o700, 0o700]


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir(0o750)

    durable.make_folder(tmp_path / "one")

    assert (tmp_path / "one").stat().st_mode & 0o777 == 0o750


def test_the_first_free_name_is_taken(tmp_path: Path) -> None:
    names = [tmp_path / name for name in ("a", "b", "c")]
    names[0].write_bytes(b"taken")

    placed = durable.place_new(durable.write_new(tmp_path / "x", b"text"), names)

    assert (names[1], b"taken", b"text") == (placed, names[0].read_bytes(), placed.read_bytes())
    assert names_in(tmp_path) == ["a", "b"]


def test_no_free_name_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    with pytest.raises(FileExistsError):
        durable.place_new(durable.write_new(tmp_path / "x", b"text"), [tmp_path / "a"])

    assert names_in(tmp_path) == ["a"]


def test_on_a_disk_without_links_a_free_name_is_taken_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing(errno.EPERM).around(monkeypatch, "link")
    names = [tmp_path / "a", tmp_path / "b"]
    names[0].write_bytes(b"taken")

    placed = durable.place_new(durable.write_new(tmp_path / "x", b"text"), names)

    assert (
        names[0].read_bytes(),
        placed.read_bytes(),
        names_in(tmp_path),
    ) == (b"taken", b"text", ["a", "b"])


def test_a_replacement_that_is_refused_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "_PATIENCE", 5.0)
    temporary = durable.write_new(tmp_path / "a", b"text")
    refusing(errno.EACCES, times=2).around(monkeypatch, "replace")

    durable.replace(temporary, tmp_path / "a")

    assert (tmp_path / "a").read_bytes() == b"text"


def test_a_replacement_that_stays_refused_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = durable.write_new(tmp_path / "a", b"text")
    refusing(errno.EACCES).around(monkeypatch, "replace")

    with pytest.raises(PermissionError):
        durable.replace(temporary, tmp_path / "a")

    assert names_in(tmp_path) == []


def test_only_the_stale_files_of_one_name_are_removed(tmp_path: Path) -> None:
    others = [f".b.toml.{'0' * 16}.tmp", ".a.toml.mine.tmp", f".a.toml.x.toml.{'0' * 16}.tmp", "a.toml"]
    for name in [*others, f".a.toml.{'0f' * 8}.tmp"]:
        (tmp_path / name).touch()

    durable.remove_stale(tmp_path / "a.toml")

    assert sorted(others) == names_in(tmp_path)
