"""Which slips in the lines of a rule nothing would notice: no test of it, no promise about a persona."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rules.assess import assess_persona, verdict_of
from rules.assessment import Verdict
from rules.frozen import frozen
from rules.knowledge import Persona, Rule
from rules.language.conditions import tests_of
from rules.measuring.slips import Cells, Slip, with_line
from rules.pack import Pack
from rules.possible import Known
from rules.situation import situate


@frozen
class Unnoticed:
    """A slip in a line of a rule after which everything the pack says about the rule comes out as before."""

    rule: Rule
    slip: Slip


@frozen
class _Case:
    """What is known of the names a rule reads, and what the pack says it comes to."""

    known: Mapping[str, Known]
    expect: str

    def kept_by(self, rule: Rule) -> bool:
        return verdict_of(rule, self.known) == self.expect


class Trials:
    """The tests and promises of one pack, each situated once, against which slips are tried."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._people = {
            name: situate(pack, each.answers, currency=each.currency).known
            for name, each in pack.personas.items()
        }
        self._cells = Cells(pack)
        self._cases = {name: tuple(self._tests_of(rule)) for name, rule in pack.rules.items()}

    def unnoticed(self, rule: Rule) -> Iterator[Unnoticed]:
        """Give the slips in a rule of the pack that nothing notices, in file order."""
        cases = (*self._cases[rule.id], *self._promises_of(rule))
        kept = [case.kept_by(rule) for case in cases]
        for slip in self._cells.slips(rule):
            changed = [with_line(rule, slip.line, line) for line in slip.spoiled()]
            if not any(
                kept != [case.kept_by(other) for case in cases] or self._upsets_first(rule, other)
                for other in changed
            ):
                yield Unnoticed(rule, slip)

    def _tests_of(self, rule: Rule) -> Iterator[_Case]:
        """Situate each test of a rule, and keep of it what the rule reads."""
        read = {line.name for line in tests_of(rule.when, rule.unless)}
        for test in rule.tests:
            known = situate(self._pack, test.given, all_given_apply=True).known
            self._cells.learn(known)
            yield _Case({name: known[name] for name in read}, test.expect)

    def _promises_of(self, rule: Rule) -> Iterator[_Case]:
        for name, persona in self._pack.personas.items():
            if rule.id in persona.fires or rule.id in persona.first:
                yield _Case(self._people[name], Verdict.FIRES)
            elif rule.id in persona.silent:
                yield _Case(self._people[name], Verdict.SILENT)

    def _upsets_first(self, rule: Rule, other: Rule) -> bool:
        """Tell whether a rule that fires only after the slip takes a place among a persona's first moves."""
        return any(
            self._starts_firing(rule, other, name) and self._first_with(other, persona) != persona.first
            for name, persona in self._pack.personas.items()
            if persona.first
        )

    def _starts_firing(self, rule: Rule, other: Rule, persona: str) -> bool:
        known = self._people[persona]
        return verdict_of(rule, known) != verdict_of(other, known) == Verdict.FIRES

    def _first_with(self, other: Rule, persona: Persona) -> tuple[str, ...]:
        pack = replace(self._pack, rules={**self._pack.rules, other.id: other})
        return assess_persona(pack, persona).first


def unnoticed(pack: Pack) -> Iterator[Unnoticed]:
    """Give every slip in the rules of a pack that nothing would notice, in file order."""
    trials = Trials(pack)
    for rule in pack.rules.values():
        yield from trials.unnoticed(rule)
