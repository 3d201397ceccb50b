"""What hostile files are made of: a file filled to its limits, and a rule in as few lines as may be."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from rules.language.scan import MOST_VALUES

FULL = 256 * 1024
VALUES = MOST_VALUES - 100
NO_END = FULL
HEAD = "format = 1\n"
TEXTS = 'first_step = "a"\nknow_by = "b"\neffort_hours = 2\n'
SCREEN = '[[screen]]\nid = "{id}"\nsection = "s"\ntitle = "t"\nask = "a"\nwhy = "w"\n'
FINDING = (
    '[[finding]]\nid="{id}"\nclaim="c"\npopulation="p"\nsource={{title="t"}}\ngrade="A"\nchecked="VST"\n'
    'not_said="n"\nuse="direction"\nas_of=2026-07-01\nreview_by=2027-07-01\n'
)


@dataclass(frozen=True, slots=True)
class Hostile:
    """One file: what it is called within a pack, and how its bytes are made."""

    path: str
    data: bytes


def full(piece: Callable[[int], str], head: str = HEAD, tail: str = "", *, values: int = VALUES) -> str:
    """Repeat numbered pieces until a file is as large, or holds as many values, as a file may."""
    left = FULL - len(head.encode()) - len(tail.encode())
    pieces: list[str] = []
    for index in count():
        text = piece(index)
        left -= len(text.encode())
        values -= sum(map(text.count, "=,["))
        if left < 0 or values < 0:
            return head + "".join(pieces) + tail
        pieces.append(text)
    raise AssertionError("counting has no end")


def rule(name: str, when: str = "years.at_least = 3", more: str = "") -> str:
    return f'[[rule]]\nid = "{name}"\ntitle = "t"\nkind = "risk"\nbasis = "practice"\n{more}[rule.when]\n{when}\n'
