"""A list to choose from, one option or several, with what is chosen drawn in characters."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from tui import keys
from tui.content import joined, words
from tui.forms.options import Option
from tui.widgets.line_list import LineList


class ChoiceList(LineList):
    """Options under each other; `(•)` or `[x]` says what is chosen."""

    MARK_WIDTH: ClassVar[int] = 6
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            ",".join(keys.TICK.keys),
            "tick",
            keys.TICK.words,
            tooltip=keys.TICK.help,
            id=keys.TICK.id,
            priority=True,
        ),
        # Up and Down are answered at once; Home and End must not come after one that was pressed later.
        Binding("home", "first", show=False, priority=True),
        Binding("end", "last", show=False, priority=True),
    ]

    @dataclass
    class Chosen(Message):
        """One option was chosen, or the ticked ones were confirmed."""

        question: str
        options: tuple[str, ...]
        """Option ids, in the order of the question."""

    @dataclass
    class Ticked(Message):
        """What is ticked was changed, and nothing is confirmed."""

        question: str
        options: tuple[str, ...]
        """Option ids, in the order of the question."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self._all: tuple[Option, ...] = ()
        self._listed: tuple[Option, ...] = ()
        self._chosen: set[str] = set()
        self._several = False
        self._question = ""

    def show(
        self, question: str, options: tuple[Option, ...], chosen: Iterable[str], *, several: bool
    ) -> None:
        """Fill the list; the cursor goes to what is chosen, else to the first option."""
        self._question = question
        self._all, self._chosen, self._several = options, set(chosen), several
        first = next((place for place, option in enumerate(options) if option.id in self._chosen), 0)
        self.narrow(options, tuple(option.beside for option in options), at=first)

    def narrow(self, options: tuple[Option, ...], besides: tuple[str, ...], *, at: int | None = 0) -> None:
        """Show only some of the options, each with words beside it, and the cursor on one or on none."""
        self._listed = options
        room = max((Content(option.label).cell_length for option in self._all), default=0) + 2
        lines = (_drawn(option, beside, room) for option, beside in zip(options, besides, strict=True))
        self.fill(lines, (option.id for option in options), at=at)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The chosen option ids, in the order of the question."""
        return tuple(option.id for option in self._all if option.id in self._chosen)

    def action_tick(self) -> None:
        """Choose the option under the cursor, or tick and untick it, and stay."""
        if self.highlighted is not None:
            self._take(self._listed[self.highlighted])
            self.post_message(self.Ticked(self._question, self.chosen))

    def action_select(self) -> None:
        """Confirm: what is ticked, or the option under the cursor."""
        if self.confirm():
            self.post_message(self.Chosen(self._question, self.chosen))

    def confirm(self) -> bool:
        """Take the option under the cursor, unless several can be ticked; tell whether there was one."""
        if self.highlighted is None:
            return False
        if not self._several:
            self._take(self._listed[self.highlighted])
        return True

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        place: int | None = event.style.meta.get("option")
        if place is None or place >= len(self._listed):
            return
        self.highlighted = place
        if self._several or self._listed[place].id not in self._chosen:
            self.action_tick()
        else:
            self.action_select()

    def marks(self, place: int) -> str:
        """Give cursor and state of an option."""
        cursor = ">" if self.is_cursor(place) else " "
        chosen = self._listed[place].id in self._chosen
        if self._several:
            return f"{cursor} [{'x' if chosen else ' '}] "
        return f"{cursor} ({'•' if chosen else ' '}) "

    def _take(self, option: Option) -> None:
        if not self._several or (option.alone and option.id not in self._chosen):
            self._chosen = {option.id}
        elif option.id in self._chosen:
            self._chosen.discard(option.id)
        else:
            alone = {each.id for each in self._all if each.alone}
            self._chosen = (self._chosen - alone) | {option.id}
        self.refresh()


def _drawn(option: Option, beside: str, room: int) -> Content:
    label = words(option.label)
    if not beside:
        return label
    return joined([label, " " * max(2, room - label.cell_length), words(beside, "$text-muted")])
