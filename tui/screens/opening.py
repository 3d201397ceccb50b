"""Which screen shows what: for the lines that open something, and for the places that keys go to."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tui import keys
from tui.lines.items import Target
from tui.screens.advice import AdviceScreen, AllAdviceScreen
from tui.screens.clients import ClientsScreen
from tui.screens.evidence import EvidenceScreen
from tui.screens.evidences import EvidenceListScreen
from tui.screens.goal import GoalScreen
from tui.screens.history import HistoryScreen
from tui.screens.money import MoneyScreen
from tui.screens.moves import NextMovesScreen
from tui.screens.plan import PlanScreen
from tui.screens.reading import DimensionScreen
from tui.screens.rule import RuleScreen, RulesScreen
from tui.screens.rule_files import AboutRuleScreen, RuleTreeScreen
from tui.screens.whatif import WhatIfScreen

if TYPE_CHECKING:
    from tui.opened.session import Session
    from tui.screens.paged import PagedScreen


def screen_for(session: "Session", target: Target) -> "PagedScreen":
    """Give the screen that shows what a line stands for.

    Raise ValueError for a question, which is asked, and for what only the screen it stands on can open.
    """
    match target.kind:
        case "reading":
            return DimensionScreen(session, target.id)
        case "advice" | "step":
            return AdviceScreen(session, target.id)
        case "finding":
            return EvidenceScreen(session, target.id)
        case "rule" | "aside":
            return RuleScreen(session, target.id)
        case "about":
            return AboutRuleScreen(session, target.id)
        case "goal":
            return GoalScreen(session, target)
        case _:
            raise ValueError(f"no screen of its own shows a {target.kind}")


def places() -> "Mapping[str, Callable[[Session], PagedScreen]]":
    """Give the screen of every place, by the id of its key."""
    return {
        keys.ADVICE.id: AllAdviceScreen,
        keys.WHY_NOT.id: RulesScreen,
        keys.MONEY.id: MoneyScreen,
        keys.CLIENTS.id: ClientsScreen,
        keys.PLAN.id: PlanScreen,
        keys.HISTORY.id: HistoryScreen,
        keys.EVIDENCE.id: EvidenceListScreen,
        keys.RULES.id: RuleTreeScreen,
        keys.NEXT_MOVES.id: NextMovesScreen,
        keys.WHAT_IF.id: WhatIfScreen,
    }
