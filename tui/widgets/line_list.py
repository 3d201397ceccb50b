"""A list of lines with its cursor drawn in characters, for menus and as the ground of choice lists."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.widgets.still import Still


class LineList(OptionList, Still):
    """Lines under each other; `>` says where the cursor is, and the terminal's own cursor stands there."""

    DEFAULT_CSS = """
    LineList, LineList:focus {
        border: none;
        padding: 0;
        min-width: 12;
        background: transparent;
        background-tint: transparent 0%;
    }
    LineList.-active > .option-list--option-highlighted, LineList:focus > .option-list--option-highlighted {
        color: $block-cursor-foreground;
        background: $block-cursor-background;
        text-style: $block-cursor-text-style;
    }
    """
    MARK_WIDTH: ClassVar[int] = 2

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id, markup=False)
        self._drawn_for = 0

    def fill(self, lines: Iterable[Content], ids: Iterable[str], *, at: int | None = 0) -> None:
        """Show these lines under their ids, with the cursor on one of them, or on none."""
        self.set_options(Option(line, id=name) for line, name in zip(lines, ids, strict=True))
        usable = at is not None and self.option_count > 0
        self.highlighted = min(at or 0, self.option_count - 1) if usable else None
        if not at:
            self.scroll_to(y=0, animate=False)

    def marks(self, place: int) -> str:
        """Give the characters before a line, `MARK_WIDTH` of them."""
        return "> " if self.is_cursor(place) else "  "

    def is_cursor(self, place: int) -> bool:
        """Tell whether the keys act on a line; `-active` lends the list the focus of a neighbour."""
        return place == self.highlighted and (self.has_focus or self.has_class("-active"))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Let the terminal's own cursor follow, for braille displays and magnifiers."""
        super().watch_highlighted(highlighted)
        self.refresh()
        self.call_after_refresh(self._park_cursor)

    def action_page_up(self) -> None:
        """Move the cursor up by a page."""
        if self._is_laid_out:
            super().action_page_up()  # type: ignore[no-untyped-call]  # Textual leaves it untyped

    def action_page_down(self) -> None:
        """Move the cursor down by a page."""
        if self._is_laid_out:
            super().action_page_down()  # type: ignore[no-untyped-call]  # Textual leaves it untyped

    def on_focus(self) -> None:
        """Put the terminal's own cursor on the line."""
        self.call_after_refresh(self._park_cursor)

    def on_resize(self, event: events.Resize) -> None:
        """Keep lines that were drawn for this width; Textual would draw them all again, a frame later."""
        width = self.scrollable_content_region.width
        if width == self._drawn_for:
            event.prevent_default()
        self._drawn_for = width

    def render_line(self, y: int) -> Strip:
        """Draw a line with its marks before it."""
        line = super().render_line(y)
        try:
            place, part = self._lines[self.scroll_offset.y + y]
        except IndexError:
            return line
        style = next((segment.style for segment in line if segment.style is not None), None)
        marks = self.marks(place) if part == 0 else " " * self.MARK_WIDTH
        drawn = Strip([Segment(marks, style), *line])
        return self._under_cursor(drawn) if self.is_cursor(place) else drawn

    def _under_cursor(self, line: Strip) -> Strip:
        """Give a line its cursor's colour throughout: a tone that stands back would not be legible on it."""
        cursor = Style(color=self.get_component_rich_style("option-list--option-highlighted").color)
        return Strip(Segment(text, (style or Style()) + cursor) for text, style, _ in line)

    @property
    def _is_laid_out(self) -> bool:
        # In a terminal of a few columns no line has a place, and Textual looks for one.
        return (self.highlighted or 0) in self._index_to_line

    def _get_left_gutter_width(self) -> int:
        return self.MARK_WIDTH

    def _park_cursor(self) -> None:
        if self.highlighted is not None and self.has_focus:
            line = self._index_to_line.get(self.highlighted, 0) - self.scroll_offset.y
            self.app.cursor_position = self.content_region.offset + Offset(0, line)
