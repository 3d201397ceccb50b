"""What rules look at: the tests and curves by which an answer counts."""

from collections.abc import Iterable, Iterator, Mapping

from rules.answers import Amount
from rules.depends import Dependencies
from rules.frozen import frozen
from rules.knowledge import Effect, Question, Rule
from rules.language.conditions import Test, tests_of
from rules.moves.reach import crossings
from rules.possible import Known


@frozen
class Look:
    """A test of a rule, or a curve along a number."""

    name: str
    test: Test | None = None
    curve: Effect | None = None

    def seen(self, known: Mapping[str, Known]) -> object:
        """Give what the rule sees: how the test stands, or between which bends of the curve the number is."""
        if self.test is not None:
            return self.test.truth(known)
        if self.curve is None:
            return None
        middle = getattr(known[self.name].possible, "middle", 0.0)
        return sum(middle >= at for at, _ in self.curve.steps), known[self.name].applies

    def values(self, question: Question, low: float, high: float) -> Iterator[float]:
        """Give the values of its question at which it sees something else, as seen from a number or range."""
        if self.test is not None:
            yield from crossings(self.test, question, low, high)
        elif self.curve is not None:
            yield from (at for at, _ in self.curve.steps)


class Looks:
    """Every look of some rules, by the questions that it depends on; and what rules say to aim for."""

    def __init__(self, rules: Iterable[Rule], depends: Dependencies) -> None:
        self._of: dict[str, list[Look]] = {}
        self._aims: dict[str, list[float]] = {}
        for rule in rules:
            for look in _looks_of(rule):
                for question in depends[look.name]:
                    known = self._of.setdefault(question, [])
                    if look not in known:
                        known.append(look)
            for name, answer in rule.changes.items():
                if isinstance(answer, Amount) and answer.exact:
                    self._aims.setdefault(name, []).append(answer.low)

    def at(self, question: str) -> list[Look]:
        """Give the looks that an answer can change."""
        return self._of.get(question, [])

    def through(self, question: str) -> list[Look]:
        """Give those that reach a question through another name, such as a figure."""
        return [look for look in self.at(question) if look.name != question]

    def values(self, question: Question, low: float, high: float) -> list[float]:
        """Give the values of a number worth trying: aims, bends, and the first beyond each threshold."""
        own = [
            each
            for look in self.at(question.id)
            if look.name == question.id
            for each in look.values(question, low, high)
        ]
        return [*self._aims.get(question.id, []), *own]


def _looks_of(rule: Rule) -> Iterator[Look]:
    for condition in (rule.when, rule.unless):
        for test in tests_of(condition):
            yield Look(test.name, Test(test.name, test.word, test.constant))
    for effect in rule.effects:
        if effect.follows is not None:
            yield Look(effect.follows, curve=effect)
