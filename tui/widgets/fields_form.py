"""Labelled lines to type in: one for each question of a screen that takes a number, a price or words."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import AwaitMount
from textual.widgets import Input

from tui import keys
from tui.bindings import bindings
from tui.content import words
from tui.forms.fields import FieldShown
from tui.widgets.still import Line, Still
from tui.widgets.told import Told

_NARROW = 72
"""Columns that a label, its field and a short unit take beside each other."""
_TIGHT = 4
"""From this many fields on, what was understood takes the place of the hint."""
_USUAL = 5
"""Fields that no screen of the shipped pack goes beyond."""


class FieldsForm(Vertical, Still):
    """The fields of one screen; it is filled anew for each screen and never rebuilt."""

    DEFAULT_CSS = """
    FieldsForm { height: auto; }
    FieldsForm.-narrow Line { height: 2; }
    FieldsForm.-narrow .label { dock: top; width: 100%; }
    FieldsForm.-narrow .opens { margin-left: 2; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*keys.SHARE_KEYS, show=False)

    @dataclass
    class Moved(Message):
        """Points are to be moved in a field, so many more or fewer."""

        question: str
        by: int

    @dataclass
    class Typed(Message):
        """The text of a field was changed."""

        question: str
        text: str

    @dataclass
    class Entered(Message):
        """Enter was pressed in a field."""

        question: str
        text: str

    def __init__(self, rows: int = _USUAL) -> None:
        """Start with so many rows; more are made when they are needed."""
        super().__init__()
        self._rows: list[_FieldRow] = [_FieldRow() for _ in range(rows)]
        self._used: dict[str, _FieldRow] = {}

    def compose(self) -> ComposeResult:
        """Give the rows; those not needed stay hidden."""
        yield from self._rows

    def on_resize(self, event: events.Resize) -> None:
        """Put labels above their fields where both have no room beside each other."""
        self.set_class(event.size.width < _NARROW, "-narrow")

    def show(self, fields: tuple[FieldShown, ...]) -> None:
        """Fill the rows."""
        self._grow(len(fields))
        self._used = {}
        for row, field in zip(self._rows, fields, strict=False):
            self._used[field.question] = row
            row.show(field, tight=len(fields) >= _TIGHT)
        for row in self._rows[len(fields) :]:
            row.display = False
        self.display = bool(fields)
        self.styles.margin = (0, 0, 1 if len(fields) >= _TIGHT else 0, 0)

    async def make_room(self) -> None:
        """Make the rows that a usual screen needs, before one asks for them."""
        await self._grow(_USUAL)

    def _grow(self, rows: int) -> AwaitMount:
        """Make rows up to so many; where the form is not on a screen there is nothing to wait for."""
        more = [_FieldRow() for _ in range(rows - len(self._rows))]
        self._rows += more
        return self.mount(*more) if more and self.is_attached else AwaitMount(self, [])

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that are shown, from top to bottom."""
        return tuple(self._used)

    @property
    def focused_question(self) -> str | None:
        """The question whose field has the focus."""
        return next((name for name, row in self._used.items() if row.input.has_focus), None)

    def typed(self, question: str) -> str:
        """Give what stands in a field."""
        return self._used[question].input.value

    def take_focus(self, question: str, *, select: bool = False) -> None:
        """Focus a field; with its text selected, so that typing replaces it, where that is wanted."""
        field = self._used[question].input
        if self.is_attached and not field.is_attached:  # made just now
            self.call_after_refresh(self.take_focus, question, select=select)
            return
        if self.is_attached:
            self.screen.set_focus(field)
            for name, row in self._used.items():  # at once: what tells of the focus comes a frame later
                row.mark(focused=name == question)
        if select:
            field.action_select_all()

    def tell(self, question: str, said: str) -> None:
        """Say under a field how its text is understood; nothing brings its hint back."""
        if question in self._used:
            self._used[question].tell(said)

    def refuse(self, question: str, message: str) -> None:
        """Say under a field what is wrong."""
        if question in self._used:
            self._used[question].refuse(message)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's
        """Let keys move points only where there are any."""
        return action != "points" or any(row.moves_points for row in self._used.values())

    def action_points(self, by: int) -> None:
        """Ask for points to be moved in the field that has the focus."""
        question = self.focused_question
        if question is not None and self._used[question].moves_points:
            self.post_message(self.Moved(question, by))

    def type(self, question: str, text: str) -> None:
        """Put text into a field, as if it was being typed."""
        self._used[question].type(text)

    def set_typed(self, question: str, text: str) -> None:
        """Put text into a field, as if it had been there."""
        self._used[question].fill(text)


class _FieldRow(Vertical, Still):
    """One label, one line to type in, and what is to be said about it."""

    DEFAULT_CSS = """
    _FieldRow { height: auto; display: none; margin-bottom: 1; }
    _FieldRow > Line { height: 1; }
    _FieldRow .label { width: 42; }
    _FieldRow Input, _FieldRow Input:focus {
        border: none; padding: 0; height: 1; background: $surface;
    }
    _FieldRow .edge { width: 1; color: $text-muted; }
    _FieldRow Input:focus { background: $block-cursor-background; color: $block-cursor-foreground; }
    _FieldRow .unit { width: 1fr; padding-left: 1; color: $text-muted; }
    _FieldRow .hint { padding-left: 4; color: $text-muted; height: auto; }
    _FieldRow .told { padding-left: 4; height: auto; }
    _FieldRow .told.-wrong { color: $error; text-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._field = FieldShown(question="", label="", hint="", unit="", typed="", said="")
        self._tight = False
        self._label = Told(classes="label", fixed=True)
        self.input = Input(select_on_focus=False, max_length=_LONGEST, validate_on=())
        self.input.cursor_blink = False
        self._unit = Told(classes="unit", fixed=True)
        self._hint = Told(classes="hint")
        self._told = Told(classes="told")
        self._line = Line()

    def compose(self) -> ComposeResult:
        with self._line:
            yield self._label
            yield Told("[", classes="edge opens", fixed=True)
            yield self.input
            yield Told("]", classes="edge", fixed=True)
            yield self._unit
        yield self._hint
        yield self._told

    def show(self, field: FieldShown, *, tight: bool) -> None:
        self._field, self._tight = field, tight
        self._take_room(field, tight=tight)
        self._unit.tell(words(field.unit))
        self._hint.tell(words(field.hint))
        self.mark(focused=self.input.has_focus)
        self.fill(field.typed)
        self.tell(field.said)
        self.display = True

    def _take_room(self, field: FieldShown, *, tight: bool) -> None:
        # Set on the widgets themselves: a class would let the stylesheet go through all of them again.
        self.styles.margin = (0, 0, 0 if tight else 1, 0)
        self._label.display = self._unit.display = not field.wide
        self._line.styles.height = 1 if field.wide else None
        self.input.styles.width = "1fr" if field.wide else _field_width(field.unit)

    @property
    def moves_points(self) -> bool:
        """Whether keys move points in the field."""
        return self._field.points

    def type(self, text: str) -> None:
        self.input.value = text
        self.input.cursor_position = len(text)

    def fill(self, text: str) -> None:
        with self.prevent(Input.Changed):
            self.input.value = text
        self.input.cursor_position = len(text)

    def tell(self, said: str) -> None:
        self._told.remove_class("-wrong")
        self._told.tell(words(said))
        self._told.display = bool(said)
        self._hint.display = bool(self._field.hint) and not (self._tight and said)

    def refuse(self, message: str) -> None:
        self.tell(f"! {message}")
        self._told.add_class("-wrong")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(FieldsForm.Typed(self._field.question, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(FieldsForm.Entered(self._field.question, event.value))

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        self.mark(focused=True)

    def on_descendant_blur(self, _: events.DescendantBlur) -> None:
        self.mark(focused=False)

    def mark(self, *, focused: bool) -> None:
        self._label.tell(words(f"{'>' if focused else ' '} {self._field.label}"))


def _field_width(unit: str) -> int:
    if not unit:
        return 30
    return 12 if len(unit) > _SHORT_UNIT else 18


_LONGEST = 4000
"""Characters of a field; no answer is longer, and a draft keeps as many."""
_SHORT_UNIT = 9
"""A longer unit takes its room from the field, so that it is whole at 80 columns."""
