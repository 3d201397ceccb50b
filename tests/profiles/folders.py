"""Folders for tests: what lies in one, and one that is gone after an example."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


def names_in(folder: Path) -> list[str]:
    """Give the names of everything in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


@contextmanager
def temporary() -> Iterator[Path]:
    """Give a folder for one example; a test's own one is shared by all of its examples."""
    with TemporaryDirectory() as folder:
        yield Path(folder)
