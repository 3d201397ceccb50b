"""Every question with its answer; any of them can be changed from here."""

from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from tui import keys
from tui.app import FreeholdApp
from tui.bindings import bindings
from tui.content import joined, words
from tui.screens.calm import CalmScreen
from tui.texts import shared as texts
from tui.widgets.keybar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.news import News
from tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from tui.lines.review import ReviewLine
    from tui.opened.session import Session

_LABEL_WIDTH = 42


class ReviewScreen(CalmScreen[None]):
    """The list of all answers, in the order of the interview."""

    app = getters.app(FreeholdApp)
    DEFAULT_CSS = """
    ReviewScreen #review-head { padding: 1 2; height: auto; }
    ReviewScreen #review-said { padding: 0 2; height: auto; max-height: 4; color: $text-muted; }
    ReviewScreen LineList { height: 1fr; margin: 0 1 0 2; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.BACK, keys.READING, keys.MORE)

    def __init__(self, session: "Session", under: str = "") -> None:
        super().__init__()
        self._session = session
        self._under = under
        self._list = LineList(id="review-list")
        self._said = Static("", id="review-said", markup=False)
        self._head = Static("", id="review-head", markup=False)
        self._news = News()
        self._lines = session.review()

    def compose(self) -> ComposeResult:
        """Give the heading and the list."""
        title = TitleBar()
        title.show(self._session.name, self._session.saved_line, ok=self._session.saved.ok)
        yield title
        yield self._news
        yield self._head
        yield self._list
        yield self._said
        yield KeyBar(keys.OPEN, keys.BACK, keys.READING, keys.MORE, keys.HELP, keys.QUIT)

    def on_mount(self) -> None:
        """Fill the list, with the cursor on the question it was opened for."""
        self._fill(self._under or self._session.interview.at)
        self._list.focus()

    def show_packs(self) -> None:
        """Show the questions of the packs that were read again, and what is different in them."""
        self._news.show(self._session.pack_news)
        under = self._list.highlighted_option
        self._lines = self._session.review()
        self._fill(under.id if under is not None and under.id is not None else self._session.interview.at)

    def _fill(self, question: str) -> None:
        """Fill heading and list, with the cursor on a question."""
        lines = self._lines
        given = sum(line.state not in ("open", "later") for line in lines)
        counted = texts.REVIEW_ANSWERED.format(given=given, total=len(lines))
        self._head.update(
            joined(
                [words(texts.REVIEW, "bold"), words(f"   {counted}", "$text-muted"), f"\n{texts.REVIEW_HELP}"]
            )
        )
        at = next((place for place, line in enumerate(lines) if line.question == question), 0)
        self._list.fill(
            (_drawn(line) for line in lines),
            (line.question for line in lines),
            at=at,
        )

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say the answer under the cursor in full."""
        if event.option_index >= len(self._lines):
            return  # the list was filled anew since
        line = self._lines[event.option_index]
        said = line.said if line.state in ("given", "parked") else _state_words(line)
        self._said.update(words(texts.REVIEW_SAID.format(label=line.label, said=said)))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the question under the cursor."""
        if event.option_id is not None:
            question = event.option_id
            self.app.open_question(question, lambda: self.app.open_review(question))

    def action_open(self) -> None:
        """Go to the question under the cursor."""
        self._list.call_next(self._list.action_select)

    def action_back(self) -> None:
        """Go back to the interview."""
        self.app.open_interview()

    def action_reading(self) -> None:
        """Show where the person stands."""
        self.app.open_reading()

    def action_more(self) -> None:
        """Go on with the questions beyond the first ones."""
        self._session.more_questions()
        self.app.open_interview()


def _drawn(line: "ReviewLine") -> Content:
    section = words(f"{line.section:<12}", "$text-muted")
    label = words(f"{line.label:<{_LABEL_WIDTH}} ")
    state = _state_words(line)
    if line.state == "given":
        return joined([section, label, words(line.said, "bold")])
    if line.state == "parked":
        return joined([section, label, line.said, words(f" ({state})", "$text-muted")])
    return joined([section, label, words(state, "$text-muted")])


def _state_words(line: "ReviewLine") -> str:
    return texts.NOT_NOW if line.state == "open" and not line.applies else texts.STATES[line.state]
