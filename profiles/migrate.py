"""Files of older formats, read as if they had been written today: one step for each format that was left.

Nothing on disk changes by reading. The first save that changes an answer writes the format of today, after
`originals.keep` has put the file as it was into the history.
"""

from collections.abc import Callable, Mapping
from typing import Any

from profiles.model import FORMAT

Tables = Mapping[str, Any]

MIGRATIONS: Mapping[int, Callable[[Tables], Tables]] = {}
"""For a format: how its tables become those of the next. Format 1 is the first: nothing is older yet."""


def can_migrate(found: int) -> bool:
    """Tell whether there is a way from a format to that of today."""
    return found < FORMAT and all(step in MIGRATIONS for step in range(found, FORMAT))


def migrated(table: Tables, found: int) -> dict[str, Any]:
    """Give the tables of a file of an older format as the format of today has them."""
    for step in range(found, FORMAT):
        table = MIGRATIONS[step](table)
    return {**table, "format": FORMAT}
