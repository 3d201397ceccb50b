"""Bindings made from the declared keys."""

from textual.binding import Binding, BindingType

from tui.key import Key


def bindings(*keys: Key, priority: bool = False, show: bool = True) -> list[BindingType]:
    """Give the bindings of some keys, to be used as the BINDINGS of a screen or an app."""
    return [
        Binding(
            ",".join(key.keys),
            key.action,
            key.words,
            tooltip=key.help,
            id=key.id,
            priority=priority,
            show=show,
        )
        for key in keys
    ]
