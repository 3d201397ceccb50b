import os
from collections.abc import Callable
from pathlib import Path

import pytest

from profiles import durable
from profiles.errors import (
    ProfileExists,
    ProfileInvalid,
    ProfileMissing,
    ProfileUnmoved,
    TrashMissing,
)
from profiles.housekeeping import copy, delete, list_deleted, rename, restore
from profiles.paths import history_folder, profiles_folder, trash_folder
from profiles.store import Stored, open_profile
from tests.profiles.folders import names_in

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stored:
    """A profile with a history of one snapshot."""
    monkeypatch.setenv("FREEHOLD_HOME", str(tmp_path))
    return kept("asha")


def kept(name: str) -> Stored:
    path = profiles_folder() / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(SAMPLE)
    history_folder(path).mkdir()
    (history_folder(path) / "0001.toml").write_bytes(SAMPLE)
    return open_profile(path)


def beside(stored: Stored, name: str) -> Path:
    return stored.path.with_name(f"{name}.toml")


def snapshots(path: Path) -> list[str]:
    return names_in(history_folder(path)) if history_folder(path).is_dir() else []


def test_a_copy_has_the_answers_and_its_own_name_and_no_history(stored: Stored) -> None:
    made = copy(stored, beside(stored, "asha-2"))

    assert ("asha-2", stored.profile.answers) == (made.profile.name, made.profile.answers)
    assert snapshots(made.path) == []


def test_a_copy_never_takes_the_place_of_another(stored: Stored) -> None:
    with pytest.raises(ProfileExists):
        copy(stored, stored.path)

    assert stored.path.read_bytes() == SAMPLE


def test_a_renamed_profile_and_its_history_have_the_new_name_alone(stored: Stored) -> None:
    renamed = rename(stored, beside(stored, "ben"))

    assert ("ben", ["0001.toml"]) == (renamed.profile.name, snapshots(renamed.path))
    assert names_in(stored.path.parent) == ["ben.history", "ben.toml"]


def test_a_name_may_change_its_capitals(stored: Stored) -> None:
    rename(stored, beside(stored, "Asha"))

    assert names_in(stored.path.parent) == ["Asha.history", "Asha.toml"]


@pytest.mark.parametrize("taken", ["ben", "BEN"])
def test_a_taken_name_is_refused_and_both_stay_as_they_were(stored: Stored, taken: str) -> None:
    kept(taken)

    with pytest.raises(ProfileExists):
        rename(stored, beside(stored, "ben"))

    assert [SAMPLE, SAMPLE] == [path.read_bytes() for path in stored.path.parent.glob("*.toml")]


def test_a_profile_that_is_gone_cannot_be_renamed(stored: Stored) -> None:
    stored.path.unlink()

    with pytest.raises(ProfileMissing):
        rename(stored, beside(stored, "ben"))


def test_a_deleted_profile_is_in_the_trash_with_its_history(stored: Stored) -> None:
    deleted = delete(stored.path)

    assert names_in(stored.path.parent) == []
    assert names_in(deleted.folder) == ["profile.history", "profile.toml"]


def test_a_broken_profile_can_be_deleted_and_comes_back_byte_for_byte(stored: Stored) -> None:
    stored.path.write_bytes(b"format = [")

    delete(stored.path)
    restore("asha", stored.path)

    assert stored.path.read_bytes() == b"format = ["
    with pytest.raises(ProfileInvalid):
        open_profile(stored.path)


def test_a_restored_profile_is_what_was_deleted(stored: Stored) -> None:
    delete(stored.path)

    restore("asha", stored.path)

    assert (SAMPLE, ["0001.toml"]) == (stored.path.read_bytes(), snapshots(stored.path))
    assert names_in(trash_folder()) == []


def test_the_last_deleted_of_a_name_comes_back_first(stored: Stored) -> None:
    delete(stored.path)
    kept("asha").path.write_bytes(SAMPLE + b"# the second\n")
    delete(stored.path)

    restore("asha", stored.path)

    assert b"# the second" in stored.path.read_bytes()
    assert [("asha", 1)] == [(each.name, each.number) for each in list_deleted()]


def test_a_profile_of_that_name_is_not_overwritten_by_one_from_the_trash(stored: Stored) -> None:
    delete(stored.path)
    kept("asha")

    with pytest.raises(ProfileExists):
        restore("asha", stored.path)

    assert [("asha", 1)] == [(each.name, each.number) for each in list_deleted()]


def test_what_was_never_deleted_is_said_with_what_was(stored: Stored) -> None:
    delete(stored.path)

    with pytest.raises(TrashMissing, match="'ben'; in the trash: asha"):
        restore("ben", beside(stored, "ben"))


def test_nothing_can_be_deleted_twice(stored: Stored) -> None:
    delete(stored.path)

    with pytest.raises(ProfileMissing):
        delete(stored.path)


def test_a_folder_that_cannot_be_written_is_said_and_nothing_moves(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(source: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refused)

    with pytest.raises(ProfileUnmoved, match="Permission denied"):
        delete(stored.path)

    assert stored.path.read_bytes() == SAMPLE


def renamed_again(stored: Stored) -> Path:
    return rename(stored, beside(stored, "ben")).path


def deleted_and_restored(stored: Stored) -> Path:
    if stored.path.exists():
        delete(stored.path)
    restore("asha", stored.path)
    return stored.path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child that dies needs fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("does", [renamed_again, deleted_and_restored])
@pytest.mark.parametrize("call", range(1, 14))
def test_killed_between_two_steps_and_run_again_it_has_lost_nothing(
    stored: Stored, does: Callable[[Stored], Path], call: int
) -> None:
    child = os.fork()
    if child == 0:
        die_at(call)
        does(stored)
        os._exit(0)
    os.waitpid(child, 0)

    path = beside(stored, "ben")
    path = path if does is renamed_again and path.exists() else does(stored)

    assert stored.profile.answers == open_profile(path).profile.answers
    assert ["0001.toml"] == snapshots(path)


def die_at(call: int) -> None:
    """Let this process end, without a word, before one of the calls that move something."""
    left = [call]

    def counted(original: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object, **named: object) -> object:
            left[0] -= 1
            if left[0] == 0:
                os._exit(9)
            return original(*arguments, **named)

        return run

    for name in ("rename", "unlink", "mkdir", "rmdir"):
        setattr(Path, name, counted(getattr(Path, name)))
    vars(durable)["_name_new"] = counted(durable._name_new)
