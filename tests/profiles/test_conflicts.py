import os
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from profiles.answers import at_question
from profiles.errors import ProfileChanged
from profiles.frame import PROFILE_LIMIT
from profiles.model import Profile
from profiles.store import Stored, open_profile, save
from profiles.toml import to_bytes
from tests.profiles.savers import save_many

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()


@pytest.fixture
def stored(tmp_path: Path) -> Stored:
    path = tmp_path / "profiles" / "asha.toml"
    path.parent.mkdir()
    path.write_bytes(SAMPLE)
    return open_profile(path)


def moved(stored: Stored, question: str) -> Profile:
    return at_question(stored.profile, question)


def changed(path: Path) -> None:
    path.write_bytes(SAMPLE.replace(b"asha", b"ahsa"))


def changed_within_size_and_time(path: Path) -> None:
    before = path.stat()
    changed(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def broken(path: Path) -> None:
    path.write_bytes(b"no = toml = at all")


def deleted(path: Path) -> None:
    path.unlink()


def made_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def made_huge(path: Path) -> None:
    path.write_bytes(b"#" * (PROFILE_LIMIT + 1))


@pytest.mark.parametrize(
    "happens", [changed, changed_within_size_and_time, broken, deleted, made_a_folder, made_huge]
)
def test_a_file_changed_by_someone_else_is_left_and_ours_lies_beside_it(
    stored: Stored, happens: Callable[[Path], None]
) -> None:
    happens(stored.path)
    theirs = stored.path.read_bytes() if stored.path.is_file() else None

    with pytest.raises(ProfileChanged) as caught:
        save(stored, moved(stored, "years"))

    assert theirs == (stored.path.read_bytes() if stored.path.is_file() else None)
    assert to_bytes(moved(stored, "years")) == caught.value.conflict.read_bytes()
    assert (caught.value.exit_code, str(caught.value.conflict) in str(caught.value)) == (6, True)


def test_a_conflict_copy_never_overwrites_another(stored: Stored) -> None:
    changed(stored.path)
    for question in ("years", "focus"):
        with pytest.raises(ProfileChanged):
            save(stored, moved(stored, question))

    kept = [
        open_profile(stored.path.with_name(f"asha.conflict-{number}.toml")).profile.at for number in (1, 2)
    ]
    assert kept == ["years", "focus"]


def test_a_profile_deleted_by_someone_else_is_kept_even_where_nothing_changed(stored: Stored) -> None:
    stored.path.unlink()

    with pytest.raises(ProfileChanged) as caught:
        save(stored, stored.profile)

    assert caught.value.conflict.read_bytes() == SAMPLE


def test_someone_else_saving_the_same_is_no_conflict(stored: Stored) -> None:
    first = save(stored, moved(stored, "years"))

    assert first == save(stored, moved(stored, "years"))


def test_two_programs_that_save_at_once_lose_nothing_they_called_saved(
    stored: Stored, tmp_path: Path
) -> None:
    context = get_context("spawn")
    barrier = context.Barrier(2)
    notes = {who: tmp_path / who for who in ("a", "b")}  # short: a name holds 200 characters
    programs = [
        context.Process(target=save_many, args=(stored.path, who, 20, barrier, note))
        for who, note in notes.items()
    ]
    for program in programs:
        program.start()
    for program in programs:
        program.join()

    told = [word for note in notes.values() for word in note.read_text().splitlines()]
    assert len(told) == 40
    assert [word for word in told if not findable(word, stored.path)] == []


def findable(word: str, path: Path) -> bool:
    """Tell whether an acknowledged word stands in its conflict copy, or in the names that saves passed on."""
    saved, _, conflict = word.partition("@")
    if conflict:
        return open_profile(path.with_name(conflict)).profile.at == saved
    names = "".join(open_profile(each).profile.name + "|" for each in path.parent.glob("*.toml"))
    return f"{saved}|" in names
