"""Collecting what is wrong with one file, by the path of the key it concerns."""

from collections.abc import Container

from rules.knowledge import Place
from rules.language.places import Path, Places
from rules.language.problems import MOST_PROBLEMS, Problem
from rules.language.source import Source


class Report:
    """The problems of one source; places are looked up only when there is something to report."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._places: Places | None = None
        self.problems: list[Problem] = []

    @property
    def path(self) -> str:
        """The path of the source, as shown to people."""
        return self.source.path

    @property
    def places(self) -> Places:
        """The index of the source, made on first use."""
        if self._places is None:
            self._places = Places(self.source)
        return self._places

    def key(self, code: str, path: Path, message: str) -> None:
        """Report something wrong with a key, or with a whole table."""
        self._add(code, self.places.of_key(path), message)

    def line(self, code: str, path: Path, message: str) -> None:
        """Report something wrong with the name on a line, dots and all."""
        self._add(code, self.places.of_line(path), message)

    def value(self, code: str, path: Path, message: str) -> None:
        """Report something wrong with a value."""
        self._add(code, self.places.of_value(path), message)

    def _add(self, code: str, place: Place, message: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(place, code, message, self.source.line(place.line)))


def is_new(name: str, taken: Container[str], path: Path, report: Report) -> bool:
    """Tell whether an id is free; report one that is taken."""
    if name not in taken:
        return True
    report.value("E04", (*path, "id"), f"the id '{name}' is taken")
    return False
