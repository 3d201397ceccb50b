"""What the screens that are read look like, in three sizes, one text snapshot for each."""

from collections.abc import Awaitable, Callable

import pytest

from tests.tui.helpers import SIZES, still_text, wait_for_text
from tests.tui.test_money_screens import EARNER
from tests.tui.test_reading import Walk, go_to, reading, shown
from tui.lines.items import Target
from tui.screens.advice import AdviceScreen, AllAdviceScreen
from tui.screens.clients import ClientsScreen
from tui.screens.commands import CommandsScreen
from tui.screens.evidence import EvidenceScreen
from tui.screens.help import HelpScreen
from tui.screens.money import MoneyScreen
from tui.screens.reading import DimensionScreen
from tui.screens.review import ReviewScreen
from tui.screens.rule import RuleScreen, RulesScreen
from tui.texts import reading as texts

Way = Callable[[Walk], Awaitable[None]]
ADVICE, FINDING = "trust.hidden-use", "schilke-reimann-disclosure"


def by_key(key: str, kind: type[object]) -> Way:
    """Go to what one key shows."""

    async def walk(pilot: Walk) -> None:
        await pilot.press(key)
        await shown(pilot, kind)

    return walk


def through(target: Target, kind: type[object], before: Way | None = None) -> Way:
    """Go to what a line opens."""

    async def walk(pilot: Walk) -> None:
        if before is not None:
            await before(pilot)
        await go_to(pilot, target)
        await pilot.press("enter")
        await shown(pilot, kind)

    return walk


async def stay(_: Walk) -> None:
    """Look at the reading itself."""


advice = through(Target("advice", ADVICE), AdviceScreen)
why_not = by_key("w", RulesScreen)
LOOKS: dict[str, Way] = {
    "reading": stay,
    "dimension": through(Target("reading", "trust"), DimensionScreen),
    "advice": advice,
    "all-advice": by_key("a", AllAdviceScreen),
    "why-not": why_not,
    "rule": through(Target("rule", "trust.open"), RuleScreen, why_not),
    "finding": through(Target("finding", FINDING), EvidenceScreen, advice),
    "review": by_key("f7", ReviewScreen),
    "help": by_key("question_mark", HelpScreen),
    "commands": by_key("ctrl+f", CommandsScreen),
}
EARNERS: dict[str, Way] = {
    "money": by_key("m", MoneyScreen),
    "clients": by_key("l", ClientsScreen),
}


@pytest.mark.parametrize(("size", "name"), SIZES)
@pytest.mark.parametrize("look", LOOKS)
async def test_a_screen_looks_as_kept(
    look: str, size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with reading(size) as pilot:
        await wait_for_text(pilot, texts.FIRST_MOVES)
        await LOOKS[look](pilot)
        snapshot(f"{look}-{name}", await still_text(pilot))


@pytest.mark.parametrize(("size", "name"), SIZES)
@pytest.mark.parametrize("look", EARNERS)
async def test_a_screen_of_somebody_with_sums_looks_as_kept(
    look: str, size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with reading(size, said=EARNER) as pilot:
        await EARNERS[look](pilot)
        snapshot(f"{look}-{name}", await still_text(pilot))
