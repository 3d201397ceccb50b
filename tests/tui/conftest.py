"""Fixtures of the full screen: its home, and text snapshots."""

from collections.abc import Callable
from pathlib import Path

import pytest

SNAPSHOTS = Path(__file__).parent / "snapshots"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="write the text snapshots anew")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder that FREEHOLD_HOME names for this test."""
    return tmp_path / "freehold"


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a screen's text with the kept one of that name; write it with --update-snapshots."""

    def same(name: str, text: str) -> None:
        kept = SNAPSHOTS / f"{name}.txt"
        if request.config.getoption("--update-snapshots", default=False):
            kept.write_text(text, encoding="utf-8", newline="\n")
        assert kept.exists(), (
            f"no snapshot {kept.name} yet: run the tests with --update-snapshots and read it"
        )

        assert kept.read_text(encoding="utf-8") == text

    return same
