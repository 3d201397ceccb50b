"""A screen that draws only what changes when the focus moves."""

from textual.reactive import Reactive
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget


class CalmScreen(Screen[ScreenResultType]):
    """A screen that is not drawn whole for every move of the focus: both widgets draw themselves already."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
