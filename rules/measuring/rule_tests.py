"""Running the tests that rules and personas carry in their own files."""

from collections.abc import Iterator, Mapping

from rules.assess import assess_persona, judge_rule
from rules.assessment import Assessment, Judged, Verdict
from rules.frozen import frozen
from rules.knowledge import Outcome, Persona, Rule, RuleTest
from rules.language.problems import Problem
from rules.pack import Pack
from rules.situation import Situation, situate

_SHOULD: Mapping[Outcome, str] = {"fires": "fire", "silent": "be silent", "open": "be open"}
_IS = {Verdict.FIRES: "fires", Verdict.SILENT: "is silent", Verdict.OPEN: "is open"}


@frozen
class TestFailure:
    """A rule test that did not come out as written: what was expected, what it came to, and why."""

    __test__ = False

    rule: Rule
    test: RuleTest
    judged: Judged
    situation: Situation


def failing_tests(pack: Pack, within: tuple[str, ...] = ("",)) -> Iterator[TestFailure]:
    """Give every rule test that does not come out as written, in file order.

    Only rules of files whose paths begin with one of `within` are tested. Where an override changes when a
    rule fires, the tests of its own file say nothing about it: they were written for other conditions.
    """
    for rule in pack.rules.values():
        if not rule.file.startswith(within) or rule.id in pack.overrides.decide_otherwise:
            continue
        for test, judged, situation in tried(pack, rule):
            if judged.verdict != test.expect:
                yield TestFailure(rule, test, judged, situation)


def tried(pack: Pack, rule: Rule) -> Iterator[tuple[RuleTest, Judged, Situation]]:
    """Give each test of a rule with what the rule comes to for its answers."""
    for test in rule.tests:
        situation = situate(pack, test.given, all_given_apply=True)
        yield test, judge_rule(rule, situation), situation


@frozen
class PersonaFailure:
    """A promise a pack makes about a persona and does not keep: of a rule, the first moves or a reading."""

    persona: str
    message: str
    situation: Situation
    rule: Rule | None = None
    expected: Outcome | None = None


def failing_personas(pack: Pack) -> Iterator[PersonaFailure]:
    """Give every promise about a persona that does not hold.

    Rules that are switched off, changed or replaced are left out, and first moves and the words of readings
    count only where nothing lies over the persona's pack: a pack promises for itself.
    """
    for persona in pack.personas.values():
        found = assess_persona(pack, persona)
        for expected, wanted in _promised(persona):
            for name in wanted:
                if not pack.is_as_written(name):
                    continue
                verdict = found.judged[name].verdict
                if verdict != expected:
                    message = f"{name} should be {expected} and is {verdict}"
                    yield PersonaFailure(persona.id, message, found.situation, pack.rules[name], expected)
        if persona.id in pack.topmost_personas:
            yield from _told_otherwise(persona, found)


def _told_otherwise(persona: Persona, found: Assessment) -> Iterator[PersonaFailure]:
    if persona.first and found.first != persona.first:
        first = ", ".join(found.first) or "none"
        message = f"first moves are {first}, not {', '.join(persona.first)}"
        yield PersonaFailure(persona.id, message, found.situation)
    for reading in found.readings:
        word = persona.words.get(reading.dimension, str(reading.word))
        if word != str(reading.word):
            message = f"{reading.dimension} should read {word} and reads {reading.word}"
            yield PersonaFailure(persona.id, message, found.situation)


def _promised(persona: Persona) -> tuple[tuple[Outcome, tuple[str, ...]], ...]:
    return ("fires", persona.fires), ("silent", persona.silent)


def failed_test_problems(pack: Pack, within: tuple[str, ...] = ("",)) -> Iterator[Problem]:
    """Give every failing rule test as a problem E09 with its place, as `failing_tests` finds them."""
    for failure in failing_tests(pack, within):
        file = failure.test.file or failure.rule.file
        place = pack.places(file).of_key(failure.test.path)
        line = pack.sources[file].line(place.line)
        expected, found = _SHOULD[failure.test.expect], _IS[failure.judged.verdict]
        message = f"test '{failure.test.name}': {failure.rule.id} should {expected}, but it {found}"
        yield Problem(place, "E09", message, line)
