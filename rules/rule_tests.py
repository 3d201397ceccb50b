"""Running the tests that rules and personas carry in their own files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rules.assess import assess, judge_rule
from rules.assessment import Judged
from rules.knowledge import Rule, RuleTest
from rules.language.problems import Problem
from rules.pack import Pack
from rules.situation import Situation, situate

_ANY_DAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class TestFailure:
    """A rule test that did not come out as written: what was expected, what it came to, and why."""

    __test__ = False

    rule: Rule
    test: RuleTest
    judged: Judged
    situation: Situation


def failing_tests(pack: Pack) -> Iterator[TestFailure]:
    """Give every rule test that does not come out as written, in file order."""
    for rule in pack.rules.values():
        for test in rule.tests:
            situation = situate(pack, test.given, all_given_apply=True)
            judged = judge_rule(rule, situation)
            if judged.verdict != test.expect:
                yield TestFailure(rule, test, judged, situation)


@dataclass(frozen=True, slots=True)
class PersonaFailure:
    """A promise a pack makes about a persona and does not keep."""

    persona: str
    message: str


def failing_personas(pack: Pack) -> Iterator[PersonaFailure]:
    """Give every promise about a persona that does not hold."""
    for persona in pack.personas.values():
        found = assess(pack, persona.answers, as_of=_ANY_DAY, currency=persona.currency)
        for expected, wanted in (("fires", persona.fires), ("silent", persona.silent)):
            for name in wanted:
                verdict = found.judged[name].verdict
                if verdict != expected:
                    yield PersonaFailure(persona.id, f"{name} should be {expected} and is {verdict}")
        if persona.first and found.first != persona.first:
            first = ", ".join(found.first)
            yield PersonaFailure(persona.id, f"first moves are {first}, not {', '.join(persona.first)}")
        for reading in found.readings:
            word = persona.words.get(reading.dimension, str(reading.word))
            if word != str(reading.word):
                told = f"{reading.dimension} should read {word} and reads {reading.word}"
                yield PersonaFailure(persona.id, told)


def failed_test_problems(pack: Pack) -> Iterator[Problem]:
    """Give every failing rule test as a problem E09 with its place."""
    for failure in failing_tests(pack):
        place = pack.places(failure.rule.file).of_key(failure.test.path)
        line = pack.sources[failure.rule.file].line(place.line)
        message = f"test '{failure.test.name}' of {failure.rule.id} should be {failure.test.expect}"
        yield Problem(place, "E09", f"{message} and is {failure.judged.verdict}", line)
