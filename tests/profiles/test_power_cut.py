"""The power goes at any call of a save: on every disk that may be left, the profile is the old or the new one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from profiles import durable, recovery
from profiles.answers import at_question
from profiles.model import Profile
from profiles.originals import keep
from profiles.paths import original_paths
from profiles.store import Stored, create, open_profile, save
from profiles.toml import to_bytes
from tests.profiles.disks import Disk, Recorder, put
from tests.profiles.folders import names_in

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()
NAME = "asha.toml"


@pytest.fixture
def stored(tmp_path: Path) -> Stored:
    path = tmp_path / "profiles" / NAME
    path.parent.mkdir()
    path.write_bytes(SAMPLE)
    return open_profile(path)


def moved(stored: Stored) -> Profile:
    return at_question(stored.profile, "years")


def recorded(root: Path, act: Callable[[], object]) -> Recorder:
    """Write down the file calls of an act that succeeds."""
    recorder = Recorder(root)
    with pytest.MonkeyPatch.context() as monkeypatch:
        recorder.watch(monkeypatch)
        act()
    return recorder


def at_any_call(recorder: Recorder) -> list[Disk]:
    return recorder.left(range(len(recorder.calls) + 1))


def at_the_end(recorder: Recorder) -> list[Disk]:
    return recorder.left(range(len(recorder.calls), len(recorder.calls) + 1))


def test_a_save_leaves_the_old_or_the_new_version(stored: Stored) -> None:
    recorder = recorded(stored.path.parent, lambda: save(stored, moved(stored)))

    assert {SAMPLE, to_bytes(moved(stored))} == {disk[NAME] for disk in at_any_call(recorder)}


def test_what_was_called_saved_is_there(stored: Stored) -> None:
    recorder = recorded(stored.path.parent, lambda: save(stored, moved(stored)))

    assert {to_bytes(moved(stored))} == {disk[NAME] for disk in at_the_end(recorder)}


def test_on_every_disk_that_is_left_the_next_save_works_and_leaves_no_litter(
    stored: Stored, tmp_path: Path
) -> None:
    recorder = recorded(stored.path.parent, lambda: save(stored, moved(stored)))
    disks = at_any_call(recorder)
    assert len(disks) > 10
    for number, disk in enumerate(disks):
        put(disk, tmp_path / str(number))
        opened = open_profile(tmp_path / str(number) / NAME)
        save(opened, at_question(opened.profile, "focus"))

        assert [NAME] == names_in(tmp_path / str(number))


def test_a_new_profile_is_whole_or_not_there_and_there_once_it_was_said(tmp_path: Path) -> None:
    path = tmp_path / "home" / "profiles" / NAME
    recorder = recorded(tmp_path, lambda: create(Profile(name="asha"), path))
    whole, name = to_bytes(Profile(name="asha")), f"home/profiles/{NAME}"

    assert {None, whole} == {disk.get(name) for disk in at_any_call(recorder)}
    assert {whole} == {disk.get(name) for disk in at_the_end(recorder)}


def test_comments_are_in_the_history_on_every_disk_where_they_are_gone_from_the_file(stored: Stored) -> None:
    by_hand = b"# mine\n" + SAMPLE
    stored.path.write_bytes(by_hand)
    opened = open_profile(stored.path)
    recorder = recorded(stored.path.parent, lambda: save(opened, moved(opened)))
    disks = at_any_call(recorder)

    assert {by_hand, to_bytes(moved(opened))} == {disk[NAME] for disk in disks}
    assert [] == [disk for disk in disks if by_hand not in disk.values()]


def test_a_file_kept_as_it_was_is_whole_or_not_there(stored: Stored) -> None:
    recorder = recorded(stored.path.parent, lambda: keep(b"as it was", stored.path))
    (kept,) = (path.name for path in original_paths(stored.path))

    assert {None, b"as it was"} == {disk.get(f"asha.history/{kept}") for disk in at_any_call(recorder)}
    assert {b"as it was"} == {disk.get(f"asha.history/{kept}") for disk in at_the_end(recorder)}


def test_a_recovery_file_that_is_written_again_is_the_old_or_the_new_one(
    tmp_path: Path, stored: Stored
) -> None:
    first = recovery.keep(stored, stored.profile, {"years": "4"})
    before = first.read_bytes()
    recorder = recorded(tmp_path, lambda: recovery.keep(stored, stored.profile, {"years": "40"}, first))
    name = str(first.relative_to(tmp_path))

    assert {before, first.read_bytes()} == {disk[name] for disk in at_any_call(recorder)}
    assert {first.read_bytes()} == {disk[name] for disk in at_the_end(recorder)}


def test_the_simulation_finds_a_save_that_does_not_wait_for_its_bytes(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "_flush", lambda _: None)
    recorder = recorded(stored.path.parent, lambda: save(stored, moved(stored)))

    assert b"" in {disk[NAME] for disk in at_any_call(recorder)}


def test_the_simulation_finds_a_save_that_does_not_wait_for_its_name(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "sync_folder", lambda _: None)
    recorder = recorded(stored.path.parent, lambda: save(stored, moved(stored)))

    assert SAMPLE in {disk[NAME] for disk in at_the_end(recorder)}
