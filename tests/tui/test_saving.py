"""A save that fails: it is said, the answers are in a recovery file, and it is tried again until it works."""

import errno
import os
from pathlib import Path

import pytest

from profiles import locks
from profiles.locks import locked
from profiles.paths import last_resort
from profiles.recovery import offers
from profiles.store import open_profile
from tests.tui.people import pack
from tui.opened.opening import new_session, open_session
from tui.opened.session import Session


@pytest.fixture
def session() -> Session:
    return new_session("asha", "EUR", pack())


def folder_away(session: Session) -> Path:
    away = session.path.parent.with_name("away")
    session.path.parent.rename(away)
    return away


def folder_back(session: Session) -> None:
    session.path.parent.with_name("away").rename(session.path.parent)


def kept(home: Path) -> list[Path]:
    return sorted((home / "recovery").glob("*.toml"))


def test_what_is_not_saved_is_in_a_recovery_file_that_the_session_names(session: Session, home: Path) -> None:
    folder_away(session)
    session.say("years", "6")
    (path,) = kept(home)

    assert 6 == open_profile(path).profile.answers["years"].given
    assert f"was not saved: No such file or directory; until it can be, your answers are kept in {path}" in (
        session.saved.words
    )
    assert (5, "not saved: No such file or directory") == (session.saved.code, session.saved_line)


def test_the_next_answer_saves_both_and_the_recovery_file_goes(session: Session, home: Path) -> None:
    folder_away(session)
    session.say("years", "6")
    folder_back(session)
    session.say("money.runway", "3")

    assert (True, "saved", []) == (session.saved.ok, session.saved.words, kept(home))
    assert {"years", "money.runway"} == set(open_profile(session.path).profile.answers)


def answered(session: Session) -> set[str]:
    """Give which questions have an answer in the file."""
    return set(open_profile(session.path).profile.answers)


def test_what_is_changed_at_once_is_saved_once_at_its_end(session: Session) -> None:
    path, before = session.path, session.path.read_bytes()
    with session.saving.at_once():
        session.say("years", "6")
        session.say("money.runway", "3")
        meanwhile = path.read_bytes()

    assert before == meanwhile
    assert {"years", "money.runway"} == answered(session)


def test_whoever_asks_how_the_saving_stands_has_it_saved_first(session: Session) -> None:
    with session.saving.at_once():
        session.say("years", "6")

        assert (True, {"years"}) == (session.saved.ok, answered(session))


def test_a_fault_in_the_middle_loses_nothing_that_was_said(session: Session) -> None:
    def faulty() -> None:
        with session.saving.at_once():
            session.say("years", "6")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        faulty()

    assert {"years"} == answered(session)


def test_typed_text_stays_in_its_recovery_file_until_its_answer_is_saved(
    session: Session, home: Path
) -> None:
    session.saving.draft("years", "6 or so")
    with session.saving.at_once():
        session.say("years", "6")
        meanwhile = kept(home)

    assert (1, []) == (len(meanwhile), kept(home))


def test_it_is_tried_again_without_an_answer_too(session: Session, home: Path) -> None:
    folder_away(session)
    session.say("years", "6")
    assert not session.saving.save_again()
    folder_back(session)

    assert session.saving.save_again()
    assert ([], 6) == (kept(home), open_profile(session.path).profile.answers["years"].given)


def test_where_all_is_saved_nothing_is_tried_again(session: Session) -> None:
    session.say("years", "6")
    before = session.path.stat().st_mtime_ns

    assert not session.saving.save_again()
    assert before == session.path.stat().st_mtime_ns


def test_trying_again_waits_for_nobody(session: Session, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr(locks, "_PATIENCE", 0.01)
    with locked(session.path):
        session.say("years", "6")
        monkeypatch.setattr(locks, "_PATIENCE", 60)

        assert not session.saving.save_again()
    assert "another program is saving it" in session.saved_line
    assert 1 == len(kept(home))


def test_a_move_alone_needs_no_recovery_file(session: Session, home: Path) -> None:
    folder_away(session)
    session.next()

    assert ([], False) == (kept(home), session.saved.ok)


def test_where_nothing_can_be_written_that_is_said(session: Session, home: Path) -> None:
    folder_away(session)
    (home / "recovery").write_text("no folder")
    last_resort().parent.write_text("no folder")
    session.say("years", "6")

    assert session.saved.words.endswith("your answers are in the memory of this program alone")


def test_a_full_disk_leaves_the_old_version_and_saves_when_there_is_room(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = session.path.read_bytes(), os.write

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    session.say("years", "6")
    assert (before, "not saved: No space left on device") == (session.path.read_bytes(), session.saved_line)

    monkeypatch.setattr(os, "write", real)
    assert session.saving.save_again()


def test_a_snapshot_that_is_looked_at_leaves_no_recovery_file(session: Session, home: Path) -> None:
    from profiles.history import take  # noqa: PLC0415  one test needs it

    taken = take(session.profile, session.path, session.assessment(), "asked")
    looking = Session(taken.stored, pack())
    looking.say("years", "6")

    assert (False, []) == (looking.saved.ok, kept(home))


def test_a_conflict_keeps_the_answers_beside_the_file_and_nowhere_else(session: Session, home: Path) -> None:
    session.path.write_bytes(session.path.read_bytes().replace(b'"asha"', b'"theirs"'))
    session.say("years", "6")

    assert [] == kept(home)
    assert 6 == open_profile(session.path).profile.answers["years"].given


def test_text_that_is_no_answer_yet_is_kept_until_it_is_one(session: Session, home: Path) -> None:
    session.saving.draft("years", "about s")
    assert {"years": "about s"} == offers(open_profile(session.path))[0].drafts

    session.say("years", "7")
    assert [] == kept(home)


def test_taking_over_saves_the_answers_and_keeps_the_typed_text(session: Session, home: Path) -> None:
    folder_away(session)
    session.say("years", "6")
    session.saving.draft("money.runway", "3-")
    folder_back(session)
    again = open_session("asha", pack())
    (offer,) = again.saving.offers()
    assert {} == again.interview.answers

    again.take_over(offer)

    assert ({"years"}, {"money.runway": "3-"}) == (set(again.interview.answers), again.saving.drafts)
    assert 6 == open_profile(session.path).profile.answers["years"].given
    assert [offer.path] == kept(home)
    again.say("money.runway", "3")
    assert [] == kept(home)


def test_a_file_with_a_look_of_its_own_is_told_once_where_it_is_kept(session: Session) -> None:
    session.path.write_bytes(b"# mine\n" + session.path.read_bytes())
    again = open_session("asha", pack())
    again.say("years", "6")
    news = again.saving.take_news()

    assert "as it was, it is kept in " in news
    assert "" == again.saving.take_news()
