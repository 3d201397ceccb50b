"""What lies in a folder, for tests that look for litter."""

from pathlib import Path


def names_in(folder: Path) -> list[str]:
    """Give the names of everything in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())
