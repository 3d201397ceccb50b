"""The full screen on a failing disk, and after a crash: nothing typed is lost, nothing changes by itself."""

from pathlib import Path

import pytest

from profiles.paths import resolve
from profiles.recovery import offers
from profiles.store import open_profile
from tests.tui.helpers import flat_text, screen_text, wait_for, wait_for_text
from tests.tui.people import pack
from tui import app as app_module
from tui.app import FreeholdApp
from tui.opened.opening import new_session, open_session
from tui.opened.session import Session


def unsaved() -> Session:
    """Leave a profile whose last answer and last typing could not be saved."""
    session = new_session("asha", "EUR", pack())
    session.go_to("years")
    away = session.path.parent.with_name("away")
    session.path.parent.rename(away)
    session.say("money.runway", "6")
    session.saving.draft("years", "about s")
    away.rename(session.path.parent)
    return session


def app() -> FreeholdApp:
    return FreeholdApp("asha", lambda name: open_session(name, pack()))


def given(question: str) -> object:
    answer = open_profile(resolve("asha")).profile.answers.get(question)
    return answer.given if answer else None


async def test_a_disk_that_fails_while_it_runs_is_said_and_made_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_module, "SAVE_AGAIN", 0.05)
    session = new_session("asha", "EUR", pack())
    session.go_to("years")
    folder, away = session.path.parent, session.path.parent.with_name("away")
    async with app().run_test() as pilot:
        await wait_for_text(pilot, "Years of paid work")
        folder.rename(away)
        await pilot.press("9", "enter")
        await wait_for_text(pilot, "until it can be, your answers are kept in")
        assert "not saved: No such file" in screen_text(pilot.app).splitlines()[0]

        away.rename(folder)
        await wait_for_text(pilot, "Everything is saved now.")
        assert screen_text(pilot.app).splitlines()[0].endswith(" saved")
    assert 9 == given("years")


async def test_what_was_not_saved_is_offered_line_by_line_and_changes_nothing_by_itself() -> None:
    path = unsaved().path
    before = path.read_bytes()
    async with app().run_test(size=(100, 30)) as pilot:
        await wait_for_text(pilot, "Not saved before")
        shown = flat_text(pilot.app)
        await pilot.press("escape")
        await wait_for_text(pilot, "Years of paid work")

    assert "6 months (not answered in the profile)" in shown
    assert "you had typed “about s”" in shown
    assert (before, 1) == (path.read_bytes(), len(offers(open_profile(path))))


async def test_taken_over_it_is_saved_and_the_typing_stands_in_its_field() -> None:
    unsaved()
    async with app().run_test() as pilot:
        await wait_for_text(pilot, "Not saved before")
        await pilot.press("t")
        await wait_for_text(pilot, "about s")
        assert 6 == given("money.runway")

        await pilot.press(*["backspace"] * 7, "7", "enter")
        await wait_for(pilot, lambda: given("years") == 7, "the answer is saved")
    assert () == offers(open_profile(resolve("asha")))


async def test_put_into_the_trash_it_is_offered_no_more(home: Path) -> None:
    unsaved()
    async with app().run_test() as pilot:
        await wait_for_text(pilot, "Not saved before")
        await pilot.press("d")
        await wait_for_text(pilot, "Years of paid work")

    assert ((), None) == (offers(open_profile(resolve("asha"))), given("money.runway"))
    assert (home / "trash" / "asha-1-recovered-1" / "profile.toml").exists()


async def test_a_trash_that_takes_nothing_is_said_and_it_stays(home: Path) -> None:
    unsaved()
    (home / "trash").write_text("no folder")
    async with app().run_test() as pilot:
        await wait_for_text(pilot, "Not saved before")
        await pilot.press("d")
        await wait_for_text(pilot, "It stays where it is")

    assert 1 == len(offers(open_profile(resolve("asha"))))


async def test_text_that_no_answer_can_be_made_of_outlives_the_program() -> None:
    new_session("asha", "EUR", pack()).go_to("years")
    async with app().run_test() as pilot:
        await wait_for_text(pilot, "Years of paid work")
        await pilot.press(*"abc")
        await wait_for(pilot, lambda: bool(offers(open_profile(resolve("asha")))), "the text is kept")

        assert {"years": "abc"} == offers(open_profile(resolve("asha")))[0].drafts


async def test_somebody_who_never_pauses_has_their_text_noted_down_meanwhile() -> None:
    new_session("asha", "EUR", pack()).go_to("years")

    def noted() -> bool:
        return bool(offers(open_profile(resolve("asha"))))

    async with app().run_test() as pilot:
        await wait_for_text(pilot, "Years of paid work")
        for _ in range(60):
            await pilot.press("1")
            if noted():
                break

        assert noted()


async def test_typing_that_was_taken_back_leaves_nothing_to_offer() -> None:
    new_session("asha", "EUR", pack()).go_to("years")
    async with app().run_test() as pilot:
        await wait_for_text(pilot, "Years of paid work")
        await pilot.press("x")
        await wait_for(pilot, lambda: bool(offers(open_profile(resolve("asha")))), "the text is kept")
        await pilot.press("backspace")
        await wait_for(pilot, lambda: not offers(open_profile(resolve("asha"))), "it is forgotten again")


async def test_a_fault_of_our_own_keeps_what_was_being_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    new_session("asha", "EUR", pack()).go_to("years")
    broken = app()

    async def walk() -> None:
        async with broken.run_test() as pilot:
            await wait_for_text(pilot, "Years of paid work")
            monkeypatch.setattr(broken, "action_help", lambda: 1 / 0)
            await pilot.press("8", "f9")
            await wait_for(pilot, lambda: broken.return_code is not None, "the program ends")

    with pytest.raises(ZeroDivisionError):
        await walk()

    assert 8 == given("years")
