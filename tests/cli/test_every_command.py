"""What holds for every command that the parsers know: streams, pipes, narrow terminals, colours."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.every_command import GOES_ON, SAMPLES, commands, furnish, line_of
from tests.cli.here import HereProgram
from tests.cli.program import Finished, Program

NARROW = 40
_BARS = frozenset("|·─█▒░┊")
AS_WRITTEN = {
    "profiles redact": "is a file, printed to be kept as one",
    "rules schema": "is JSON",
    "schema": "is JSON",
}
"""Commands whose text is for programs, and is never broken."""
COLOURS: tuple[dict[str, str], ...] = (
    {},
    {"NO_COLOR": "1"},
    {"CLICOLOR": "0"},
    {"CLICOLOR_FORCE": "1"},
    {"FORCE_COLOR": "1", "COLORTERM": "truecolor"},
)


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Program:
    freehold = HereProgram(tmp_path_factory.mktemp("furnished"))
    furnish(freehold)
    return freehold


@pytest.fixture
def freehold(furnished: Program, tmp_path: Path) -> Program:
    """A program in a copy of the furnished home, run within this process."""
    shutil.copytree(furnished.folder, tmp_path / "own")
    return HereProgram(tmp_path / "own")


def broken(told: Finished) -> list[str]:
    """Give the lines that are longer than the terminal although they could be broken."""
    return [line for line in told.lines if len(line) > NARROW and " " in line.strip()]


def test_no_command_is_forgotten_here() -> None:
    assert sorted(commands()) == sorted(SAMPLES.keys() | GOES_ON)


@pytest.mark.parametrize("command", SAMPLES)
def test_a_result_is_on_standard_output_alone(freehold: Program, command: str) -> None:
    told = freehold.run(*line_of(command))
    silent = freehold.run(*line_of(command)[: len(command.split())], "--no-such-option")

    assert told.code in {0, 1}
    assert told.out
    assert "usage:" not in told.out
    assert (2, "") == (silent.code, silent.out)
    assert "usage: freehold" in silent.err


@pytest.mark.parametrize("command", sorted(SAMPLES.keys() - AS_WRITTEN.keys()))
def test_in_forty_columns_lines_are_broken_between_words_and_none_is_lost(
    freehold: Program, tmp_path: Path, command: str
) -> None:
    shutil.copytree(freehold.folder, tmp_path / "away")
    wide = freehold.run(*line_of(command), more={"COLUMNS": "4000"})
    shutil.rmtree(freehold.folder)
    (tmp_path / "away").rename(freehold.folder)
    narrow = freehold.run(*line_of(command), more={"COLUMNS": str(NARROW)})

    assert narrow.out
    assert broken(narrow) == []
    assert _words(wide.out) - _words(narrow.out) == set()


def _words(text: str) -> set[str]:
    """Give the words, without bars and without the marks that a table needs and a sentence does not."""
    return {word.strip(",:;()") for word in text.split() if not _BARS & set(word)}


@pytest.mark.parametrize("command", AS_WRITTEN)
def test_what_is_for_programs_is_the_same_in_any_terminal(freehold: Program, command: str) -> None:
    wide, narrow = (freehold.run(*line_of(command), more={"COLUMNS": width}) for width in ("4000", "40"))

    assert wide.out == narrow.out


@pytest.mark.parametrize("environment", COLOURS, ids=lambda each: " ".join(each) or "nothing set")
def test_no_command_colours_what_it_prints(furnished: Program, environment: dict[str, str]) -> None:
    """Even where colours are asked for: `checked`, by which each run goes, lets no escape character through."""
    for command in ("assess", "why", "rules list", "rules check", "evidence"):
        told = furnished.run(*line_of(command), more=environment)

        assert told.out
        assert "\x1b" not in told.out + told.err


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
@pytest.mark.parametrize("command", SAMPLES)
def test_a_pipe_that_closes_before_anything_is_read_is_quiet(freehold: Program, command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "tui", *line_of(command)],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=freehold.folder,
        env=freehold.environment(),
        timeout=60,
        check=False,
    )
    os.close(writing)

    assert done.returncode in {141, 1}
    assert b"Traceback" not in done.stderr
    assert b"cannot read or write" not in done.stderr
