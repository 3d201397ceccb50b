"""Where the things of a pack stand in its files; rules know it themselves."""

from collections.abc import Iterator
from typing import Any

from rules.language.places import Path
from rules.pack import Pack

Whereabouts = tuple[str, Path]


def findings_by_place(pack: Pack) -> dict[str, Whereabouts]:
    """Give the file and the path of every finding."""
    return _first(each for file, table in _tables(pack) for each in _listed(file, table, "finding"))


def questions_by_place(pack: Pack) -> dict[str, Whereabouts]:
    """Give the file and the path of every question."""
    return _first(
        found
        for file, table in _tables(pack)
        for index, screen in enumerate(_list(table, "screen"))
        if isinstance(screen, dict)
        for found in _listed(file, screen, "question", ("screen", index))
    )


def figures_by_place(pack: Pack) -> dict[str, Whereabouts]:
    """Give the file and the path of every figure."""
    return _first(
        (name, (file, ("figure", name)))
        for file, table in _tables(pack)
        if isinstance(table.get("figure"), dict)
        for name in table["figure"]
    )


def _tables(pack: Pack) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((file, source.table) for file, source in pack.sources.items())


def _list(table: dict[str, Any], key: str) -> list[Any]:
    listed = table.get(key)
    return listed if isinstance(listed, list) else []


def _listed(
    file: str, table: dict[str, Any], key: str, above: Path = ()
) -> Iterator[tuple[str, Whereabouts]]:
    for index, each in enumerate(_list(table, key)):
        if isinstance(each, dict) and isinstance(each.get("id"), str):
            yield each["id"], (file, (*above, key, index))


def _first(found: Iterator[tuple[str, Whereabouts]]) -> dict[str, Whereabouts]:
    """Keep the first of each id: a later one was refused, because the id was taken."""
    kept: dict[str, Whereabouts] = {}
    for name, where in found:
        kept.setdefault(name, where)
    return kept
