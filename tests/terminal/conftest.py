"""A program with a folder of its own for each test in a terminal."""

import sys
from pathlib import Path

import pytest

from tests.cli.program import Program

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture
def freehold(tmp_path: Path) -> Program:
    return Program(tmp_path)
