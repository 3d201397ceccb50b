"""The help of every command teaches: what it is for, a line that works, and it fits a narrow terminal."""

import shlex

import pytest

from tests.cli.every_command import commands, parser_of
from tests.cli.here import HereProgram
from tests.cli.program import Program
from tests.shell_files import whole_parser
from tui.texts.help import ABOUTS, CODES, CODES_TITLE, EXAMPLES, EXAMPLES_TITLE

CODES_MATTER = ("rules check", "rules test", "rules lint", "profiles check", "set")
"""Commands that scripts ask for their exit code."""


@pytest.fixture
def freehold(freehold: Program) -> Program:
    return HereProgram(freehold.folder)


def asked(command: str) -> list[str]:
    """Give what asks for the help of a command; a profile stands before the action of some."""
    first, *rest = command.split()
    return [first, *(["asha", *rest] if first == "clients" and rest else rest), "--help"]


@pytest.mark.parametrize("width", ["40", "80"])
def test_every_line_of_the_first_help_fits_the_terminal(freehold: Program, width: str) -> None:
    told = freehold.run("--help", more={"COLUMNS": width})

    assert (told.code, told.err) == (0, "")
    assert [line for line in told.lines if len(line) > int(width)] == []


@pytest.mark.parametrize("command", commands())
def test_every_line_fits_the_terminal_but_lists_of_options(freehold: Program, command: str) -> None:
    told = freehold.run(*asked(command), more={"COLUMNS": "40"})

    assert (told.code, told.err) == (0, "")
    assert [line for line in told.lines if len(line) > 40 and "{" not in line] == []


@pytest.mark.parametrize("command", commands())
def test_it_says_what_the_command_is_for_and_shows_a_line(freehold: Program, command: str) -> None:
    told = freehold.run(*asked(command), more={"COLUMNS": "1000"})
    parser = parser_of(command)

    assert parser.description
    assert parser.description in told.out
    assert f"{EXAMPLES_TITLE}\n  freehold {command.split(maxsplit=1)[0]}" in told.out


@pytest.mark.parametrize("command", commands())
def test_the_line_that_is_shown_is_taken_by_the_parser(command: str) -> None:
    name, *given = shlex.split(EXAMPLES[command])

    assert name == "freehold"
    assert whole_parser().parse_args(given).handler


@pytest.mark.parametrize("command", CODES_MATTER)
def test_exit_codes_are_told_where_they_matter(freehold: Program, command: str) -> None:
    assert CODES_TITLE in freehold.run(*asked(command)).out


def test_nothing_is_told_of_a_command_that_is_none() -> None:
    assert (EXAMPLES.keys() | ABOUTS.keys() | CODES.keys()) - set(commands()) == set()
