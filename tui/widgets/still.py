"""What needs its place worked out only once when the size of what it holds changes."""

from textual.containers import Horizontal
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget


class Still(Widget):
    """A widget that asks for no second layout; stands after the class that says what it is.

    Textual lays out everything again, a frame later, when the size of what a widget holds has changed, since
    scrollbars may have come or gone. Most widgets have none, and those that have are laid out again by the
    scrollbar itself.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)


class Line(Horizontal, Still):
    """Parts beside each other."""
