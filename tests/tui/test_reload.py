"""Rule files edited while the full screen is open: seen, told where it stays, and nothing typed is lost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import Input

from profiles.paths import resolve
from profiles.store import open_profile
from tests.cli.rule_files import GOOD
from tests.tui.helpers import SMALL, flat_text, wait_for, wait_for_text
from tests.tui.people import DAY, WRITER, session_of
from tests.tui.walks import Walk
from tui.app import FreeholdApp
from tui.opened.session import Session
from tui.packs.usable import usable_pack
from tui.screens.evidence import EvidenceScreen
from tui.screens.interview import InterviewScreen
from tui.screens.reading import ReadingScreen
from tui.screens.review import ReviewScreen
from tui.screens.rule import RuleScreen, RulesScreen
from tui.widgets.fields_form import FieldsForm
from tui.widgets.line_list import LineList
from tui.widgets.news import News

RISK = (
    GOOD.replace('kind  = "strength"', 'kind  = "risk"')
    .replace("position = 6", "position = -20")
    .replace("Many years behind you", "Years are a burden")
)
QUESTION = """\
format = 1

[[screen]]
id = "pets"
section = "You"
title = "Pets"
ask = "How many pets?"
why = "They cost time."
quick = true

[[screen.question]]
id = "pets.count"
kind = "number"
label = "Pets"
min = 0
max = 20
"""
BROKEN = "format = 1\n[[rule]\n"


@pytest.fixture
def own(home: Path) -> Path:
    """A pack of the person's own with one rule, in the home of this test."""
    folder = home / "packs/mine"
    for part in ("rules", "questions"):
        (folder / part).mkdir(parents=True)
    (folder / "rules/own.toml").write_text(GOOD, encoding="utf-8")
    return folder


@asynccontextmanager
async def opened(at: str = "years", size: tuple[int, int] = SMALL) -> AsyncIterator[Walk]:
    """Open a person's interview with the packs of this test's home; looks are made by the test alone."""
    session_of("asha", WRITER).go_to(at)
    session = Session(open_profile(resolve("asha")), usable_pack(), lambda: DAY)
    app = FreeholdApp("asha", lambda _: session)
    async with app.run_test(size=size) as pilot:
        await wait_for_text(pilot, "Question")
        yield pilot


def app_of(pilot: Walk) -> FreeholdApp:
    assert isinstance(pilot.app, FreeholdApp)
    return pilot.app


def session(pilot: Walk) -> Session:
    found = app_of(pilot).session
    assert found is not None
    return found


def position(pilot: Walk) -> float:
    """Give the reading that the rule of these tests moves."""
    readings = session(pilot).assessment().readings
    return next(each.value for each in readings if each.dimension == "position")


async def look(pilot: Walk) -> None:
    """Look until the change stands still, as the clock does each second, and wait for what comes of it."""
    before = session(pilot).pack_news
    for _ in range(2):
        app_of(pilot).look_at_packs()
    await wait_for(pilot, lambda: session(pilot).pack_news is not before, "the packs are read again")
    await pilot.pause()


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


async def edit(pilot: Walk, path: Path, text: str) -> None:
    write(path, text)
    await look(pilot)


async def shows(pilot: Walk, kind: type[object]) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, kind), f"{kind.__name__} is shown")
    await pilot.pause()


async def test_an_edited_rule_changes_the_open_reading_a_broken_one_is_stale_and_a_mended_one_is_not(
    own: Path,
) -> None:
    rules = own / "rules/own.toml"
    async with opened() as pilot:
        await pilot.press("f8")
        await shows(pilot, ReadingScreen)
        before = position(pilot)

        await edit(pilot, rules, RISK)
        await wait_for_text(pilot, "! Rule changed: position.long-years.")
        after = position(pilot)
        assert after < before

        await edit(pilot, rules, BROKEN)
        await wait_for_text(pilot, "STALE /")
        assert ("own.toml:2:" in flat_text(pilot.app), after) == (True, position(pilot))
        assert not pilot.app.screen.query_exactly_one(News).display, "it is said once"
        await pilot.press("w")
        await shows(pilot, RulesScreen)
        await wait_for_text(pilot, "STALE /")
        pilot.app.push_screen(RuleScreen(session(pilot), "position.long-years"))
        await shows(pilot, RuleScreen)
        await wait_for_text(pilot, "STALE /")

        await edit(pilot, rules, GOOD)
        await wait_for_text(pilot, "can be read again")
        assert "STALE /" not in flat_text(pilot.app)
        assert position(pilot) == before


async def test_the_news_stay_with_the_reading_also_when_it_is_opened_later(own: Path) -> None:
    async with opened(size=(100, 120)) as pilot:
        await edit(pilot, own / "rules/own.toml", RISK)
        await pilot.press("f8")
        await shows(pilot, ReadingScreen)

        await wait_for_text(pilot, "! Rule changed: position.long-years.")


async def test_what_is_being_typed_stays_where_it_is_and_is_kept(own: Path) -> None:
    async with opened("years") as pilot:
        field = pilot.app.screen.query_exactly_one(FieldsForm).query(Input).first()
        await pilot.press("end", *["backspace"] * 5, "1", "2", "left")
        await edit(pilot, own / "rules/own.toml", RISK)
        await wait_for_text(pilot, "! Rule changed: position.long-years.")
        assert ("12", 1, True) == (field.value, field.cursor_position, field.has_focus)
        await pilot.press("end", "backspace", "1", "enter")

        await wait_for(pilot, lambda: session(pilot).interview.at != "years", "the next question")
        assert "11" in [line.said[:2] for line in session(pilot).review() if line.question == "years"]


async def test_text_that_is_no_answer_yet_outlives_a_change_of_its_own_question(own: Path) -> None:
    asked = own / "questions/pets.toml"
    write(asked, QUESTION)
    async with opened("years") as pilot:
        session(pilot).go_to("pets.count")
        app_of(pilot).open_review()
        await shows(pilot, ReviewScreen)
        await pilot.press("enter")
        await wait_for_text(pilot, "How many pets?")
        await pilot.press("3", "minus")
        await edit(pilot, asked, QUESTION.replace("How many pets?", "How many animals?"))
        await wait_for_text(pilot, "How many animals?")

        form = pilot.app.screen.query_exactly_one(FieldsForm)
        assert "3-" == form.typed("pets.count")
        assert "pets.count" == form.focused_question


async def test_a_question_that_goes_keeps_its_answer_and_finds_it_when_it_comes_back(own: Path) -> None:
    asked = own / "questions/pets.toml"
    write(asked, QUESTION)
    async with opened("years") as pilot:
        session(pilot).say("pets.count", "3")
        asked.unlink()
        await look(pilot)
        await wait_for_text(pilot, "pets.count, which no pack asks; it is kept")
        assert "pets.count" not in session(pilot).interview.answers

        await edit(pilot, asked, QUESTION)
        assert "pets.count" in session(pilot).interview.answers


async def test_the_review_takes_up_a_new_question_and_keeps_its_cursor(own: Path) -> None:
    async with opened("ai.use") as pilot:
        await pilot.press("f7")
        await shows(pilot, ReviewScreen)
        await edit(pilot, own / "questions/pets.toml", QUESTION)
        await wait_for_text(pilot, "Question added: pets.count.")
        under = pilot.app.screen.query_exactly_one(LineList).highlighted_option
        await pilot.press("end")

        await wait_for_text(pilot, "Pets")
        assert under is not None
        assert "ai.use" == under.id


async def test_a_screen_about_a_rule_that_is_gone_closes_with_all_it_opened(own: Path) -> None:
    rules = own / "rules/own.toml"
    async with opened() as pilot:
        await pilot.press("f8")
        await shows(pilot, ReadingScreen)
        await pilot.press("w")
        await shows(pilot, RulesScreen)
        pilot.app.push_screen(RuleScreen(session(pilot), "position.long-years"))
        pilot.app.push_screen(EvidenceScreen(session(pilot), next(iter(session(pilot).pack.findings))))
        await shows(pilot, EvidenceScreen)
        rules.unlink()
        await look(pilot)

        await shows(pilot, RulesScreen)
        await wait_for_text(pilot, "Rule removed: position.long-years.")
        await pilot.press("down", "up")


async def test_a_file_that_broke_stays_in_use_for_the_next_profile_too(own: Path) -> None:
    async with opened() as pilot:
        await edit(pilot, own / "rules/own.toml", BROKEN)
        app_of(pilot).go_home()
        await wait_for_text(pilot, "Your profiles")
        await wait_for(pilot, lambda: "asha" in flat_text(pilot.app), "the profile is listed")
        await pilot.press("enter")
        await shows(pilot, InterviewScreen)

        assert "position.long-years" in session(pilot).pack.rules
        assert len(session(pilot).stale_notices) == 1
