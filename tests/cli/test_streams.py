"""Pipes that close, disks that are full, streams that are not there, and the network that is never asked."""

import os
import subprocess
import sys

import pytest

from tests.cli.program import Program


def shell(freehold: Program, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which $F starts the program."""
    return subprocess.run(
        ["sh", "-c", line],
        capture_output=True,
        text=True,
        cwd=freehold.folder,
        env=freehold.environment({"F": f"{sys.executable} -m tui"}),
        timeout=30,
        check=False,
    )


def test_a_pipe_that_closes_early_is_quiet(writer: Program) -> None:
    done = shell(writer, "$F evidence --format json | head -n 1; $F rules list | true; $F --keys | true")

    assert (done.stdout, done.stderr) == ("{\n", "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110  a device
@pytest.mark.parametrize("arguments", ["profiles show mira", "--plain mira", "--version", "--keys"])
def test_a_full_disk_behind_standard_output_ends_with_five(writer: Program, arguments: str) -> None:
    done = shell(writer, f"$F {arguments} > /dev/full < /dev/null")

    assert done.returncode == 5
    assert done.stderr.count("\n") == 1
    assert "cannot read or write" in done.stderr


@pytest.mark.parametrize("arguments", ["profiles show mira", "--plain mira", "--keys"])
def test_a_closed_standard_output_ends_with_five(writer: Program, arguments: str) -> None:
    done = shell(writer, f"$F {arguments} >&- < /dev/null")

    assert done.returncode == 5
    assert "standard output is closed" in done.stderr


def test_nothing_at_all_to_talk_to_still_ends_with_a_code(writer: Program) -> None:
    assert shell(writer, "$F assess mira <&- >&- 2>&-").returncode == 5
    assert shell(writer, "$F <&- >&- 2>&-").returncode == 2


def test_an_encoding_of_few_characters_is_no_fault(writer: Program) -> None:
    told = writer.run("assess", "mira", more={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})

    assert (told.code, told.err) == (0, "")


def test_no_command_opens_a_socket(freehold: Program) -> None:
    site = freehold.folder / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(
        "import os, socket\n"
        "class Refused(socket.socket):\n"
        "    def __init__(self, *given, **named):\n"
        "        os.write(2, b'a socket was opened')\n"
        "        os._exit(99)\n"
        "socket.socket = Refused\n"
        "socket.create_connection = Refused\n"
        "socket.getaddrinfo = Refused\n"
    )
    path = os.pathsep.join((str(site), freehold.environment()["PYTHONPATH"]))
    commands = (
        ["profiles", "new", "asha"],
        ["set", "asha", "years", "3"],
        ["assess", "asha"],
        ["rules", "check"],
        ["evidence"],
        ["--plain", "asha"],
    )

    codes = [freehold.run(*command, more={"PYTHONPATH": path}).code for command in commands]

    assert codes == [0] * len(commands)


def test_the_guard_of_the_socket_test_bites(freehold: Program) -> None:
    (freehold.folder / "sitecustomize.py").write_text("import os\nos._exit(99)\n")
    path = os.pathsep.join((str(freehold.folder), freehold.environment()["PYTHONPATH"]))

    assert freehold.run("--version", more={"PYTHONPATH": path}).code == 99
