"""Settings: the look, the currency of new profiles and motion hold at once, and the next time too."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from profiles.settings import Settings, read_settings, save_settings
from tests.tui.helpers import SIZES, SMALL, flat_text, still_text, wait_for, wait_for_text
from tests.tui.people import WRITER, app_of
from tests.tui.walks import Walk
from tui.app import FreeholdApp
from tui.forms.currencies import usual_currency
from tui.opened.opening import new_session
from tui.screens.home import HomeScreen
from tui.screens.settings import SettingsScreen
from tui.settings import setting_rows
from tui.texts import settings as texts


def written(home: Path, text: str) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.toml").write_text(text, encoding="utf-8")


@asynccontextmanager
async def at_settings(size: tuple[int, int] = SMALL) -> AsyncIterator[Walk]:
    async with FreeholdApp().run_test(size=size) as pilot:
        await wait_for_text(pilot, "Start a new profile")
        await pilot.press("f12")
        await wait_for_text(pilot, texts.ABOUT)
        yield pilot


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_every_setting_is_shown_with_what_it_means(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with at_settings(size) as pilot:
        snapshot(f"settings-{name}", await still_text(pilot))


async def test_the_look_changes_round_and_round_and_is_kept() -> None:
    async with at_settings() as pilot:
        looks = [pilot.app.theme]
        for look in ("light", "contrast", "dark"):
            await pilot.press("enter")
            await wait_for(pilot, lambda look=look: read_settings().settings.look == look, f"{look} is kept")  # type: ignore[misc]
            looks.append(pilot.app.theme)

        assert looks == ["freehold-dark", "freehold-light", "freehold-contrast", "freehold-dark"]


async def test_a_kept_look_is_there_from_the_start() -> None:
    save_settings(Settings(look="contrast", motion=True))
    async with FreeholdApp().run_test() as pilot:
        assert ("freehold-contrast", "full") == (pilot.app.theme, pilot.app.animation_level)


async def test_nothing_moves_unless_that_was_set() -> None:
    async with at_settings() as pilot:
        moves = [pilot.app.animation_level]
        await pilot.press("down", "down", "enter")
        await wait_for_text(pilot, texts.MOTIONS[True])
        moves.append(pilot.app.animation_level)

        assert ["none", "full"] == moves


async def test_a_set_currency_is_offered_for_new_profiles() -> None:
    async with at_settings() as pilot:
        await pilot.press("down", "enter")
        await wait_for_text(pilot, texts.CURRENCY_HINT)
        await pilot.press(*"nok", "enter")
        await wait_for_text(pilot, texts.CURRENCY_ABOUT)
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, HomeScreen), "home is there")
        await pilot.press("n")
        await wait_for_text(pilot, "NOK")

    assert "NOK" == usual_currency() == new_session("asha").profile.currency


async def test_a_currency_that_is_none_is_refused_and_kept_in_its_line() -> None:
    async with at_settings() as pilot:
        await pilot.press("down", "enter")
        await wait_for_text(pilot, texts.CURRENCY_HINT)
        await pilot.press(*"euros", "enter")
        await wait_for_text(pilot, texts.BAD_CURRENCY)

        assert "euros" in flat_text(pilot.app)
        assert Settings() == read_settings().settings


async def test_escape_leaves_a_typed_currency_and_then_the_settings() -> None:
    async with at_settings() as pilot:
        await pilot.press("down", "enter")
        await wait_for_text(pilot, texts.CURRENCY_HINT)
        await pilot.press(*"nok", "escape")
        await wait_for_text(pilot, texts.CURRENCY_BY_LOCALE)
        assert isinstance(pilot.app.screen, SettingsScreen)
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, HomeScreen), "home is there")

    assert Settings() == read_settings().settings


async def test_every_setting_can_be_changed_with_the_mouse() -> None:
    async with at_settings() as pilot:
        await pilot.click("#rows", offset=(4, 0))
        await wait_for(pilot, lambda: read_settings().settings.look == "light", "the look is kept")


async def test_settings_open_in_the_middle_of_the_interview_and_lead_back_to_it() -> None:
    async with app_of("asha", WRITER).run_test(size=SMALL) as pilot:
        await wait_for(pilot, lambda: len(pilot.app.screen_stack) > 1, "the profile is open")
        before = pilot.app.screen
        await pilot.press("f12")
        await wait_for_text(pilot, texts.ABOUT)
        await pilot.press("escape")
        await wait_for(pilot, lambda: pilot.app.screen is before, "back where it was opened")


async def test_without_colours_the_look_says_why_it_cannot_be_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_settings() as pilot:
        assert texts.NO_LOOK_ABOUT in flat_text(pilot.app)


async def test_a_setting_that_cannot_be_saved_holds_for_now_and_says_so(home: Path) -> None:
    async with at_settings() as pilot:
        written(home, "look = [")
        await pilot.press("enter")
        await wait_for_text(pilot, "This holds until you leave")

        assert "freehold-light" == pilot.app.theme


async def test_settings_that_cannot_be_read_are_told_at_home(home: Path) -> None:
    written(home, 'look = "purple"\n')
    async with FreeholdApp().run_test(size=SMALL) as pilot:
        await wait_for_text(pilot, "look: write one of dark, light, contrast")


def test_a_currency_of_the_locale_is_told_from_one_that_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    rows = {each.row: each for each in setting_rows(Settings(), coloured=True)}
    own = {each.row: each for each in setting_rows(Settings(currency="NOK"), coloured=True)}

    assert ("GBP", texts.CURRENCY_BY_LOCALE) == (rows["currency"].value, rows["currency"].about)
    assert ("NOK", texts.CURRENCY_ABOUT) == (own["currency"].value, own["currency"].about)
