"""Which screen shows what: for the lines that open something, and for the places that keys go to."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tui import keys
from tui.lines import Target
from tui.screens.advice import AdviceScreen, AllAdviceScreen
from tui.screens.evidence import EvidenceScreen
from tui.screens.goal import GoalScreen
from tui.screens.money import ClientsScreen, MoneyScreen
from tui.screens.moves import NextMovesScreen
from tui.screens.reading import DimensionScreen
from tui.screens.rule import RuleScreen, RulesScreen
from tui.screens.whatif import WhatIfScreen

if TYPE_CHECKING:
    from tui.screens.paged import PagedScreen
    from tui.session import Session


def screen_for(session: "Session", target: Target) -> "PagedScreen":
    """Give the screen that shows what a line stands for; raise ValueError where none does."""
    match target.kind:
        case "reading":
            return DimensionScreen(session, target.id)
        case "advice":
            return AdviceScreen(session, target.id)
        case "finding":
            return EvidenceScreen(session, target.id)
        case "rule":
            return RuleScreen(session, target.id)
        case "goal":
            return GoalScreen(session, target)
        case "question" | "try" | "side":
            raise ValueError("a question is asked in the interview, and what is tried stands in what-if")


def places() -> "Mapping[str, Callable[[Session], PagedScreen]]":
    """Give the screen of every place, by the id of its key."""
    return {
        keys.ADVICE.id: AllAdviceScreen,
        keys.WHY_NOT.id: RulesScreen,
        keys.MONEY.id: MoneyScreen,
        keys.CLIENTS.id: ClientsScreen,
        keys.NEXT_MOVES.id: NextMovesScreen,
        keys.WHAT_IF.id: WhatIfScreen,
    }
