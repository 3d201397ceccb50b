"""Paths of rule files and pack folders, as people name them, laid over the packs in use."""

from collections.abc import Sequence
from pathlib import Path

from profiles.paths import packs_folder
from rules.language.pack_files import FOLDERS, SINGLE_FILES
from rules.pack import Pack, is_whole
from tui import codes
from tui.opened.refusals import SessionRefused
from tui.packs.usable import usable_pack

_PARTS = (*FOLDERS, *(f"{name}.toml" for name in SINGLE_FILES))
_TWO_PACKS = "two whole packs cannot be used at once; name one of them"


def existing(given: str) -> Path:
    """Give the file or folder that is named; raise `SessionRefused` where there is none."""
    path = Path(given)
    if not path.exists():
        raise SessionRefused(f"{path}: there is no such file or folder", codes.NO_ACCESS)
    return path


def layers(path: Path) -> tuple[Path, ...]:
    """Give what a path lays over a pack: itself, or each file of a folder that is no pack."""
    if path.is_dir() and not any((path / part).exists() for part in _PARTS):
        return tuple(sorted(path.glob("*.toml")))
    return (path,)


def in_use(path: Path) -> bool:
    """Tell whether a path lies among the person's own packs, which are in use anyway."""
    return path.resolve().is_relative_to(packs_folder().resolve())


def laid_over(given: Sequence[str]) -> Pack:
    """Give the packs in use with the paths over them; a whole pack stands in for the shipped one.

    A rule in a copy of a file stands in for that in the original. Raise `SessionRefused` for what cannot be.
    """
    paths = [existing(each) for each in given]
    whole = [path for path in paths if _is_whole(path)]
    laid = [path for path in paths if path not in whole and not in_use(path)]
    more = [layer for path in laid for layer in layers(path)]
    if not whole:
        return usable_pack(*more, take_over=True)
    if len(whole) > 1:
        raise SessionRefused(_TWO_PACKS, codes.WRONG_USAGE)
    return usable_pack(*more, shipped=whole[0], take_over=True)


def rules_of(pack: Pack, given: Sequence[str]) -> frozenset[str]:
    """Give the ids of the rules that stand in the paths, one of which may be a whole pack."""
    paths = [Path(each).resolve() for each in given]
    whole = any(_is_whole(path) for path in paths)
    return frozenset(rule.id for rule in pack.rules.values() if _stands_in(rule.file, paths, whole=whole))


def _stands_in(file: str, paths: Sequence[Path], *, whole: bool) -> bool:
    """Tell whether a file is in one of the paths; those of a whole pack are named from its folder on."""
    if whole and file.startswith("rules/"):
        return True
    return any(Path(file).resolve().is_relative_to(path) for path in paths)


def _is_whole(path: Path) -> bool:
    return path.is_dir() and is_whole(path)
