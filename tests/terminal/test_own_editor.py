"""The person's own editor in a real terminal: it gets keys and screen, and Freehold comes back after it."""

import signal
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.cli.rule_files import GOOD
from tests.terminal.terminals import Terminal

F10, END, CTRL_E, ALT_O, CTRL_C = "\x1b[21~", "\x1b[F", "\x05", "\x1bo", "\x03"
EDITOR = """\
#!/bin/sh
echo "In the own editor"
read answer
sed "s/Many years/$answer years/" "$1" > "$1.new" && mv "$1.new" "$1"
"""


@pytest.fixture
def editing(freehold: Program) -> Program:
    """A program with a rule of the person's own, and an editor that asks for one word."""
    script = freehold.folder / "editor"
    script.write_text(EDITOR, encoding="utf-8")
    script.chmod(0o700)
    pack = own(freehold).parents[1]
    (pack / "rules").mkdir(parents=True)
    (pack / "pack.toml").write_text(
        'format = 1\nid = "mine"\nversion = "0.1.0"\ntitle = "My own rules"\n', encoding="utf-8"
    )
    own(freehold).write_text(GOOD, encoding="utf-8")
    return freehold.with_more({"EDITOR": str(script), "VISUAL": ""})


def own(freehold: Program) -> Path:
    return freehold.home / "packs/mine/rules/own.toml"


def open_rule(terminal: Terminal) -> None:
    terminal.wait("Start a new profile")
    terminal.type("r")
    terminal.wait("My own rules")
    terminal.type(END)
    terminal.wait("> Many years behind you")
    terminal.type(CTRL_E)
    terminal.wait("No problem found.")


def test_what_the_own_editor_wrote_is_read_and_being_continued_does_not_disturb_it(editing: Program) -> None:
    with Terminal(editing) as terminal:
        open_rule(terminal)
        terminal.type(ALT_O)
        terminal.wait("In the own editor")
        assert terminal.left_switched() == []
        terminal.send(signal.SIGCONT)
        terminal.type("Quiet\r")
        terminal.wait("was read anew")
        terminal.wait("Quiet years behind you")
        terminal.type(F10)

        assert terminal.ended() == 0
        assert terminal.left_switched() == []


def test_a_key_that_stops_the_own_editor_does_not_stop_freehold(editing: Program) -> None:
    with Terminal(editing) as terminal:
        open_rule(terminal)
        terminal.type(ALT_O)
        terminal.wait("In the own editor")
        terminal.type(CTRL_C)
        terminal.wait("ended with code 130")
        terminal.type("# x")
        terminal.wait("not saved")
        terminal.type(F10)

        assert terminal.ended() == 0
        assert own(editing).read_text(encoding="utf-8") == GOOD


def test_text_is_kept_when_the_program_is_killed(editing: Program) -> None:
    with Terminal(editing) as terminal:
        open_rule(terminal)
        terminal.type("# mine ")
        kept = own(editing).parents[2] / ".unsaved"
        terminal.wait_until(
            lambda: any(b"# mine " in path.read_bytes() for path in kept.glob("*.txt")), "it is kept"
        )
        terminal.send(signal.SIGKILL)
        terminal.ended()
    with Terminal(editing) as terminal:
        terminal.wait("Start a new profile")
        terminal.type("r")
        terminal.wait("My own rules")
        terminal.type(END + CTRL_E)
        terminal.wait("text that was not saved last time")
        terminal.wait("# mine")
