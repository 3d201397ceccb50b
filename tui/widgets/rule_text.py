"""The text of a rule file to be changed: lines with numbers, lightly coloured, nothing unseen in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.document._document import EditResult
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit

from rules.language.source import RULE_FILE_LIMIT
from tui import keys
from tui.bindings import bindings
from tui.packs.toml_marks import marks_of
from tui.text import editable

_FUNCTION = re.compile(r"f\d+")

_TAKEN = frozenset(name for key in keys.ALL for name in key.keys if _FUNCTION.fullmatch(name) or "+" in name)
"""Keys that mean something everywhere; none of them means something else in a text."""


def _left_free(bound: Iterable[BindingType]) -> Iterator[BindingType]:
    """Give the bindings of a text area without the keys that are taken."""
    for each in bound:
        if isinstance(each, Binding):
            free = [name for name in each.key.split(",") if name not in _TAKEN]
            if free:
                yield replace(each, key=",".join(free))


class RuleText(TextArea, inherit_bindings=False):
    """A text area that takes only what can be seen, and no more than a rule file may hold."""

    DEFAULT_CSS = """
    RuleText, RuleText:focus {
        border: none;
        padding: 0;
        height: 1fr;
        background: $background;
        scrollbar-size: 1 1;
        & > .rule-text--note { color: $text-muted; text-style: italic; }
        & > .rule-text--text { color: $success; }
        & > .rule-text--heading { color: $primary; text-style: bold; }
        & > .rule-text--name { color: $secondary; }
        &:ansi > .rule-text--note { text-style: dim; }
        &:ansi > .text-area--cursor { text-style: reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"rule-text--{mark}" for mark in ("note", "text", "heading", "name")
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        *_left_free(TextArea.BINDINGS),
        *bindings(*keys.TEXT_KEYS, show=False),
    ]

    class Refused(Message):
        """Text was left out that a rule file has no room for."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(
            id=id, soft_wrap=False, show_line_numbers=True, tab_behavior="focus", highlight_cursor_line=True
        )
        self.cursor_blink = False
        self._waits: list[str] = []

    def edit(self, edit: Edit) -> EditResult:
        """Take a change with what is unseen in it spelled out, as far as there is room."""
        text = editable(edit.text.replace("\r\n", "\n").replace("\r", "\n"))  # terminals paste lines with CR
        if text:
            whole, goes = text.encode(), self.get_text_range(edit.top, edit.bottom)
            room = max(0, RULE_FILE_LIMIT - len(self.text.encode()) + len(goes.encode()))
            if len(whole) > room:
                text = whole[:room].decode(errors="ignore")
                self.post_message(self.Refused())
        del self._waits[edit.top[0] :]
        return super().edit(replace(edit, text=text))

    def undo(self) -> None:
        """Take back the last change."""
        self._waits.clear()
        super().undo()

    def redo(self) -> None:
        """Change again what was taken back."""
        self._waits.clear()
        super().redo()

    def fill(self, text: str) -> None:
        """Show a text, with the cursor where it was as far as that is still there."""
        place, self._waits = self.cursor_location, []
        self.load_text(text)
        self.go_to(*place)

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor on a row and column, counted from 0, or as near as the text allows."""
        row = max(0, min(row, self.document.line_count - 1))
        self.move_cursor((row, max(0, min(column, len(self.document.get_line(row))))), center=True)

    def get_line(self, line_index: int) -> Text:
        """Give a line with its parts coloured."""
        line = super().get_line(line_index)
        for begin, end, mark in marks_of(line.plain, self._waiting_before(line_index))[0]:
            line.stylize(self.get_component_rich_style(f"rule-text--{mark}", partial=True), begin, end)
        return line

    def _waiting_before(self, line_index: int) -> str:
        """Give the quotes that a text waits for which began above a line."""
        for above in range(len(self._waits), line_index):
            inside = self._waits[-1] if self._waits else ""
            self._waits.append(marks_of(self.document.get_line(above), inside)[1])
        return self._waits[line_index - 1] if line_index else ""
