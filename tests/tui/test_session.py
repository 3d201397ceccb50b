"""A session: what was said is on disk, and where it cannot be, that is said and nothing is lost."""

from datetime import date
from pathlib import Path

import pytest

from profiles.paths import resolve
from profiles.store import open_profile
from rules.answers import Amount, Silence
from rules.entry import Refusal
from tests.tui.people import pack
from tui.opened.listing import list_sessions
from tui.opened.opening import new_session, open_session
from tui.opened.refusals import SessionRefused
from tui.opened.session import Doubt, Kept, Session

DAY = date(2026, 11, 22)


def _session() -> Session:
    return new_session("asha", "EUR", pack())


def _on_disk(question: str) -> object:
    return open_profile(resolve("asha")).profile.answers[question].given


def test_what_is_said_is_on_disk_at_once() -> None:
    assert _session().say("years", "6") == Kept("6 years")

    assert _on_disk("years") == 6


def test_a_screen_is_worked_out_once_until_something_is_said() -> None:
    session = _session()
    before = session.view()
    assert session.view() is before

    session.go_to("years")
    session.say("years", "6")

    assert session.view() is not before
    assert [each.said for each in session.view().questions] == ["6 years"]


def test_an_unusual_value_is_questioned_once_and_then_taken() -> None:
    session = _session()
    doubt = session.say("years", "58")
    assert isinstance(doubt, Doubt)
    assert "years" not in session.interview.answers

    assert session.say("years", "58", sure=True) == Kept("58 years")


def test_what_is_no_answer_changes_nothing() -> None:
    session = _session()
    assert isinstance(session.say("years", "many"), Refusal)
    assert isinstance(session.choose("years", Amount(99, 99)), Refusal)

    assert {} == session.interview.answers


def test_an_answer_can_be_cleared() -> None:
    session = _session()
    session.say("years", "6")
    session.clear("years")

    assert {} == open_profile(resolve("asha")).profile.answers


def test_the_place_is_on_disk_too() -> None:
    _session().next()

    assert open_session("asha", pack()).interview.at == "years"


def test_a_file_that_someone_else_changed_is_left_alone_and_ours_goes_on_beside_it() -> None:
    session = _session()
    theirs = session.path.read_text(encoding="utf-8").replace('name = "asha"', 'name = "theirs"')
    session.path.write_text(theirs, encoding="utf-8")
    opened = session.path

    session.say("years", "6")
    assert not session.saved.ok
    session.say("clients.largest_share", "40")

    assert opened.read_text(encoding="utf-8") == theirs
    assert session.saved.words == f"saved as {session.path.name}"
    assert {"years", "clients.largest_share"} == set(open_profile(session.path).profile.answers)


def test_a_save_that_fails_is_said_and_made_good_by_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    session = _session()
    folder = session.path.parent
    away = folder.with_name("away")
    folder.rename(away)
    session.say("years", "6")
    assert not session.saved.ok

    away.rename(folder)
    session.say("clients.largest_share", "40")
    assert session.saved.ok
    assert _on_disk("years") == 6


@pytest.mark.parametrize("name", ["../asha", "asha.toml", "a/b", ""])
def test_a_new_profile_stays_in_its_folder(name: str, home: Path) -> None:
    with pytest.raises(SessionRefused) as refused:
        new_session(name, "EUR", pack())

    assert refused.value.code == 2
    assert [] == list(home.parent.rglob("*.toml"))


def test_a_profile_that_is_not_there_is_told_with_its_code() -> None:
    with pytest.raises(SessionRefused) as refused:
        open_session("nobody", pack())

    assert refused.value.code == 5


def test_the_last_changed_profile_comes_first() -> None:
    new_session("early", "EUR", pack())
    late = new_session("late", "EUR", pack())
    late.say("years", "6")

    assert ["late", "early"] == [each.name for each in list_sessions()]


def test_the_review_names_what_is_parked_and_what_is_open() -> None:
    session = _session()
    session.say("ai.first_drafts", "40")
    session.say("ai.use", "never")
    session.choose("years", Silence.UNKNOWN)
    states = {line.question: line.state for line in session.review()}

    assert ("parked", "unknown", "open") == (states["ai.first_drafts"], states["years"], states["field"])


def test_the_reading_follows_the_answers() -> None:
    session = _session()
    before = session.assessment()
    session.say("money.runway", "1")

    assert session.assessment() is not before
    assert session.assessment().judged["resilience.short-runway"].verdict == "fires"
