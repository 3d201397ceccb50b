"""Money with its sums and scenarios."""

from collections.abc import Iterable
from typing import ClassVar

from tui import keys
from tui.key import Key
from tui.lines.items import Item, Target, sections
from tui.lines.money import money_items, scenario_items
from tui.opened.goals import FLOOR
from tui.screens.aiming import AimingScreen
from tui.screens.paged import PagedScreen


class MoneyScreen(AimingScreen):
    """Every money line with its sum and source, and what studies measured laid beside the income."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.OPEN, keys.GOAL, *PagedScreen.KEYS[1:])

    @property
    def aims(self) -> tuple[Target, ...]:
        """The price floor."""
        return (FLOOR,)

    def items(self) -> Iterable[Item]:
        """Give the money and the scenarios."""
        return sections(money_items(self.assessment), scenario_items(self.assessment))
