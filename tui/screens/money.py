"""Money with its sums and scenarios, and the cards of clients."""

from collections.abc import Iterable

from tui.client_lines import client_items
from tui.lines import Item, sections
from tui.money_lines import money_items, scenario_items
from tui.screens.paged import PagedScreen


class MoneyScreen(PagedScreen):
    """Every money line with its sum and source, and what studies measured laid beside the income."""

    def items(self) -> Iterable[Item]:
        """Give the money and the scenarios."""
        return sections(money_items(self.assessment), scenario_items(self.assessment))


class ClientsScreen(PagedScreen):
    """A card for each client, or for each stance on AI."""

    def items(self) -> Iterable[Item]:
        """Give the cards."""
        return client_items(self.session.cards(), self.assessment)
