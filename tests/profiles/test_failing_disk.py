import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from profiles.answers import at_question
from profiles.errors import ProfileChanged, ProfileUnreadable, ProfileUnwritable
from profiles.store import Stored, create, open_profile, save
from profiles.toml import to_bytes
from tests.profiles.folders import names_in

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()
CALLS = ("open", "write", "fsync", "close", "replace", "link", "unlink", "lstat", "fstat", "listdir")
CODES = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EMFILE)


class Disk:
    """File calls of one name that fail from a given call on, once or for good."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str, code: int) -> None:
        self._monkeypatch = monkeypatch
        self._name = name
        self._code = code
        self._real: Callable[..., object] = getattr(os, name)

    def fail(self, at: int, *, for_good: bool) -> "Disk":
        """Let call number `at` fail, and with `for_good` every later one."""
        self.calls = 0
        self.failed = False

        def call(*arguments: object, **keys: object) -> object:
            self.calls += 1
            if self.calls - 1 == at or (for_good and self.calls > at):
                self.failed = True
                if self._name == "close":
                    self._real(*arguments, **keys)
                raise OSError(self._code, os.strerror(self._code))
            return self._real(*arguments, **keys)

        self._monkeypatch.setattr(os, self._name, call)
        return self

    def repair(self) -> None:
        """Let every call through again."""
        self._monkeypatch.setattr(os, self._name, self._real)


def opened(folder: Path) -> Stored:
    path = folder / "asha.toml"
    path.unlink(missing_ok=True)
    path.write_bytes(SAMPLE)
    return open_profile(path)


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("code", CODES, ids=errno.errorcode.get)
@pytest.mark.parametrize("name", CALLS)
def test_a_save_on_a_failing_disk_is_told_or_really_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int, for_good: bool
) -> None:
    disk = Disk(monkeypatch, name, code)
    for at in range(100):
        stored = opened(tmp_path)
        new = at_question(stored.profile, "years")
        disk.fail(at, for_good=for_good)
        told = outcome(lambda: save(stored, new))  # noqa: B023  called before the next turn
        disk.repair()

        left = stored.path.read_bytes()
        if told is None or told.standing:
            assert to_bytes(new) == left
        else:
            assert left == SAMPLE
        if not disk.failed:
            return
    pytest.fail("a save makes fewer than a hundred calls")


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("name", CALLS)
def test_a_save_works_again_once_the_disk_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, for_good: bool
) -> None:
    disk = Disk(monkeypatch, name, errno.EIO)
    for at in range(100):
        stored = opened(tmp_path)
        disk.fail(at, for_good=for_good)
        told = outcome(lambda: save(stored, at_question(stored.profile, "years")))  # noqa: B023  as above
        disk.repair()

        standing = told.standing if told and told.standing else open_profile(stored.path)
        save(standing, at_question(stored.profile, "focus"))

        assert open_profile(stored.path).profile.at == "focus"
        assert names_in(tmp_path) == ["asha.toml"]
        if not disk.failed:
            return
    pytest.fail("a save makes fewer than a hundred calls")


@pytest.mark.parametrize("name", CALLS)
def test_a_profile_created_on_a_failing_disk_is_told_or_really_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    disk = Disk(monkeypatch, name, errno.EIO)
    profile = open_profile(Path(__file__).with_name("sample.toml")).profile
    for at in range(100):
        path = tmp_path / str(at) / "asha.toml"
        disk.fail(at, for_good=False)
        told = outcome(lambda: create(profile, path))  # noqa: B023  as above
        disk.repair()

        assert (told is None or bool(told.standing)) == path.exists()
        if not disk.failed:
            return
    pytest.fail("creating makes fewer than a hundred calls")


def outcome(act: Callable[[], object]) -> ProfileUnwritable | None:
    try:
        act()
    except ProfileUnwritable as error:
        return error
    return None


def test_a_conflict_copy_on_a_full_disk_is_told_and_leaves_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = opened(tmp_path)
    stored.path.write_bytes(b"theirs")
    Disk(monkeypatch, "write", errno.ENOSPC).fail(0, for_good=True)

    with pytest.raises(ProfileUnwritable, match="No space left on device"):
        save(stored, at_question(stored.profile, "years"))

    assert (stored.path.read_bytes(), names_in(tmp_path)) == (b"theirs", ["asha.toml"])


def test_a_profile_that_cannot_be_read_is_not_taken_for_a_changed_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = opened(tmp_path)
    disk = Disk(monkeypatch, "fstat", errno.EIO).fail(0, for_good=True)
    told = outcome(lambda: save(stored, stored.profile))
    disk.repair()

    assert told is not None
    assert names_in(tmp_path) == ["asha.toml"]


def test_a_read_error_is_told_and_never_an_empty_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = opened(tmp_path)
    disk = Disk(monkeypatch, "fstat", errno.EIO).fail(0, for_good=True)
    with pytest.raises(ProfileUnreadable, match="cannot read this file"):
        open_profile(stored.path)
    disk.repair()


def test_a_changed_file_is_still_a_conflict_after_a_failed_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = opened(tmp_path)
    disk = Disk(monkeypatch, "write", errno.EIO).fail(0, for_good=True)
    with pytest.raises(ProfileUnwritable):
        save(stored, at_question(stored.profile, "years"))
    disk.repair()
    stored.path.write_bytes(b"theirs")

    with pytest.raises(ProfileChanged):
        save(stored, at_question(stored.profile, "years"))
