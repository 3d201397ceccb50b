"""A program with a folder of its own for each test, and one with a whole profile for those that only read."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.here import HereProgram
from tests.cli.people import WRITER
from tests.cli.program import Program

IN_THIS_PROCESS = frozenset(
    f"test_{name}"
    for name in (
        "history",
        "newer_and_back",
        "next",
        "plan",
        "profiles",
        "recovery",
        "rules",
        "rules_failed",
        "rules_impact",
    )
) | frozenset(f"test_{name}" for name in ("rules_lint", "rules_own", "rules_schema", "set"))
"""Files of tests about what commands say and do; the others start the program as a person does."""


@pytest.fixture
def freehold(request: pytest.FixtureRequest, tmp_path: Path) -> Program:
    return HereProgram(tmp_path) if request.path.stem in IN_THIS_PROCESS else Program(tmp_path)


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    """Let the collector work again: a command leaves it resting, as its process is about to end."""
    yield
    gc.enable()


@pytest.fixture(scope="session")
def writer(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A program with the profile `mira`, which no test changes."""
    program = Program(tmp_path_factory.mktemp("writer"))
    program.keep("mira", WRITER)
    return program
