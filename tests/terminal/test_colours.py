"""Colours of the full screen are those that the environment allows; bold, reverse and underline always stay."""

import re
from pathlib import Path

import pytest

from tests.cli.people import WRITER
from tests.cli.program import Program
from tests.terminal.terminals import Terminal

F7, F10 = "\x1b[18~", "\x1b[21~"
_STYLE = re.compile(r"\x1b\[([0-9;]*)m")
_BOLD, _UNDERLINE, _REVERSE = "1", "4", "7"
WITHOUT = ({"NO_COLOR": "1"}, {"CLICOLOR": "0"}, {"NO_COLOR": "1", "CLICOLOR_FORCE": "1"})
WITH: tuple[dict[str, str], ...] = (
    {},
    {"NO_COLOR": ""},
    {"CLICOLOR": "1"},
    {"CLICOLOR": "0", "CLICOLOR_FORCE": "1"},
)


def named(environment: dict[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in environment.items()) or "nothing set"


def styles_shown(folder: Path, environment: dict[str, str]) -> set[str]:
    """Give every number of a style that the reading, the evidence, the answers and a question are drawn with."""
    freehold = Program(folder).with_more({"COLORTERM": "truecolor", **environment})
    freehold.keep("mira", WRITER)
    with Terminal(freehold, "mira") as terminal:
        terminal.wait("First moves")
        terminal.type("e")
        terminal.wait("All ")
        terminal.type("\x1b")
        terminal.wait("First moves")
        terminal.type(F7)
        terminal.wait("Your answers")
        terminal.type("\r")
        terminal.wait("What do you mainly sell?")
        terminal.type(F10)
        assert terminal.ended() == 0
        drawn = terminal.stream.decode(errors="replace")
    return {number for style in _STYLE.findall(drawn) for number in style.split(";")}


def colours(styles: set[str]) -> set[str]:
    """Give the numbers that choose a colour; 39 and 49 are the terminal's own."""
    chosen = ("38", "48", *(str(tens + one) for tens in (30, 40, 90, 100) for one in range(8)))
    return styles & set(chosen)


@pytest.mark.parametrize("environment", WITHOUT, ids=named)
def test_without_colours_bold_reverse_and_underline_stay(tmp_path: Path, environment: dict[str, str]) -> None:
    styles = styles_shown(tmp_path, environment)

    assert colours(styles) == set()
    assert {_BOLD, _REVERSE, _UNDERLINE} <= styles


@pytest.mark.parametrize("environment", WITH, ids=named)
def test_colours_are_shown_where_nothing_speaks_against_them(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    assert {"38", "48"} <= colours(styles_shown(tmp_path, environment))
