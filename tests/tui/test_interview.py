"""The interview by keyboard and mouse: answering, going on and back, doubts, refusals, resuming."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from profiles.paths import resolve
from profiles.store import open_profile
from rules.answers import Amount, Silence
from tests.tui.helpers import SIZES, SMALL, flat_text, screen_text, still_text, wait_for, wait_for_text
from tests.tui.people import WRITER, app_of, pack
from tests.tui.walks import Walk, answer, asked, stands_at, typed
from tui.app import FreeholdApp
from tui.opened.opening import new_session
from tui.screens.home import HomeScreen
from tui.screens.interview import InterviewScreen
from tui.screens.review import ReviewScreen

SCREENS = {
    "choice": "ai.use",
    "several": "proof.kinds",
    "shares": "work.small",
    "rate": "rates.price",
    "field": "field",
    "text": "proof.only_you",
    "mixed": "ai.hours_before",
}


@pytest.mark.parametrize("kind", SCREENS)
@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_each_kind_of_question_looks_as_kept(
    kind: str, size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with asked(WRITER, at=SCREENS[kind], size=size) as pilot:
        if size != SMALL:
            await wait_for_text(pilot, "Wellbeing")
        snapshot(f"interview-{kind}-{name}", await still_text(pilot))


@pytest.mark.parametrize("screen", pack().screens, ids=lambda screen: str(screen.id))
async def test_no_screen_is_cut_at_80_by_24(screen: Any) -> None:
    async with asked(at=screen.questions[0]) as pilot:
        text = flat_text(pilot.app)

        assert screen.ask in text
        for name in screen.questions:
            question = pack().questions[name]
            assert question.kind in ("choice", "several", "text") or question.label in text
            assert not question.hint or len(screen.questions) > 1 or question.hint in text
        options = [label for name in screen.questions for label in pack().questions[name].options.values()]
        assert len(options) > 15 or all(label in text for label in options)


async def test_the_quick_path_by_keyboard_leads_to_a_saved_reading(home: Path) -> None:
    new_session("asha", "EUR", pack())
    async with FreeholdApp("asha").run_test() as pilot:
        await wait_for_text(pilot, "Question 1 of 12")
        await pilot.press(*"blog", "enter", *typed("3-6"), "enter")
        await pilot.press(*"60", "enter", *"20", "enter", *"10", "enter", "enter")
        await pilot.press("down", "down", "enter", *"35", "enter", "f3")
        await pilot.press(*typed("40-45"), "enter", "down", "down", "enter", *"25", "enter")
        await pilot.press("enter", "space", "down", "space", "enter", "3", "enter")
        await wait_for_text(pilot, "First moves")

    kept = open_profile(resolve("asha")).profile.answers
    assert kept["work.advise"].given == 10
    assert (kept["rates.price"].low, kept["rates.price"].high) == (40, 45)
    assert kept["proof.kinds"].given == ("results_with_numbers", "named_references")
    assert kept["clients.unsaid"].state == "unknown"
    assert (home / "profiles" / "asha.toml").read_text(encoding="utf-8").endswith("# end of profile\n")


async def test_keys_pressed_faster_than_the_screen_turns_land_where_they_belong() -> None:
    async with asked(at="years") as pilot:
        for key in ("8", "enter", *"60", "enter", *"20", "enter"):
            pilot.app.post_message(_key(key))
        await wait_for(pilot, lambda: answer(pilot, "work.scratch") is not None, "three answers are kept")

        assert answer(pilot, "years") == Amount(8, 8)
        assert answer(pilot, "work.small") == Amount(60, 60)
        assert answer(pilot, "work.scratch") == Amount(20, 20)


def _key(name: str) -> Key:
    return Key(name, name if len(name) == 1 else None)


async def test_the_keys_can_be_clicked() -> None:
    async with asked(at="years") as pilot:
        lines = screen_text(pilot.app).splitlines()
        row = next(place for place, line in enumerate(lines) if "don't know" in line)
        await pilot.click(offset=(lines[row].index("don't know"), row))

        await wait_for(pilot, lambda: answer(pilot, "years") is Silence.UNKNOWN, "it is answered")


async def test_back_and_another_answer_parks_what_no_longer_applies_and_brings_it_back() -> None:
    async with asked({"ai.use": "daily", "ai.first_drafts": "25"}, at="ai.use") as pilot:
        await pilot.press("home", "enter")
        await stands_at(pilot, "What clients know")
        app = pilot.app
        assert isinstance(app, FreeholdApp)
        assert app.session is not None
        assert app.session.interview.situation.is_parked("ai.first_drafts")
        await pilot.press("escape")
        await stands_at(pilot, "Your use of AI")
        await pilot.press("end", "enter")
        await stands_at(pilot, "First drafts from AI")

        await wait_for_text(pilot, "you said 25%")


async def test_why_opens_in_place_with_findings_and_closes_where_one_was() -> None:
    async with asked(at="work.small") as pilot:
        await pilot.press("tab", "f1")
        await wait_for_text(pilot, "Findings that your answer brings in")
        await pilot.press("down", "f1", "5", "enter")

        await wait_for(
            pilot, lambda: answer(pilot, "work.scratch") == Amount(5, 5), "the second share is kept"
        )


async def test_escape_closes_why_before_it_goes_back() -> None:
    async with asked(at="years") as pilot:
        await pilot.press("f1", "escape")

        await stands_at(pilot, "Years of paid work")


async def test_review_lists_answers_and_leads_to_any_of_them() -> None:
    async with asked({"field": "illustration", "years": "5"}, at="rates.price") as pilot:
        await pilot.press("f7")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen), "the review is open")
        assert "Years of paid work 5 years" in flat_text(pilot.app) or await _scrolled_to(pilot, "5 years")
        await pilot.press("home", "enter")

        await wait_for_text(pilot, "What do you mainly sell?")


async def _scrolled_to(pilot: Walk, text: str) -> bool:
    await pilot.press("home")
    await wait_for_text(pilot, text)
    return True


async def test_a_closed_interview_opens_at_the_same_question_with_every_answer() -> None:
    async with asked(at="work.small") as pilot:
        await pilot.press(*"60", "enter", *"20")
        await pilot.press("ctrl+q")
    async with FreeholdApp("asha").run_test() as pilot:
        await wait_for_text(pilot, "Kinds of work")

        assert answer(pilot, "work.small") == Amount(60, 60)
        assert answer(pilot, "work.scratch") == Amount(20, 20)
        await pilot.press("enter", "7", "enter")
        await wait_for(
            pilot, lambda: answer(pilot, "work.finish") == Amount(7, 7), "it stood at the share typed last"
        )


async def test_more_questions_go_beyond_the_quick_path() -> None:
    async with app_of("asha", WRITER).run_test() as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, InterviewScreen), "the interview is open")
        await pilot.press("f6")

        await wait_for_text(pilot, "Question 2 of")


async def test_markup_and_control_marks_in_an_answer_are_only_text() -> None:
    async with asked(at="proof.only_you") as pilot:
        await pilot.press(*"[/red] x", "enter")
        await wait_for(pilot, lambda: answer(pilot, "proof.only_you") is not None, "the text is kept")
        await pilot.press("f7")

        await wait_for_text(pilot, "[/red] x")


async def test_a_save_that_fails_is_said_and_the_screen_goes_on(home: Path) -> None:
    async with asked(at="years") as pilot:
        path = home / "profiles" / "asha.toml"
        path.write_text(path.read_text(encoding="utf-8").replace("asha", "other"), encoding="utf-8")
        await pilot.press("5", "enter")
        await stands_at(pilot, "Kinds of work")

        await wait_for_text(pilot, "was changed by another program")


async def test_ctrl_c_keeps_what_was_typed_and_ends(home: Path) -> None:
    async with asked(at="years") as pilot:
        await pilot.press("9", "ctrl+c")
        app = pilot.app
        await wait_for(pilot, lambda: app.return_code is not None, "the program ends")

    assert app.return_code == 0
    assert open_profile(resolve("asha")).profile.answers["years"].given == 9


async def test_escape_on_the_first_screen_goes_home() -> None:
    async with asked(at="field") as pilot:
        await pilot.press("escape")

        await wait_for(pilot, lambda: isinstance(pilot.app.screen, HomeScreen), "home is open")
