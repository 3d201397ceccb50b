"""Starting: version, help, keys, and what happens without a terminal."""

import subprocess
import sys
import time
import tomllib

import pytest

from tests.cli.program import ROOT, Program


def test_version_is_that_of_the_project(freehold: Program) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    assert freehold.run("--version").out == f"freehold {project['version']}\n"


def test_help_names_every_command_and_code(freehold: Program) -> None:
    told = freehold.run("--help")

    assert told.code == 0
    words = (
        "assess",
        "why",
        "set",
        "profiles",
        "rules",
        "evidence",
        "web",
        "--plain",
        "--quick",
        "exit codes",
        "70",
    )
    assert [word for word in words if word not in told.out] == []


@pytest.mark.parametrize(
    "command",
    [
        ["assess"],
        ["why"],
        ["next"],
        ["ask"],
        ["whatif"],
        ["goal"],
        ["set"],
        ["clients"],
        ["diff"],
        ["plan"],
        ["disagree"],
        ["agree"],
        ["profiles"],
        ["profiles", "new"],
        ["rules"],
        ["rules", "check"],
        ["evidence"],
        ["web"],
    ],
)
def test_every_command_has_help(freehold: Program, command: list[str]) -> None:
    told = freehold.run(*command, "--help")

    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"usage: freehold {' '.join(command)}")


def test_keys_are_listed_without_a_terminal(freehold: Program) -> None:
    told = freehold.run("--keys")

    assert told.code == 0
    assert "Esc" in told.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["assess"],
        ["assess", "mira", "--format", "pdf"],
        ["rules"],
        ["rules", "burn"],
        ["set", "mira", "years"],
    ],
)
def test_wrong_usage_ends_with_two(freehold: Program, arguments: list[str]) -> None:
    told = freehold.run(*arguments)

    assert (told.code, told.out) == (2, "")
    assert "usage: freehold" in told.err


def test_a_wrong_option_is_said_back_without_its_escapes(freehold: Program) -> None:
    told = freehold.run("--\x1b[2J\u202e")

    assert told.code == 2
    assert "\\u001b[2J\\u202e" in told.err


@pytest.mark.parametrize("how", ["pipe", "closed", "null"])
def test_without_a_terminal_one_sentence_names_the_plain_face(freehold: Program, how: str) -> None:
    program = [sys.executable, "-m", "tui"]
    command = program if how != "closed" else ["sh", "-c", 'exec "$@" <&-', "sh", *program]
    stdin = subprocess.PIPE if how == "pipe" else subprocess.DEVNULL
    began = time.monotonic()
    done = subprocess.run(
        command,
        stdin=stdin,
        capture_output=True,
        cwd=freehold.folder,
        env=freehold.environment(),
        timeout=20,
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, b"")
    assert time.monotonic() - began < 5
    assert done.stderr.count(b"\n") == 1
    assert b"`freehold --plain`" in done.stderr
    assert b"\x1b" not in done.stderr


def test_a_command_that_is_none_is_told_with_the_nearest(freehold: Program) -> None:
    run = freehold.run("asses", "asha")

    assert (2, "freehold: there is no command 'asses' - did you mean 'assess'?\n") == (run.code, run.err)
