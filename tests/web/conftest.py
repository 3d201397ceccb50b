"""The program with a folder of its own for each test, and a browser for those that need one."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.web.browser import Browser, missing

if sys.platform != "linux":  # what a process has started is read from /proc
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture
def freehold(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if reason := missing():
        pytest.skip(reason)
    opened = Browser(tmp_path_factory.mktemp("b"))
    yield opened
    opened.quit()
