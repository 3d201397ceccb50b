"""What a person wrote is on the screen and in their own files, and nowhere else; after a fault of ours neither."""

import os
import sys
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.terminal.terminals import Terminal

F7, F8, F10 = "\x1b[18~", "\x1b[19~", "\x1b[21~"
PRIVATE = ("Zebedee Quill", "4711.25", "owes me since May", "jobs for the mayor")
INTO, OUT_OF = b"\x1b[?1049h", b"\x1b[?1049l"
BROKEN = """
import os
from tui.app import FreeholdApp

def open_review(self):
    told = dict(self.session.profile.answers)
    raise ZeroDivisionError(f"{told} {os.environ}")

FreeholdApp.open_review = open_review
"""


def kept(freehold: Program, at: str = "years") -> Path:
    return freehold.keep(
        "asha",
        'field = { is = "copywriting", on = 2026-11-01 }\n'
        f'"rates.price" = {{ is = {PRIVATE[1]}, currency = "EUR", per = "hour", note = "{PRIVATE[2]}" }}',
        head=f'at = "{at}"',
        tail=f'[[client]]\nnickname = "{PRIVATE[0]}"\nshare = 40\n'
        f'[[plan]]\nrule = "position.no-proof"\nbecause = "{PRIVATE[3]}"\n',
    )


def told_in(text: bytes) -> list[str]:
    return [each for each in PRIVATE if each.encode() in text]


def outside(stream: bytes) -> bytes:
    """Give what was written to the screen that a person scrolls back to: before and after the alternate one."""
    assert stream.count(INTO) == stream.count(OUT_OF) == 1
    return stream[: stream.index(INTO)] + stream[stream.index(OUT_OF) :]


def test_nothing_private_is_left_in_the_scrollback_the_title_or_the_clipboard(freehold: Program) -> None:
    kept(freehold, at="rates.price")
    with Terminal(freehold, "asha") as terminal:
        terminal.wait(PRIVATE[1])
        terminal.type(F8)
        terminal.wait("exposed below 35")
        terminal.type(F10)

        assert terminal.ended() == 0
        assert told_in(outside(terminal.stream)) == []
        assert [] == [each for each in (b"\x1b]0;", b"\x1b]2;", b"\x1b]52;") if each in terminal.stream]


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells of a process")
def test_nothing_private_is_told_to_those_who_list_processes(freehold: Program) -> None:
    kept(freehold, at="rates.price")
    with Terminal(freehold, "asha") as terminal:
        terminal.wait(PRIVATE[1])
        told = b"".join(terminal.told_of_process(name) for name in ("cmdline", "comm", "environ"))

    assert told_in(told) == []


def test_no_file_but_the_profile_its_history_and_its_recovery_holds_anything_private(
    freehold: Program,
) -> None:
    path = kept(freehold)
    with Terminal(freehold, "asha") as terminal:
        terminal.wait("For how many years")
        terminal.type("7\r")
        terminal.wait("Small, simple jobs")
        terminal.type(F8)
        terminal.wait("exposed below 35")
        terminal.type(F10)
        terminal.ended()
    files = [each for each in freehold.folder.rglob("*") if each.is_file()]
    holding = [each for each in files if told_in(each.read_bytes())]

    assert path in holding
    assert [] == [each for each in holding if each != path and each.parent != path.with_name("asha.history")]


def test_a_fault_of_our_own_ends_in_one_sentence_with_the_typing_kept_and_nothing_private_told(
    freehold: Program,
) -> None:
    path = kept(freehold)
    site = freehold.folder / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(BROKEN)
    faulty = freehold.with_more(
        {"PYTHONPATH": os.pathsep.join((str(site), freehold.environment()["PYTHONPATH"]))}
    )
    with Terminal(faulty, "asha") as terminal:
        terminal.wait("For how many years")
        terminal.type("7")
        terminal.wait("read as 7 years")
        terminal.type(F7)

        assert terminal.ended(within=5) == 70
        assert terminal.left_switched() == []
        last = terminal.stream[terminal.stream.rindex(OUT_OF) :].partition(b"\r\n")
        assert b"Traceback" not in terminal.stream
        assert b"\n" not in last[2].strip()
    log = (freehold.home / "crash.log").read_bytes()

    assert told_in(outside(terminal.stream) + log) == []
    assert b"ZeroDivisionError" in log
    assert "years = { is = 7" in path.read_text()
