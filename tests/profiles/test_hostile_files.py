"""Bombs, encodings, and hostile values and keys at every kind of place, under a limit of memory and of time."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[2]
LONGEST, USUAL = 5.0, 0.5

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no memory that way")


@cache
def outcomes() -> tuple[tuple[float, str, str], ...]:
    """Give seconds, outcome and name of every hostile file, read once for all tests."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.profiles.hostile", folder]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert ("", 0) == (run.stderr, run.returncode)
    lines = (line.split("\t") for line in run.stdout.splitlines())
    return tuple((float(seconds), how, name) for seconds, how, name in lines)


def test_every_hostile_file_is_used_or_refused_in_words_and_stays_as_it_is() -> None:
    allowed = {"used used", "used refused", "refused used", "refused refused"}

    assert [] == [each for each in outcomes() if each[1] not in allowed]
    assert len(outcomes()) > 400


def test_each_is_answered_within_five_seconds_and_nearly_all_in_half_a_second() -> None:
    slow = [each for each in outcomes() if each[0] > USUAL]

    assert [] == [each for each in slow if each[0] > LONGEST]
    assert len(slow) <= len(outcomes()) // 100
