"""The packs in use: which folders and files they are, reading them, and watching them."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from time import sleep

from profiles.paths import packs_folder
from rules.language.pack_files import pack_paths
from rules.pack import SHIPPED, Pack, load_pack
from rules.reload import PackWatch, stamps_of


def own_packs() -> tuple[Path, ...]:
    """Give the folders of the person's own packs, in the order in which they lie over the shipped one."""
    try:
        return tuple(sorted(path for path in packs_folder().iterdir() if path.is_dir()))
    except OSError:
        return ()


def files_in_use() -> Iterator[Path]:
    """Give every file that the packs in use are read from, some of which need not be there."""
    for folder in (SHIPPED, *own_packs()):
        with suppress(OSError):  # a folder may go while it is being read; the next look sees that
            yield from [path for _, path in pack_paths(folder)]
    yield packs_folder() / "overrides.toml"


def read_packs(
    *more: Path, shipped: Path = SHIPPED, take_over: bool = False, before: Pack | None = None
) -> Pack:
    """Read the shipped pack with the person's own packs and `more` over it; raise `PackUnusable`.

    A file that cannot be read stays as the pack `before` has it.
    """
    stamps = stamps_of(files_in_use())
    last_good = before.sources if before is not None else None
    pack = load_pack(*own_packs(), *more, shipped=shipped, take_over=take_over, last_good=last_good)
    return replace(pack, stamps=stamps)


def watched(pack: Pack) -> PackWatch:
    """Give the eye on the files of the packs in use, of which this pack was read."""
    return PackWatch(pack, lambda before: read_packs(before=before), files_in_use)


def settled(watch: PackWatch, *, pause: float = 0.1) -> bool:
    """Look for a face that looks seldom: where something moves, wait a little until it stands still."""
    for _ in range(_MOST_PAUSES):
        if watch.look():
            return True
        if not watch.moving:
            return False
        sleep(pause)
    return False


_MOST_PAUSES = 10
