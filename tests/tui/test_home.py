"""Home: the list of profiles, what cannot be opened, and starting a new one."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.helpers import SIZES, SMALL, flat_text, screen_text, still_text, wait_for, wait_for_text
from tests.tui.people import WRITER, pack, session_of
from tui.app import FreeholdApp
from tui.opened.opening import new_session
from tui.screens.home import HomeScreen
from tui.screens.interview import InterviewScreen

Walk = Pilot[Any]


@asynccontextmanager
async def at_home(size: tuple[int, int] = SMALL) -> AsyncIterator[Walk]:
    async with FreeholdApp().run_test(size=size) as pilot:
        await wait_for_text(pilot, "Start a new profile")
        yield pilot


async def open_screen(pilot: Walk, kind: type[object]) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, kind), f"{kind.__name__} is open")


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_an_empty_home_says_what_freehold_is(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with at_home(size) as pilot:
        snapshot(f"home-empty-{name}", await still_text(pilot))


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_home_lists_profiles_with_field_and_count(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    session_of("asha", WRITER)
    async with at_home(size) as pilot:
        snapshot(f"home-{name}", await still_text(pilot))


async def test_a_profile_that_cannot_be_opened_says_why_and_where(home: Path) -> None:
    (home / "profiles").mkdir(parents=True)
    (home / "profiles" / "broken.toml").write_text("x = [", encoding="utf-8")
    async with at_home() as pilot:
        await wait_for_text(pilot, "cannot be opened")
        await wait_for_text(pilot, "a list is opened with")
        await pilot.press("enter")

        assert isinstance(pilot.app.screen, HomeScreen)


async def test_control_marks_and_markup_in_a_file_name_are_only_text(home: Path) -> None:
    (home / "profiles").mkdir(parents=True)
    (home / "profiles" / "[red]a\x1b[2J.toml").write_text("format = 1", encoding="utf-8")
    async with at_home() as pilot:
        text = screen_text(pilot.app)

        assert "\x1b" not in text
        assert "[red]a" in text


async def test_a_new_profile_is_named_and_opens_at_the_first_question(home: Path) -> None:
    async with at_home() as pilot:
        await pilot.press("n", *"asha", "enter", *"usd", "enter")
        await open_screen(pilot, InterviewScreen)
        await wait_for_text(pilot, "Question 1 of 12")

        assert 'currency = "USD"' in (home / "profiles" / "asha.toml").read_text(encoding="utf-8")


async def test_the_letter_n_can_stand_in_a_name() -> None:
    async with at_home() as pilot:
        await pilot.press("n", *"nan", "enter", "enter")
        await open_screen(pilot, InterviewScreen)

        assert " nan " in screen_text(pilot.app)


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ((), "Write a name first"),
        (("slash", "enter", "enter"), "use letters, digits, spaces"),
        ((*"asha", "enter", *"euros", "enter"), "three letters"),
    ],
)
async def test_what_is_wrong_with_a_new_profile_is_said_in_its_form(
    typed: tuple[str, ...], complaint: str
) -> None:
    async with at_home() as pilot:
        await pilot.press("n", *(typed or ("enter",)))

        await wait_for_text(pilot, complaint)
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_name_that_is_taken_is_refused_and_nothing_is_overwritten(home: Path) -> None:
    new_session("asha", "EUR", pack())
    before = (home / "profiles" / "asha.toml").read_bytes()
    async with at_home() as pilot:
        await pilot.press("n", *"asha", "enter", "enter")
        await wait_for_text(pilot, "is there already")

        assert (home / "profiles" / "asha.toml").read_bytes() == before


async def test_escape_leaves_the_form_for_the_list() -> None:
    async with at_home() as pilot:
        await pilot.press("n", *"asha")
        await pilot.press("escape")

        await wait_for_text(pilot, "Start a new profile")


async def test_a_click_on_the_key_bar_does_what_its_key_does() -> None:
    async with at_home() as pilot:
        lines = screen_text(pilot.app).splitlines()
        row = max(place for place, line in enumerate(lines) if "new profile" in line)
        await pilot.click(offset=(lines[row].index("new profile"), row))

        await wait_for_text(pilot, "Enter starts it")


async def test_a_click_on_a_profile_opens_it() -> None:
    session_of("asha", WRITER)
    async with at_home() as pilot:
        lines = screen_text(pilot.app).splitlines()
        row = next(place for place, line in enumerate(lines) if "> asha" in line)
        await pilot.click(offset=(6, row))

        await open_screen(pilot, InterviewScreen)


async def test_help_lists_the_keys_of_home_and_escape_closes_it() -> None:
    async with at_home() as pilot:
        await pilot.press("question_mark")
        await wait_for_text(pilot, "n or Ins Start a new profile.")
        await pilot.press("escape")
        await wait_for_text(pilot, "Start a new profile")


async def test_no_color_leaves_the_terminal_its_own_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_home() as pilot:
        colours = {
            str(segment.style.color)
            for strip in pilot.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style is not None
            and segment.style.color is not None
            and not segment.style.color.is_default
        }

        assert colours == set()


async def test_a_profile_that_is_not_there_ends_the_program_with_its_code() -> None:
    app = FreeholdApp("nobody")
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: app.return_code is not None, "the program ends")

    assert app.return_code == 5


async def test_the_first_screen_of_the_interview_leads_back_home() -> None:
    new_session("asha", "EUR", pack())
    async with FreeholdApp("asha").run_test() as pilot:
        await wait_for_text(pilot, "Question 1 of 12")
        await pilot.press("escape")
        await open_screen(pilot, HomeScreen)

        await wait_for(pilot, lambda: "asha" in flat_text(pilot.app), "the profile is listed")
