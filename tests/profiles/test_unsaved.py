"""Text of a rule file that is not saved: kept where it can be, found again, and forgotten."""

import errno
import os
from pathlib import Path

import pytest

from profiles import durable
from profiles.errors import ProfileUnwritable
from profiles.paths import packs_folder, recovery_folders
from profiles.unsaved import Unsaved, drop_unsaved, fingerprint, keep_unsaved, unsaved_text

FILE = Path("/somewhere/rules/own.toml")
SEEN = fingerprint(b"seen")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder that FREEHOLD_HOME names for this test."""
    return tmp_path / "freehold"


def test_text_that_is_kept_is_found_with_what_it_was_begun_from_and_can_be_forgotten() -> None:
    assert unsaved_text(FILE) is None
    keep_unsaved(FILE, b"a\n\xff\n", SEEN)

    assert Unsaved(b"a\n\xff\n", SEEN) == unsaved_text(FILE)
    drop_unsaved(FILE)
    assert unsaved_text(FILE) is None
    drop_unsaved(FILE)


def test_files_of_one_name_in_two_packs_are_kept_apart() -> None:
    other = Path("/somewhere/else/own.toml")
    keep_unsaved(FILE, b"one", SEEN)
    keep_unsaved(other, b"two", SEEN)

    assert [b"one", b"two"] == [found.text for it in (FILE, other) if (found := unsaved_text(it))]


@pytest.mark.parametrize("stem", ["x" * 240, "\udcff", "."])
def test_no_name_is_too_odd_to_be_kept(stem: str) -> None:
    path = Path("/somewhere") / f"{stem}.toml"
    keep_unsaved(path, b"a" * 1_000_000, SEEN)
    keep_unsaved(path, b"b", SEEN)

    assert Unsaved(b"b", SEEN) == unsaved_text(path)


def test_where_the_packs_cannot_be_written_it_goes_into_a_recovery_folder(home: Path) -> None:
    home.mkdir()
    packs_folder().write_text("no folder")
    keep_unsaved(FILE, b"a", SEEN)

    assert Unsaved(b"a", SEEN) == unsaved_text(FILE)
    assert [".txt"] == [path.suffix for path in recovery_folders()[0].iterdir()]
    packs_folder().unlink()
    keep_unsaved(FILE, b"b", SEEN)
    assert Unsaved(b"b", SEEN) == unsaved_text(FILE)
    assert [] == list(recovery_folders()[0].iterdir())


def test_where_no_folder_takes_it_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(durable, "write_new", full)
    with pytest.raises(ProfileUnwritable, match="no folder could be written"):
        keep_unsaved(FILE, b"a", SEEN)


def test_only_its_owner_can_read_it() -> None:
    keep_unsaved(FILE, b"a", SEEN)

    assert [0o600] == [path.stat().st_mode & 0o777 for path in (packs_folder() / ".unsaved").iterdir()]
