"""The tree of a condition: tests on names, all of them, any of them."""

from collections.abc import Iterator, Mapping

from rules.frozen import frozen
from rules.possible import Constant, Known, judge
from rules.truth import Truth, any_of


@frozen
class Test:
    """One line: a name, a test word, a constant; `path` is where it stands in its file's tables."""

    __test__ = False

    name: str
    word: str
    constant: Constant
    parameter: str = ""
    path: tuple[str | int, ...] = ()

    def truth(self, known: Mapping[str, Known]) -> Truth:
        """Say how the test stands."""
        return judge(known[self.name], self.word, self.constant)


@frozen
class All:
    """Holds when every part holds."""

    parts: tuple["Condition", ...]

    def truth(self, known: Mapping[str, Known]) -> Truth:
        """Say how the parts stand together."""
        least = Truth.HOLDS
        for part in self.parts:
            truth = part.truth(known)
            if truth is Truth.FAILS:
                return truth
            if truth is Truth.OPEN:
                least = truth
        return least


@frozen
class Any:
    """Holds when at least one part holds."""

    parts: tuple["Condition", ...]

    def truth(self, known: Mapping[str, Known]) -> Truth:
        """Say how the parts stand together."""
        return any_of([part.truth(known) for part in self.parts])


Condition = Test | All | Any


ALWAYS = All(())
"""The condition of what holds for everyone."""


def tests_of(*conditions: Condition | None) -> Iterator[Test]:
    """Give every test of some conditions, in file order; of one that is not there, none."""
    for condition in conditions:
        match condition:
            case Test():
                yield condition
            case All(parts) | Any(parts):
                yield from tests_of(*parts)
