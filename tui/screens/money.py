"""Money with its sums and scenarios, and the cards of clients."""

from collections.abc import Iterable
from typing import ClassVar

from tui import keys
from tui.client_lines import client_items
from tui.goals import FLOOR
from tui.keys import Key
from tui.lines import Item, Target, sections
from tui.money_lines import money_items, scenario_items
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


class ClientsScreen(PagedScreen):
    """A card for each client, or for each stance on AI."""

    def items(self) -> Iterable[Item]:
        """Give the cards."""
        return client_items(self.session.cards(), self.assessment)
