"""A page of lines with a cursor on those that open something; one widget for everything there is to read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui import keys
from tui.bindings import bindings
from tui.lines.items import Item, Line, Target, Tone, set_lines

_GUTTER = 2


class Page(ScrollView, can_focus=True):
    """Lines to read; down goes to the next line that opens something where it is in view, else scrolls on."""

    DEFAULT_CSS = """
    Page {
        width: 1fr;
        height: 1fr;
        padding: 0 1;
        background: $background;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        & > .page--strong { text-style: bold; }
        & > .page--heading { text-style: bold; color: $primary; }
        & > .page--muted { color: $text-muted; }
        & > .page--low { color: $text-error; text-style: bold; }
        & > .page--high { color: $text-success; text-style: bold; }
        & > .page--warning { color: $text-warning; text-style: bold; }
        & > .page--cursor {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
        }
        &:focus > .page--cursor {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
        &:ansi > .page--muted { text-style: dim; }
        &:ansi > .page--cursor { text-style: underline; }
        &:focus:ansi > .page--cursor { text-style: reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {*(f"page--{tone}" for tone in Tone), "page--cursor"}
    BINDINGS: ClassVar[list[BindingType]] = bindings(*keys.PAGE_KEYS, show=False)

    @dataclass
    class Moved(Message):
        """The cursor stands on another line, or another part of the page is in view."""

        page: "Page"
        target: Target | None
        """What the line under the cursor opens."""

        @property
        def control(self) -> "Page":
            """The page that moved."""
            return self.page

    @dataclass
    class Opened(Message):
        """A line was clicked that opens something."""

        target: Target

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self._items: tuple[Item, ...] = ()
        self._set: tuple[Line, ...] = ()
        self._stops: tuple[int, ...] = ()
        self._stop = 0
        self._set_width = 0
        self._height = 0

    @property
    def target(self) -> Target | None:
        """What the line under the cursor opens, if any does."""
        return self._set[self._stops[self._stop]].target if self._stops else None

    def bring_into_view(self) -> bool:
        """Scroll to the line under the cursor where it is out of view; say whether it was.

        A page without room for one line has nothing in view, and nothing to scroll to.
        """
        if not self._height or not self._stops or self._in_view(self._stops[self._stop]):
            return False
        above = min(1, self._height - 1)  # one line more above it, where there is room for two
        self._scroll(self._stops[self._stop] - above)
        return True

    @property
    def lines_below(self) -> int:
        """How many lines are below the part in view."""
        return max(0, len(self._set) - self.scroll_offset.y - self.scrollable_content_region.height)

    def show(self, items: Iterable[Item], *, keep_place: bool = False) -> None:
        """Show these items, from the top or where the reader was: on the same thing, if it is still there."""
        self._items = tuple(items)
        stood_on = self.target if keep_place else None
        seen = bool(self._stops) and self._in_view(self._stops[self._stop])
        if not keep_place:
            self._stop = 0
        self._lay_out()
        again = [place for place, line in enumerate(self._stops) if self._set[line].target == stood_on]
        if stood_on is not None and again:
            self._stop = min(again, key=lambda place: abs(place - self._stop))
            if seen:
                self.bring_into_view()
        if not keep_place:
            self.scroll_to(y=0, animate=False)
        self._tell()

    def on_resize(self) -> None:
        """Set the lines anew where the width changed; the line of the cursor stays in view where it was."""
        before, self._height = self._height, self.scrollable_content_region.height
        at = self._stops[self._stop] - self.scroll_offset.y if self._stops else 0
        if 0 <= at < before and at >= self._height > 0:
            self.call_after_refresh(self.bring_into_view)
        if self._set_width != self._text_width:
            self._lay_out()
        self._tell()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say what is in view."""
        super().watch_scroll_y(old_value, new_value)
        self._tell()

    def on_focus(self) -> None:
        """Put the mark and the terminal's own cursor on the line."""
        self.refresh()
        self._tell()

    def on_blur(self) -> None:
        """Take the mark away: the keys act on another part of the screen."""
        self.refresh()

    def has_room_for(self, items: Iterable[Item]) -> bool:
        """Tell whether items fit into the part in view."""
        return len(set_lines(items, self._text_width)) <= self.scrollable_content_region.height

    def action_next(self) -> None:
        """Go to the next line that opens something, or scroll on where none is in view."""
        self._step(1)

    def action_previous(self) -> None:
        """Go to the line before that opens something, or scroll back where none is in view."""
        self._step(-1)

    def action_page(self, direction: int) -> None:
        """Go a page on or back, and take the cursor along."""
        height = self.scrollable_content_region.height
        self._scroll(self.scroll_offset.y + direction * max(1, height - 2))
        self._enter_view(from_end=direction < 0)

    def action_edge(self, end: int) -> None:
        """Go to the top or the end."""
        self._scroll(len(self._set) if end else 0)
        if self._stops:
            self._stand(len(self._stops) - 1 if end else 0)

    def on_click(self, event: events.Click) -> None:
        """Open what was clicked."""
        line = event.y + self.scroll_offset.y - self.styles.padding.top
        if 0 <= line < len(self._set) and (target := self._set[line].target) is not None:
            starts = [
                place for place, at in enumerate(self._stops) if at <= line and self._set[at].target == target
            ]
            self._stand(starts[-1])
            self.post_message(self.Opened(target))

    def render_line(self, y: int) -> Strip:
        """Draw one line, with the mark of the cursor before it."""
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if number >= len(self._set):
            return Strip.blank(width, self.rich_style)
        line = self._set[number]
        current = self._is_current(number)
        mark = ">" if current and self.has_focus and number == self._stops[self._stop] else " "
        segments = [Segment(mark.ljust(_GUTTER), self._style(Tone.STRONG, current=current))]
        segments += [Segment(run.text, self._style(run.tone, current=current)) for run in line.runs]
        strip = Strip(segments)
        return strip.adjust_cell_length(width, self._style(Tone.PLAIN, current=current))

    @property
    def _text_width(self) -> int:
        return max(1, self.scrollable_content_region.width - _GUTTER)

    def _style(self, tone: Tone, *, current: bool) -> Style:
        names = (f"page--{tone}", "page--cursor") if current else (f"page--{tone}",)
        return self.get_component_rich_style(*names)

    def _is_current(self, number: int) -> bool:
        if not self._stops:
            return False
        start, target = self._stops[self._stop], self.target
        return number >= start and all(each.target == target for each in self._set[start : number + 1])

    def _lay_out(self) -> None:
        self._set_width = self._text_width
        self._set = set_lines(self._items, self._set_width)
        self._stops = tuple(
            number
            for number, line in enumerate(self._set)
            if line.target is not None and (number == 0 or self._set[number - 1].target != line.target)
        )
        self._stop = max(0, min(self._stop, len(self._stops) - 1))
        self.virtual_size = Size(self._set_width, len(self._set))
        self.refresh()

    def _step(self, by: int) -> None:
        wanted = self._stop + by
        if self._stops and not self._in_view(self._stops[self._stop]):
            if self._enter_view(from_end=by < 0):
                return
        elif 0 <= wanted < len(self._stops) and self._in_view(self._stops[wanted]):
            self._stand(wanted)
            return
        self._scroll(self.scroll_offset.y + by)

    def _enter_view(self, *, from_end: bool) -> bool:
        seen = [place for place, line in enumerate(self._stops) if self._in_view(line)]
        if seen:
            self._stand(seen[-1] if from_end else seen[0])
        return bool(seen)

    def _in_view(self, line: int) -> bool:
        top = self.scroll_offset.y
        return top <= line < top + self.scrollable_content_region.height

    def _stand(self, stop: int) -> None:
        self._stop = stop
        self.refresh()
        self._tell()

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=line, animate=False)

    def _tell(self) -> None:
        if self.has_focus and self._stops:
            line = self._stops[self._stop] - self.scroll_offset.y
            self.app.cursor_position = self.content_region.offset + Offset(0, max(0, line))
        self.post_message(self.Moved(self, self.target))
