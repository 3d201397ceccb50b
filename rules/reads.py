"""Which questions a rule reads, and which of them could still settle it."""

from collections.abc import Iterable, Iterator, Mapping

from rules.answers import Rate, is_given
from rules.assessment import Judged, OpenQuestion, Verdict
from rules.figures import JOBS, RATE_FORMS, TIMES
from rules.knowledge import Figure, Rule
from rules.language.conditions import Test, tests_of
from rules.pack import Pack
from rules.situation import Situation
from rules.truth import Truth

Waits = Mapping[str, frozenset[str]]
"""For each open rule the unanswered questions that it waits for."""

_NOTHING_KEPT: Waits = {}


def questions_of(rule: Rule, pack: Pack) -> tuple[str, ...]:
    """Give the questions a rule reads, directly or through figures and derived names, in pack order."""
    names = [test.name for test in tests_of(rule.when, rule.unless)]
    names += [each.follows for each in rule.effects if each.follows is not None]
    return questions_behind(names, pack)


def questions_behind(names: Iterable[str], pack: Pack) -> tuple[str, ...]:
    """Give the questions behind names, directly or through figures and derived names, in pack order."""
    waiting = list(names)
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        if name in pack.figures:
            figure = pack.figures[name]
            waiting.extend((*_inputs(figure), *(test.name for test in tests_of(figure.applies))))
        elif name not in pack.questions and name not in pack.parameters:
            waiting.append(name.rpartition(".")[0])
    return tuple(name for name in pack.questions if name in found)


def used_questions(figure: Figure, situation: Situation) -> tuple[str, ...]:
    """Give the questions a figure's sum uses for this person, in pack order; conditions do not count.

    The hours behind a price count only where the price's unit needs them.
    """
    pack = situation.pack
    waiting = list(_used_inputs(figure, situation))
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if inner := pack.figures.get(name):
            waiting.extend(_used_inputs(inner, situation))
        elif name in pack.questions:
            found.add(name)
        elif name not in pack.parameters:
            found.add(name.rpartition(".")[0])
    return tuple(name for name in pack.questions if name in found)


def waits_of(
    situation: Situation, judged: Iterable[Judged], kept: Waits = _NOTHING_KEPT
) -> dict[str, frozenset[str]]:
    """Give for each open rule the unanswered questions behind those of its lines that are open.

    What is kept of an earlier assessment is taken over.
    """
    behind = _Behind(situation)
    return {
        name: kept[name] if name in kept else behind.rule(name)
        for name in (each.rule.id for each in judged if each.verdict is Verdict.OPEN)
    }


def open_questions(
    situation: Situation, judged: Iterable[Judged], waits: Waits | None = None
) -> tuple[OpenQuestion, ...]:
    """Give each unanswered question that open rules wait for, by points held open per second it takes."""
    pack, held_open = situation.pack, [each for each in judged if each.verdict is Verdict.OPEN]
    waits = waits_of(situation, held_open) if waits is None else waits
    points: dict[str, float] = {}
    settles: dict[str, list[str]] = {}
    for each in held_open:
        held = sum(max(abs(it.low), abs(it.high)) for it in each.points.values())
        for name in waits[each.rule.id]:
            points[name] = points.get(name, 0.0) + held
            settles.setdefault(name, []).append(each.rule.id)
    found = [
        OpenQuestion(name, points[name], tuple(settles[name])) for name in pack.questions if name in points
    ]
    return tuple(sorted(found, key=lambda each: -each.points / pack.questions[each.question].seconds))


class _Behind:
    """The unanswered questions that open tests wait for, looked up once for each name that is tested."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self._of_name: dict[str, frozenset[str]] = {}

    def rule(self, name: str) -> frozenset[str]:
        """Give the questions behind the lines of a rule that are open, and no others."""
        tests = self._situation.pack.wiring.tests[name]
        return frozenset().union(*(self._behind(each) for each in self._open_in(tests)))

    def _open_in(self, tests: Iterable[Test]) -> Iterator[str]:
        known = self._situation.known
        return (test.name for test in tests if test.truth(known) is Truth.OPEN)

    def _behind(self, name: str) -> frozenset[str]:
        if name not in self._of_name:
            waiting, seen = [name], {name}
            while waiting:
                for each in self._directly(waiting.pop()):
                    if each not in seen:
                        seen.add(each)
                        waiting.append(each)
            self._of_name[name] = frozenset(each for each in seen if self._is_waited_for(each))
        return self._of_name[name]

    def _directly(self, name: str) -> Iterator[str]:
        pack = self._situation.pack
        if question := pack.questions.get(name):
            yield from self._open_in(tests_of(question.applies))
        elif figure := pack.figures.get(name):
            yield from _needed(figure, self._situation)
            yield from self._open_in(tests_of(figure.applies))
        elif name not in pack.parameters:
            yield name.rpartition(".")[0]

    def _is_waited_for(self, name: str) -> bool:
        situation = self._situation
        return (
            name in situation.pack.questions
            and not is_given(situation.answers.get(name))
            and situation.known[name].applies is not Truth.FAILS
        )


def _needed(figure: Figure, situation: Situation) -> tuple[str, ...]:
    """Give the inputs a figure still waits for; the hours behind a price only where its unit needs them."""
    if situation.known[figure.id].answered:
        return ()
    inputs = _inputs(figure)
    if figure.form in RATE_FORMS and not isinstance(situation.answers.get(inputs[0]), Rate):
        return inputs[:1]
    return inputs


def _used_inputs(figure: Figure, situation: Situation) -> tuple[str, ...]:
    inputs = _inputs(figure)
    if figure.form in RATE_FORMS:
        rate = situation.answers.get(inputs[0])
        per = rate.per if isinstance(rate, Rate) else ""
        alone = TIMES if figure.form == "per_hour" else JOBS
        return inputs[:1] if per in alone else inputs
    return inputs


def _inputs(figure: Figure) -> tuple[str, ...]:
    return tuple(each for each in figure.inputs if isinstance(each, str))
