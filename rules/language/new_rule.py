"""The text of a rule to start from: one that is complete and moves nothing yet, or a copy of another."""

import re

from rules.knowledge import Rule
from rules.language.places import Places
from rules.language.source import Source, SourceRefused, parse

_NAME = "@name@"
_DIMENSION = "@dimension@"

_CONDITIONS = """
# All of these lines must hold. `freehold profiles show NAME` lists the names that can stand here.
[rule.when]
years.at_least = 40
"""

_POINTS = """
# Points: below zero for a risk, above for a strength, from -20 to 20. Ten double the odds; 0 moves nothing.
[rule.effect]
@dimension@ = 0
"""

_REST = """
[rule.advice]
say          = "You have {years} years of paid work behind you. Say here what follows from that."
first_step   = "Name the first small thing to do."
know_by      = "Name what can be seen once it has worked."
effort_hours = 2
slot         = "position"   # safety, position or quick: the best of each is shown first

# Tests say what must come of some answers; `freehold rules test` runs them.
[[rule.test]]
name        = "forty years"
expect      = "fires"
given.years = 40

[[rule.test]]
name        = "a year less"
expect      = "silent"
given.years = 39

[[rule.test]]
name   = "not asked yet"
expect = "open"
"""

_HEAD = f"""\
# A pack of your own: it lies over the shipped one. Rules stand in the folder rules beside this file.
format  = 1
id      = "{_NAME}"
version = "0.1.0"
title   = "My own rules"
"""

_SCORED = f"""\
[[rule]]
id    = "{_NAME}"
title = "Say in a few words what is so when this rule fires"
kind  = "risk"       # or strength; opportunity, context and gap carry no points
basis = "practice"   # or cites = ["..."] with findings that `freehold evidence` lists
"""

_CLASH = f"""\
[[rule]]
id    = "{_NAME}"
title = "Say in a few words which answers do not fit together"
kind  = "contradiction"
basis = "own_numbers"
"""

_STRING = re.compile(r""""[^"\\\n]*"|'[^'\n]*'""")


def starting_rule(name: str) -> str:
    """Give the text of a whole rule with this id and its tests; it moves no reading until it is changed."""
    dimension = name.partition(".")[0]
    if dimension == "conflict":
        text = _CLASH + _CONDITIONS + _REST
    else:
        text = _SCORED + _CONDITIONS + _POINTS + _REST
    return text.replace(_NAME, name).replace(_DIMENSION, dimension)


def pack_head(name: str) -> str:
    """Give the text of the pack.toml of a person's own pack."""
    return _HEAD.replace(_NAME, name)


def copied_rule(rule: Rule, source: Source, name: str) -> str | None:
    """Give a rule's own text under an id, standing in for that rule; nothing where it is written oddly."""
    index = int(rule.path[-1])
    places = Places(source)
    lines = source.text.replace("\r\n", "\n").split("\n")
    begins = places.of_key(rule.path).line - 1
    more = index + 1 < len(source.table["rule"])
    ends = places.of_key(("rule", index + 1)).line - 1 if more else len(lines)
    id_place = places.of_value((*rule.path, "id"))
    own = _renamed(lines[begins:ends], id_place.line - 1 - begins, id_place.column - 1, name, rule.id)
    text = "\n".join(own) + "\n"
    try:
        copied = parse(f"format = 1\n{text}".encode(), "").table
    except SourceRefused:
        return None
    wanted = {**source.table["rule"][index], "id": name, "replaces": rule.id}
    return text if copied.get("rule") == [wanted] else None


def _renamed(lines: list[str], at: int, column: int, name: str, replaces: str) -> list[str]:
    """Give a rule's lines under an id, with a line that says what it replaces, and no comments below."""
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines = lines[:-1]
    if not 0 <= at < len(lines):
        return lines
    before, after = lines[at][:column], lines[at][column:]
    renamed = before + _STRING.sub(lambda _: f'"{name}"', after, count=1)
    key = "replaces".ljust(before.find("=") - 1)
    return [*lines[:at], renamed, f'{key} = "{replaces}"', *lines[at + 1 :]]
