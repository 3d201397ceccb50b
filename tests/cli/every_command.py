"""Every command that the parsers know, each with a line that answers on standard output; none can be forgotten."""

import argparse
from collections.abc import Iterator, Mapping

from tests.cli.people import WRITER
from tests.cli.program import Program
from tests.shell_files import whole_parser

SAMPLES: Mapping[str, str] = {
    "assess": "mira",
    "why": "mira",
    "next": "mira --hours 3 --money 200",
    "ask": "mira",
    "whatif": "mira years=9",
    "goal": "mira --off trust.hidden-use",
    "set": "mira years 9",
    "clients": "mira",
    "clients add": "mira-placed B --share 10 --stance forbids --told no",
    "clients remove": "mira-placed A",
    "diff": "mira bo",
    "plan": "mira",
    "disagree": "mira demand.lowend-heavy --because retainer",
    "agree": "mira price.hourly-trap",
    "profiles list": "",
    "profiles new": "cleo",
    "profiles show": "mira",
    "profiles path": "mira",
    "profiles rename": "bo cleo",
    "profiles copy": "bo cleo",
    "profiles delete": "bo",
    "profiles restore": "gone",
    "profiles export": "bo --output bo.freehold",
    "profiles import": "kept.freehold --name cleo",
    "profiles snapshot": "mira",
    "profiles history": "bo",
    "profiles check": "mira",
    "profiles redact": "mira",
    "rules list": "",
    "rules show": "demand.lowend-heavy",
    "rules check": "freehold/packs/mine",
    "rules test": "freehold/packs/mine",
    "rules lint": "freehold/packs/mine",
    "rules explain": "W04",
    "rules coverage": "--people 20 freehold/packs/mine",
    "rules impact": "freehold/packs/mine",
    "rules schema": "rules",
    "rules off": "demand.lowend-some --because rare",
    "rules on": "demand.lowend-heavy",
    "rules path": "demand.lowend-heavy",
    "rules new": "price.my-rule",
    "evidence": "",
    "schema": "assessment",
}
"""What stands after each command, in the home that `furnish` makes."""

GOES_ON = {"web"}
"""Commands that answer until they are ended; tests/web shows what they do."""

_TAIL = """
[[client]]
nickname = "A"
share = 35
stance = "forbids"
told = false

[[plan]]
rule = "position.no-proof"
state = "doing"
due = 2099-01-15

[[disagree]]
rule = "price.hourly-trap"
because = "retainer signed"
"""


def commands() -> list[str]:
    """Give every command and action by its words, as `profiles new`."""
    return list(_leaves(whole_parser(), ""))


def parser_of(words: str) -> argparse.ArgumentParser:
    """Give the parser of a command."""
    found = whole_parser()
    for word in words.split():
        found = _actions_of(found)[word]
    return found


def line_of(words: str) -> list[str]:
    """Give the whole sample line of a command, as a shell splits it."""
    given = SAMPLES[words].split()
    if given[:1] == ["mira-placed"]:  # an action that follows what its command is about
        first, last = words.split()
        return [first, "mira", last, *given[1:]]
    return [*words.split(), *given]


def furnish(freehold: Program) -> None:
    """Make a home in which each sample has what it is about."""
    freehold.keep("mira", WRITER, tail=_TAIL)
    for name in ("bo", "gone"):
        freehold.keep(name, WRITER.replace("years = { low = 3, high = 6", "years = { low = 1, high = 2"))
    for line in (
        "profiles snapshot bo",
        "set bo years 4",
        "profiles snapshot bo",
        "profiles export bo --output kept.freehold",
        "profiles delete gone",
        "rules new price.mine",
        "rules off demand.lowend-heavy --because rare",
    ):
        assert freehold.run(*line.split()).code == 0, line


def _leaves(parser: argparse.ArgumentParser, words: str) -> Iterator[str]:
    below = _actions_of(parser)
    if words and not (below and _needs_action(parser)):
        yield words
    for name, each in below.items():
        yield from _leaves(each, f"{words} {name}".strip())


def _actions_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    return {
        name: each
        for action in parser._actions
        if isinstance(action, argparse._SubParsersAction)
        for name, each in action.choices.items()
    }


def _needs_action(parser: argparse.ArgumentParser) -> bool:
    return any(isinstance(each, argparse._SubParsersAction) and each.required for each in parser._actions)
