"""Where conditions read parameters, so that a changed one can be checked before it counts."""

from collections.abc import Iterator, Mapping
from typing import Any

from rules.knowledge import NUMBER_KINDS, Parameter
from rules.language.source import Source
from rules.language.vocabulary import Readable

_CONDITIONS = frozenset({"when", "unless", "applies"})


def outside_bounds(parameter: Parameter, names: Mapping[str, Readable], sources: Mapping[str, Source]) -> str:
    """Say which name is tested against a parameter outside its bounds; nothing where none is."""
    for source in sources.values():
        for parts in _tests_against(parameter.id, source.table, (), within=False):
            name = next((each for each in _dotted(parts) if each in names), None)
            if name is None:
                continue
            low, high = _bounds(names[name])
            if not low <= parameter.low <= parameter.high <= high:
                return f"{parameter.id} is compared with {name}, which goes from {low:g} to {high:g}"
    return ""


def _tests_against(
    name: str, value: Any, parts: tuple[str, ...], *, within: bool
) -> Iterator[tuple[str, ...]]:
    """Give the keys down to each condition line that reads a parameter; blocks of a list count as one."""
    if isinstance(value, list):
        for each in value:
            yield from _tests_against(name, each, parts, within=within)
    elif within and value == {"parameter": name}:
        yield parts[:-1]
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _tests_against(name, below, (*parts, key), within=within or key in _CONDITIONS)


def _dotted(parts: tuple[str, ...]) -> Iterator[str]:
    """Give what a line may name, the longest first: headings stand before the name."""
    return (".".join(parts[begin:]) for begin in range(len(parts)))


def _bounds(readable: Readable) -> tuple[float, float]:
    if readable.kind in NUMBER_KINDS:
        return readable.low, readable.high
    return 0, len(readable.options)  # only a count of choices is compared with a number
