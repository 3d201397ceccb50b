"""The plain face, answered through a pipe, and what it asked."""

import re
from collections.abc import Iterator, Sequence

from tests.parity.full import Said
from tests.parity.scripts import BACK, KEEP, pack

_NUMBER = re.compile(r"^[0-9]+ of [0-9]+: ")
_WORDS = {BACK: "b", KEEP: "", "later": "s"}


def lines(said: Sequence[Said]) -> str:
    """Give what was said as lines of standard input."""
    return "".join(f"{_WORDS.get(reply, reply)}\n" for _, reply in said)


def asked(told: str) -> Iterator[str]:
    """Give the questions that were asked, in order, as they stand in the lines of a conversation."""
    screens = {f"{each.section}: {each.title}.": each for each in pack().screens}
    screen = None
    for line in told.splitlines():
        if line in screens:
            screen = screens[line]
            if len(screen.questions) == 1:
                yield screen.questions[0]
        elif screen is not None and len(screen.questions) > 1:
            label = _NUMBER.sub("", line).removesuffix(".")
            yield from (name for name in screen.questions if pack().questions[name].label == label)
