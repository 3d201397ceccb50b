"""W01 and W02: conditions that always hold, and conditions that never can."""

from collections.abc import Iterator

from rules.knowledge import Rule
from rules.language.compile_conditions import ANSWERED
from rules.language.conditions import ALWAYS, All, Condition, Test, tests_of
from rules.language.conditions import Any as AnyOf
from rules.language.places import Path
from rules.language.problems import Problem
from rules.lint.boxes import EVERYTHING, Region, TooWide, both, either
from rules.lint.space import Space
from rules.lint.subject import Subject
from rules.wording import line_words


def constant_conditions(subject: Subject) -> Iterator[Problem]:
    """Find lines, groups and rules that always or never hold."""
    for rule in subject.pack.rules.values():
        try:
            never = list(_never(subject, rule))
            yield from never
            yield from _always(subject, rule, whole=not never)
        except TooWide:
            continue


def _always(subject: Subject, rule: Rule, *, whole: bool) -> Iterator[Problem]:
    found = False
    for condition in (rule.when, rule.unless):
        for part in _parts(condition):
            if _is_constant(subject.space, part):
                found = True
                words = (
                    f"'{line_words(part)}' holds for every answer"
                    if isinstance(part, Test)
                    else "one of these lines holds whatever is answered"
                )
                yield subject.on_line("W01", rule, _path(part), f"{words}; leave it out, or mend it")
    if whole and not found and rule.when != ALWAYS and _fires_always(subject.space, rule):
        message = f"{rule.id} fires whatever is answered; write always = true if that is meant"
        yield subject.on_rule("W01", rule, "when", message)


def _parts(condition: Condition | None) -> Iterator[Test | AnyOf]:
    """Give the lines of a condition, and the groups of which none holds always by one line alone."""
    match condition:
        case None:
            return
        case Test():
            yield condition
        case All(parts):
            for part in parts:
                yield from _parts(part)
        case AnyOf(parts):
            yield condition
            for part in parts:
                yield from _parts(part)


def _is_constant(space: Space, part: Test | AnyOf) -> bool:
    if isinstance(part, Test):
        return _holds_for_every_answer(space, part)
    if any(_holds_for_every_answer(space, test) for test in tests_of(part)):
        return False
    return _is_everything(space, part, space.region(part, holds=False))


def _holds_for_every_answer(space: Space, test: Test) -> bool:
    axis_name, mask = space.mask(test)
    axis = space.axes[axis_name]
    return test.word != ANSWERED and axis.not_applying > 0 and mask == axis.full & ~axis.not_applying


def _is_everything(space: Space, condition: Condition, outside: Region) -> bool:
    """Tell whether nothing lies outside, for somebody to whom all questions of the condition apply."""
    applying = space.all_applying(dict.fromkeys(test.name for test in tests_of(condition)))
    return not space.is_empty(applying) and space.is_empty(both(outside, applying))


def _fires_always(space: Space, rule: Rule) -> bool:
    held_back = [space.region(rule.unless)] if rule.unless is not None else []
    silent = either([space.region(rule.when, holds=False), *held_back])
    read = All(tuple(each for each in (rule.when, rule.unless) if each is not None))
    return _is_everything(space, read, silent)


def _never(subject: Subject, rule: Rule) -> Iterator[Problem]:
    space = subject.space
    region = space.of_rule(rule)
    if region is None:
        return
    when = space.region(rule.when)
    if space.is_empty(when):
        line, why = _clash(space, rule.when)
        yield subject.on_line("W02", rule, line, f"{rule.id} can never fire: {why}")
        return
    if not region:
        why = "whenever its conditions hold, this holds as well and holds it back"
        yield subject.on_rule("W02", rule, "unless", f"{rule.id} can never fire: {why}")
        return
    yield from _dead_lines(subject, rule, rule.when, EVERYTHING)
    if rule.unless is not None:
        if space.is_empty(both(space.region(rule.unless), when)):
            message = f"this can never hold where the conditions of {rule.id} do, so it never holds it back"
            yield subject.on_rule("W02", rule, "unless", message)
        else:
            yield from _dead_lines(subject, rule, rule.unless, when)


def _clash(space: Space, condition: Condition) -> tuple[Path, str]:
    """Give the line at which a condition becomes impossible, and why."""
    parts = condition.parts if isinstance(condition, All) else (condition,)
    before: Region = EVERYTHING
    for index, part in enumerate(parts):
        own = space.region(part)
        if space.is_empty(own):
            return _path(part), f"{_words(part)} can never hold"
        for other in parts[:index]:
            if not space.meet(own, space.region(other)):
                return _path(part), f"{_words(part)} and {_words(other)} can never both hold"
        before = both(before, own)
        if space.is_empty(before):
            return _path(part), f"{_words(part)} can never hold together with the lines above"
    return _path(condition), "its conditions can never all hold"


def _dead_lines(subject: Subject, rule: Rule, condition: Condition, given: Region) -> Iterator[Problem]:
    """Find the lines of an `any` that can never hold where everything around them does."""
    space = subject.space
    match condition:
        case All(parts):
            for part in parts:
                around = given
                for other in parts:
                    if other is not part:
                        around = both(around, space.region(other))
                yield from _dead_lines(subject, rule, part, around)
        case AnyOf(parts):
            for part in parts:
                if space.is_empty(both(space.region(part), given)):
                    alone = "" if space.is_empty(space.region(part)) else " where the other conditions do"
                    message = f"{_words(part)} can never hold{alone}; leave it out, or mend it"
                    yield subject.on_line("W02", rule, _path(part), message)
                else:
                    yield from _dead_lines(subject, rule, part, given)
        case Test():
            return


def _words(condition: Condition) -> str:
    if isinstance(condition, Test):
        return f"'{line_words(condition)}'"
    return "this group" if isinstance(condition, AnyOf) else "this block"


def _path(condition: Condition) -> Path:
    """Give where a condition stands: its line, or what the lines of a group have in common."""
    paths = [test.path for test in tests_of(condition)]
    common = paths[0]
    for path in paths[1:]:
        while path[: len(common)] != common:
            common = common[:-1]
    return common
