"""A choice list with a line to type in above it where the options are many."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from rules.knowledge import Question
from rules.pack import OTHER_FIELD
from tui.content import words
from tui.forms.options import Option, found_as, matching
from tui.texts import shared as texts
from tui.widgets.choice_list import ChoiceList
from tui.widgets.settled import settled
from tui.widgets.still import Line, Still
from tui.widgets.told import Told

MANY = 15
"""From this many options on, typing finds them."""


class Finder(Vertical, Still):
    """The options of one question; typing narrows them, arrows move in them, Enter takes one."""

    DEFAULT_CSS = """
    Finder { height: 1fr; min-height: 3; }
    Finder > Line { height: 1; margin-bottom: 1; display: none; }
    Finder Input, Finder Input:focus {
        border: none; padding: 0; height: 1; width: 1fr; background: $surface;
    }
    Finder #find-label { width: auto; padding-right: 1; color: $text-muted; }
    Finder #find-count { width: auto; padding-left: 1; color: $text-muted; }
    Finder .edge { width: 1; color: $text-muted; }
    Finder ChoiceList { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move('cursor_down')", show=False, priority=True),
        Binding("up", "move('cursor_up')", show=False, priority=True),
        Binding("pagedown", "move('page_down')", show=False, priority=True),
        Binding("pageup", "move('page_up')", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[Option, ...] = ()
        self._narrowed_to = ""
        self._line = Line()
        self._line.display = False
        self._input = Input(select_on_focus=False, validate_on=(), id="find-input")
        self._input.cursor_blink = False
        self._count = Told(id="find-count")
        self._label = Told(id="list-label")
        self.list = ChoiceList(id="choices")

    def compose(self) -> ComposeResult:
        """Give the typing line and the list."""
        yield self._label
        with self._line:
            yield Told(words(texts.FIND), id="find-label", fixed=True)
            yield Told("[", classes="edge", fixed=True)
            yield self._input
            yield Told("]", classes="edge", fixed=True)
            yield self._count
        yield self.list

    def show(
        self,
        question: Question,
        options: tuple[Option, ...],
        chosen: tuple[str, ...],
        label: str,
        *,
        find: bool = False,
    ) -> None:
        """Fill it with a question's options, under a label where the screen asks more than this.

        The typing line is there where the options are many, and with `find` always.
        """
        self._label.tell(words(label))
        self._label.display = bool(label)
        self._options = options
        several = question.kind == "several"
        many = find or (len(options) >= MANY and not several)
        # Set on the widgets themselves: a class would let the stylesheet go through all of them again.
        self._line.display = many
        self.list.styles.text_wrap = "nowrap" if many else "wrap"
        self.list.styles.text_overflow = "ellipsis" if many else "fold"
        with self.prevent(Input.Changed):
            self._input.value = ""
        self._narrowed_to = ""
        self._count.tell(words(self._counted(len(options))))
        self.list.show(question.id, options, chosen, several=several)

    def take_focus(self) -> None:
        """Focus the typing line where there is one, else the list; a screen that was left takes none."""
        if self.is_attached:
            self.screen.set_focus(self._input if self._line.display else self.list)

    def on_descendant_focus(self) -> None:
        """Show the cursor of the list also while the typing line has the focus."""
        self.list.set_class(self._input.has_focus, "-active")

    def on_descendant_blur(self) -> None:
        """Take the cursor away with the focus."""
        self.list.remove_class("-active")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what is typed."""
        event.stop()
        self._narrow()

    async def confirm(self) -> bool:
        """Do what Enter does in the list; tell whether something stood under the cursor."""
        await self._settled()
        return self.list.confirm()

    async def tick(self) -> None:
        """Do what Space does in the list."""
        # A message is held back from whoever was active when it was made, so the list makes its own.
        self.list.call_next(self.list.action_tick)
        await settled(self.list)

    async def action_move(self, how: str) -> None:
        """Move in the list, also while the typing line has the focus."""
        await self._settled()
        getattr(self.list, f"action_{how}")()

    async def _settled(self) -> None:
        if self.is_attached:
            await settled(self.screen.focused)
            self._narrow()

    def _narrow(self) -> None:
        typed = self._input.value
        if typed == self._narrowed_to:
            return
        self._narrowed_to = typed
        found = matching(self._options, typed)
        besides = tuple(
            texts.ALSO.format(name=name) if (name := found_as(option, typed)) else option.beside
            for option in found
        )
        meant = typed.strip().casefold()
        nothing = bool(meant) and all(
            option.id == OTHER_FIELD and meant not in option.label.casefold() for option in found
        )
        self.list.narrow(found, besides, at=None if nothing else 0)
        self._count.tell(words(self._counted(0 if nothing else len(found))))

    def _counted(self, found: int) -> str:
        told = texts.FOUND if found else texts.FOUND_NONE
        return told.format(count=found, total=len(self._options))
