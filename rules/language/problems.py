"""Problems found in a file: where, which check, and what is wrong in words a person can act on."""

from collections.abc import Iterable

from rules.frozen import frozen
from rules.knowledge import Place

MOST_PROBLEMS = 50
"""So many problems of one file are told; the rest usually follow from the first."""
LONGEST_MESSAGE = 500
_MOST_CANDIDATES = 500
_LONGEST_WORD = 60
"""Finding what is most similar takes time that grows with both; beyond these it helps nobody."""


@frozen
class Problem:
    """One thing wrong with a file, by the code of the check that found it (E01, W09, ...).

    `about` holds the ids of the rules, findings or questions that a warning concerns.
    """

    place: Place
    code: str
    message: str
    line_text: str = ""
    about: tuple[str, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether what stands there is refused, not only warned about."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.message}"


def nearest(word: str, known: Iterable[str]) -> str:
    """Give ` - did you mean '...'?` for the most similar known word, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    if len(word) > _LONGEST_WORD:
        return ""
    candidates = (sorted(known) if isinstance(known, frozenset) else list(known))[:_MOST_CANDIDATES]
    lowered = {name.lower(): name for name in candidates}
    matches = [lowered[each] for each in get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)]
    if not matches:
        matches = [name for name in candidates if name.rpartition(".")[2] == word.rpartition(".")[2]][:1]
    return f" - did you mean '{matches[0]}'?" if matches else ""


def listing(words: Iterable[str], most: int = 12) -> str:
    """Join words with commas, cut after `most` of them."""
    shown = list(words)
    tail = ", ..." if len(shown) > most else ""
    return ", ".join(shown[:most]) + tail
