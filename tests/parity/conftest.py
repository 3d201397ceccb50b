"""A program with a folder of its own for each test of parity."""

from pathlib import Path

import pytest

from tests.cli.here import HereProgram
from tests.cli.program import Program


@pytest.fixture
def freehold(tmp_path: Path) -> Program:
    """The program as a person starts it."""
    return Program(tmp_path)


@pytest.fixture
def here(tmp_path: Path) -> Program:
    """The same program with the same home, run within the test for the many commands of one person."""
    return HereProgram(tmp_path)
