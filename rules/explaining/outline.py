"""What a rule's explanation has in common for everyone: its lines, and how the names in it hang together."""

from collections.abc import Iterator

from rules.frozen import frozen
from rules.knowledge import Question, Rule
from rules.language.conditions import All, Any, Condition, Test, tests_of
from rules.language.places import Places
from rules.pack import Pack
from rules.readable import FIELD
from rules.reads import questions_behind
from rules.texts import ALL_OF, ALWAYS, ANY_OF, HELD_BACK_WHEN
from rules.wording import line_words


@frozen
class Row:
    """One line of a rule: a test with its place, or a heading; `number` counts from 1, a heading has 0."""

    depth: int
    words: str
    test: Test | None = None
    number: int = 0


@frozen
class Outline:
    """A rule's rows in file order, and what its flips need to know of its names.

    `apart` tells that every name stands in one test, and that no answer touches another's: then lines can be
    flipped one by one, while otherwise a flip has to be tried out. `bound` are the questions whose answers
    bound others, `feeds` the questions behind each name, `movable` the names that a person can change.
    """

    rule: Rule
    rows: tuple[Row, ...]
    apart: bool
    bound: frozenset[str]
    feeds: dict[str, tuple[str, ...]]
    movable: frozenset[str]


def outline(rule: Rule, pack: Pack) -> Outline:
    """Work out the outline of a rule."""
    places = pack.places(rule.file)
    rows = list(_rows(rule.when, places, 0))
    if rule.unless is not None:
        rows += [Row(0, HELD_BACK_WHEN), *_rows(rule.unless, places, 1)]
    names = [row.test.name for row in rows if row.test is not None]
    feeds = {name: questions_behind([name], pack) for name in names}
    movable = {name for name in names if any(pack.questions[each].movable for each in feeds[name])}
    everything = frozenset(each for behind in feeds.values() for each in behind)
    apart = len(feeds) == len(names) and not _touch(feeds, pack)
    bound = frozenset(name for name in everything if _moves_others(pack.questions[name], everything, pack))
    return Outline(rule, tuple(rows), apart, bound, feeds, frozenset(movable))


def _rows(condition: Condition, places: Places, depth: int) -> Iterator[Row]:
    match condition:
        case Test():
            yield Row(depth, line_words(condition), condition, places.of_key(condition.path).line)
        case All(parts):
            if not parts:
                yield Row(depth, ALWAYS)
            for part in parts:
                yield from _rows(part, places, depth)
        case Any(parts):
            yield Row(depth, ANY_OF)
            for part in parts:
                if isinstance(part, All):
                    yield Row(depth + 1, ALL_OF)
                yield from _rows(part, places, depth + 2 if isinstance(part, All) else depth + 1)


def _touch(feeds: dict[str, tuple[str, ...]], pack: Pack) -> bool:
    """Tell whether changing one name of a rule may change another: sharing, bounding or deciding it."""
    behind = [frozenset(each) for each in feeds.values()]
    everything = frozenset[str]().union(*behind)
    if sum(len(each) for each in behind) > len(everything):
        return True
    return any(_reaches(pack.questions[name], everything - {name}, pack) for name in everything)


def _reaches(question: Question, others: frozenset[str], pack: Pack) -> bool:
    if not others.isdisjoint(_bounded_with(question, pack)):
        return True
    deciding = [test.name for test in tests_of(question.applies)]
    return not others.isdisjoint(questions_behind(deciding, pack))


def _bounded_with(question: Question, pack: Pack) -> frozenset[str]:
    """Give the questions whose answers a question's own bounds, or is bounded by."""
    screen = pack.screen_of(question.id)
    shares = screen.questions if screen.total is not None else ()
    parts = [each.id for each in pack.questions.values() if each.at_most == question.id]
    whole = [question.at_most] if question.at_most is not None else []
    return frozenset([*shares, *parts, *whole]) - {question.id}


def _moves_others(question: Question, everything: frozenset[str], pack: Pack) -> bool:
    """Tell whether a new answer moves what is known of other names a rule reads, other than by applying."""
    derives = question.kind == "rate" or question.id == FIELD
    return derives or not everything.isdisjoint(_bounded_with(question, pack))
