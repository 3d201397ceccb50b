"""A program with a folder of its own for each test of the plain face."""

from pathlib import Path

import pytest

from tests.cli.program import Program


@pytest.fixture
def freehold(tmp_path: Path) -> Program:
    return Program(tmp_path)
