"""What could not be saved is kept in a file of its own, and offered as long as the profile does not hold it."""

import stat
from datetime import date
from pathlib import Path

import pytest

from profiles import paths, recovery
from profiles.answers import at_question, with_answer, without_answer
from profiles.errors import ProfileUnwritable
from profiles.housekeeping import restore
from profiles.model import Client, Profile
from profiles.store import Stored, create, open_profile, save
from rules.answers import Amount
from tests.profiles.folders import names_in

DAY = date(2026, 11, 22)


@pytest.fixture
def stored() -> Stored:
    return create(years(Profile(format=1, name="asha"), 3), paths.resolve("asha"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "freehold"


def years(profile: Profile, number: float, question: str = "years") -> Profile:
    return with_answer(profile, question, Amount(number, number), DAY)


def given(profile: Profile) -> dict[str, object]:
    return {name: answer.given for name, answer in profile.answers.items()}


def test_what_was_kept_is_offered_with_what_differs(stored: Stored) -> None:
    path = recovery.keep(stored, years(stored.profile, 9), {"sure": "40-"})

    (offer,) = recovery.offers(open_profile(stored.path))

    assert (path, {"years": 9}, {"sure": "40-"}) == (offer.path, given(offer.profile), offer.drafts)
    assert (("years",), ()) == recovery.differing(stored.profile, offer.profile)


def test_it_lies_in_a_folder_for_the_owner_alone_and_is_a_profile_file(stored: Stored, home: Path) -> None:
    path = recovery.keep(stored, years(stored.profile, 9), {})

    assert home / "recovery" / "asha-1.toml" == path
    assert [0o700, 0o600] == [stat.S_IMODE(each.stat().st_mode) for each in (path.parent, path)]
    assert {"years": 9} == given(open_profile(path).profile)


def test_keeping_again_goes_on_in_the_same_file_and_leaves_no_litter(stored: Stored, home: Path) -> None:
    first = recovery.keep(stored, years(stored.profile, 8), {})

    assert first == recovery.keep(stored, years(stored.profile, 9), {}, first)
    assert ["asha-1.toml"] == names_in(home / "recovery")


def test_another_program_keeps_in_a_file_of_its_own(stored: Stored) -> None:
    one = recovery.keep(stored, years(stored.profile, 8), {})
    other = recovery.keep(stored, years(stored.profile, 9), {})

    assert one != other
    assert [8, 9] == [given(each.profile)["years"] for each in recovery.offers(stored)]


def test_where_the_first_folder_takes_nothing_the_next_does(stored: Stored, home: Path) -> None:
    (home / "recovery").write_text("no folder")
    path = recovery.keep(stored, years(stored.profile, 9), {})

    assert (paths.last_resort(), 0o700) == (path.parent, stat.S_IMODE(path.parent.stat().st_mode))
    assert [path] == [each.path for each in recovery.offers(stored)]


def test_moving_on_to_another_folder_takes_the_older_file_away(stored: Stored, home: Path) -> None:
    first = recovery.keep(stored, years(stored.profile, 8), {})
    (home / "recovery" / ".asha.toml.lock").mkdir()
    second = recovery.keep(stored, years(stored.profile, 9), {}, first)

    assert (False, True) == (first.exists(), second.exists())


def test_a_folder_for_temporary_files_that_others_could_write_is_not_used(stored: Stored, home: Path) -> None:
    (home / "recovery").write_text("no folder")
    paths.last_resort().mkdir(parents=True)
    paths.last_resort().chmod(0o777)

    with pytest.raises(ProfileUnwritable, match="no folder could be written"):
        recovery.keep(stored, years(stored.profile, 9), {})
    assert [] == names_in(paths.last_resort())


def test_without_a_home_of_ones_own_the_platform_names_the_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FREEHOLD_HOME")
    monkeypatch.setenv("TMPDIR", "relative")
    data, state, temporary = paths.recovery_folders()

    assert ("recovery", "recovery", True) == (data.name, state.name, temporary.is_absolute())
    assert data != state


def test_a_profile_that_holds_everything_is_offered_nothing(stored: Stored) -> None:
    path = recovery.keep(stored, years(stored.profile, 9), {})
    saved = save(stored, at_question(years(stored.profile, 9), "sure"))

    assert () == recovery.offers(saved)
    recovery.remove_idle(saved)
    assert not path.exists()


def test_what_still_adds_something_is_not_removed(stored: Stored) -> None:
    path = recovery.keep(stored, stored.profile, {"sure": "40-"})
    recovery.remove_idle(stored)

    assert path.exists()


def test_the_same_answer_on_another_day_is_no_difference(stored: Stored) -> None:
    recovery.keep(stored, with_answer(stored.profile, "years", Amount(3, 3), date(2026, 12, 1)), {})

    assert () == recovery.offers(stored)


def test_what_is_kept_of_another_profile_or_is_broken_is_offered_to_nobody(
    stored: Stored, home: Path
) -> None:
    path = recovery.keep(stored, years(stored.profile, 9), {})
    (home / "recovery" / "asha-2.toml").write_text("no = toml = at all")
    (home / "recovery" / "asha-3.toml").write_bytes(stored.path.read_bytes())
    elsewhere = create(stored.profile, home / "other" / "asha.toml")

    assert ([path], ()) == ([each.path for each in recovery.offers(stored)], recovery.offers(elsewhere))


def test_an_unchanged_profile_would_become_what_was_kept_to_the_last_cleared_answer(stored: Stored) -> None:
    recovery.keep(stored, without_answer(stored.profile, "years"), {})

    assert {} == given(recovery.offers(stored)[0].profile)


def test_of_a_profile_that_has_changed_since_nothing_is_taken_away(stored: Stored) -> None:
    mine = years(stored.profile, 9, "sure").model_copy(update={"client": (Client(nickname="A", share=40),)})
    recovery.keep(stored, mine, {})
    theirs = years(stored.profile, 5, "focus").model_copy(
        update={"client": (Client(nickname="A", share=10), Client(nickname="B"))}
    )
    (offer,) = recovery.offers(save(stored, theirs))

    assert {"years": 3, "focus": 5, "sure": 9} == given(offer.profile)
    assert [("A", 40), ("B", None)] == [(each.nickname, each.share) for each in offer.profile.client]
    assert (("sure",), ("client",)) == recovery.differing(theirs, offer.profile)


def test_unknown_keys_are_kept_and_offered(stored: Stored) -> None:
    kept = Profile.model_validate(stored.profile.to_table() | {"later": 7})
    recovery.keep(stored, kept, {})
    (offer,) = recovery.offers(stored)

    assert ((), ("later",)) == recovery.differing(stored.profile, offer.profile)
    assert 7 == save(stored, offer.profile).profile.unknown_keys()["later"]


def test_what_was_taken_over_carries_no_mark_of_the_recovery_file(stored: Stored) -> None:
    recovery.keep(stored, years(stored.profile, 9), {})
    saved = save(stored, recovery.offers(stored)[0].profile)

    assert "recovery" not in saved.path.read_text()


def test_through_a_link_the_same_profile_is_offered_the_same(stored: Stored, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(stored.path)
    recovery.keep(open_profile(link), years(stored.profile, 9), {})

    assert 1 == len(recovery.offers(stored))


@pytest.mark.parametrize("typed", ["x" * 100_000, "\ud800 40", "\x1b[2J\x00", '"""', "é" * 5000])
def test_whatever_was_typed_is_kept_as_far_as_a_file_can_hold_it(stored: Stored, typed: str) -> None:
    recovery.keep(stored, stored.profile, {"years": typed})

    assert {"years": typed.replace("\ud800", "?")[:4000]} == recovery.offers(stored)[0].drafts


def test_put_into_the_trash_it_can_be_brought_back_as_a_profile_of_its_own(stored: Stored) -> None:
    recovery.keep(stored, years(stored.profile, 9), {})
    deleted = recovery.put_into_trash(recovery.offers(stored)[0])
    restore(deleted.name, paths.resolve("back"))

    assert () == recovery.offers(stored)
    assert {"years": 9} == given(open_profile(paths.resolve("back")).profile)


def test_a_recovery_file_that_cannot_be_removed_is_no_fault(stored: Stored, tmp_path: Path) -> None:
    recovery.discard(tmp_path)
    recovery.discard(None)

    assert tmp_path.is_dir()
