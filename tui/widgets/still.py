"""What never scrolls, and so needs its place worked out only once when its size changes."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget


class Still(Widget):
    """A widget without scrollbars; stands after the class that says what it is.

    Textual lays out everything a second time, a frame later, when the size of what a widget holds has
    changed: scrollbars may have come or gone. Nothing of that can be here.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)
