"""Which screen shows what: one place for all the lines that open something."""

from typing import TYPE_CHECKING

from tui.lines import Target
from tui.screens.advice import AdviceScreen
from tui.screens.evidence import EvidenceScreen
from tui.screens.reading import DimensionScreen
from tui.screens.rule import RuleScreen

if TYPE_CHECKING:
    from tui.screens.paged import PagedScreen
    from tui.session import Session


def screen_for(session: "Session", target: Target) -> "PagedScreen":
    """Give the screen that shows what a line stands for; raise ValueError for a question, which is asked."""
    match target.kind:
        case "reading":
            return DimensionScreen(session, target.id)
        case "advice":
            return AdviceScreen(session, target.id)
        case "finding":
            return EvidenceScreen(session, target.id)
        case "rule":
            return RuleScreen(session, target.id)
        case "question":
            raise ValueError("a question is asked in the interview")
