"""How the names of a pack hang together, worked out once for a pack and the same for everyone."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from rules.depends import Dependencies, names_behind, names_read, questions_read
from rules.knowledge import Rule
from rules.language.conditions import Test, tests_of
from rules.pack import Pack
from rules.possible import Known
from rules.situation import of_answer

if TYPE_CHECKING:
    from rules.moves.plan import MovePlan


class Wiring:
    """What of a pack is asked for with every assessment; each part is worked out when it is first needed."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self.plans: dict[frozenset[str], MovePlan] = {}
        """How moves are searched, by the rules left out; whoever searches fills it."""

    @cached_property
    def conditional(self) -> tuple[str, ...]:
        """The questions that apply only under a condition."""
        return tuple(name for name, question in self._pack.questions.items() if question.applies is not None)

    @cached_property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Each question whose answer is part of another's, with that other."""
        pack = self._pack
        return tuple((name, whole) for name in pack.questions if (whole := pack.whole_of(name)) is not None)

    @cached_property
    def limited(self) -> tuple[str, ...]:
        """The questions whose answers are part of another, and those that others are part of."""
        return tuple(dict.fromkeys(name for pair in self.parts for name in pair))

    @cached_property
    def bounding(self) -> frozenset[str]:
        """The questions whose answers bound others: shares of a whole, and parts of another."""
        shares = [name for each in self._pack.screens if each.total is not None for name in each.questions]
        return frozenset((*shares, *self.limited))

    @cached_property
    def unanswered(self) -> Mapping[str, Known]:
        """What is known of each question that was not answered."""
        return {name: of_answer(question, None) for name, question in self._pack.questions.items()}

    @cached_property
    def rates(self) -> tuple[str, ...]:
        """The questions that are answered with a price and its unit."""
        return tuple(name for name, question in self._pack.questions.items() if question.kind == "rate")

    @cached_property
    def depends(self) -> Dependencies:
        """For each name the questions whose answers can change what is known of it."""
        return names_behind(self._pack)

    @cached_property
    def reached(self) -> Mapping[str, frozenset[str]]:
        """For each question the names of which its answer can change what is known."""
        return _turned_round(self._pack.questions, self.depends)

    @cached_property
    def tests(self) -> Mapping[str, tuple[Test, ...]]:
        """For each rule the lines of its conditions, in file order."""
        return {name: tuple(tests_of(rule.when, rule.unless)) for name, rule in self._pack.rules.items()}

    @cached_property
    def waiting(self) -> Mapping[str, frozenset[str]]:
        """For each question the rules that its answer can settle, open, or take a reason to wait from."""
        rules = self._pack.rules.items()
        return _turned_round(
            self._pack.questions, {name: questions_read(rule, self.depends) for name, rule in rules}
        )

    @cached_property
    def readers(self) -> Mapping[str, frozenset[str]]:
        """For each name the rules that judge by it, follow it or say it, by their ids."""
        rules = self._pack.rules.values()
        return _turned_round(self._pack.names, {rule.id: (*names_read(rule), *_said(rule)) for rule in rules})


def _turned_round(names: Iterable[str], behind: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """Give for each of these names whatever it stands behind."""
    found: dict[str, list[str]] = {name: [] for name in names}
    for each, others in behind.items():
        for name in others:
            found[name].append(each)
    return {name: frozenset(each) for name, each in found.items()}


def _said(rule: Rule) -> tuple[str, ...]:
    """Give the names that the advice of a rule shows."""
    advice = rule.advice
    if advice is None:
        return ()
    return (*advice.say.names, *advice.first_step.names, *advice.know_by.names)
