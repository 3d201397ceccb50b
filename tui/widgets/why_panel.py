"""Why a question is asked, an example, and the findings its answer brings in; opens in place."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from rules.asking.interview import findings_fed
from rules.knowledge import Finding, Screen
from rules.pack import Pack
from tui.content import joined, stacked, words
from tui.texts import shared as texts


class WhyPanel(VerticalScroll):
    """Hidden until asked for; takes the focus so that the arrow keys scroll it."""

    DEFAULT_CSS = """
    WhyPanel {
        display: none;
        height: auto;
        max-height: 50%;
        padding: 0 2;
        border-top: solid $border-blurred;
        background: $surface;
    }
    WhyPanel:focus { border-top: solid $border; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._told = Static("", markup=False)

    def compose(self) -> ComposeResult:
        """Give the one text of the panel."""
        yield self._told

    def show(self, screen: Screen, pack: Pack) -> None:
        """Fill the panel for a screen."""
        feeds = tuple(pack.findings[name] for name in findings_fed(pack, screen))
        title = joined([words(texts.WHY_TITLE, "bold"), words(f"   {texts.WHY_SCROLL}", "$text-muted")])
        parts: list[Content] = [title, words(screen.why)]
        if screen.example:
            parts.append(joined([words(texts.WHY_EXAMPLE, "$text-muted"), words(screen.example)]))
        parts += [words(""), words(texts.WHY_FEEDS if feeds else texts.WHY_NO_FEEDS, "$text-muted")]
        parts += [_finding(each) for each in feeds]
        self._told.update(stacked(parts))
        self.scroll_home(animate=False)


def _finding(finding: Finding) -> Content:
    grade = words(texts.WHY_GRADE.format(grade=finding.grade), "bold")
    scope = words(f" ({finding.population})", "$text-muted")
    return joined(["- ", grade, f": {finding.claim}", scope])
