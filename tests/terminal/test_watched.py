"""The full screen in a terminal, watched by an audit hook: no network, no other program, nothing written elsewhere."""

import os
import signal
from collections.abc import Iterator

import pytest

from tests.cli.program import Program
from tests.terminal.terminals import Terminal

F10 = "\x1b[21~"
HOOK = """
import os, socket, sys
HOME = os.environ["FREEHOLD_HOME"]
FOUND = os.path.join(os.path.dirname(HOME), "found.txt")
INTERNET = (socket.AF_INET, socket.AF_INET6)
STARTS = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty", "os.system", "pty.spawn")
CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.truncate")
FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def note(words):
    descriptor = os.open(FOUND, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(descriptor, (words + "\\n").encode())
    os.close(descriptor)

def outside(path):
    path = os.path.abspath(os.fsdecode(path))
    return not path.startswith((HOME, "/dev/")) and path != FOUND and "__pycache__" not in path

def hook(event, given):
    if event == "socket.__new__" and given[1] in INTERNET or event in ("socket.connect", "socket.getaddrinfo"):
        note(event)
    elif event in STARTS:
        note(event)
    elif event == "open" and not isinstance(given[0], int) and given[2] & FLAGS and outside(given[0]):
        note(f"{event} {given[0]}")
    elif event in CHANGES and any(outside(each) for each in given if isinstance(each, (str, bytes))):
        note(f"{event} {given}")

sys.addaudithook(hook)
"""


@pytest.fixture
def watched(freehold: Program) -> Iterator[Program]:
    """A program whose every run is watched; at the end nothing may have been found."""
    site = freehold.folder / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(HOOK)
    yield freehold.with_more(
        {"PYTHONPATH": os.pathsep.join((str(site), freehold.environment()["PYTHONPATH"]))}
    )
    found = freehold.folder / "found.txt"
    assert not found.exists(), found.read_text()


def test_the_full_screen_reaches_nothing_but_its_own_folder(watched: Program) -> None:
    watched.keep("asha", 'field = { is = "copywriting" }', head='at = "years"')
    with Terminal(watched, "asha") as terminal:
        terminal.wait("For how many years")
        terminal.type("7\r")
        terminal.wait("How did last year's income split")
        terminal.type("\x1b[19~")  # F8
        terminal.wait("exposed below 35")
        terminal.type(F10)

        assert 0 == terminal.ended()
        assert [] == [each for each in (b"\x1b]0;", b"\x1b]2;", b"\x1b]52;") if each in terminal.stream]
        assert [] == terminal.left_switched()


def test_commands_and_the_plain_face_reach_nothing_but_their_own_folder(watched: Program) -> None:
    typed = "3\nq\n"

    assert 0 == watched.run("profiles", "new", "asha", "--currency", "EUR").code
    assert 0 == watched.run("set", "asha", "field", "copywriting").code
    assert 0 == watched.run("assess", "asha").code
    assert 0 == watched.run("--plain", "asha", typed=typed).code


def test_the_watch_finds_what_it_looks_for(freehold: Program) -> None:
    site = freehold.folder / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(
        f"{HOOK}\nsocket.socket(socket.AF_INET).close()\nopen({str(freehold.folder / 'elsewhere')!r}, 'w').close()\n"
    )
    freehold.run(
        "--version", more={"PYTHONPATH": os.pathsep.join((str(site), freehold.environment()["PYTHONPATH"]))}
    )

    assert ["socket.__new__", "open"] == [
        line.split()[0] for line in (freehold.folder / "found.txt").read_text().splitlines()
    ]


def test_a_terminal_that_is_closed_ends_it_in_time_with_the_typing_kept(freehold: Program) -> None:
    path = freehold.keep("asha", 'field = { is = "copywriting" }', head='at = "years"')
    with Terminal(freehold, "asha") as terminal:
        terminal.wait("For how many years")
        terminal.type("7")
        terminal.wait("read as 7 years")
        terminal.hang_up()

        assert terminal.ended_unseen(within=4) == 128 + signal.SIGHUP
    assert "years = { is = 7" in path.read_text()


def test_a_terminal_that_is_gone_without_a_signal_ends_it_too(freehold: Program) -> None:
    path = freehold.keep("asha", 'field = { is = "copywriting" }', head='at = "years"')
    with Terminal(freehold, "asha", controlling=False) as terminal:
        terminal.wait("For how many years")
        terminal.type("7")
        terminal.wait("read as 7 years")
        terminal.hang_up()

        assert terminal.ended_unseen(within=4) == 128 + signal.SIGHUP
    assert "years = { is = 7" in path.read_text()


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (1000, 1000)])
def test_a_terminal_of_an_odd_size_is_survived_and_left_cleanly(
    freehold: Program, size: tuple[int, int]
) -> None:
    freehold.keep("asha")
    with Terminal(freehold, "asha") as terminal:
        terminal.wait("What do you mainly sell?")
        terminal.resize(*size)
        terminal.type("\t\x1b[B")
        terminal.resize(80, 24)
        terminal.wait("What do you mainly sell?")
        terminal.type(F10)

        assert 0 == terminal.ended()
        assert [] == terminal.left_switched()


def test_two_hundred_sizes_in_a_row_are_survived(freehold: Program) -> None:
    freehold.keep("asha")
    with Terminal(freehold, "asha") as terminal:
        terminal.wait("What do you mainly sell?")
        for number in range(200):
            terminal.resize(20 + number % 150, 5 + number % 50)
        terminal.resize(80, 24)
        terminal.wait("What do you mainly sell?")
        terminal.type(F10)

        assert 0 == terminal.ended()
