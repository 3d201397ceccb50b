"""One rule as moves see it: what it brings after any of them, worked out once for what it can tell apart.

Moves of one subject that a rule sees alike share a *lever*. So a rule that tests a number against one
threshold knows two of its values, however many moves there are.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import and_
from typing import Any, TypeVar

from rules.assessment import Points
from rules.knowledge import Effect, Rule
from rules.language.conditions import All, Condition, Test, tests_of
from rules.moves.outlook import Outlook
from rules.possible import Known
from rules.scoring import points_of
from rules.truth import Truth

Seen = TypeVar("Seen")
_Setting = Sequence[int]
"""For each subject the lever in use, counted from 1; 0 leaves its answers as they are."""
_Lever = tuple[int, int]
_NOTHING = 1e-9
_MOST_TRIED = 24
"""With more levers that gain only with others, triples are not tried: each is given a third of the most."""


@dataclass(frozen=True, slots=True)
class _Look:
    """Something a rule looks at: a test or a curve, the name it reads, and what it sees there.

    Looks of one name that share a key see the same.
    """

    of: Test | Effect
    name: str
    key: Hashable
    seen: Callable[[Mapping[str, Known]], object]


class RuleView:
    """What one rule brings one dimension, after any of the moves that touch it."""

    def __init__(self, rule: Rule, effect: Effect, outlook: Outlook, seats: Mapping[str, int]) -> None:
        """Look from the seats of some subjects; a subject's place in a setting is its seat."""
        self.rule = rule
        self._effect = effect
        self._outlook = outlook
        self._seat_of = seats
        self._made: list[list[int]] = [[] for _ in seats]
        self.levers: dict[int, _Lever] = {}
        """For each move that the rule notices its subject, by number, and its lever."""
        self._tables: dict[int, Sequence[Any]] = {}
        looks: dict[str, list[_Look]] = {}
        for look in _looks(rule, effect):
            for subject in outlook.subjects(look.name):
                looks.setdefault(subject, []).append(look)
        for subject, seen in looks.items():
            self._assign(subject, seen)
        self._still = (0,) * len(self._made)
        self._fires = self._whole(rule)
        self._points = self._curve(effect)
        self._after: dict[_Setting, Points | None] = {}
        self.now = self._brings(self._still)

    def after(self, numbers: Sequence[int]) -> Points | None:
        """Give what the rule brings once moves are made; nothing where it does not fire."""
        setting = list(self._still)
        for number in numbers:
            if number in self.levers:
                at, lever = self.levers[number]
                setting[at] = lever
        return self._brings(tuple(setting))

    @property
    def most(self) -> float:
        """The most points that the rule could bring."""
        return max([self._effect.points, *(each for _, each in self._effect.steps)])

    def parts(
        self, gain: Callable[[Points | None], float], most: float, together: int
    ) -> Mapping[int, float]:
        """Share a gain of `most` at most among the moves: no set gains more than the sum of its parts."""
        needed = self._needed()
        if len(needed) > together or not all(needed.values()):
            return {}
        if needed:
            each = most / len(needed)
            part: Mapping[_Lever, float] = {lever: each for levers in needed.values() for lever in levers}
        else:
            part = self._shared(gain, most, together)
        return {number: part[lever] for number, lever in self.levers.items() if part.get(lever, 0.0) > 0}

    def _needed(self) -> Mapping[int, list[_Lever]]:
        """Give the levers by which failing lines hold, by subject: to fire, the rule needs one of each."""
        found: dict[int, list[_Lever]] = {}
        for line in self.rule.when.parts if isinstance(self.rule.when, All) else (self.rule.when,):
            if not isinstance(line, Test) or line.truth(self._outlook.situation.known) is Truth.HOLDS:
                continue
            seats = self._seats(line.name)
            if not seats:
                found[-1] = []
            elif len(seats) == 1:
                table = self._tables[id(line)]
                holding = [(seats[0], at) for at, truth in enumerate(table) if truth is Truth.HOLDS]
                found[seats[0]] = [each for each in found.get(seats[0], holding) if each in holding]
        return found

    def _shared(
        self, gain: Callable[[Points | None], float], most: float, together: int
    ) -> Mapping[_Lever, float]:
        """Give each lever what it gains alone, and its share of what it gains with others beyond that.

        A lever that gains the most there is alone needs no share, for no set with it exceeds its part.
        """
        levers = list(dict.fromkeys(self.levers.values()))
        alone = {each: max(0.0, gain(self._with(each))) for each in levers}
        part = dict(alone)
        partial = [each for each in levers if alone[each] < most - _NOTHING]
        if self.now is not None:
            together = min(together, self._widest())
        if together > 2 and len(partial) > _MOST_TRIED:  # noqa: PLR2004  three of them
            together = 2
            part |= {each: max(alone[each], most / 3) for each in partial}
        for used in _apart(partial, together):
            if sum([part[each] for each in used]) < most - _NOTHING:
                excess = gain(self._with(*used)) - sum([alone[each] for each in used])
                if excess > _NOTHING:
                    for each in used:
                        part[each] = max(part[each], alone[each] + excess / len(used))
        return part

    def _widest(self) -> int:
        """Give the most subjects that one line of the rule, or its curve, depends on.

        A rule that fires stops when one line does, so that no more levers than this matter at once.
        """
        when = self.rule.when
        lines = [*(when.parts if isinstance(when, All) else (when,)), self.rule.unless]
        reads = [tuple(test.name for test in tests_of(line)) for line in lines]
        follows = () if self._effect.follows is None else (self._effect.follows,)
        return max(len({at for name in names for at in self._seats(name)}) for names in (*reads, follows))

    def _brings(self, setting: tuple[int, ...]) -> Points | None:
        if setting not in self._after:
            self._after[setting] = self._points(setting) if self._fires(setting) else None
        return self._after[setting]

    def _with(self, *levers: _Lever) -> Points | None:
        setting = list(self._still)
        for at, lever in levers:
            setting[at] = lever
        return self._brings(tuple(setting))

    def _assign(self, subject: str, looks: Sequence[_Look]) -> None:
        """Give moves that every look sees alike one lever; those that none sees at all get none."""
        at, offered = self._seat_of[subject], self._outlook.offered[subject]
        alone = [look for look in looks if len(self._outlook.subjects(look.name)) == 1]
        columns = [self._outlook.column(look.name, look.key, look.seen) for look in alone]
        if len(alone) < len(looks):
            self._made[at] = offered
            self.levers |= {number: (at, index) for index, number in enumerate(offered, start=1)}
            self._tables |= {id(look.of): column for look, column in zip(alone, columns, strict=True)}
            return
        rows = zip(*columns, strict=True)
        levers: dict[tuple[object, ...], int] = {next(rows): 0}
        for number, row in zip(offered, rows, strict=True):
            lever = levers.setdefault(row, len(levers))
            if lever > len(self._made[at]):
                self._made[at].append(number)
            if lever:
                self.levers[number] = (at, lever)
        for look, column in zip(alone, zip(*levers, strict=True), strict=True):
            self._tables[id(look.of)] = column

    def _whole(self, rule: Rule) -> Callable[[_Setting], bool]:
        when = self._is(rule.when, Truth.HOLDS)
        if rule.unless is None:
            return when
        unless = self._is(rule.unless, Truth.FAILS)
        return lambda setting: when(setting) and unless(setting)

    def _is(self, condition: Condition, wanted: Truth) -> Callable[[_Setting], bool]:
        """Give a function that tells whether a condition holds, or fails, for a setting."""
        if isinstance(condition, Test):
            seen = self._seen(condition, condition.name, condition.truth)
            return lambda setting: seen(setting) is wanted
        if isinstance(condition, All) == (wanted is Truth.HOLDS):
            return self._every(condition.parts, wanted)
        parts = [self._is(part, wanted) for part in condition.parts]
        return lambda setting: any(part(setting) for part in parts)

    def _every(self, parts: Sequence[Condition], wanted: Truth) -> Callable[[_Setting], bool]:
        """Give a function that tells whether every part holds, or fails.

        Each seat is asked once, however many of the parts read its subject; parts that no move changes, once
        and for all.
        """
        tables: dict[int, list[bool]] = {}
        others: list[Callable[[_Setting], bool]] = []
        for part in parts:
            seats = self._seats(part.name) if isinstance(part, Test) else None
            if seats == () and part.truth(self._outlook.situation.known) is not wanted:
                return _never
            if seats is not None and len(seats) == 1:
                so = [truth is wanted for truth in self._tables[id(part)]]
                before = tables.get(seats[0])
                tables[seats[0]] = so if before is None else list(map(and_, before, so))
            elif seats != ():
                others.append(self._is(part, wanted))
        alone = list(tables.items())

        def every(setting: _Setting) -> bool:
            for at, so in alone:
                if not so[setting[at]]:
                    return False
            return all(other(setting) for other in others)

        return every

    def _curve(self, effect: Effect) -> Callable[[_Setting], Points]:
        if effect.follows is None:
            fixed = points_of(effect, {})
            return lambda _: fixed
        return self._seen(effect, effect.follows, lambda known: points_of(effect, known))

    def _seen(
        self, of: Test | Effect, name: str, look: Callable[[Mapping[str, Known]], Seen]
    ) -> Callable[[_Setting], Seen]:
        """Give a function that says what is seen at a name for a setting, looked up once for each."""
        seats = self._seats(name)
        if not seats:
            fixed = look(self._outlook.situation.known)
            return lambda _: fixed
        if len(seats) == 1:
            at = seats[0]
            table: Sequence[Seen] = self._tables[id(of)]
            return lambda setting: table[setting[at]]
        found: dict[tuple[int, ...], Seen] = {}

        def seen(setting: _Setting) -> Seen:
            key = tuple([setting[at] for at in seats])
            if key not in found:
                used = tuple(self._made[at][lever - 1] for at, lever in zip(seats, key, strict=True) if lever)
                found[key] = look(self._outlook.known(used))
            return found[key]

        return seen

    def _seats(self, name: str) -> tuple[int, ...]:
        """Give the seats of the subjects whose moves can change what is known of a name."""
        return tuple([self._seat_of[subject] for subject in self._outlook.subjects(name)])


def _never(_: _Setting) -> bool:
    return False


def _apart(levers: Sequence[_Lever], together: int) -> Iterator[tuple[_Lever, ...]]:
    """Give every two levers of different subjects, then every three where so many go together."""
    rest = [
        [each for each in levers[index + 1 :] if each[0] != lever[0]] for index, lever in enumerate(levers)
    ]
    if together > 1:
        yield from ((lever, other) for lever, others in zip(levers, rest, strict=True) for other in others)
    if together > 2:  # noqa: PLR2004  three of them
        for lever, others in zip(levers, rest, strict=True):
            for index, other in enumerate(others):
                yield from ((lever, other, third) for third in others[index + 1 :] if third[0] != other[0])


def _looks(rule: Rule, effect: Effect) -> Iterator[_Look]:
    for condition in (rule.when, rule.unless):
        for test in tests_of(condition):
            yield _Look(test, test.name, (test.word, test.constant), test.truth)
    if effect.follows is not None:
        yield _Look(effect, effect.follows, effect.steps, lambda known: points_of(effect, known))
