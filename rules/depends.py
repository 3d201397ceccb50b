"""Which questions a name of a pack depends on, however it is worked out."""

from collections.abc import Iterator, Mapping

from rules.knowledge import Rule
from rules.language.conditions import tests_of
from rules.pack import Pack

Dependencies = Mapping[str, frozenset[str]]


def dependencies(pack: Pack) -> Dependencies:
    """Give for each name the questions whose answers can change what is known of it."""
    return pack.wiring.depends


def names_behind(pack: Pack) -> Dependencies:
    """Work out for each name the questions whose answers can change what is known of it.

    A question depends on itself, on what decides whether it applies, on the shares that its own share is
    narrowed by, and on a limit it shares with another; a figure on everything its inputs depend on, and on
    what decides whether it applies.
    """
    beside = _beside(pack)
    return {name: _questions_behind(name, pack, beside) for name in pack.names}


def questions_read(rule: Rule, depends: Dependencies) -> frozenset[str]:
    """Give the questions that a rule's verdict and points depend on."""
    return frozenset().union(*(depends[name] for name in names_read(rule)))


def names_read(rule: Rule) -> tuple[str, ...]:
    """Give the names in a rule's conditions and curves, each once, in file order."""
    tested = [test.name for test in tests_of(rule.when, rule.unless)]
    followed = [each.follows for each in rule.effects if each.follows is not None]
    return tuple(dict.fromkeys((*tested, *followed)))


def _beside(pack: Pack) -> Mapping[str, frozenset[str]]:
    """Give for each question those that narrow it: the shares of its screen, its part or its whole."""
    found: dict[str, set[str]] = {name: set() for name in pack.questions}
    for screen in pack.screens:
        if screen.total is not None:
            for name in screen.questions:
                found[name].update(screen.questions)
    for name in pack.questions:
        whole = pack.whole_of(name)
        if whole is not None:
            found[name].add(whole)
            found[whole].add(name)
    return {name: frozenset(others) for name, others in found.items()}


def _questions_behind(name: str, pack: Pack, beside: Mapping[str, frozenset[str]]) -> frozenset[str]:
    waiting, seen = [name], {name}
    while waiting:
        for each in _directly(waiting.pop(), pack, beside):
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return frozenset(each for each in seen if each in pack.questions)


def _directly(name: str, pack: Pack, beside: Mapping[str, frozenset[str]]) -> Iterator[str]:
    if question := pack.questions.get(name):
        yield from beside[name]
        yield from (test.name for test in tests_of(question.applies))
    elif figure := pack.figures.get(name):
        yield from (each for each in figure.inputs if isinstance(each, str))
        yield from (test.name for test in tests_of(figure.applies))
    elif name not in pack.parameters:
        yield name.rpartition(".")[0]
