"""What saving a text would change, shown before it is saved."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.worker import get_current_worker

from tui import keys
from tui.bindings import bindings
from tui.lines.items import Item, muted
from tui.screens.calm import CalmScreen
from tui.texts import editing as texts
from tui.widgets.keybar import KeyBar
from tui.widgets.page import Page
from tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from tui.app import FreeholdApp

Weigh = Callable[[Callable[[str], object], Callable[[], bool]], Sequence[Item]]
"""What works a page out: it tells how far it is, and asks whether it is still wanted."""


class WeighingScreen(CalmScreen[bool]):
    """A page that is worked out in a thread of its own; the save key says yes once it is there."""

    app: "FreeholdApp"
    DEFAULT_CSS = """
    WeighingScreen Page { padding: 1 1 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.BACK, keys.SAVE)

    def __init__(self, file: str, weigh: Weigh) -> None:
        super().__init__()
        self._file = file
        self._weigh = weigh
        self._page = Page()
        self._ready = False

    def compose(self) -> ComposeResult:
        """Give the page."""
        yield TitleBar(self._file)
        yield self._page
        yield KeyBar(keys.SAVE, keys.BACK, keys.HELP, keys.QUIT)

    def on_mount(self) -> None:
        """Begin to work out what would change."""
        self._tell(texts.WEIGHING)
        self._page.focus()
        app = self.app
        self.run_worker(lambda: self._work_out(app), thread=True)

    def action_save(self) -> None:
        """Say yes, once it was shown what that means."""
        if self._ready and self.is_active:
            self.dismiss(True)  # noqa: FBT003  the answer is a plain yes

    def action_back(self) -> None:
        """Go back to the text."""
        if self.is_active:
            self.dismiss(False)  # noqa: FBT003  the answer is a plain no

    def _work_out(self, app: "FreeholdApp") -> None:
        worker = get_current_worker()
        items = self._weigh(
            lambda told: app.call_later(self._tell, told),
            lambda: worker.is_cancelled,
        )
        app.call_later(self._show, items)

    def _tell(self, told: str) -> None:
        if self.is_attached:
            self._page.show((muted(told),))

    def _show(self, items: Sequence[Item]) -> None:
        if self.is_attached:
            self._page.show(items)
            self._ready = True
