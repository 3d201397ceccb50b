"""A text that is told again and again: drawn anew when it says something else, and laid out when it may need room."""

from typing import Self

from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region, Size

from tui.content import words
from tui.widgets.told import Told


class _Counted(Told):
    """Counts how often it asks to be drawn, and to be laid out."""

    drawn = laid_out = 0

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        self.drawn += 1
        self.laid_out += layout
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


class _One(App[None]):
    """Nothing but one text."""

    def __init__(self, *, fixed: bool) -> None:
        super().__init__()
        self.told = _Counted("years", fixed=fixed)

    def compose(self) -> ComposeResult:
        yield self.told


async def _asks(content: Content, *, fixed: bool = False) -> tuple[bool, bool]:
    """Give whether being told this asks for drawing, and for a layout."""
    async with _One(fixed=fixed).run_test() as pilot:
        await pilot.pause()
        told = pilot.app.query_one(_Counted)
        told.drawn = told.laid_out = 0
        told.tell(content)
        return told.drawn > 0, told.laid_out > 0


async def test_told_the_same_again_it_does_nothing() -> None:
    assert await _asks(words("years")) == (False, False)


async def test_other_words_are_laid_out() -> None:
    assert await _asks(words("hours")) == (True, True)


async def test_the_same_words_in_another_tone_are_drawn() -> None:
    assert await _asks(words("years", "bold")) == (True, True)


async def test_where_the_size_is_fixed_nothing_is_laid_out() -> None:
    assert await _asks(words("hours"), fixed=True) == (True, False)


async def test_a_size_that_changes_asks_for_no_second_layout() -> None:
    async with _One(fixed=False).run_test() as pilot:
        await pilot.pause()
        told = pilot.app.query_one(_Counted)
        told.laid_out = 0
        told.virtual_size = Size(told.virtual_size.width, told.virtual_size.height + 1)

        assert told.laid_out == 0
