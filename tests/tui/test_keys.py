"""What help and `--keys` tell of: every key does something on some screen, and every place is there."""

import importlib
import pkgutil
from collections.abc import Iterator

from textual.binding import Binding
from textual.dom import DOMNode

from tui import keys, screens
from tui.app import FreeholdApp
from tui.screens.opening import places
from tui.widgets.choice_list import ChoiceList

BY_THE_WIDGET = frozenset(key.id for key in keys.WITHIN)


def _that_bind() -> Iterator[type[DOMNode]]:
    """Give everything that binds declared keys: the app, the list, and every screen."""
    yield from (FreeholdApp, ChoiceList)
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        for each in vars(importlib.import_module(module.name)).values():
            if isinstance(each, type) and issubclass(each, DOMNode):
                yield each


def test_every_key_that_is_told_of_has_an_action_where_it_is_bound() -> None:
    acting = {
        key.id
        for key in keys.ALL
        for each in _that_bind()
        if any(isinstance(it, Binding) and it.id == key.id for it in vars(each).get("BINDINGS", ()))
        and hasattr(each, f"action_{key.action.partition('.')[2].partition('(')[0]}")
    }

    assert [] == [key.id for key in keys.ALL if key.id not in acting | BY_THE_WIDGET]


def test_every_place_that_a_key_goes_to_is_there() -> None:
    assert {key.id for key in keys.PLACES} == places().keys()
