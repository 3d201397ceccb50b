"""A program with a folder of its own for each test, and one with a whole profile for those that only read."""

from pathlib import Path

import pytest

from tests.cli.people import WRITER
from tests.cli.program import Program


@pytest.fixture
def freehold(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture(scope="session")
def writer(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A program with the profile `mira`, which no test changes."""
    program = Program(tmp_path_factory.mktemp("writer"))
    program.keep("mira", WRITER)
    return program
