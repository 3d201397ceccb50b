"""A file with comments or a layout of its own is in the history, byte for byte, before a save changes its looks."""

import stat
from pathlib import Path

import pytest

from profiles import originals
from profiles.answers import at_question
from profiles.errors import ProfileUnwritable
from profiles.paths import original_paths
from profiles.store import Stored, open_profile, save
from tests.profiles.folders import names_in

BY_HAND = b'# my own words\nformat   = 1\ncurrency = "EUR"\n\n[answers]\nyears = { is = 0x10 }  # about\n'
SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()


@pytest.fixture
def by_hand(tmp_path: Path) -> Stored:
    path = tmp_path / "asha.toml"
    path.write_bytes(BY_HAND)
    return open_profile(path)


def moved(stored: Stored, question: str) -> Stored:
    return save(stored, at_question(stored.profile, question))


def kept(stored: Stored) -> list[bytes]:
    return [path.read_bytes() for path in original_paths(stored.path)]


def test_the_file_as_it_was_goes_into_the_history_and_the_save_names_it(by_hand: Stored) -> None:
    saved = moved(by_hand, "years")

    assert saved.original is not None
    assert BY_HAND == saved.original.read_bytes()
    assert (16, 0o400) == (
        open_profile(saved.path).profile.answers["years"].given,
        stat.S_IMODE(saved.original.stat().st_mode),
    )


def test_it_goes_there_once(by_hand: Stored) -> None:
    moved(moved(by_hand, "years"), "focus")

    assert [BY_HAND] == kept(by_hand)


def test_the_same_bytes_are_not_kept_twice(by_hand: Stored) -> None:
    moved(by_hand, "years")
    by_hand.path.write_bytes(BY_HAND)
    moved(open_profile(by_hand.path), "focus")

    assert [BY_HAND] == kept(by_hand)


def test_a_comment_added_to_a_file_of_ours_is_kept_too(by_hand: Stored) -> None:
    saved = moved(by_hand, "years")
    commented = saved.path.read_bytes() + b"# and more\n"
    saved.path.write_bytes(commented)
    moved(open_profile(saved.path), "focus")

    assert [BY_HAND, commented] == kept(by_hand)


def test_a_file_as_this_program_writes_it_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "asha.toml").write_bytes(SAMPLE)
    saved = moved(open_profile(tmp_path / "asha.toml"), "years")

    assert (None, ["asha.toml"]) == (saved.original, names_in(tmp_path))


def test_opening_and_saving_nothing_keeps_nothing(by_hand: Stored) -> None:
    save(by_hand, by_hand.profile)

    assert [] == kept(by_hand)


def test_where_it_cannot_be_kept_the_file_stays_as_it_is(by_hand: Stored) -> None:
    by_hand.path.with_name("asha.history").write_text("no folder")

    with pytest.raises(ProfileUnwritable):
        moved(by_hand, "years")
    assert BY_HAND == by_hand.path.read_bytes()


def test_the_oldest_make_room_for_the_newest(by_hand: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(originals, "MOST", 2)
    for number in range(4):
        originals.keep(b"%d" % number, by_hand.path)

    assert [b"2", b"3"] == kept(by_hand)


def test_what_cannot_be_read_in_the_history_is_not_taken_for_the_same(
    by_hand: Stored, tmp_path: Path
) -> None:
    moved(by_hand, "years")
    (first,) = original_paths(by_hand.path)
    first.unlink()
    first.mkdir()

    assert "as-it-was-0002.toml" == originals.keep(BY_HAND, by_hand.path).name
