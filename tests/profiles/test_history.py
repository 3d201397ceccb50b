import stat
from datetime import date
from pathlib import Path

import pytest

from profiles import history, texts
from profiles.answers import at_question, with_answer
from profiles.errors import NameRefused, ProfileInvalid, ProfileUnwritable, SnapshotMissing
from profiles.history import is_news, newest_snapshot, read_history, says_the_same, take
from profiles.knowledge import digest_of
from profiles.listing import list_profiles
from profiles.paths import history_folder, is_snapshot, profiles_folder, resolve
from profiles.store import Stored, open_profile, save
from rules.answers import Amount
from rules.assess import assess
from rules.assessment import Assessment
from rules.pack import load_pack
from tests.profiles.folders import names_in
from tests.rules.samples import rule_text, with_rules

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()
SMALL = Path(__file__).parents[1] / "rules" / "small"
FIRST_DAY = date(2026, 11, 22)


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stored:
    monkeypatch.setenv("FREEHOLD_HOME", str(tmp_path))
    path = profiles_folder() / "asha.toml"
    path.parent.mkdir()
    path.write_bytes(SAMPLE)
    return open_profile(path)


def told(day: date = FIRST_DAY) -> Assessment:
    return assess(load_pack(shipped=SMALL), {"years": Amount(3, 3)}, as_of=day, currency="EUR")


def taken(stored: Stored, day: date = FIRST_DAY) -> history.Snapshot:
    return take(stored.profile, stored.path, told(day), "asked")


def test_a_snapshot_holds_the_answers_and_the_readings_of_its_day(stored: Stored) -> None:
    snapshot = taken(stored)

    assert stored.profile.answers == snapshot.profile.answers
    assert (1, FIRST_DAY, "asked") == (snapshot.head.number, snapshot.head.on, snapshot.head.why)
    assert [each.dimension for each in told().readings] == [each.dimension for each in snapshot.head.reading]


def test_a_snapshot_is_a_profile_file_that_every_command_opens(stored: Stored) -> None:
    snapshot = taken(stored)

    assert snapshot.profile == open_profile(snapshot.stored.path).profile


def test_snapshots_are_numbered_on_and_listed_oldest_first(stored: Stored) -> None:
    for _ in range(3):
        taken(stored)

    assert [1, 2, 3] == [each.head.number for each in read_history(stored.path).snapshots]


def test_a_clock_set_back_changes_no_order(stored: Stored) -> None:
    taken(stored)
    taken(stored, date(1999, 1, 1))

    assert [FIRST_DAY, date(1999, 1, 1)] == [each.head.on for each in read_history(stored.path).snapshots]


def test_a_number_once_used_is_not_used_again_while_a_later_one_stands(stored: Stored) -> None:
    first, _ = taken(stored), taken(stored)
    first.stored.path.unlink()

    assert taken(stored).head.number == 3


def test_a_snapshot_can_be_read_by_its_owner_alone_and_written_by_nobody(stored: Stored) -> None:
    assert stat.S_IMODE(taken(stored).stored.path.stat().st_mode) == 0o400


def test_a_snapshot_is_never_changed(stored: Stored) -> None:
    snapshot = taken(stored)
    before = snapshot.stored.path.read_bytes()

    with pytest.raises(ProfileUnwritable, match="never changed"):
        save(snapshot.stored, at_question(snapshot.profile, "years"))

    assert before == snapshot.stored.path.read_bytes()


def test_an_opened_snapshot_says_that_it_is_one(stored: Stored) -> None:
    opened = open_profile(taken(stored).stored.path)

    assert (True, (texts.SNAPSHOT,)) == (opened.read_only, opened.notices)


def test_taking_one_leaves_the_profile_and_no_litter(stored: Stored) -> None:
    snapshot = taken(stored)

    assert stored.path.read_bytes() == SAMPLE
    assert names_in(snapshot.stored.path.parent) == ["0001.toml"]


def test_a_history_is_no_profile_in_the_list(stored: Stored) -> None:
    taken(stored)

    assert ["asha"] == [each.name for each in list_profiles(stored.path.parent)]


def test_a_broken_snapshot_hides_none_of_the_others(stored: Stored) -> None:
    taken(stored)
    broken = history_folder(stored.path) / "0002.toml"
    broken.write_text("format = [")
    taken(stored)

    found = read_history(stored.path)

    assert [1, 3] == [each.head.number for each in found.snapshots]
    assert [broken] == [path for path, _ in found.broken]


def test_a_profile_that_changed_is_told_from_its_snapshot(stored: Stored) -> None:
    snapshot = taken(stored)
    other = with_answer(stored.profile, "years", Amount(9, 9), FIRST_DAY)

    assert (True, False) == (says_the_same(snapshot, stored.profile), says_the_same(snapshot, other))


def test_where_the_interview_stands_makes_no_other_snapshot(stored: Stored) -> None:
    assert says_the_same(taken(stored), at_question(stored.profile, "work.small"))


def test_the_oldest_of_a_day_make_room_and_the_newest_of_a_day_never(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MOST", 3)
    days = [date(2026, 1, 1), date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3), date(2026, 1, 4)]
    for day in days:
        taken(stored, day)

    assert [2, 3, 4, 5] == [each.head.number for each in read_history(stored.path).snapshots]


@pytest.mark.parametrize(("which", "number"), [("asha@1", 1), ("asha@2", 2), ("asha@last", 2)])
def test_a_name_with_a_number_means_a_snapshot(stored: Stored, which: str, number: int) -> None:
    taken(stored)
    taken(stored)

    assert resolve(which) == history_folder(stored.path) / f"{number:04}.toml"
    assert is_snapshot(resolve(which))


@pytest.mark.parametrize("which", ["asha@", "asha@first", "asha@-1", "asha@1.5", "asha@\u0661"])
def test_what_is_no_number_is_refused(stored: Stored, which: str) -> None:
    with pytest.raises(NameRefused, match="the number of a snapshot"):
        resolve(which)


def test_the_newest_of_none_is_refused(stored: Stored) -> None:
    with pytest.raises(NameRefused, match="no snapshot yet"):
        resolve("asha@last")


def test_a_snapshot_that_is_not_there_is_said_with_the_way_to_find_those_that_are(stored: Stored) -> None:
    with pytest.raises(SnapshotMissing, match="profiles history"):
        history.open_snapshot(stored.path, 7)


def test_a_cut_profile_names_the_snapshot_to_go_back_to(stored: Stored) -> None:
    taken(stored)
    saved = save(stored, at_question(stored.profile, "years"))
    saved.path.write_bytes(saved.path.read_bytes()[:400])

    with pytest.raises(
        ProfileInvalid, match=r"may be cut off.*`freehold profiles copy asha@1 NEWNAME` brings back"
    ):
        open_profile(saved.path)


def test_a_snapshot_names_the_copy_of_the_packs_that_told_it(stored: Stored) -> None:
    pack = load_pack(shipped=SMALL)

    assert digest_of(pack) == taken(stored).head.knowledge


def test_the_newest_snapshot_is_the_last_that_can_be_opened(stored: Stored) -> None:
    assert newest_snapshot(stored.path) is None
    first = taken(stored)
    (history_folder(stored.path) / "0002.toml").write_text("format = [")

    assert first == newest_snapshot(stored.path)


def test_a_profile_that_says_the_same_by_other_rules_is_news(stored: Stored, tmp_path: Path) -> None:
    snapshot, pack = taken(stored), load_pack(shipped=SMALL)
    other = with_rules(tmp_path, rule_text())

    assert (False, True) == (
        is_news(snapshot, stored.profile, pack),
        is_news(snapshot, stored.profile, other),
    )
    assert is_news(None, stored.profile, pack)
