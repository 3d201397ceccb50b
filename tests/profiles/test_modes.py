"""Who may read what is kept, whatever the umask says, and links that somebody planted."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from profiles import recovery
from profiles.answers import at_question
from profiles.errors import ProfileUnwritable
from profiles.history import take
from profiles.housekeeping import delete
from profiles.model import Profile
from profiles.paths import resolve
from profiles.store import create, open_profile, save
from rules.assess import assess
from tests.tui.people import DAY, pack


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def test_with_an_open_umask_nothing_that_is_kept_can_be_read_by_others(
    open_umask: None, tmp_path: Path
) -> None:
    stored = create(Profile(name="asha"), resolve("asha"))
    stored.path.write_bytes(b"# mine\n" + stored.path.read_bytes())
    stored = save(open_profile(stored.path), at_question(stored.profile, "years"))
    take(stored.profile, stored.path, assess(pack(), {}, as_of=DAY, currency="EUR"), "asked")
    recovery.keep(stored, stored.profile, {"years": "4"})
    delete(create(Profile(name="gone"), resolve("gone")).path)
    found = sorted((tmp_path / "freehold").rglob("*"))

    assert {"asha.toml", "0001.toml", "as-it-was-0001.toml", "asha-1.toml", "profile.toml"} == {
        path.name for path in found if path.is_file() and path.suffix != ".zip"
    }
    assert [] == [path for path in found if stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_a_link_planted_at_the_name_of_a_temporary_file_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = create(Profile(name="asha"), resolve("asha"))
    monkeypatch.setattr(os, "urandom", bytes)
    planted = stored.path.with_name(f".asha.toml.{'00' * 8}.tmp")

    def planted_late(path: Path) -> None:
        planted.symlink_to(tmp_path / "victim")

    monkeypatch.setattr("profiles.durable.remove_stale", planted_late)
    with pytest.raises(ProfileUnwritable, match="File exists"):
        save(stored, at_question(stored.profile, "years"))

    assert not (tmp_path / "victim").exists()
