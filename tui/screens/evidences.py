"""All evidence: the findings and the refused claims, narrowed by words and by filters."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Input

from tui import keys
from tui.bindings import bindings
from tui.key import Key
from tui.lines.items import Item, Target
from tui.opened.session import Session
from tui.packs.evidence_list import Filter, evidence_list_items, filter_options
from tui.screens.choosing import ChoosingScreen
from tui.screens.paged import PagedScreen
from tui.texts import evidence as texts
from tui.widgets.find_line import FindLine


class EvidenceListScreen(PagedScreen):
    """Every finding with its grade and use, and every refused claim with the reason."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.FIND, keys.FILTER)
    KEYS: ClassVar[tuple[Key, ...]] = (
        *(keys.OPEN, keys.BACK, keys.FIND, keys.FILTER, keys.RULES, keys.READING),
        *(keys.COMMANDS, keys.HELP, keys.QUIT),
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._filter = Filter()
        self._find = FindLine(texts.FIND)

    def above(self) -> Iterator[Widget]:
        """Give the line to type words in."""
        yield self._find

    def items(self) -> Iterable[Item]:
        """Give the findings that are as wanted."""
        return evidence_list_items(self._filter, self.session.pack, self.assessment.as_of)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what is typed."""
        event.stop()
        self._narrow(replace(self._filter, words=self._find.typed))

    def on_find_line_done(self) -> None:
        """Go from the words to the list."""
        self._page.focus()

    def action_find_words(self) -> None:
        """Go to the line to type words in."""
        self._find.take_focus()

    def action_filter(self) -> None:
        """Let a filter be chosen."""
        options = filter_options(self._filter, self.session.pack)
        self.app.push_screen(ChoosingScreen(texts.CHOOSE, options), self._choose)

    def action_back(self) -> None:
        """Leave the words for the list, or the list for where it was opened."""
        if self._find.has_focus_within:
            self._page.focus()
        else:
            super().action_back()

    def open_target(self, target: Target) -> None:
        """Open a finding, or let a filter be chosen."""
        if target.kind == "filter":
            self.action_filter()
        else:
            super().open_target(target)

    def beside(self, target: Target) -> Iterable[Item]:
        """Give the finding under the cursor in full; nothing beside the line of the filters."""
        return () if target.kind == "filter" else super().beside(target)

    def _choose(self, option: str | None) -> None:
        if option is not None:
            chosen = self._filter.toggled(option)
            if chosen.is_nothing:
                self._find.clear()
            self._narrow(chosen)

    def _narrow(self, wanted: Filter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._page.show(self.items())
            self._fill_aside(self._page.target)
