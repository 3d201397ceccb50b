"""W10: points that rise where the question says they should fall, or fall where they should rise.

A question may say of a number that more of it is plainly better, or worse, for a dimension (`more_is`). Two
things are held to that: curves that follow the number, and thresholds on it. A threshold is wrong where a
rule starts or stops against the direction for somebody and nothing makes up for it at the same threshold:
another rule of its group that may be as strong, or rules outside it that together may weigh as much.

The shipped pack says so where nobody would say the opposite: a larger largest client, jobs lost to AI, a
shorter cushion. It says nothing of drafts from AI, of time saved or of clients who forbid AI: whether more of
these is good depends on the rest of a person's answers.
"""

from collections.abc import Iterator
from itertools import pairwise

from rules.frozen import frozen
from rules.knowledge import Effect, Question, Rule
from rules.language.conditions import tests_of
from rules.language.problems import Problem
from rules.lint.axes import Axis
from rules.lint.boxes import Box, Cover, Region, TooWide
from rules.lint.signs import sign_of
from rules.lint.subject import Subject
from rules.scoring import curve
from rules.wording import number

_UP = {"better": 1, "worse": -1}


@frozen
class _Acting:
    """A rule that moves the dimension looked at: how, in which direction, and where it fires."""

    rule: Rule
    effect: Effect
    sign: int
    region: Region

    def at(self, axis: str, cell: int) -> Region:
        """Give where the rule fires within one cell of an axis."""
        return tuple(
            {name: mask for name, mask in box.items() if name != axis}
            for box in self.region
            if box.get(axis, 1 << cell) >> cell & 1
        )

    def turns(self, step: "_Step") -> bool:
        """Tell whether a step can change for anybody whether the rule fires."""
        masks = (box[step.axis] for box in self.region if step.axis in box)
        return any((mask >> step.on ^ mask >> step.off) & 1 for mask in masks)


@frozen
class _Step:
    """From one cell of a number to its neighbour; `on` is the one in which the rule fires."""

    axis: str
    on: int
    off: int
    on_at: float
    off_at: float


def points_against_questions(subject: Subject) -> Iterator[Problem]:
    """Find curves and thresholds that run against what a question says of its number."""
    for question in subject.pack.questions.values():
        for dimension, worth in question.more_is.items():
            yield from _against(subject, question, dimension, _UP[worth])


def _against(subject: Subject, question: Question, dimension: str, up: int) -> Iterator[Problem]:
    acting = [each for each in _acting(subject, dimension) if each.sign]
    said = f"{question.id} says that more of it is {'better' if up > 0 else 'worse'} for {dimension}"
    for each in acting:
        if each.effect.follows == question.id and _slope(each.effect) * up < 0:
            moves = "fall" if up > 0 else "rise"
            message = f"points {moves} as {question.id} rises, but {said}"
            path = (*each.rule.path, "effect", dimension, "steps")
            yield subject.on_value("W10", (each.rule.file, path), message, (each.rule.id, question.id))
    axis = subject.space.axes.get(question.id)
    if axis is None:
        return
    steps = {forward: tuple(_steps(axis, question.id, forward=forward)) for forward in (True, False)}
    for each in acting:
        for step in steps[each.sign == up]:
            if each.turns(step) and _is_wrong(subject, acting, each, step):
                yield _told(subject, each, step, said)
                break


def _acting(subject: Subject, dimension: str) -> Iterator[_Acting]:
    for name, rule in subject.pack.rules.items():
        for effect in rule.effects:
            if effect.dimension == dimension and name in subject.regions:
                yield _Acting(rule, effect, sign_of(effect), subject.regions[name])


def _slope(effect: Effect) -> float:
    return effect.steps[-1][1] - effect.steps[0][1]


def _steps(axis: Axis, name: str, *, forward: bool) -> Iterator[_Step]:
    """Give each step over a threshold, from below to above, or the other way round."""
    cells = [
        (index, cell.span)
        for index, cell in enumerate(axis.cells)
        if cell.span is not None and cell.known[name].answered
    ]
    for (low, below), (high, above) in pairwise(cells):
        if forward:
            yield _Step(name, low, high, below.high, above.low)
        else:
            yield _Step(name, high, low, above.low, below.high)


def _is_wrong(subject: Subject, acting: list[_Acting], each: _Acting, step: _Step) -> bool:
    """Tell whether a rule goes off in a step with nothing to make up for it."""
    here, there = each.at(step.axis, step.on), each.at(step.axis, step.off)
    if not here or all(box in there for box in here):
        return False
    kin = [other for other in acting if other is not each and _is_kin(each, other)]
    heirs = [other for other in kin if _may_replace(each, other, step)]
    taking_over = [box for other in heirs for box in other.at(step.axis, step.off)]
    weaker = [_strength(other.effect, step.axis, step.off_at)[1] for other in kin if other not in heirs]
    least = _strength(each.effect, step.axis, step.on_at)[0] - max(weaker, default=0.0)
    if least <= 0:
        return False
    strangers = [other for other in acting if other is not each and not _is_kin(each, other)]
    changing = [
        (other, at)
        for other in strangers
        if (at := _changes(other, step, starts=other.sign == each.sign)) is not None
    ]
    most = sum(_strength(other.effect, step.axis, step.off_at)[1] for other, _ in changing)
    making_up = [box for _, at in changing for box in at] if most >= least else []
    possible = subject.space.limits.possible

    def in_both(box: Box) -> bool:
        return possible({**box, step.axis: 1 << step.on}) and possible({**box, step.axis: 1 << step.off})

    full = {name: axis.full for name, axis in subject.space.axes.items()}
    try:
        return not Cover(full, in_both).covers([*there, *taking_over, *making_up], here)
    except TooWide:
        return False


def _is_kin(each: _Acting, other: _Acting) -> bool:
    return bool(each.rule.group) and each.rule.group == other.rule.group and each.sign == other.sign


def _may_replace(each: _Acting, other: _Acting, step: _Step) -> bool:
    """Tell whether a rule of the group may be as strong after the step as this one was before it."""
    own, new = each.effect, other.effect
    if own.follows is not None and own.follows == new.follows and own.follows != step.axis:
        at = [value for value, _ in (*own.steps, *new.steps)]
        return any(abs(curve(new.steps, value)) >= abs(curve(own.steps, value)) for value in at)
    return _strength(new, step.axis, step.off_at)[1] >= _strength(own, step.axis, step.on_at)[0]


def _changes(other: _Acting, step: _Step, *, starts: bool) -> Region | None:
    """Give where a rule outside the group makes up for the step: by starting, or by stopping."""
    before, after = other.at(step.axis, step.on), other.at(step.axis, step.off)
    gained, lost = (after, before) if starts else (before, after)
    return gained if any(box not in lost for box in gained) else None


def _strength(effect: Effect, name: str, at: float) -> tuple[float, float]:
    """Give the least and the most points, without their sign, that an effect may bring at a number."""
    if effect.follows is None:
        return abs(effect.points), abs(effect.points)
    if effect.follows == name:
        points = abs(curve(effect.steps, at))
        return points, points
    ends = [abs(points) for _, points in effect.steps]
    return min(ends), max(ends)


def _told(subject: Subject, each: _Acting, step: _Step, said: str) -> Problem:
    rule = each.rule
    rises = step.off > step.on
    verb = "stops" if rises else "starts"
    at = step.off_at if rises else step.on_at
    effect = "adding" if each.sign > 0 else "taking"
    message = f"{rule.id} {verb} {effect} points as {step.axis} passes {number(at)}, but {said}"
    tests = [
        test
        for test in tests_of(rule.when, rule.unless)
        if test.name == step.axis and _tells_apart(subject.space.mask(test)[1], step)
    ]
    path = tests[0].path if tests else (*rule.path, "effect")
    return subject.on_line("W10", rule, path, message)


def _tells_apart(mask: int, step: _Step) -> bool:
    return bool(mask >> step.on & 1) != bool(mask >> step.off & 1)
