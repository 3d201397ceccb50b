"""Where the person's own packs lie and in which order, for whoever reads them or looks for changes."""

from pathlib import Path

from profiles.paths import OVERRIDES, packs_folder
from rules.frozen import frozen


@frozen
class OwnPacks:
    """The folders of the person's own packs, each over those before it, and the file of their overrides."""

    folders: tuple[Path, ...]
    overrides: Path


def own_packs() -> OwnPacks:
    """Give what lies in the person's packs folder, by name; none of it need exist."""
    return packs_in(packs_folder())


def packs_in(folder: Path) -> OwnPacks:
    """Give what lies in a folder of packs, by name."""
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    packs = tuple(path for path in found if path.is_dir() and not path.name.startswith("."))
    return OwnPacks(packs, folder / OVERRIDES)
