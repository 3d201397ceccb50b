"""Keys that come faster than the screens they lead to."""

import asyncio

from textual.events import Key
from textual.widgets import Input

from rules.answers import Several, Silence
from tests.tui.helpers import wait_for, wait_for_text
from tests.tui.people import WRITER, app_of, pack, session_of
from tests.tui.walks import Walk, answer, asked
from tui.app import FreeholdApp
from tui.forms.options import Option
from tui.screens.choosing import ChoosingScreen
from tui.screens.help import HelpScreen
from tui.screens.interview import InterviewScreen
from tui.widgets.asked_panel import AskedPanel
from tui.widgets.choice_list import ChoiceList
from tui.widgets.settled import settled

_MANY = 600


async def test_a_profile_opened_twice_at_once_is_open_once() -> None:
    session = session_of("asha", WRITER)
    app = FreeholdApp()
    async with app.run_test() as pilot:
        await wait_for_text(pilot, "Start a new profile")
        app.open_session(session)
        app.open_session(session)
        await wait_for(pilot, lambda: isinstance(app.screen, InterviewScreen), "the interview is open")
        await pilot.pause()

        assert 2 == len(app.screen_stack)


async def test_a_key_before_an_opened_question_is_shown_answers_that_question() -> None:
    app = app_of("asha", WRITER)
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: app.session is not None, "the profile is open")
        app.open_review()
        await pilot.pause()
        busy = asyncio.Event()
        app.screen_stack[1].call_later(busy.wait)
        app.open_question("you.hours", app.open_review)
        asyncio.get_running_loop().call_later(0.2, busy.set)
        await app.run_action("screen.unknown")
        assert app.session is not None

        assert Silence.UNKNOWN is app.session.interview.answers["you.hours"]


async def test_home_and_what_follows_it_at_once_land_in_the_order_of_the_keys() -> None:
    async with asked({"proof.kinds": "named_references"}, at="proof.kinds") as pilot:
        for key in ("home", "down", "down", "space", "end", "up", "space"):
            pilot.app.post_message(Key(key, None))
        await wait_for(pilot, lambda: len(_kinds(pilot)) > 2, "both are ticked")

        options = tuple(pack().questions["proof.kinds"].options)
        assert {options[1], options[2], options[-2]} == set(_kinds(pilot))


def _kinds(pilot: Walk) -> tuple[str, ...]:
    said = answer(pilot, "proof.kinds")
    assert isinstance(said, Several)
    return said.options


async def test_what_is_told_of_another_screen_before_it_is_shown_changes_nothing() -> None:
    app = app_of("asha", WRITER)
    async with app.run_test() as pilot:
        await wait_for_text(pilot, "Question 3 of 12")
        panel, before = app.screen.query_one(AskedPanel), app.screen.query_one(AskedPanel).order
        assert app.session is not None
        app.session.go_to("you.hours")
        panel.refresh_said(app.session.view())

        assert before == panel.order


async def test_a_finder_whose_screen_was_left_takes_no_focus() -> None:
    app = app_of("asha", WRITER)
    async with app.run_test() as pilot:
        await wait_for_text(pilot, "Question 3 of 12")
        finder = app.screen.query_one(AskedPanel).finder
        app.go_home()
        await wait_for(pilot, lambda: not finder.is_attached, "the interview is gone")

        focused = app.focused
        finder.take_focus()
        await finder.confirm()

        assert focused is app.focused


async def test_what_was_chosen_below_another_screen_answers_nobody_and_closes_nothing() -> None:
    answered: list[str | None] = []
    async with FreeholdApp().run_test() as pilot:
        await wait_for_text(pilot, "Start a new profile")
        choosing = ChoosingScreen("Which", [Option("one", "One"), Option("two", "Two")], at="one")
        pilot.app.push_screen(choosing, answered.append)
        await wait_for_text(pilot, "Which")
        await pilot.press("f9")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, HelpScreen), "the help is open")
        for _ in range(2):  # the first closed the help, and the second answered again
            choosing.post_message(ChoiceList.Ticked("chosen", ("one",)))
            choosing.action_back()
        await settled(choosing)

        assert isinstance(pilot.app.screen, HelpScreen)
        assert answered == []


async def test_the_screen_is_drawn_between_keys_that_come_by_the_hundred() -> None:
    async with asked(at="years") as pilot:
        field, seen = pilot.app.screen.query(Input).first(), set[int]()
        pilot.app.set_interval(0.001, lambda: seen.add(len(field.value)))
        for _ in range(_MANY):
            pilot.app.post_message(Key("7", "7"))
        await wait_for(pilot, lambda: len(field.value) == _MANY, "every key has arrived")

        assert any(0 < length < _MANY for length in seen)
