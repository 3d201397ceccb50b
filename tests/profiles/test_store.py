import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from profiles import texts
from profiles.answers import at_question
from profiles.errors import (
    ProfileExists,
    ProfileInvalid,
    ProfileMissing,
    ProfileNewer,
    ProfileUnreadable,
    ProfileUnwritable,
)
from profiles.listing import list_profiles
from profiles.model import Profile
from profiles.store import Stored, create, open_profile, save
from tests.profiles.folders import names_in

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()


@pytest.fixture
def stored(tmp_path: Path) -> Stored:
    path = tmp_path / "profiles" / "asha.toml"
    path.parent.mkdir()
    path.write_bytes(SAMPLE)
    return open_profile(path)


def moved(stored: Stored, question: str) -> Profile:
    return at_question(stored.profile, question)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_saved_profile_is_what_is_opened_next(stored: Stored) -> None:
    saved = save(stored, moved(stored, "years"))

    assert saved == open_profile(stored.path)


def test_a_save_goes_on_from_the_one_before(stored: Stored) -> None:
    second = save(save(stored, moved(stored, "years")), moved(stored, "focus"))

    assert open_profile(second.path).profile.at == "focus"


def test_a_save_leaves_nothing_else_in_the_folder(stored: Stored) -> None:
    save(stored, moved(stored, "years"))

    assert names_in(stored.path.parent) == ["asha.toml"]


def test_saving_what_was_opened_touches_nothing(stored: Stored) -> None:
    os.utime(stored.path, (1, 1))

    save(stored, stored.profile)

    assert (stored.path.stat().st_mtime, stored.path.read_bytes()) == (1, SAMPLE)


def test_saving_what_was_opened_keeps_the_comments_of_a_file_written_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "hand.toml"
    path.write_text('# mine\nformat = 1\ncurrency = "EUR"\n')
    opened = open_profile(path)

    save(opened, opened.profile)

    assert path.read_text().startswith("# mine")


def test_a_whole_number_that_became_a_broken_one_is_saved(stored: Stored) -> None:
    def sure(value: float) -> Profile:
        return Profile.model_validate(stored.profile.to_table() | {"sure": value})

    after = save(save(stored, sure(1)), sure(1.0))

    assert b"sure = 1.0\n" in after.path.read_bytes()


def test_opening_touches_nothing(stored: Stored) -> None:
    os.utime(stored.path, (1, 1))

    open_profile(stored.path)

    assert (stored.path.stat().st_mtime, names_in(stored.path.parent)) == (1, ["asha.toml"])


@pytest.mark.parametrize(
    ("before", "after"), [(0o644, 0o600), (0o666, 0o600), (0o600, 0o600), (0o400, 0o400)]
)
def test_a_save_never_loosens_the_mode(stored: Stored, before: int, after: int) -> None:
    stored.path.chmod(before)

    save(stored, moved(stored, "years"))

    assert after == mode_of(stored.path)


def test_a_save_through_a_link_updates_its_target_and_keeps_the_link(stored: Stored, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(stored.path)

    save(open_profile(link), moved(stored, "years"))

    assert (link.is_symlink(), open_profile(stored.path).profile.at) == (True, "years")


def test_a_profile_that_no_file_can_hold_is_told_before_the_file_is_touched(stored: Stored) -> None:
    with pytest.raises(ProfileUnwritable, match="was not saved: it holds a text or number"):
        save(stored, stored.profile.model_copy(update={"at": "\ud800"}))

    assert stored.path.read_bytes() == SAMPLE


def test_stale_files_of_a_killed_save_are_removed_by_the_next(stored: Stored) -> None:
    (stored.path.parent / f".asha.toml.{'0' * 16}.tmp").touch()

    save(stored, moved(stored, "years"))

    assert names_in(stored.path.parent) == ["asha.toml"]


@pytest.mark.parametrize("name", ["asha", "ASHA", "\uff41sha"])
def test_a_name_that_is_taken_however_spelled_is_not_created(stored: Stored, name: str) -> None:
    with pytest.raises(ProfileExists) as caught:
        create(stored.profile, stored.path.with_name(f"{name}.toml"))

    assert (caught.value.exit_code, stored.path.read_bytes()) == (2, SAMPLE)
    assert names_in(stored.path.parent) == ["asha.toml"]


def test_a_link_that_leads_nowhere_is_not_created_through(tmp_path: Path) -> None:
    (tmp_path / "asha.toml").symlink_to(tmp_path / "victim")

    with pytest.raises(ProfileExists):
        create(Profile(format=1), tmp_path / "asha.toml")

    assert not (tmp_path / "victim").exists()


def test_a_file_that_appears_at_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "asha.toml"
    real = os.link

    def late(source: Path, target: Path) -> None:
        path.write_bytes(b"theirs")
        real(source, target)

    monkeypatch.setattr(os, "link", late)

    with pytest.raises(ProfileExists):
        create(Profile(format=1), path)

    assert path.read_bytes() == b"theirs"


def test_a_created_profile_lies_in_a_folder_for_its_owner_alone(tmp_path: Path) -> None:
    created = create(Profile(format=1, name="asha"), tmp_path / "home" / "profiles" / "asha.toml")

    assert [mode_of(path) for path in (tmp_path / "home", created.path.parent, created.path)] == [
        0o700,
        0o700,
        0o600,
    ]
    assert created.profile == open_profile(created.path).profile


def test_a_profile_in_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").touch()

    with pytest.raises(ProfileUnwritable):
        create(Profile(format=1), tmp_path / "home" / "asha.toml")


def test_a_path_that_no_file_may_have_is_told() -> None:
    with pytest.raises(
        ProfileUnwritable, match=r"no\\u0000where\.toml was not saved: this is not a usable file name"
    ):
        create(Profile(format=1), Path("no\0where.toml"))


def test_a_missing_profile_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileMissing, match="there is no profile at ") as caught:
        open_profile(tmp_path / "asha.toml")

    assert caught.value.exit_code == 5


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def loop(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize("make", [folder, pipe, loop])
def test_what_is_no_file_is_told(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "asha.toml")

    with pytest.raises(ProfileUnreadable) as caught:
        open_profile(tmp_path / "asha.toml")

    assert caught.value.exit_code == 5


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "asha.toml").open("wb") as stream:
        stream.truncate(3 * 1024**3)

    with pytest.raises(ProfileInvalid, match="larger than 1024 KiB"):
        open_profile(tmp_path / "asha.toml")


def test_a_newer_format_is_refused_and_left_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "asha.toml"
    newer = SAMPLE.replace(b"format = 1", b"format = 2")
    path.write_bytes(newer)

    with pytest.raises(ProfileNewer) as caught:
        open_profile(path)

    assert (4, newer) == (caught.value.exit_code, path.read_bytes())


def test_a_folder_that_cannot_be_written_is_told_when_opening(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    opened = open_profile(stored.path)

    assert (opened.read_only, opened.notices) == (True, (texts.READ_ONLY,))


def test_profiles_are_listed_by_name_with_what_they_hold(stored: Stored) -> None:
    create(Profile(format=1), stored.path.with_name("Bo.toml"))
    (stored.path.parent / "notes.txt").touch()
    (stored.path.parent / ".hidden.toml").touch()
    os.utime(stored.path, (0, 0))

    listed = list_profiles(stored.path.parent)

    assert [(each.name, each.field, each.answered, each.problem) for each in listed] == [
        ("Bo", "", 0, ""),
        ("asha", "copywriting", 7, ""),
    ]
    assert datetime(1970, 1, 1, tzinfo=UTC) == listed[1].modified


def test_a_profile_that_cannot_be_opened_is_listed_with_its_problem(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("format = 0\n")
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")

    listed = list_profiles(tmp_path)

    assert [each.name for each in listed] == ["broken", "gone"]
    assert listed[0].problem.endswith("broken.toml:1:10: format is 0; expected a line that says format = 1")
    assert (listed[1].problem[:22], listed[1].modified) == ("there is no profile at", None)


def test_a_folder_that_is_missing_has_no_profiles(tmp_path: Path) -> None:
    assert list_profiles(tmp_path / "nowhere") == []


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ProfileUnreadable, match="cannot read the folder"):
        list_profiles(tmp_path / "file")
