"""Every move a person could make: what they answered, set to another value that can be reached from there.

Only answers that were given and are used can be changed: of what is not known, nobody can say what a
change of it takes. Questions whose answers contradict each other wait until they are put right.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from rules.answers import Amount, Choice, Rate, Several, Value, is_given
from rules.depends import Dependencies
from rules.knowledge import Question, Rule
from rules.moves.looks import Look, Looks
from rules.moves.move import Change, Move
from rules.moves.reach import (
    Reached,
    flips,
    grain_of,
    is_relative,
    number_bounds,
    other_numbers,
    other_options,
    other_selections,
    percents,
    scaled,
    steps_between,
)
from rules.moves.transfers import transfers
from rules.pack import Pack
from rules.possible import Interval, Known
from rules.situation import Situation, shifted
from rules.truth import Truth


class Candidates:
    """The moves of every subject of a pack; `reads` says which questions the moves of a subject depend on."""

    def __init__(self, pack: Pack, depends: Dependencies, rules: Iterable[Rule]) -> None:
        self._pack = pack
        self._looks = Looks(rules, depends)
        self.subjects: Mapping[str, tuple[str, ...]] = _subjects(pack)
        self.reads = {
            subject: _read_by(questions, self._looks, depends) for subject, questions in self.subjects.items()
        }

    def moves(self, subject: str, situation: Situation) -> tuple[Move, ...]:
        """Give the moves of one subject, in the order of its questions and values."""
        contradicted = {name for each in situation.contradictions for name in each.questions}
        if contradicted.intersection(self.subjects[subject]):
            return ()
        questions = [name for name in self.subjects[subject] if _can_be_moved(name, situation)]
        screen = self._pack.screen_of(self.subjects[subject][0])
        if screen.total is not None:
            return tuple(transfers(subject, questions, self._looks, situation))
        return tuple(move for name in questions for move in self._of_question(subject, name, situation))

    def _of_question(self, subject: str, name: str, situation: Situation) -> Iterator[Move]:
        question, before = self._pack.questions[name], situation.answers[name]
        if not isinstance(before, Amount | Choice | Rate | Several):
            return
        for reached in self._reached(question, before, situation):
            if _fits(question, reached.value, situation):
                yield Move(
                    subject,
                    (Change(name, before, reached.value),),
                    question.effort_hours * reached.steps,
                    question.cost * reached.steps,
                )

    def _reached(self, question: Question, before: Value, situation: Situation) -> list[Reached]:
        match before:
            case Choice(option):
                return other_options(question, option)
            case Several(options):
                return other_selections(question, options)
            case Amount() | Rate() if is_relative(question):
                return self._amounts(question, before, situation)
            case Amount(low, high):
                wanted = self._looks.values(question, low, high)
                return other_numbers(
                    question, low, high, [*wanted, *self._beyond(question, before, situation)]
                )
            case _:
                return []

    def _beyond(self, question: Question, before: Amount, situation: Situation) -> Iterator[float]:
        """Give the numbers at which a figure that the question feeds makes a difference."""
        least, most = number_bounds(question, before.low, before.high)

        @cache
        def known(value: float) -> Mapping[str, Known]:
            return shifted(situation, {question.id: Amount(value, value)})

        for look in self._looks.through(question.id):

            def seen(value: float, look: Look = look) -> object:
                return look.seen(known(value))

            yield from flips(seen, before.low, least, grain_of(question))
            yield from flips(seen, before.high, most, grain_of(question))

    def _amounts(self, question: Question, before: Amount | Rate, situation: Situation) -> list[Reached]:
        wanted = percents(question)
        ends = (min(wanted, default=0.0), max(wanted, default=0.0))

        @cache
        def known(percent: float) -> Mapping[str, Known]:
            return shifted(situation, {question.id: scaled(question, before, percent) or before})

        for look in self._looks.at(question.id):

            def seen(percent: float, look: Look = look) -> object:
                return look.seen(known(percent))

            wanted += [percent for end in ends for percent in flips(seen, 0.0, end, 1.0)]
        return [
            Reached(after, steps_between(question, percent))
            for percent in sorted(dict.fromkeys(wanted), key=abs)
            if percent and (after := scaled(question, before, percent)) is not None
        ]


def _subjects(pack: Pack) -> dict[str, tuple[str, ...]]:
    """Give each subject with its movable questions."""
    found: dict[str, tuple[str, ...]] = {}
    for name, question in pack.questions.items():
        if question.movable:
            whole = pack.whole_of(name) or name
            subject = whole if pack.screen_of(whole).total is None else pack.screen_of(whole).id
            found[subject] = (*found.get(subject, ()), name)
    return found


def _read_by(questions: Iterable[str], looks: Looks, depends: Dependencies) -> frozenset[str]:
    names = {name: None for question in questions for name in (question, *_names(looks.through(question)))}
    return frozenset().union(*(depends[name] for name in names))


def _names(looks: Iterable[Look]) -> Iterator[str]:
    return (look.name for look in looks)


def _can_be_moved(name: str, situation: Situation) -> bool:
    """Tell whether an answer counts and is known: given, or left no choice by the other shares."""
    known = situation.known[name]
    if known.applies is not Truth.HOLDS:
        return False
    if is_given(situation.answers.get(name)):
        return known.answered
    possible = known.possible
    shares = situation.pack.questions[name].kind == "share"
    return shares and isinstance(possible, Interval) and possible.low == possible.high


def _fits(question: Question, value: Value, situation: Situation) -> bool:
    """Tell whether a value keeps to the limits between a part and its whole."""
    if not isinstance(value, Amount) or question.id not in situation.pack.wiring.limited:
        return True
    for name, other in situation.pack.questions.items():
        beside = situation.answers.get(name)
        if not isinstance(beside, Amount):
            continue
        if question.at_most == name and value.high > beside.low:
            return False
        if other.at_most == question.id and value.low < beside.high:
            return False
    return True
