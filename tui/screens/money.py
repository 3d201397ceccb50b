"""Money with its sums and scenarios."""

from collections.abc import Iterable

from tui.lines import Item, sections
from tui.money_lines import money_items, scenario_items
from tui.screens.paged import PagedScreen


class MoneyScreen(PagedScreen):
    """Every money line with its sum and source, and what studies measured laid beside the income."""

    def items(self) -> Iterable[Item]:
        """Give the money and the scenarios."""
        return sections(money_items(self.assessment), scenario_items(self.assessment))
