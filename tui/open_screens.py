"""What every open screen is let do that can: keep what was typed, go on with other packs, take back."""

from collections.abc import Iterable


def let_each(screens: Iterable[object], action: str) -> bool:
    """Call a method of every screen that has it, from the lowest up; say whether any has."""
    found = [act for screen in tuple(screens) if (act := getattr(screen, action, None)) is not None]
    for act in found:
        act()
    return bool(found)
