"""Collecting what is wrong with one file, by the path of the key it concerns."""

from collections.abc import Callable, Container, Iterable

from rules.knowledge import Place
from rules.language.places import Path, Places
from rules.language.problems import LONGEST_MESSAGE, MOST_PROBLEMS, Problem, nearest
from rules.language.source import Source


class Report:
    """The problems of one source; places are looked up only when there is something to report."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._places: Places | None = None
        self.problems: list[Problem] = []
        self.errors = 0
        """How many errors were reported, told or not."""

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

    @property
    def is_full(self) -> bool:
        """Whether so much is wrong that nothing more is told; what follows in the file need not be read."""
        return len(self.problems) >= MOST_PROBLEMS

    def nearest(self, word: object, known: Iterable[str]) -> str:
        """Give ` - did you mean '...'?` for the most similar known word, or nothing; spared when full."""
        return "" if self.is_full else nearest(str(word), known)

    def key(self, code: str, path: Path, message: str) -> None:
        """Report something wrong with a key, or with a whole table."""
        self._add(code, Places.of_key, path, message)

    def line(self, code: str, path: Path, message: str) -> None:
        """Report something wrong with the name on a line, dots and all."""
        self._add(code, Places.of_line, path, message)

    def value(self, code: str, path: Path, message: str) -> None:
        """Report something wrong with a value."""
        self._add(code, Places.of_value, path, message)

    def _add(self, code: str, place_of: Callable[[Places, Path], Place], path: Path, message: str) -> None:
        self.errors += code.startswith("E")
        if not self.is_full:
            place = place_of(self.places, path)
            told = message if len(message) <= LONGEST_MESSAGE else f"{message[: LONGEST_MESSAGE - 3]}..."
            self.problems.append(Problem(place, code, told, self.source.line(place.line)))


def is_new(name: str, taken: Container[str], path: Path, report: Report) -> bool:
    """Tell whether an id is free; report one that is taken."""
    if name not in taken:
        return True
    report.value("E04", (*path, "id"), f"the id '{name}' is taken")
    return False
