"""Cutting what a name may be into cells: as few as the tests of a pack can tell apart.

Each cell has one sample, and whether a test holds for a cell is what the engine itself says of that
sample, so the linter cannot read a test word in another way than the engine does.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rules.frozen import frozen
from rules.knowledge import NUMBER_KINDS, Question
from rules.language.compile_conditions import ANSWERED
from rules.language.conditions import Test
from rules.language.vocabulary import Readable
from rules.lint.spans import Span, cut, whole_numbers
from rules.pack import Pack
from rules.possible import NUMBER_WORDS, Interval, Known, OneOf, Possible, Subset, Words, judge
from rules.readable import DISAGREE, FIELD, GROUP, HAS_DEMAND, HAS_EARNINGS
from rules.situation import known_of_field
from rules.truth import Truth

MOST_CELLS = 2200
"""An axis with more cells is given up: each of its tests is then taken for a thing of its own."""

_OF_FIELD = frozenset({GROUP, DISAGREE, HAS_DEMAND, HAS_EARNINGS})
_COUNTS = frozenset({"count_at_least", "count_at_most"})
_NOT_APPLYING = 1
"""The first cell of an axis is the answer that its question does not apply."""


@frozen
class Cell:
    """One way in which the names of an axis may turn out; a number also has its span."""

    known: Mapping[str, Known]
    span: Span | None = None


@frozen
class Axis:
    """All cells of one name (and of the names derived from it), numbered; a set of cells is a bit mask."""

    cells: tuple[Cell, ...]
    not_applying: int = _NOT_APPLYING

    @property
    def full(self) -> int:
        """The mask of every cell."""
        return (1 << len(self.cells)) - 1

    def mask(self, test: Test) -> int:
        """Give the cells for which a test holds."""
        indices = range(len(self.cells))
        if test.word in NUMBER_WORDS and self.cells[-1].span is not None:
            # Cells of a number stand in order, so those that pass are all up to one, or all from one on.
            rising = self._holds(test, indices[-1])
            turn = bisect_left(indices, x=True, lo=1, key=lambda index: self._holds(test, index) is rising)
            low, high = (turn, len(self.cells)) if rising else (1, turn)
            return (1 << high) - (1 << low)
        return sum(1 << index for index in indices if self._holds(test, index))

    def _holds(self, test: Test, index: int) -> bool:
        return judge(self.cells[index].known[test.name], test.word, test.constant) is Truth.HOLDS

    def spans(self, mask: int) -> list[Span]:
        """Give what the cells of a mask cover of the number line; cells beside each other make one span."""
        found: list[Span] = []
        rest, index = mask & ~self.not_applying, 0
        while rest:
            skipped = (rest & -rest).bit_length() - 1
            rest >>= skipped
            count = (~rest & (rest + 1)).bit_length() - 1
            first, last = self.cells[index + skipped].span, self.cells[index + skipped + count - 1].span
            if first is not None and last is not None:
                found.append(Span(first.low, first.low_open, last.high, last.high_open))
            rest >>= count
            index += skipped + count
        return found


def axis_name(test: Test) -> str:
    """Give the name whose axis a test stands on: most names derived from the field stand on the field's."""
    return FIELD if test.name in _OF_FIELD else test.name


def axis_of(name: str, tests: Sequence[Test], pack: Pack) -> Axis | None:
    """Give the axis of a name as these tests cut it, or nothing where it would have too many cells."""
    readable, question = pack.names[name], pack.questions.get(name)
    values = _field_values(pack) if name == FIELD else _values(readable, question, tests)
    cells = [Cell(_not_applying(name, readable))]
    asks_whether = any(test.word == ANSWERED for test in tests)
    for cell in values:
        cells.append(cell)
        if asks_whether:
            cells.append(Cell({key: _unanswered(known) for key, known in cell.known.items()}, cell.span))
        if len(cells) > MOST_CELLS:
            return None
    return Axis(tuple(cells))


def loose_axis(test: Test) -> Axis:
    """Give an axis of two cells for a single test: it fails, or it holds."""
    sample = OneOf(("fails",)), OneOf(("holds",))
    return Axis(tuple(Cell({test.name: Known(each)}) for each in sample), not_applying=0)


def _not_applying(name: str, readable: Readable) -> Mapping[str, Known]:
    nothing = Known(OneOf(tuple(readable.options)), Truth.FAILS, answered=False)
    names = [name, *sorted(_OF_FIELD)] if name == FIELD else [name]
    return dict.fromkeys(names, nothing)


def _unanswered(known: Known) -> Known:
    return Known(known.possible, known.applies, answered=False)


def _field_values(pack: Pack) -> Iterator[Cell]:
    for option in pack.questions[FIELD].options:
        chosen = Known(OneOf((option,)))
        yield Cell({FIELD: chosen, **known_of_field(pack, chosen)})


def _values(readable: Readable, question: Question | None, tests: Sequence[Test]) -> Iterator[Cell]:
    name = readable.name
    if readable.kind in NUMBER_KINDS:
        numbers = [test.constant for test in tests if test.word != ANSWERED]
        thresholds = [float(each) for each in numbers if isinstance(each, int | float)]
        for span in number_cells(readable, question, thresholds):
            yield Cell({name: Known(Interval(span.sample, span.sample))}, span)
        return
    for possible in _options(readable, question, tests):
        yield Cell({name: Known(possible)})


def number_cells(readable: Readable, question: Question | None, thresholds: Iterable[float]) -> list[Span]:
    """Cut the bounds of a number at thresholds; a question asked in whole numbers has only these."""
    low_open = question is not None and question.low_excluded
    cells = cut(Span(readable.low, low_open, readable.high, high_open=False), thresholds)
    return whole_numbers(cells) if question is not None and question.integer else cells


def _options(readable: Readable, question: Question | None, tests: Sequence[Test]) -> Iterator[Possible]:
    if readable.kind == "text":
        yield Words("something")
    elif readable.kind == "several":
        alone = question.excludes if question is not None else ()
        yield from _subsets(tuple(readable.options), alone, tests)
    else:
        options = ("yes", "no") if readable.kind == "yes_no" else tuple(readable.options)
        yield from (OneOf((option,)) for option in options)


def _subsets(options: tuple[str, ...], alone: tuple[str, ...], tests: Sequence[Test]) -> Iterator[Subset]:
    """Give the choices that tests can tell apart: which tested options, and how many of the others.

    At least one option is chosen, and an option that excludes the others stands alone.
    """
    tested = {option for test in tests for option in _tested(test)}
    counted = any(test.word in _COUNTS for test in tests)
    for option in alone:
        yield _exactly((option,))
    named = [option for option in options if option in tested and option not in alone]
    others = [option for option in options if option not in tested and option not in alone]
    most = len(others) if counted else min(1, len(others))
    for size in range(len(named) + 1):
        for chosen in combinations(named, size):
            for extra in range(most + 1):
                if chosen or extra:
                    yield _exactly((*chosen, *others[:extra]))


def _tested(test: Test) -> tuple[str, ...]:
    if isinstance(test.constant, tuple):
        return test.constant
    return (test.constant,) if isinstance(test.constant, str) else ()


def _exactly(options: tuple[str, ...]) -> Subset:
    return Subset(frozenset(options), frozenset(options))
