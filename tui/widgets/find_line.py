"""A line to type words in that narrow what is shown below it."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from tui.content import words


class FindLine(Horizontal):
    """A label and what is typed between two brackets; Enter and Down lead to what is below."""

    DEFAULT_CSS = """
    FindLine { height: 1; padding: 0 3; margin-top: 1; }
    FindLine Input, FindLine Input:focus {
        border: none; padding: 0; height: 1; width: 1fr; max-width: 50; background: $surface;
    }
    FindLine Static { width: auto; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,enter,ctrl+j,pagedown", "done", show=False, priority=True)
    ]

    @dataclass
    class Done(Message):
        """The words are typed."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label
        self._input = Input(select_on_focus=False)
        self._input.cursor_blink = False

    def compose(self) -> ComposeResult:
        """Give the label and the line."""
        yield Static(words(self._label))
        yield Static("[", markup=False)
        yield self._input
        yield Static("]", markup=False)

    @property
    def typed(self) -> str:
        """What is typed."""
        return self._input.value

    @property
    def has_focus_within(self) -> bool:
        """Whether the keys act on the line."""
        return self._input.has_focus

    def take_focus(self) -> None:
        """Let the keys act on the line."""
        self._input.focus()

    def clear(self) -> None:
        """Take away what is typed, without a word of it."""
        with self.prevent(Input.Changed):
            self._input.value = ""

    def action_done(self) -> None:
        """Say that the words are typed."""
        self.post_message(self.Done())
