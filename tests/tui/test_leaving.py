"""What is not saved, or was set aside, is said: on leaving, in the title, and when a profile opens."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from profiles.paths import resolve
from profiles.store import open_profile
from rules.knowledge import Place
from rules.language.problems import Problem
from rules.pack import Pack
from tests.tui.helpers import flat_text, screen_text, wait_for, wait_for_text
from tests.tui.people import WRITER, pack, session_of
from tests.tui.walks import Walk
from tui.app import FreeholdApp
from tui.opened.opening import new_session
from tui.opened.session import Session
from tui.screens.reading import ReadingScreen
from tui.screens.review import ReviewScreen


def _changed_by_another(session: Session) -> None:
    text = session.path.read_text(encoding="utf-8")
    session.path.write_text(text.replace('name = "asha"', 'name = "theirs"'), encoding="utf-8")


def _taken_away(session: Session) -> None:
    session.path.unlink()


def _folder_taken_away(session: Session) -> None:
    session.path.parent.rename(session.path.parent.with_name("away"))


def _on_a_page(pilot: Walk) -> bool:
    return isinstance(pilot.app.screen, ReadingScreen | ReviewScreen)


async def _left_after(happens: Callable[[Session], None]) -> FreeholdApp:
    """Type an answer at a question after something happened to the file, and leave with F10."""
    session = new_session("asha", "EUR", pack())
    session.go_to("years")
    app = FreeholdApp("asha", lambda _: session)
    async with app.run_test() as pilot:
        await wait_for_text(pilot, "Years of paid work")
        happens(session)
        await pilot.press("9", "f10")
        await wait_for(pilot, lambda: app.return_code is not None, "the program ends")
    return app


async def test_leaving_with_an_answer_that_is_not_saved_says_why_and_ends_with_its_code() -> None:
    app = await _left_after(_folder_taken_away)

    assert app.return_code == 5
    assert "was not saved" in app.last_words


async def test_leaving_after_a_conflict_names_the_file_that_holds_the_answers() -> None:
    app = await _left_after(_changed_by_another)

    assert app.return_code == 6
    assert "asha.conflict-1.toml" in app.last_words


async def test_leaving_says_nothing_where_all_is_saved() -> None:
    app = await _left_after(lambda _: None)

    assert (app.return_code, app.last_words) == (0, "")


def test_answers_saved_beside_the_file_are_named_on_leaving_too() -> None:
    session = new_session("asha", "EUR", pack())
    _changed_by_another(session)
    session.say("years", "6")
    session.say("clients.largest_share", "40")

    assert not session.unsaved
    assert session.last_words == f"Your answers are in {session.path}."


def test_walking_about_in_a_profile_that_cannot_be_written_leaves_nothing_unsaved() -> None:
    session = new_session("asha", "EUR", pack())
    _folder_taken_away(session)
    session.next()

    assert not session.saved.ok
    assert not session.unsaved


def test_a_file_that_was_taken_away_is_not_said_to_be_changed() -> None:
    session = new_session("asha", "EUR", pack())
    gone = session.path
    _taken_away(session)
    session.say("years", "6")

    assert session.saved.words == f"{gone} is no longer there; your version was kept as {session.path}"
    assert session.saved_line == f"not saved: your answers are in {session.path.name}"


@pytest.mark.parametrize("key", ["f7", "f8"])
async def test_every_title_says_what_is_not_saved(key: str) -> None:
    session = session_of("asha", WRITER)
    async with FreeholdApp("asha", lambda _: session).run_test(size=(80, 24)) as pilot:
        await wait_for_text(pilot, "Question")
        _changed_by_another(session)
        session.say("years", "6")
        await pilot.press(key)
        await wait_for(pilot, lambda: _on_a_page(pilot), "the page is shown")
        await wait_for_text(pilot, session.saved_line)

        assert session.saved_line in screen_text(pilot.app).splitlines()[0]


async def test_the_saved_state_stands_before_the_count_of_lines() -> None:
    session = session_of("asha", WRITER)
    async with FreeholdApp("asha", lambda _: session).run_test(size=(80, 24)) as pilot:
        await wait_for_text(pilot, "Question")
        await pilot.press("f8")
        await wait_for_text(pilot, "more lines below")

        assert " saved · " in screen_text(pilot.app).splitlines()[0]


def _pack_with_a_fault() -> Pack:
    fault = Problem(Place("mine/rules/odd.toml", 3, 1), "E101", "this rule has no title")
    return replace(pack(), problems=(fault,))


async def test_a_rule_file_that_was_set_aside_is_said_in_the_full_screen(home: Path) -> None:
    new_session("asha", "EUR", pack())
    session = Session(open_profile(resolve("asha")), _pack_with_a_fault())
    async with FreeholdApp("asha", lambda _: session).run_test() as pilot:
        await wait_for_text(pilot, "this rule has no title")

        assert "(set aside; the rest is used)" in flat_text(pilot.app)


def test_what_was_set_aside_in_a_pack_is_no_notice_of_the_profile() -> None:
    new_session("asha", "EUR", pack())
    session = Session(open_profile(resolve("asha")), _pack_with_a_fault())

    assert session.notices == ()
    assert len(session.pack_notices) == 1


def test_a_rule_set_aside_that_no_pack_has_is_one_notice() -> None:
    path = new_session("asha", "EUR", pack()).path
    end = "# end of profile\n"
    table = '[[disagree]]\nrule = "nobody.knows"\nbecause = "not mine"\n\n'
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(end, f"{table}{end}"), encoding="utf-8")
    session = Session(open_profile(path), pack())

    assert session.notices == ("The file sets the rule nobody.knows aside, which no pack has; it is kept.",)
