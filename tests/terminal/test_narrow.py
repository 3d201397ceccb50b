"""Commands on a terminal of forty columns: the size of the terminal itself counts, and nothing runs off its edge."""

import re
from pathlib import Path

import pytest

from tests.cli.people import WRITER
from tests.cli.program import Program
from tests.terminal.terminals import Terminal

NARROW = 40


@pytest.mark.parametrize(
    "command", ["assess mira", "why mira", "next mira", "rules list", "profiles show mira", "set --help"]
)
def test_what_a_command_prints_fits_a_terminal_of_forty_columns(tmp_path: Path, command: str) -> None:
    freehold = Program(tmp_path)
    freehold.keep("mira", WRITER)
    with Terminal(freehold, *command.split(), size=(NARROW, 24)) as terminal:
        assert terminal.ended(60) == 0
        lines = terminal.stream.decode().replace("\r\n", "\n").split("\n")

    assert len(lines) > 10
    assert [line for line in lines if len(line) > NARROW and re.search(r"\S\s+\S", line)] == []


def test_the_plain_face_prints_its_reading_in_forty_columns(tmp_path: Path) -> None:
    freehold = Program(tmp_path)
    freehold.keep("mira", WRITER)
    with Terminal(freehold, "--plain", "mira", size=(NARROW, 24)) as terminal:
        terminal.wait_until(lambda: b"At every prompt" in terminal.stream, "the first prompt")
        terminal.type("done\nq\n")
        assert terminal.ended(60) == 0
        reading = terminal.stream.decode().partition("Lowest so far")[2].partition("More questions")[0]

    assert len(reading.splitlines()) > 40
    assert max(len(line) for line in reading.splitlines()) <= NARROW


@pytest.mark.parametrize("columns", [40, 60, 71])
def test_a_field_stands_below_its_label_where_both_have_no_room(tmp_path: Path, columns: int) -> None:
    freehold = Program(tmp_path)
    freehold.keep("asha", head='at = "work.small"', answers='field = { is = "copywriting" }')
    with Terminal(freehold, "asha", size=(columns, 24)) as terminal:
        terminal.wait("Small, simple jobs")
        terminal.type("12-34")
        terminal.wait("[12-34 ] %")
        label = next(line for line in terminal.lines if "Small, simple jobs" in line)

    assert label.strip() == "> Small, simple jobs"
