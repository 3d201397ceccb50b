"""The ground of all screens that are read: a page, on a wide terminal with a second one beside it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from tui import keys
from tui.bindings import bindings
from tui.key import Key
from tui.lines.dimension import dimension_items, title_of
from tui.lines.finding import evidence_items
from tui.lines.items import Item, Target, heading
from tui.lines.pack import stands, unmarked
from tui.lines.rule import advice_items, question_items, rule_items
from tui.opened.browsing import Browsing
from tui.opened.coming_back import own_record
from tui.screens.calm import CalmScreen
from tui.texts import reading as texts
from tui.widgets.keybar import KeyBar
from tui.widgets.news import News
from tui.widgets.page import Page
from tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from rules.assessment import Assessment
    from tui.app import FreeholdApp
    from tui.opened.session import Session

WIDE_FROM = 110
_NEED_A_PROFILE = (keys.READING, *(key for key in keys.PLACES if key not in keys.OPEN_PLACES))
_ACTIONS_OF_A_PROFILE = frozenset(key.action for key in _NEED_A_PROFILE)


class PagedScreen(CalmScreen[None]):
    """One page about one thing; Enter opens what the cursor stands on, and a wide screen shows it beside."""

    app: "FreeholdApp"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE_FROM, "-wide")]  # noqa: RUF012  Textual declares it so
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.OPEN, keys.BACK, keys.READING, *keys.PLACES)
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.OPEN,
        keys.BACK,
        keys.READING,
        keys.COMMANDS,
        keys.HELP,
        keys.QUIT,
    )
    MARKS_STALE: ClassVar[bool] = False
    """Whether the page itself says which files are STALE, so that the news need not."""

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self.session = session
        self._page = Page(id="page")
        self._aside = Page(id="aside")
        self._news = News()
        self._beside: Target | None = None

    @property
    def subject(self) -> Target | None:
        """What the page is about; nothing in particular where it is a list or the reading."""
        return None

    @property
    def assessment(self) -> "Assessment":
        """Where the person stands today."""
        return self.session.assessment()

    def items(self) -> Iterable[Item]:
        """Give what the page shows."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Give the title, the page with its second one, and the keys."""
        yield TitleBar(self.session.name)
        yield self._news
        yield from self.above()
        with Horizontal(id="pages"):
            yield self._page
            yield self._aside
        yield KeyBar(*(key for key in self.KEYS if not self.browses or key not in _NEED_A_PROFILE))

    def above(self) -> Iterator[Widget]:
        """Give what stands above the page."""
        yield from ()

    @property
    def browses(self) -> bool:
        """Whether the packs are looked at without anybody's profile."""
        return isinstance(self.session, Browsing)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let nothing be gone to that needs a profile where there is none."""
        if not self.browses:
            return True
        called = f"screen.{action}('{parameters[0]}')" if parameters else f"screen.{action}"
        return called not in _ACTIONS_OF_A_PROFILE

    def on_mount(self) -> None:
        """Fill the page."""
        self._page.focus()
        self.refill()

    def on_screen_resume(self) -> None:
        """Fill the page anew: an answer may have changed meanwhile."""
        if self in self.app.screen_stack:  # one that is closed together with others resumes for a moment
            self.refill()

    def refill(self) -> None:
        """Show what stands now, with the reader where they were."""
        self._page.show(self.items(), keep_place=True)
        self._beside = None
        self._fill_aside(self._page.target)

    def show_packs(self) -> None:
        """Show what the packs say that were read again, and what is different in them."""
        notices = self.session.stale_notices if self.MARKS_STALE else ()
        self._news.show(unmarked(self.session.pack_news, notices))
        if self.is_current:
            self.refill()

    def on_page_moved(self, event: Page.Moved) -> None:
        """Show beside the page what its cursor stands on, and how much is still below."""
        if event.page is self._page:
            self._fill_aside(event.target)
        below = (self.focused if isinstance(self.focused, Page) else self._page).lines_below
        more = (
            texts.MORE_BELOW_ONE
            if below == 1
            else texts.MORE_BELOW.format(count=below)
            if below
            else texts.END
        )
        session = self.session
        self.query_exactly_one(TitleBar).show(
            session.name, session.saved_line, ok=session.saved.ok, beside=more
        )

    def on_page_opened(self, event: Page.Opened) -> None:
        """Open what was clicked."""
        self.open_target(event.target)

    def action_open(self) -> None:
        """Open what the cursor stands on; where that is out of view, show it first."""
        page = self.focused if isinstance(self.focused, Page) else self._page
        if not page.bring_into_view() and page.target is not None:
            self.open_target(page.target)

    def action_back(self) -> None:
        """Go back to where this was opened."""
        self.dismiss()

    def action_reading(self) -> None:
        """Go to the reading."""
        self.app.open_reading()

    def action_place(self, name: str) -> None:
        """Go to one of the places, or back to it where it was passed on the way here."""
        from tui.screens import opening  # noqa: PLC0415  the screens it opens stand on this one

        self.app.open_place(opening.places()[name], self.session)

    def open_target(self, target: Target) -> None:
        """Show what a line stands for on a screen of its own, or go to its question."""
        from tui.screens import opening  # noqa: PLC0415  the screens it opens stand on this one

        if not stands(target, self.session.pack):
            return
        if target.kind == "question":
            self.app.open_question(target.id, self.way_back())
        else:
            self.app.push_screen(opening.screen_for(self.session, target))

    def way_back(self) -> Callable[[], None]:
        """Give how to come back from a question that is opened here."""
        return self.app.open_reading

    def beside(self, target: Target) -> Iterable[Item]:
        """Give what a wide screen shows beside the page for the line under the cursor."""
        assessment = self.assessment
        pack = assessment.situation.pack
        match target.kind:
            case "reading":
                return (heading(title_of(assessment, target.id)), *dimension_items(assessment, target.id))
            case "advice" | "step" if (given := assessment.advice_of(target.id)) is not None:
                return (
                    heading(given.rule.title),
                    *advice_items(assessment, given, own_record(self.session).get(target.id)),
                )
            case "rule" | "advice" | "step" | "aside" | "about" if target.id in pack.rules:
                return (heading(pack.rules[target.id].title), *rule_items(assessment, pack.rules[target.id]))
            case "finding":
                return evidence_items(assessment, pack.findings[target.id])
            case "question":
                return question_items(assessment, target.id)
            case _:
                return ()

    def _fill_aside(self, target: Target | None) -> None:
        if target is None or not stands(target, self.session.pack):
            return
        if target != self._beside and self._aside.display:
            self._beside = target
            self._aside.show(self.beside(target))


def titled(title: str, items: Iterable[Item]) -> tuple[Item, ...]:
    """Put a title over the items of a page."""
    return (heading(title), *items)
