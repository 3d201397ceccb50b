"""One rule as moves see it: what it brings after any of them, worked out once for what it can tell apart.

Moves of one subject that a rule sees alike share a *lever*. So a rule that tests a number against one
threshold knows two of its values, however many moves there are.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from rules.assessment import Points
from rules.depends import Dependencies
from rules.knowledge import Effect, Rule
from rules.language.conditions import All, Condition, Test, tests_of
from rules.moves.move import Move
from rules.moves.outlook import Outlook
from rules.possible import Known
from rules.scoring import points_of
from rules.truth import Truth

Seen = TypeVar("Seen")
_Setting = Sequence[int]
"""For each subject the lever in use, counted from 1; 0 leaves its answers as they are."""
_Look = tuple[Test | Effect, str, Callable[[Mapping[str, Known]], object]]
"""Something the rule looks at: a test or a curve, the name it reads, and what it sees there."""
_Lever = tuple[int, int]
_NOTHING = 1e-9
_MOST_TRIED = 24
"""With more levers that gain only with others, triples are not tried: each is given a third of the most."""


class RuleView:
    """What one rule brings one dimension, after any of the moves that touch it."""

    def __init__(
        self,
        rule: Rule,
        effect: Effect,
        moves: Mapping[str, Mapping[int, Move]],
        outlook: Outlook,
        depends: Dependencies,
    ) -> None:
        self.rule = rule
        self._effect = effect
        self._outlook = outlook
        self._depends = depends
        self._changed = [
            {each.question for move in offered.values() for each in move.changes}
            for offered in moves.values()
        ]
        self._seats_of: dict[str, tuple[int, ...]] = {}
        self._made: list[list[int]] = [[] for _ in moves]
        self.levers: dict[int, _Lever] = {}
        """For each move that the rule notices its subject, by number, and its lever."""
        self._tables: dict[int, list[Any]] = {}
        looks = list(_looks(rule, effect))
        for at, offered in enumerate(moves.values()):
            self._assign(at, offered, [look for look in looks if at in self._seats(look[1])])
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
        known = self._outlook.known
        for line in self.rule.when.parts if isinstance(self.rule.when, All) else (self.rule.when,):
            if not isinstance(line, Test) or line.truth(known(())) is Truth.HOLDS:
                continue
            seats = self._seats(line.name)
            if len(seats) < 2:  # noqa: PLR2004  one subject alone decides the line, or none does
                at = seats[0] if seats else -1
                holding = [
                    (at, lever)
                    for lever, number in enumerate(self._made[at] if seats else (), start=1)
                    if line.truth(known((number,))) is Truth.HOLDS
                ]
                found[at] = [each for each in found.get(at, holding) if each in holding]
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

    def _assign(self, at: int, offered: Mapping[int, Move], looks: Sequence[_Look]) -> None:
        """Give moves that every look sees alike one lever; those that none sees at all get none."""
        if not looks:
            return
        if any(self._seats(name) != (at,) for _, name, _ in looks):
            self._made[at] = list(offered)
            self.levers |= {number: (at, index) for index, number in enumerate(offered, start=1)}
            return
        seen = [tuple(look(self._outlook.known(())) for _, _, look in looks)]
        levers: dict[object, int] = {seen[0]: 0}
        for number in offered:
            after = self._outlook.known((number,))
            now = tuple(look(after) for _, _, look in looks)
            lever = levers.setdefault(now, len(seen))
            if lever == len(seen):
                self._made[at].append(number)
                seen.append(now)
            if lever:
                self.levers[number] = (at, lever)
        for (of, _, _), column in zip(looks, zip(*seen, strict=True), strict=True):
            self._tables[id(of)] = list(column)

    def _whole(self, rule: Rule) -> Callable[[_Setting], bool]:
        when = self._condition(rule.when)
        if rule.unless is None:
            return lambda setting: when(setting) is Truth.HOLDS
        unless = self._condition(rule.unless)
        return lambda setting: when(setting) is Truth.HOLDS and unless(setting) is Truth.FAILS

    def _curve(self, effect: Effect) -> Callable[[_Setting], Points]:
        if effect.follows is None:
            fixed = points_of(effect, {})
            return lambda _: fixed
        return self._seen(effect, effect.follows, lambda known: points_of(effect, known))

    def _condition(self, condition: Condition) -> Callable[[_Setting], Truth]:
        if isinstance(condition, Test):
            return self._seen(condition, condition.name, condition.truth)
        parts = [self._condition(part) for part in condition.parts]
        if len(parts) == 1:
            return parts[0]
        return _all(parts) if isinstance(condition, All) else _any(parts)

    def _seen(
        self, of: Test | Effect, name: str, look: Callable[[Mapping[str, Known]], Seen]
    ) -> Callable[[_Setting], Seen]:
        """Give a function that says what is seen at a name for a setting, looked up once for each."""
        seats = self._seats(name)
        if not seats:
            fixed = look(self._outlook.known(()))
            return lambda _: fixed
        if len(seats) == 1:
            at = seats[0]
            table: list[Seen] = self._tables.get(id(of)) or [
                look(self._outlook.known(each)) for each in ((), *((number,) for number in self._made[at]))
            ]
            return lambda setting: table[setting[at]]
        found: dict[tuple[int, ...], Seen] = {}

        def seen(setting: _Setting) -> Seen:
            key = tuple(setting[at] for at in seats)
            if key not in found:
                used = tuple(self._made[at][lever - 1] for at, lever in zip(seats, key, strict=True) if lever)
                found[key] = look(self._outlook.known(used))
            return found[key]

        return seen

    def _seats(self, name: str) -> tuple[int, ...]:
        """Give the subjects, by number, whose moves can change what is known of a name."""
        if name not in self._seats_of:
            read = self._depends[name]
            self._seats_of[name] = tuple(
                at for at, changed in enumerate(self._changed) if not read.isdisjoint(changed)
            )
        return self._seats_of[name]


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
            yield test, test.name, test.truth
    if effect.follows is not None:
        yield effect, effect.follows, lambda known: points_of(effect, known)


def _all(parts: Sequence[Callable[[_Setting], Truth]]) -> Callable[[_Setting], Truth]:
    def truth(setting: _Setting) -> Truth:
        least = Truth.HOLDS
        for part in parts:
            each = part(setting)
            if each is Truth.FAILS:
                return each
            if each is Truth.OPEN:
                least = each
        return least

    return truth


def _any(parts: Sequence[Callable[[_Setting], Truth]]) -> Callable[[_Setting], Truth]:
    def truth(setting: _Setting) -> Truth:
        most = Truth.FAILS
        for part in parts:
            each = part(setting)
            if each is Truth.HOLDS:
                return each
            if each is Truth.OPEN:
                most = each
        return most

    return truth
