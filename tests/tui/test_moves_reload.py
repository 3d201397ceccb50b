"""Rule files edited while next moves, what-if or a goal is on screen: changes wait, nothing old is shown."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from rules.answers import Amount
from tests.cli.rule_files import GOOD
from tests.tui.helpers import flat_text, wait_for, wait_for_text
from tests.tui.test_reading import go_to, shown
from tests.tui.test_reload import BROKEN, QUESTION, RISK, edit, look, opened, session, write
from tests.tui.walks import Walk
from tui.lines.items import Target
from tui.screens.choosing import ChoosingScreen
from tui.screens.goal import GoalScreen
from tui.screens.moves import NextMovesScreen
from tui.screens.reading import ReadingScreen
from tui.screens.side_answer import SideAnswerScreen
from tui.screens.sweep import SweepScreen
from tui.screens.whatif import WhatIfScreen

PETS = {"pets.count": Amount(3, 3)}
YEARS = {"years": Amount(1, 1)}


@pytest.fixture
def own(home: Path) -> Path:
    """A pack of the person's own with one rule and one question."""
    folder = home / "packs/mine"
    for part in ("rules", "questions"):
        (folder / part).mkdir(parents=True)
    write(folder / "rules/own.toml", GOOD)
    write(folder / "questions/pets.toml", QUESTION)
    return folder


@asynccontextmanager
async def what_if(side: dict[str, Amount]) -> AsyncIterator[Walk]:
    """Open what-if with something changed on the side."""
    async with opened() as pilot:
        session(pilot).side = side
        await pilot.press("f8")
        await shown(pilot, ReadingScreen)
        await pilot.press("i")
        await shown(pilot, WhatIfScreen)
        yield pilot


async def test_an_edited_rule_is_seen_in_what_if_and_what_was_changed_stays(own: Path) -> None:
    async with what_if(YEARS) as pilot:
        await wait_for_text(pilot, "3 to 6 years → 1 year")
        await wait_for_text(pilot, "Many years behind you")
        await edit(pilot, own / "rules/own.toml", RISK)
        await wait_for_text(pilot, "Years are a burden")

        assert "Many years behind you" not in flat_text(pilot.app)
        assert session(pilot).side == YEARS


async def test_a_broken_rule_file_changes_nothing_on_the_side(own: Path) -> None:
    async with what_if(YEARS) as pilot:
        await edit(pilot, own / "rules/own.toml", BROKEN)
        await wait_for_text(pilot, "STALE")

        assert session(pilot).side == YEARS
        assert "3 to 6 years → 1 year" in flat_text(pilot.app)


async def test_a_question_that_goes_takes_its_change_along_and_brings_it_back(own: Path) -> None:
    async with what_if({**PETS, **YEARS}) as pilot:
        await wait_for_text(pilot, "Pets: not answered → 3")
        (own / "questions/pets.toml").unlink()
        await look(pilot)
        await wait_for(pilot, lambda: "Pets" not in flat_text(pilot.app), "the change is not shown")
        await edit(pilot, own / "questions/pets.toml", QUESTION)

        await wait_for_text(pilot, "Pets: not answered → 3")


async def test_an_answer_being_given_on_the_side_is_asked_as_the_packs_have_it(own: Path) -> None:
    async with what_if(PETS) as pilot:
        await go_to(pilot, Target("side", "pets.count"))
        await pilot.press("enter")
        await shown(pilot, SideAnswerScreen)
        await edit(pilot, own / "questions/pets.toml", QUESTION.replace("max = 20", "max = 5"))
        await pilot.press("9", "enter")
        await wait_for_text(pilot, "! ")
        await pilot.press("backspace", "4", "enter")
        await shown(pilot, WhatIfScreen)

        assert session(pilot).side == {"pets.count": Amount(4, 4)}


async def test_a_question_that_goes_while_it_is_asked_leads_back_to_what_if(own: Path) -> None:
    async with what_if(PETS) as pilot:
        await go_to(pilot, Target("side", "pets.count"))
        await pilot.press("enter")
        await shown(pilot, SideAnswerScreen)
        (own / "questions/pets.toml").unlink()
        await look(pilot)
        await shown(pilot, WhatIfScreen)

        assert session(pilot).side == PETS


async def test_a_question_that_went_is_not_opened_from_a_list_made_before(own: Path) -> None:
    async with what_if(YEARS) as pilot:
        await pilot.press("slash")
        await shown(pilot, ChoosingScreen)
        await pilot.press(*"pets")
        await wait_for_text(pilot, "1 of ")
        (own / "questions/pets.toml").unlink()
        await look(pilot)
        await pilot.press("enter")
        await shown(pilot, WhatIfScreen)

        assert session(pilot).side == YEARS


async def test_a_sweep_is_gone_through_anew(own: Path) -> None:
    async with what_if({}) as pilot:
        await pilot.press("number_sign")
        await shown(pilot, ChoosingScreen)
        await pilot.press(*"years")
        await wait_for_text(pilot, " of ")
        await pilot.press("enter")
        await shown(pilot, SweepScreen)
        await wait_for_text(pilot, "Many years behind you")
        await edit(pilot, own / "rules/own.toml", RISK)
        await wait_for_text(pilot, "Years are a burden")

        assert "“Many years behind you”" not in flat_text(pilot.app)


async def test_next_moves_are_looked_for_anew(own: Path) -> None:
    async with what_if({}) as pilot:
        await pilot.press("v")
        await shown(pilot, NextMovesScreen)
        await wait_for_text(pilot, "1. Takes")
        screen = pilot.app.screen
        assert isinstance(screen, NextMovesScreen)
        before = screen.found
        await edit(pilot, own / "rules/own.toml", RISK)
        await wait_for(pilot, lambda: screen.found not in (None, before), "they are found anew")

        assert screen.found is not None
        assert screen.found.before is session(pilot).assessment()


async def test_the_goal_of_a_rule_that_goes_is_left(own: Path) -> None:
    async with opened() as pilot:
        await pilot.press("f8")
        await shown(pilot, ReadingScreen)
        await pilot.app.push_screen(GoalScreen(session(pilot), Target("rule", "position.long-years")))
        await shown(pilot, GoalScreen)
        (own / "rules/own.toml").unlink()
        await look(pilot)

        await shown(pilot, ReadingScreen)
